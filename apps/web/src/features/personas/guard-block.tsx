import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Table } from '../../ui/table/table.js';
import { Block } from '../settings/block.js';
import { guardQuery, type Guard } from './personas.api.js';

/** Whether the types a team sees are still as frequent as they are. */
export function GuardBlock() {
  const { t } = useTranslation('personas');
  const { data } = useQuery(guardQuery);
  return <Block title={t('guard.title')} intro={t('guard.intro')}>{data ? <Counts guard={data} /> : <Skeleton lines={4} />}</Block>;
}

function Counts({ guard: { warns, probability, people, from, counts, expected } }: { guard: Guard }) {
  const { t } = useTranslation('personas');
  const words = useWords();
  return (
    <>
      {warns ? <Notice tone="wait">{t('guard.warns', { count: people })}</Notice> : <p>{t(probability === null ? 'guard.early' : 'guard.fine', { count: people, from })}</p>}
      <Table
        caption={t('guard.caption')} rows={[...PERSONAS]} rowKey={(one) => one}
        columns={[
          { key: 'type', header: t('guard.type'), isRowHeader: true, cell: (one) => capitalised(words.personas[one]) },
          { key: 'seen', header: t('guard.seen'), align: 'end', cell: (one) => counts[one] },
          { key: 'expected', header: t('guard.expected'), align: 'end', cell: (one) => Math.round(expected[one]) },
        ]}
      />
    </>
  );
}
