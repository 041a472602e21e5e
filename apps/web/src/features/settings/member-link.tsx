import { useTranslation } from 'react-i18next';
import { useMoment } from '../../i18n/use-moment.js';
import { Notice } from '../../ui/feedback/notice.js';
import type { InvitedMember } from './settings.api.js';
import { ShownOnce } from './shown-once.js';

/** What became of an invitation: a link to hand over while mail is only kept, else where it went. */
export function MemberLink({ invited, onClose }: { invited: InvitedMember; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const say = useMoment();
  const { name, email, link, linkExpiresAt } = invited;
  const until = linkExpiresAt === null ? '' : say.moment(new Date(linkExpiresAt));
  if (link !== null) return <ShownOnce title={t('link.title', { name })} label={t('link.label')} secret={link} onClose={onClose}>{t('link.text', { until })}</ShownOnce>;
  return <Notice tone="go" live>{linkExpiresAt === null ? t('link.known', { name }) : t('link.mailed', { email: email ?? name, until })}</Notice>;
}
