import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Moment } from '../../ui/display/moment.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Select } from '../../ui/field/select.js';
import { useCampaign } from '../campaign/use-campaign.js';
import { ColumnMapping } from './column-mapping.js';
import { ConstantsForm } from './constants-form.js';
import { concerned, useCountsInWords } from './counts.js';
import { DecisionDeck } from './decision-deck.js';
import { FileLayout } from './file-layout.js';
import type { ImportViewProps } from './import-view.js';
import { importQuery, previewList, runList, type Choice, type Mapping } from './imports.api.js';
import styles from './imports.module.css';
import { PreviewProgress } from './preview-progress.js';
import { RowTable } from './row-table.js';

const NONE = 'none';

/** Everything before it is saved: the counts, the columns, the rows in doubt, each row. One button writes it. */
export function ImportPreview({ list, outcome, row, onOutcome, onRow, onStartAgain }: ImportViewProps) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const { campaigns } = useCampaign();
  const [choice, setChoice] = useState<Choice>(() => ({ mapping: list.mapping as Mapping, constants: list.constants, campaignId: list.campaignId }));
  const { mapping, constants, campaignId } = choice;
  const button = useRef<HTMLButtonElement>(null);
  const { queryKey } = importQuery(list.id);

  const preview = useMutation({
    // One after the other: the last choice is the one that stays.
    scope: { id: `preview ${list.id}` },
    mutationFn: (next: Choice) => previewList(list.id, next),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  const run = useMutation({
    mutationFn: () => runList(list.id),
    onSuccess: (started) => client.setQueryData(queryKey, started),
  });
  const change = (next: Partial<Choice>): void => {
    const changed = { ...choice, ...next };
    setChoice(changed);
    if (hasName(changed.mapping)) preview.mutate(changed);
  };

  const isPreviewed = list.status === 'previewed' && hasName(mapping);
  // Rows that were read while the list was being compared are not all of them.
  useEffect(() => {
    if (list.status === 'previewing') return () => void client.invalidateQueries({ queryKey: [...importQuery(list.id).queryKey, 'rows'] });
    return undefined;
  }, [client, list.id, list.status]);
  const toDecide = list.waiting + list.decided;
  // Enter then is all that is left to do. Once: whoever goes on choosing keeps their place.
  const wasOffered = useRef(false);
  useEffect(() => {
    if (!isPreviewed || toDecide > 0 || wasOffered.current) return;
    wasOffered.current = true;
    button.current?.focus({ preventScroll: true });
  }, [isPreviewed, toDecide]);
  const count = concerned(list.counts, list.decided - list.leftOut, campaignId !== null);
  const words = useCountsInWords({ ...list.counts, undecided: toDecide }, false);
  const problem = preview.error ?? run.error;
  const name = list.fileName ?? t('pasted');

  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <section className={styles.summary} aria-live="polite">
          <p className={styles.source}>{t(list.sheet === null ? 'source' : 'sourceSheet', { rows: t('rows', { count: list.rowCount }), name, sheet: list.sheet })}</p>
          {list.rememberedAt !== null && <Notice tone="go">{t('remembered')} <Moment at={list.rememberedAt} as="ago" />.</Notice>}
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
                options={[...campaigns.map(({ id, name: campaign }) => ({ key: id, label: campaign })), { key: NONE, label: t('noCampaign') }]}
              />
            )
            : <Notice>{t('noCampaignYet')}</Notice>}
          <Button
            ref={button} variant="primary" size="lg" isDisabled={!isPreviewed || preview.isPending || preview.isError || (count === 0 && list.decided === 0)}
            isPending={run.isPending} onPress={() => run.mutate()}
          >
            {count > 0 ? t('run', { count }) : t(list.decided > 0 ? 'runNothing' : 'runNone')}
          </Button>
          <Button variant="ghost" onPress={onStartAgain}>{t('startAgain')}</Button>
        </div>
        {isPreviewed && toDecide > 0 && <DecisionDeck list={list} row={row} onRow={onRow} />}
        {isPreviewed && <RowTable list={list} outcome={outcome} onOutcome={onOutcome} onDecide={onRow} />}
      </div>
      <div className={styles.said}>
        <FileLayout list={list} onReadAgain={(again) => change({ mapping: again.mapping as Mapping, constants: again.constants })} />
        <ColumnMapping list={list} mapping={mapping} onChange={(next) => change({ mapping: next })} />
        <ConstantsForm key={`${list.sheet} ${list.headerRow}`} constants={constants} onChange={(next) => change({ constants: next })} />
      </div>
    </div>
  );
}

const hasName = (mapping: Mapping): boolean => Object.values(mapping).includes('name');
