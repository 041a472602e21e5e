import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { EVIDENCES, OUTCOMES } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { singleKeys, useSingleKeys } from '../../lib/keys.js';
import { Switch } from '../../ui/choice/checkbox.js';
import { KeyHint } from '../../ui/display/key-hint.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { UNDO_SECONDS } from './call-session.js';
import { INTEREST_CHOICES } from './draft.js';
import styles from './keys-help.module.css';
import { EVIDENCE_KEYS } from './script.js';

/** Every key of the call screen, and the switch that turns the single ones off. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const on = useSingleKeys();
  const rows = (keys: [string, string][]) => <dl>{keys.map(([key, meaning]) => <div key={key}><dt><KeyHint>{key}</KeyHint><span className="vh">{key}</span></dt><dd>{meaning}</dd></div>)}</dl>;
  return (
    <Dialog title={t('help.title')} isOpen onClose={onClose} size="wide">
      <p>{t('help.intro')}</p>
      <div className={styles.groups}>
        <section><h3>{t('help.outcomes')}</h3><p className="small muted">{t('help.silent')}</p>{rows(OUTCOMES.map((one, index) => [String(index + 1), capitalised(words.outcomes[one])]))}</section>
        <section>
          <h3>{t('help.interest')}</h3>{rows(INTEREST_CHOICES.map((one) => [t(`outcome.letters.${one}`), capitalised(words.interests[one])]))}
          <h3>{t('help.evidence')}</h3>{rows(EVIDENCES.map((one) => [EVIDENCE_KEYS[one], capitalised(words.evidences[one])]))}
        </section>
        <section>
          <h3>{t('help.others')}</h3>
          {rows([
            [t('outcome.enter'), t('help.save')], [`${t('help.ctrl')} + ${t('outcome.enter')}`, t('help.saveAnywhere')], ['U', t('help.undo', { count: UNDO_SECONDS })],
            [t('help.esc'), t('help.clear')], ['/', t('help.search')], ['?', t('help.help')],
          ])}
          <Switch isSelected={on} onChange={(next) => singleKeys.write(next ? 'on' : 'off')} detail={t('help.singleKeysDetail')}>{t('help.singleKeys')}</Switch>
        </section>
      </div>
    </Dialog>
  );
}
