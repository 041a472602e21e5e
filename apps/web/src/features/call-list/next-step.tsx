import type { Stage } from '#contracts/vocabulary.js';
import { Status } from '../../ui/display/status.js';
import { CalendarIcon, CallBackIcon, ClockIcon, PhoneIcon, UserIcon, WrongNumberIcon } from '../../ui/icons.js';
import type { Target } from './call-list.api.js';
import { useGrid } from './grid-context.js';

const CALLED_NOW: readonly Stage[] = ['to_call', 'contacted', 'reached'];

/** What happens next with a target, in as few words as a cell allows; the whole sentence on hover. */
export function NextStep({ row }: { row: Target }) {
  const { t, say, now, me, members } = useGrid();
  if (row.lease) {
    const { memberId } = row.lease;
    const who = members.find(({ id }) => id === memberId)?.name;
    return <Status icon={UserIcon} tone="go">{memberId === me ? t('next.openByMe') : t('next.openBy', { who: who ?? t('next.somebody') })}</Status>;
  }
  if (row.toRepair) return <Status icon={WrongNumberIcon} tone="wait">{t('next.repair')}</Status>;
  if (row.nextStep) {
    const moments = say(row.organisation.timeZone);
    const at = new Date(row.nextStep.dueAt);
    if (at.getTime() <= now) return <Status icon={ClockIcon} tone="wait">{t('next.late', { ago: moments.ago(at) })}</Status>;
    const promised = row.nextStep.kind === 'call_back';
    return <Status icon={promised ? CallBackIcon : CalendarIcon} tone={promised ? 'go' : 'neutral'}>{promised ? t('next.callBack', { moment: moments.moment(at) }) : moments.moment(at)}</Status>;
  }
  if (!CALLED_NOW.includes(row.stage)) return null;
  if (!row.hasNumber) return <Status icon={WrongNumberIcon} tone="wait">{t('next.noNumber')}</Status>;
  return <Status icon={PhoneIcon} tone="go">{t('next.now')}</Status>;
}
