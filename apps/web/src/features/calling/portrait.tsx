import { useTranslation } from 'react-i18next';
import type { PortraitAnswer } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { useCallActions } from './call-actions.js';
import type { Card } from './card.js';
import type { Draft } from './draft.js';
import styles from './who.module.css';

const CYCLE: Record<PortraitAnswer, PortraitAnswer> = { unknown: 'yes', yes: 'partly', partly: 'no', no: 'unknown' };

/** The criteria of the good user; Space or a click goes to the next answer. */
export function Portrait({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change } = useCallActions();
  if (card.criteria.length === 0) return null;
  const answerTo = (key: string): PortraitAnswer => draft.portrait[key] ?? (card.target.portrait as Record<string, PortraitAnswer>)[key] ?? 'unknown';
  return (
    <div className={styles.block}>
      <h2 id="who-portrait" title={t('who.portraitHelp')}>{t('who.portrait')}</h2>
      <ul className={styles.portrait} aria-labelledby="who-portrait">
        {card.criteria.map(({ key, label }) => {
          const answer = answerTo(key);
          return (
            <li key={key}>
              <button type="button" onClick={() => change({ portrait: { ...draft.portrait, [key]: CYCLE[answer] } })} data-answer={answer}>
                <span>{label}</span><span className="vh">{'\u00A0: '}</span>
                <span className={styles.answer}><AnswerDisc answer={answer} />{words.portraitAnswers[answer]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Yes full, partly half, no crossed, unknown dashed: told by shape, not by colour. */
function AnswerDisc({ answer }: { answer: PortraitAnswer }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6">
      {answer === 'unknown' && <circle cx="8" cy="8" r="5.5" strokeDasharray="2 1.9" />}
      {answer !== 'unknown' && <circle cx="8" cy="8" r="5.5" fill={answer === 'yes' ? 'currentColor' : 'none'} />}
      {answer === 'partly' && <path d="M8 2.5a5.5 5.5 0 0 0 0 11Z" fill="currentColor" stroke="none" />}
      {answer === 'no' && <path d="m5.6 5.600 4.800 4.800M10.400 5.600l-4.800 4.800" />}
    </svg>
  );
}
