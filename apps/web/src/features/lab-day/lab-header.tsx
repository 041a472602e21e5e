import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useMoment } from '../../i18n/use-moment.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { LabNav } from './lab-nav.js';

/** The top of each of a lab's views: what it is, of which lab, and the way to its other moments. */
export function LabHeader({ part, lab }: { part: 'prepare' | 'door' | 'groups' | 'after'; lab: { id: string; title: string; startsAt: string; place: string } }) {
  const { t } = useTranslation('lab-day');
  const { moment } = useMoment();
  return (
    <>
      <PageHeader title={lab.title} tabTitle={t(`${part}.tab`, { lab: lab.title })} intro={t('intro', { day: capitalised(moment(new Date(lab.startsAt))), place: lab.place === '' ? '' : `, ${lab.place}` })} />
      <LabNav openLabId={lab.id} />
    </>
  );
}
