import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { ListIcon, PhoneIcon } from '../../ui/icons.js';
import { useCountsInWords } from './counts.js';
import { DecisionDeck } from './decision-deck.js';
import { ImportUndo } from './import-undo.js';
import type { ImportViewProps } from './import-view.js';
import { importQuery, runList } from './imports.api.js';
import styles from './imports.module.css';
import { RefusedRows } from './refused-rows.js';
import { RowTable } from './row-table.js';

/** What was written, what waits for a choice, what was refused; the way to the first call, and the way back. */
export function ImportResult({ list, outcome, row, onOutcome, onRow, onStartAgain }: ImportViewProps) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const call = useRef<HTMLAnchorElement>(null);
  const words = useCountsInWords({ ...list.counts, undecided: list.waiting + list.decided }, true);
  const search = list.campaignId === null ? {} : { campaign: list.campaignId };
  const isUndone = list.status === 'undone';
  // What other views keep of the lists is older than this one.
  useEffect(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [first, second] }) => first !== 'session' && (first !== 'imports' || second === 'past') });
    call.current?.focus({ preventScroll: true });
  }, [client, list.id, list.status]);
  const run = useMutation({
    mutationFn: () => runList(list.id),
    onSuccess: (started) => {
      client.setQueryData(importQuery(list.id).queryKey, started);
      return client.invalidateQueries({ queryKey: ['imports', list.id, 'rows'] });
    },
  });

  return (
    <div className={styles.main}>
      <section className={styles.summary} role="status">
        {isUndone
          ? <p className={styles.sentence}>{t('undone.removed', { count: list.removedCount ?? 0 })} {(list.keptCount ?? 0) > 0 && t('undone.kept', { count: list.keptCount ?? 0 })}</p>
          : <p className={styles.sentence}>{words} {list.status === 'done' && (list.campaignId === null ? t('readyWithoutCampaign') : t('readyToCall'))}</p>}
      </section>
      {list.status === 'failed' && <Notice tone="stop">{t('failed')}</Notice>}
      {run.error && <Notice tone="stop" live>{asProblem(run.error).title}</Notice>}
      <div className="row">
        {list.status === 'failed' && <Button variant="primary" size="lg" isPending={run.isPending} onPress={() => run.mutate()}>{t('resume')}</Button>}
        {list.status === 'done' && list.campaignId !== null && <LinkButton ref={call} to="/call" search={search} variant="primary" size="lg" icon={PhoneIcon}>{t('call')}</LinkButton>}
        <LinkButton to="/list" search={search} icon={ListIcon}>{t('openList')}</LinkButton>
        <Button variant="ghost" onPress={onStartAgain}>{t('startAgain')}</Button>
      </div>
      {!isUndone && list.waiting + list.decided > 0 && <DecisionDeck list={list} row={row} onRow={onRow} />}
      {!isUndone && list.decided > 0 && (
        <div><Button variant="primary" isPending={run.isPending} onPress={() => run.mutate()}>{t('applyDecisions', { count: list.decided })}</Button></div>
      )}
      {!isUndone && <RefusedRows list={list} />}
      {!isUndone && <ImportUndo list={list} />}
      <RowTable list={list} outcome={outcome} onOutcome={onOutcome} onDecide={onRow} />
    </div>
  );
}
