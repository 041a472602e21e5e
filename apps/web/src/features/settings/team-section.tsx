import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Block } from './block.js';
import { InviteForm } from './invite-form.js';
import { MemberRow } from './member-row.js';
import { MemberLink } from './member-link.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { membersQuery, type InvitedMember } from './settings.api.js';

/** Who belongs to the team, as what. */
export function TeamSection() {
  const { t } = useTranslation('settings');
  const { data: members, error } = useQuery(membersQuery);
  const [invited, setInvited] = useState<InvitedMember | null>(null);
  if (error) throw error;
  return (
    <>
      <SettingsHeader section="team" />
      {invited && <MemberLink key={invited.linkExpiresAt ?? invited.id} invited={invited} onClose={() => setInvited(null)} />}
      <Block title={t('invite.title')} intro={t('invite.intro')}>
        <InviteForm onInvited={setInvited} />
      </Block>
      <section aria-labelledby="members">
        <h2 id="members" className={styles.listTitle}>{members === undefined ? t('team.members') : t('team.count', { count: members.length })}</h2>
        {members === undefined && <Skeleton lines={4} />}
        <ul className={styles.rows} role="list">{members?.map((member) => <MemberRow key={member.id} member={member} onLink={setInvited} />)}</ul>
      </section>
    </>
  );
}
