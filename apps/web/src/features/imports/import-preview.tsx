import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '#contracts/import-codes.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Select } from '../../ui/field/select.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { ColumnMapping } from './column-mapping.js';
import { concerned, useCountsInWords } from './counts.js';
import { importQuery, previewList, runList, type Decision, type Decisions, type ImportList, type Mapping } from './imports.api.js';
import styles from './imports.module.css';
import { PreviewProgress } from './preview-progress.js';
import { RowTable } from './row-table.js';

const NONE = 'none';

interface ImportPreviewProps {
  list: ImportList;
  outcome: ImportOutcome | undefined;
  onOutcome: (outcome: ImportOutcome | undefined) => void;
  onStartAgain: () => void;
}

/** Everything before it is saved: the counts, the columns, each row. One button writes it. */
export function ImportPreview({ list, outcome, onOutcome, onStartAgain }: ImportPreviewProps) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const { campaigns } = useCampaign();
  const [mapping, setMapping] = useState(() => list.mapping as Mapping);
  const [campaignId, setCampaignId] = useState(list.campaignId);
  const [decisions, setDecisions] = useState<Decisions>({});
  const button = useRef<HTMLButtonElement>(null);
  const { queryKey } = importQuery(list.id);

  const preview = useMutation({
    mutationFn: (choice: { mapping: Mapping; campaignId: string | null }) => previewList(list.id, choice.mapping, choice.campaignId),
    onSuccess: () => {
      setDecisions({});
      return client.invalidateQueries({ queryKey });
    },
  });
  const run = useMutation({
    mutationFn: () => runList(list.id, decisions),
    onSuccess: (started) => client.setQueryData(queryKey, started),
  });
  const change = (next: { mapping?: Mapping; campaignId?: string | null }): void => {
    const choice = { mapping, campaignId, ...next };
    setMapping(choice.mapping);
    setCampaignId(choice.campaignId);
    if (hasName(choice.mapping)) preview.mutate(choice);
  };
  const decide = (row: number, decision: Decision | null): void =>
    setDecisions(({ [row]: _, ...others }) => (decision === null ? others : { ...others, [row]: decision }));

  const isPreviewed = list.status === 'previewed' && hasName(mapping);
  // Rows that were read while the list was being compared are not all of them.
  useEffect(() => {
    if (list.status === 'previewing') return () => void client.invalidateQueries({ queryKey: [...importQuery(list.id).queryKey, 'rows'] });
    return undefined;
  }, [client, list.id, list.status]);
  // Enter then is all that is left to do.
  useEffect(() => {
    if (isPreviewed) button.current?.focus({ preventScroll: true });
  }, [isPreviewed]);
  const decided = Object.values(decisions).filter((decision) => decision !== 'skip').length;
  const count = concerned(list.counts, decided, campaignId !== null);
  const words = useCountsInWords(list.counts, false);
  const problem = preview.error ?? run.error;

  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <section className={styles.summary} aria-live="polite">
          <p className={styles.source}>{t('source', { rows: t('rows', { count: list.rowCount }), name: list.fileName ?? t('pasted') })}</p>
          {!hasName(mapping) && <Notice tone="wait">{t('nameMissing')}</Notice>}
          {list.status === 'previewing' && <PreviewProgress list={list} />}
          {list.status === 'uploaded' && list.error !== null && <Notice tone="stop">{t('previewStopped')}</Notice>}
          {isPreviewed && <p className={styles.sentence}>{preview.isPending ? t('previewing') : words} <span className="muted">{t('nothingYet')}</span></p>}
          {problem && <Notice tone="stop">{asProblem(problem).title}</Notice>}
        </section>
        <div className={styles.act}>
          {campaigns.length > 0
            ? (
              <Select
                label={t('campaign')} value={campaignId ?? NONE} onChange={(id) => change({ campaignId: id === NONE ? null : id })}
                options={[...campaigns.map(({ id, name }) => ({ key: id, label: name })), { key: NONE, label: t('noCampaign') }]}
              />
            )
            : <Notice>{t('noCampaignYet')}</Notice>}
          <Button
            ref={button} variant="primary" size="lg" isDisabled={!isPreviewed || preview.isPending || (count === 0 && list.counts.undecided === 0)}
            isPending={run.isPending} onPress={() => run.mutate()}
          >
            {count > 0 ? t('run', { count }) : t('runNone')}
          </Button>
          <Button variant="ghost" onPress={onStartAgain}>{t('startAgain')}</Button>
        </div>
        {isPreviewed && <RowTable list={list} outcome={outcome} onOutcome={onOutcome} decisions={decisions} onDecide={decide} />}
      </div>
      <ColumnMapping list={list} mapping={mapping} onChange={(next) => change({ mapping: next })} />
    </div>
  );
}

const hasName = (mapping: Mapping): boolean => Object.values(mapping).includes('name');
