import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { ROLES, type Role } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { Avatar, Badge, Status } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Select } from '../../ui/field/select.js';
import { ClockIcon } from '../../ui/icons.js';
import styles from './settings.module.css';
import { membersQuery, version, type InvitedMember, type Member } from './settings.api.js';
import { TwoStepButton } from './two-step-button.js';

/** One member: role, link, and the way out. */
export function MemberRow({ member, onLink }: { member: Member; onLink: (invited: InvitedMember) => void }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const client = useQueryClient();
  const me = useSession().member.id;
  const { id, name, email, role, pending } = member;
  const path = { id };
  const refresh = () => client.invalidateQueries({ queryKey: membersQuery.queryKey });
  // The version of now: an undo must not be refused for the change that it takes back.
  const etagNow = async (): Promise<string> => (await dataOf(api.GET('/api/v1/members/{id}', { params: { path } }))).etag;

  const changeRole = useMutation({
    mutationFn: async ({ to }: { from: Role; to: Role }) => dataOf(api.PATCH('/api/v1/members/{id}', { params: { path, header: version(await etagNow()) }, body: { role: to } })),
    onSuccess: async (_, { from, to }) => {
      await refresh();
      showToast(t('member.roleChanged', { name, role: words.roles[to] }), { undo: () => changeRole.mutate({ from: to, to: from }) });
    },
  });
  const renew = useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/members/{id}/link', { params: { path } })), onSuccess: onLink });
  const remove = useMutation({
    mutationFn: async () => api.DELETE('/api/v1/members/{id}', { params: { path, header: version(await etagNow()) } }),
    onSuccess: async () => {
      await refresh();
      showToast(t('member.removed', { name }));
    },
  });
  const refusal = changeRole.error ?? renew.error ?? remove.error;

  return (
    <li className={styles.member}>
      <Avatar name={name} />
      <div className={styles.who}>
        <p><b>{name}</b> {id === me && <Badge>{t('member.you')}</Badge>}</p>
        <p className="small muted">{email}</p>
        {pending && <Status icon={ClockIcon} tone="wait">{t('member.pending')}</Status>}
      </div>
      <div className={styles.role}>
        {/* One's own role is changed by somebody else: nobody locks themselves out in passing. */}
        {id === me
          ? <p className="small">{capitalised(words.roles[role])}</p>
          : (
            <Select
              hideLabel label={t('member.roleOf', { name })} options={ROLES.map((key) => ({ key, label: capitalised(words.roles[key]), detail: t(`roles.${key}`) }))} value={role}
              onChange={(to) => to !== role && changeRole.mutate({ from: role, to })} isDisabled={changeRole.isPending}
            />
          )}
      </div>
      {id !== me && (
        <div className={styles.rowActions}>
          <Button size="sm" variant="ghost" isPending={renew.isPending} aria-label={t('member.newLinkFor', { name })} onPress={() => renew.mutate()}>{t('member.newLink')}</Button>
          <TwoStepButton label={t('member.remove')} name={t('member.removeName', { name })} sentence={t('member.removeSentence')} onConfirm={() => remove.mutateAsync().catch(() => undefined)} />
        </div>
      )}
      {refusal && <div className={styles.rowNotice}><Notice tone="stop" live>{asProblem(refusal).title}</Notice></div>}
    </li>
  );
}
