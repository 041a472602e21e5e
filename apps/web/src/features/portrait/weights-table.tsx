import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/locale.js';
import { useMoment } from '../../i18n/use-moment.js';
import { usePercent } from '../../i18n/use-percent.js';
import { Table } from '../../ui/table/table.js';
import { known } from './answers.js';
import type { PortraitWeights, ProposedWeight } from './portrait.api.js';

/** Every criterion with its counts, whether or not something is proposed. */
export function WeightsTable({ weights: { criteria, needed } }: { weights: PortraitWeights }) {
  const { t } = useTranslation('portrait');
  const locale = useLocale();
  const told = (counts: ProposedWeight['users']): string => (known(counts) === 0 ? t('unknownAll') : t('said', { yes: counts.yes, partly: counts.partly, no: counts.no }));
  return (
    <Table
      caption={t('caption')} rows={criteria} rowKey={({ key }) => key}
      columns={[
        { key: 'criterion', header: t('criterion'), isRowHeader: true, cell: ({ label }) => label },
        { key: 'users', header: t('users'), cell: ({ users }) => told(users) },
        { key: 'others', header: t('others'), cell: ({ others }) => told(others) },
        { key: 'weight', header: t('weight'), align: 'end', cell: ({ weight }) => weight.toLocaleString(locale) },
        { key: 'proposed', header: t('proposed'), cell: (row) => <Verdict row={row} usersAfterRefusal={needed.usersAfterRefusal} /> },
      ]}
    />
  );
}

function Verdict({ row: { verdict, proposed, probability, refused }, usersAfterRefusal }: { row: ProposedWeight; usersAfterRefusal: number }) {
  const { t } = useTranslation('portrait');
  const { chance } = usePercent();
  const locale = useLocale();
  const say = useMoment();
  if (verdict === 'too_early') return <span className="muted">{t('tooEarly')}</span>;
  if (proposed === null) return <>{t('keeps')}</>;
  return (
    <>
      <b>{t(verdict === 'heavier' ? 'heavier' : 'lighter')}{'\u00A0: '}{proposed.toLocaleString(locale)}</b>
      <br /><span className="muted small">{refused ? t('refusedBy', { name: refused.by, moment: say.day(new Date(refused.at)), count: usersAfterRefusal }) : t('chance', { chance: chance(probability ?? 0) })}</span>
    </>
  );
}
