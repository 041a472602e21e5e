import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../i18n/use-moment.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { MomentField } from '../../ui/field/date-field.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { tomorrowAtNine } from './tomorrow.js';
import type { TodayFollowUp } from './today-query.js';

interface MoveDialogProps {
  followUp: TodayFollowUp;
  onClose: () => void;
  onMove: (to: Date) => void;
}

/** Another moment for a follow-up; tomorrow morning is already filled in. */
export function MoveDialog({ followUp, onClose, onMove }: MoveDialogProps) {
  const { t } = useTranslation(['today', 'common']);
  const now = useNow();
  const { timeZone } = useSession().workspace;
  const [to, setTo] = useState<Date | null>(() => tomorrowAtNine(now, timeZone));
  const [refused, setRefused] = useState(false);
  const accept = (): void => {
    if (to === null || to <= new Date()) return setRefused(true);
    onMove(to);
    onClose();
  };
  return (
    <Dialog title={t('moveTitle', { name: followUp.organisationName })} isOpen onClose={onClose}>
      <MomentField label={t('moveTo')} value={to} onChange={setTo} timeZone={timeZone} {...(refused ? { error: t('moveLater') } : {})} />
      <div className="row">
        <Button variant="primary" onPress={accept}>{t('moveAccept')}</Button>
        <Button variant="ghost" onPress={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}
