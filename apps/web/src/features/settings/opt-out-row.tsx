import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Status } from '../../ui/display/status.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextArea } from '../../ui/field/text-field.js';
import { RefusedIcon, UndoIcon } from '../../ui/icons.js';
import styles from './settings.module.css';
import { optOutsQuery, type OptOut } from './settings.api.js';
import { useMemberNames } from './use-member-names.js';

/** An opposition; an admin lifts a mistaken one, and says why. */
export function OptOutRow({ optOut }: { optOut: OptOut }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const nameOf = useMemberNames();
  const { role } = useSession().member;
  const [isOpen, setOpen] = useState(false);
  const who = optOut.scope === 'contact' ? optOut.contactName ?? t('optOut.erased') : optOut.organisationName;
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <p><b>{who}</b>{optOut.scope === 'contact' && <span className="muted"> · {optOut.organisationName}</span>}</p>
        <p className="small muted">
          {t('optOut.scope', { scope: words.optOutScopes[optOut.scope] })} <Moment at={optOut.occurredAt} as="ago" />
          {optOut.memberId !== null && <>, {t('optOut.by', { name: nameOf(optOut.memberId) })}</>}
        </p>
        {optOut.liftedAt !== null && (
          <p className="small">{t('optOut.lifted')} <Moment at={optOut.liftedAt} as="ago" />{optOut.liftedById !== null && <>, {t('optOut.by', { name: nameOf(optOut.liftedById) })}</>}. {optOut.liftReason === 'undo' ? t('optOut.undone') : optOut.liftReason}</p>
        )}
      </div>
      <div className={styles.rowActions}>
        {optOut.liftedAt === null ? <Status icon={RefusedIcon} tone="stop">{t('optOut.inForce')}</Status> : <Status icon={UndoIcon}>{t('optOut.isLifted')}</Status>}
        {optOut.liftedAt === null && role === 'admin' && !isOpen && <Button size="sm" variant="ghost" aria-label={t('optOut.liftOf', { who })} onPress={() => setOpen(true)}>{t('optOut.lift')}</Button>}
      </div>
      {isOpen && optOut.liftedAt === null && <LiftForm optOut={optOut} who={who} onClose={() => setOpen(false)} />}
    </li>
  );
}

function LiftForm({ optOut: { id }, who, onClose }: { optOut: OptOut; who: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [isSending, setSending] = useState(false);
  const lift = async ({ reason = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      await dataOf(api.POST('/api/v1/opt-outs/{id}/lift', { params: { path: { id } }, body: { reason } }));
      await client.invalidateQueries({ queryKey: optOutsQuery.queryKey });
      showToast(t('optOut.liftedToast', { who }));
      onClose();
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={lift} className={styles.inlineForm!} labels={{ reason: t('optOut.reason') }}>
      <p>{t('optOut.liftText')}</p>
      <TextArea name="reason" label={t('optOut.reason')} help={t('optOut.reasonHelp')} rows={2} isRequired maxLength={LIMITS.note} autoFocus />
      <div className="row">
        <Button type="submit" variant="danger" isPending={isSending}>{t('optOut.liftOf', { who })}</Button>
        <Button variant="ghost" onPress={onClose}>{t('cancel', { ns: 'common' })}</Button>
      </div>
    </Form>
  );
}
