import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { ToggleChip } from '../../ui/choice/toggle-chip.js';
import { CloseIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import type { Objection } from './card.js';
import styles from './conversation.module.css';
import type { Draft, ObjectionHeard } from './draft.js';
import { QuickEntry } from './quick-entry.js';

/** Reasons heard against the product before, with what answered them; and those heard now. */
export function Objections({ known, draft }: { known: readonly Objection[]; draft: Draft }) {
  const { t } = useTranslation('call');
  const { change } = useCallActions();
  const [all, setAll] = useState(false);
  const heard = draft.objections;
  const put = (objections: readonly ObjectionHeard[]): void => change({ objections });
  const toggle = ({ id, title }: Objection): void =>
    put(heard.some((one) => one.id === id) ? heard.filter((one) => one.id !== id) : [...heard, { id, title, answered: false, answer: '' }]);
  const shown = all ? known : known.slice(0, 3);

  return (
    <div className={styles.block}>
      {known.length > 0 && <h4>{t('conversation.objections')}</h4>}
      <ul className={styles.objections}>
        {shown.map((objection) => (
          <li key={objection.id}>
            <ToggleChip isSelected={heard.some(({ id }) => id === objection.id)} onChange={() => toggle(objection)}>{`«\u00A0${objection.title}\u00A0»`}</ToggleChip>
            <span>{objection.answers[0]}</span>
            <span className={styles.rate}>{t('conversation.answered', { answered: objection.answered, count: objection.heard })}</span>
          </li>
        ))}
      </ul>
      {!all && known.length > shown.length && <button type="button" className={styles.more} onClick={() => setAll(true)}>{t('conversation.moreFacts', { count: known.length - shown.length })}</button>}
      {heard.map((one, index) => (
        <Heard key={one.id ?? one.title} objection={one} onChange={(next) => put(heard.with(index, next))} onRemove={() => put(heard.toSpliced(index, 1))} />
      ))}
      <QuickEntry label={t('conversation.otherObjection')} maxLength={LIMITS.shortText} onAdd={(title) => put([...heard, { id: null, title, answered: false, answer: '' }])} />
    </div>
  );
}

function Heard({ objection, onChange, onRemove }: { objection: ObjectionHeard; onChange: (objection: ObjectionHeard) => void; onRemove: () => void }) {
  const { t } = useTranslation('call');
  const { id, title, answered, answer } = objection;
  return (
    <div className={styles.heard}>
      <div className={styles.heardHead}>
        <b>{`«\u00A0${title}\u00A0»`}</b>
        <ToggleChip isSelected={answered} onChange={(next) => onChange({ ...objection, answered: next })}>{t('conversation.wasAnswered')}</ToggleChip>
        {id === null && <button type="button" className={styles.remove} onClick={onRemove} aria-label={t('conversation.remove', { title })}><CloseIcon aria-hidden /></button>}
      </div>
      {answered && (
        <input
          className={styles.input} aria-label={t('conversation.whatAnswered', { title })} placeholder={t('conversation.whatAnswered', { title })} value={answer} maxLength={LIMITS.note}
          onChange={({ target }) => onChange({ ...objection, answer: target.value })}
        />
      )}
    </div>
  );
}
