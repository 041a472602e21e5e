import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { OUTCOMES, type Outcome } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { cx } from '../../ui/class-names.js';
import { BusyIcon, CalendarIcon, CallBackIcon, GatekeeperIcon, NoAnswerIcon, ReachedIcon, RefusedIcon, VoicemailIcon, WrongNumberIcon, type IconType } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import type { Draft } from './draft.js';
import styles from './outcome.module.css';

const ICONS: Record<Outcome, IconType> = {
  no_answer: NoAnswerIcon, busy: BusyIcon, voicemail: VoicemailIcon, gatekeeper: GatekeeperIcon, wrong_number: WrongNumberIcon,
  call_back: CallBackIcon, reached: ReachedIcon, not_now: CalendarIcon, refused: RefusedIcon,
};
const MOVES: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 3, ArrowUp: -3 };

/** The nine outcomes, laid out as a phone's keys: arrows move among them. */
export function Keypad({ draft }: { draft: Draft }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { choose } = useCallActions();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    const keys = [...event.currentTarget.querySelectorAll('button')];
    const to = keys.indexOf(event.target as HTMLButtonElement) + (MOVES[event.key] ?? NaN);
    if (!keys[to]) return;
    event.preventDefault();
    keys[to].focus();
  };
  return (
    <div className={styles.pad} role="group" aria-labelledby="outcome-title" onKeyDown={move} data-missing="outcome" tabIndex={-1}>
      {OUTCOMES.map((outcome, index) => {
        const Icon = ICONS[outcome];
        return (
          <button
            key={outcome} type="button" data-keypad aria-pressed={draft.outcome === outcome} aria-keyshortcuts={String(index + 1)} onClick={() => choose(outcome)}
            className={cx(styles.key, draft.outcome === outcome && styles.chosen, outcome === 'refused' && styles.final)}
          >
            <Icon aria-hidden /><kbd aria-hidden="true">{index + 1}</kbd>
            <span>{outcome === 'gatekeeper' ? t('outcome.gatekeeper') : capitalised(words.outcomes[outcome])}</span>
          </button>
        );
      })}
    </div>
  );
}
