import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import type { EmailState } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Status, type Tone } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CheckIcon, ClockIcon, CloseIcon, QuestionIcon, WarningIcon, type IconType } from '../../ui/icons.js';
import styles from './settings.module.css';
import type { Email } from './settings.api.js';
import { TwoStepButton } from './two-step-button.js';

const LOOK: Record<EmailState, { icon: IconType; tone: Tone }> = {
  planned: { icon: ClockIcon, tone: 'neutral' }, claimed: { icon: ClockIcon, tone: 'neutral' }, kept: { icon: ClockIcon, tone: 'wait' }, sent: { icon: CheckIcon, tone: 'go' },
  failed: { icon: WarningIcon, tone: 'stop' }, uncertain: { icon: QuestionIcon, tone: 'stop' }, dropped: { icon: CloseIcon, tone: 'neutral' },
};
type Resolution = 'sent' | 'retry' | 'drop';
/** As the ledger's rule has it. */
const MAY: Record<Resolution, readonly EmailState[]> = { sent: ['uncertain'], retry: ['kept', 'failed', 'uncertain'], drop: ['planned', 'kept', 'failed', 'uncertain'] };

/** Why a message was kept, as the ledger writes it: our own reasons, in words; anything else was said by a server. */
const REASONS = { 'no mail server': 'noServer', restored: 'restored', 'too old': 'tooOld' } as const;
const isReason = (error: string): error is keyof typeof REASONS => Object.hasOwn(REASONS, error);

/** One message, and what a person may decide about it. */
export function EmailRow({ email: { id, purpose, recipient, subject, state, error, createdAt, sentAt }, sends }: { email: Email; sends: boolean }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const client = useQueryClient();
  const resolve = useMutation({
    mutationFn: (resolution: Resolution) => dataOf(api.POST('/api/v1/emails/{id}/resolve', { params: { path: { id } }, body: { resolution } })),
    onSuccess: async (_, resolution) => {
      await client.invalidateQueries({ queryKey: ['settings'] });
      showToast(t(`emails.resolved.${resolution}`, { recipient }));
    },
  });
  const { icon, tone } = LOOK[state];
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <p><b>{subject ?? capitalised(words.emailPurposes[purpose])}</b></p>
        <p className="small muted">
          {t('emails.to', { recipient })}{subject !== null && ` · ${words.emailPurposes[purpose]}`} · <Moment at={sentAt ?? createdAt} as="ago" />
        </p>
        {error !== null && <p className="small">{isReason(error) ? t(`emails.keptFor.${REASONS[error]}`) : <>{t('emails.said')} <q>{error}</q></>}</p>}
      </div>
      <div className={styles.rowActions}>
        <Status icon={icon} tone={tone}>{capitalised(words.emailStates[state])}</Status>
        {sends && MAY.retry.includes(state) && <Button size="sm" isPending={resolve.isPending} aria-label={t('emails.retryTo', { recipient })} onPress={() => resolve.mutate('retry')}>{t('emails.retry')}</Button>}
        {MAY.sent.includes(state) && <TwoStepButton label={t('emails.sent')} name={t('emails.sentTo', { recipient })} sentence={t('emails.sentSentence')} onConfirm={() => resolve.mutateAsync('sent').catch(() => undefined)} />}
        {MAY.drop.includes(state) && <TwoStepButton label={t('emails.drop')} name={t('emails.dropTo', { recipient })} sentence={t('emails.dropSentence')} onConfirm={() => resolve.mutateAsync('drop').catch(() => undefined)} />}
      </div>
      {resolve.error && <div className={styles.rowNotice}><Notice tone="stop" live>{asProblem(resolve.error).title}</Notice></div>}
    </li>
  );
}
