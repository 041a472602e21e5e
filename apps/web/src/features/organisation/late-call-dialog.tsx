import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { capitalised } from '#contracts/texts/words.js';
import { CHANNELS } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { asProblem } from '../../lib/api/problem.js';
import { useSession } from '../../lib/api/session.js';
import { newKey } from '../../lib/new-key.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { MomentField } from '../../ui/field/date-field.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { agreedDateOf } from './call-correction.js';
import { CallSaidFields } from './call-said-fields.js';
import { lateCallBody, newLateCall, NOBODY, SOMEBODY_NEW, type LateCall } from './late-call.js';
import styles from './organisation.module.css';
import { organisationContactsQuery, personName, recordLateCall, type Contact } from './organisation.api.js';
import { undoCall } from '../calling/call-api.js';

interface LateCallDialogProps { targetId: string; organisationId: string; campaign: string; timeZone: string; onClose: () => void }

/** « J’ai appelé hier, sans l’application »: the call takes its place at its own time, and what follows is planned. */
export function LateCallDialog(props: LateCallDialogProps) {
  const { t } = useTranslation('organisation');
  const { data: contacts } = useQuery(organisationContactsQuery(props.organisationId));
  return (
    <Dialog title={t('late.title')} isOpen onClose={props.onClose}>
      {contacts && <LateCallForm {...props} contacts={contacts.filter(({ optedOutAt }) => optedOutAt === null)} />}
    </Dialog>
  );
}

function LateCallForm({ targetId, campaign, timeZone, contacts, onClose }: LateCallDialogProps & { contacts: Contact[] }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const client = useQueryClient();
  const { workspace } = useSession();
  // Sent twice, it counts once.
  const [key] = useState(newKey);
  const [said, setSaid] = useState(() => newLateCall(new Date(), contacts.length === 1 ? contacts[0]!.id : null));
  const change = (part: Partial<LateCall>): void => setSaid((former) => ({ ...former, ...part }));
  // A call moves its target, the list, the funnel and the forecast.
  const tell = (): Promise<void> => client.invalidateQueries();
  const takeBack = async (id: string): Promise<void> => {
    try {
      await undoCall(id);
      await tell();
    } catch (error) {
      showToast(asProblem(error).title);
    }
  };
  const asks = agreedDateOf(said.outcome);

  return (
    <Form
      className="stack wide"
      labels={{ occurredAt: t('late.when'), channel: t('late.channel'), contactId: t('late.who'), 'contact.lastName': t('late.lastName'), outcome: t('correct.outcome'), interest: t('correct.interest'), evidence: t('correct.evidence'), callBackAt: t('correct.callBackAt'), notNowUntil: t('correct.notNowUntil'), note: t('correct.note') }}
      onSubmit={async () => {
        const { call, followUp } = await recordLateCall(lateCallBody(targetId, said), key);
        await tell();
        showToast([t('late.done'), followUp?.text].filter(Boolean).join(' '), { undo: () => takeBack(call.id) });
        onClose();
      }}
    >
      <p>{t('late.about', { campaign })}</p>
      <div className={styles.pair}>
        <MomentField name="occurredAt" label={t('late.when')} help={t('late.whenHelp', { count: LIMITS.occurredAtDaysBack })} value={said.at} onChange={(at) => change({ at })} timeZone={workspace.timeZone} isRequired />
        <Select name="channel" label={t('late.channel')} options={CHANNELS.map((one) => ({ key: one, label: capitalised(words.channels[one]) }))} value={said.channel} onChange={(channel) => change({ channel })} />
      </div>
      <Select
        name="contactId" label={t('late.who')} value={said.who} onChange={(who) => change({ who })}
        options={[...contacts.map((contact) => ({ key: contact.id, label: personName(contact), ...(contact.jobTitle ? { detail: contact.jobTitle } : {}) })), { key: NOBODY, label: t('late.nobody') }, { key: SOMEBODY_NEW, label: t('late.somebodyNew') }]}
      />
      {said.who === SOMEBODY_NEW && (
        <div className={styles.pair}>
          <TextField name="contact.firstName" label={t('late.firstName')} value={said.firstName} onChange={(firstName) => change({ firstName })} maxLength={LIMITS.shortText} />
          <TextField name="contact.lastName" label={t('late.lastName')} value={said.lastName} onChange={(lastName) => change({ lastName })} isRequired maxLength={LIMITS.shortText} />
        </div>
      )}
      <CallSaidFields said={said} onChange={change} asks={asks} timeZone={timeZone} />
      <TextArea name="note" label={t('correct.note')} help={t('correct.noteHelp')} value={said.note} onChange={(note) => change({ note })} maxLength={LIMITS.note} rows={3} />
      <div className="row"><Button type="submit" variant="primary">{t('late.save')}</Button></div>
    </Form>
  );
}
