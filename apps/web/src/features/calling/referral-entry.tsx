import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { ToggleChip } from '../../ui/choice/toggle-chip.js';
import { CloseIcon, PlusIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import styles from './conversation.module.css';
import type { Draft, ReferralHeard } from './draft.js';

const BLANK: ReferralHeard = { name: '', person: '', phone: '' };

/** "Who else should I call?": each answer becomes a target with this one as its referrer. */
export function ReferralEntry({ draft: { referrals } }: { draft: Draft }) {
  const { t } = useTranslation('call');
  const { change } = useCallActions();
  const [typed, setTyped] = useState(BLANK);
  const add = (): void => {
    if (typed.name.trim() === '') return;
    change({ referrals: [...referrals, { ...typed, name: typed.name.trim() }] });
    setTyped(BLANK);
  };
  const field = (name: 'name' | 'person' | 'phone', label: string, inputMode?: 'tel') => (
    <input
      className={styles.input} aria-label={`${t('conversation.referral')}, ${label}`} placeholder={label} value={typed[name]} maxLength={LIMITS.shortText} inputMode={inputMode}
      onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        add();
      }}
    />
  );
  return (
    <div className={styles.block}>
      <h4>{t('conversation.referral')}</h4>
      {referrals.map((referral, index) => (
        <div key={`${referral.name}${index}`} className={styles.heardHead}>
          <b>{referral.name}</b>
          <ToggleChip isSelected={referral.isStakeholder === true} onChange={(isStakeholder) => change({ referrals: referrals.with(index, { ...referral, isStakeholder }) })}>{t('conversation.referralStakeholder')}</ToggleChip>
          <span className="muted">{[referral.person, referral.phone].filter(Boolean).join(', ')}</span>
          <button type="button" className={styles.remove} onClick={() => change({ referrals: referrals.toSpliced(index, 1) })} aria-label={t('conversation.remove', { title: referral.name })}><CloseIcon aria-hidden /></button>
        </div>
      ))}
      <div className={styles.referral} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && add()}>
        {field('name', t('conversation.referralName'))}
        {field('person', t('conversation.referralPerson'))}
        {field('phone', t('conversation.referralPhone'), 'tel')}
        <button type="button" className={styles.add} onClick={add} aria-label={`${t('conversation.add')}, ${t('conversation.referral')}`}><PlusIcon aria-hidden /></button>
      </div>
    </div>
  );
}
