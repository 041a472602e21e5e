import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { useCan, useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { EditIcon } from '../../ui/icons.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { agreedDateOf, correctionOf, type CallSaid } from './call-correction.js';
import { CallSaidFields } from './call-said-fields.js';
import { correctCall, type TimelineEntry } from './organisation.api.js';

type Call = NonNullable<TimelineEntry['call']>;
interface CorrectCallProps { entry: TimelineEntry; call: Call; timeZone: string | null }

/** A mistake found later is set right by whoever called, or by a lead, with a reason; the former version is kept. */
export function CorrectCall(props: CorrectCallProps) {
  const { t } = useTranslation('organisation');
  const { member } = useSession();
  const leads = useCan('lead');
  const [isOpen, open] = useState(false);
  if (!leads && props.entry.memberId !== member.id) return null;
  return (
    <>
      <div><Button variant="ghost" size="sm" icon={EditIcon} onPress={() => open(true)}>{t('correct.open')}</Button></div>
      {isOpen && <CorrectCallDialog {...props} onClose={() => open(false)} />}
    </>
  );
}

function CorrectCallDialog({ entry, call, timeZone, onClose }: CorrectCallProps & { onClose: () => void }) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const { workspace } = useSession();
  const [was] = useState<CallSaid>({ outcome: call.outcome, interest: call.interest ?? 'unknown', evidence: call.evidence, note: call.note ?? '', agreedFor: null });
  const [said, setSaid] = useState(was);
  const change = (part: Partial<CallSaid>): void => setSaid((former) => ({ ...former, ...part }));

  return (
    <Dialog title={t('correct.title')} isOpen onClose={onClose}>
      <Form
        className="stack wide"
        labels={{ outcome: t('correct.outcome'), interest: t('correct.interest'), evidence: t('correct.evidence'), callBackAt: t('correct.callBackAt'), notNowUntil: t('correct.notNowUntil'), note: t('correct.note'), reason: t('correct.reason') }}
        onSubmit={async ({ reason = '' }) => {
          await correctCall(entry.id, call.etag, correctionOf(was, said, reason));
          await client.invalidateQueries({ queryKey: ['organisations'] });
          showToast(t('correct.done'));
          onClose();
        }}
      >
        <p>{t('correct.about')}</p>
        <CallSaidFields said={said} onChange={change} asks={said.outcome === was.outcome ? null : agreedDateOf(said.outcome)} timeZone={timeZone ?? workspace.timeZone} />
        <TextArea name="note" label={t('correct.note')} help={t('correct.noteHelp')} value={said.note} onChange={(next) => change({ note: next })} maxLength={LIMITS.note} rows={3} />
        <TextField name="reason" label={t('correct.reason')} help={t('correct.reasonHelp')} isRequired maxLength={1000} />
        <div className="row"><Button type="submit" variant="primary">{t('correct.save')}</Button></div>
      </Form>
    </Dialog>
  );
}
