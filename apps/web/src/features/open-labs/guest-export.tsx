import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/api/session.js';
import { ExportButton } from '../exports/export-dialog.js';
import type { OpenLab } from './open-labs.api.js';

/** The guest list that is shown, as a file; for those who lead. */
export function GuestExport({ lab, count }: { lab: OpenLab; count: number }) {
  const { t } = useTranslation('exports');
  return useCan('lead') ? <ExportButton things={['invitations']} filter={{ openLabId: lab.id }} summary={t('guests', { count })} /> : null;
}
