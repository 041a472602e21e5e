import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { ToggleChip } from '../../ui/choice/toggle-chip.js';
import { CloseIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import styles from './conversation.module.css';
import type { Draft } from './draft.js';
import { QuickEntry } from './quick-entry.js';

/** What the person asks for, in their words. */
export function NeedsEntry({ draft: { needs } }: { draft: Draft }) {
  const { t } = useTranslation('call');
  const { change } = useCallActions();
  return (
    <div className={styles.block}>
      <h4>{t('conversation.needs')}</h4>
      {needs.map((need, index) => (
        <div key={need.title} className={styles.heardHead}>
          <b>{need.title}</b>
          <ToggleChip isSelected={need.outsideProblem} onChange={(outsideProblem) => change({ needs: needs.with(index, { ...need, outsideProblem }) })}>{t('conversation.outside')}</ToggleChip>
          <button type="button" className={styles.remove} onClick={() => change({ needs: needs.toSpliced(index, 1) })} aria-label={t('conversation.remove', { title: need.title })}><CloseIcon aria-hidden /></button>
        </div>
      ))}
      <QuickEntry
        label={t('conversation.needs')} placeholder={t('conversation.needPlaceholder')} maxLength={LIMITS.shortText}
        onAdd={(title) => !needs.some((need) => need.title === title) && change({ needs: [...needs, { title, outsideProblem: false }] })}
      />
    </div>
  );
}
