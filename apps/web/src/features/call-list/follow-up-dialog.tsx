import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { FOLLOW_UP_KINDS } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { MomentField } from '../../ui/field/date-field.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { membersQuery, type BulkSet } from './call-list.api.js';

type FollowUp = NonNullable<BulkSet['followUp']>;

// A promise is agreed with one person at a time.
const KINDS = FOLLOW_UP_KINDS.filter((kind) => kind !== 'call_back');
const DAY = 86_400_000;

/** The next working morning, nine o'clock here: a date to correct rather than a blank. */
function nextMorning(): Date {
  const at = new Date(Date.now() + DAY);
  while (at.getDay() === 0 || at.getDay() === 6) at.setTime(at.getTime() + DAY);
  at.setHours(9, 0, 0, 0);
  return at;
}

interface FollowUpDialogProps { isOpen: boolean; onClose: () => void; count: number; onPlan: (followUp: FollowUp) => Promise<void> }

/** One next step for all the targets chosen; promises stay. */
export function FollowUpDialog({ isOpen, onClose, count, onPlan }: FollowUpDialogProps) {
  const { t } = useTranslation('list');
  const words = useWords();
  const { workspace } = useSession();
  const { data: members = [] } = useQuery(membersQuery);
  const [kind, setKind] = useState<NonNullable<FollowUp['kind']>>('task');
  const [dueAt, setDueAt] = useState<Date | null>(nextMorning);
  const [who, setWho] = useState('owner');
  return (
    <Dialog title={t('bulk.followUpTitle', { count })} isOpen={isOpen} onClose={onClose}>
      <Form
        className="stack wide" labels={{ 'set.followUp.dueAt': t('followUp.when') }}
        onSubmit={async () => {
          if (!dueAt) return;
          await onPlan({ kind, dueAt: dueAt.toISOString(), ...(who === 'owner' ? {} : { assigneeId: who }) });
          onClose();
        }}
      >
        <p>{t('followUp.about')}</p>
        <Select label={t('followUp.kind')} options={KINDS.map((key) => ({ key, label: capitalised(words.followUpKinds[key]) }))} value={kind} onChange={setKind} />
        <MomentField name="set.followUp.dueAt" label={t('followUp.when')} value={dueAt} onChange={setDueAt} timeZone={workspace.timeZone} isRequired />
        <Select label={t('followUp.who')} options={[{ key: 'owner', label: t('followUp.owner') }, ...members.map(({ id, name }) => ({ key: id, label: name }))]} value={who} onChange={setWho} />
        <div className="row"><Button type="submit" variant="primary">{t('bulk.followUp')}</Button></div>
      </Form>
    </Dialog>
  );
}
