import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '#contracts/import-codes.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { CopyIcon, ListIcon, PhoneIcon } from '../../ui/icons.js';
import { useCountsInWords } from './counts.js';
import { importQuery, refusedRowsQuery, runList, type Decisions, type ImportList } from './imports.api.js';
import styles from './imports.module.css';
import { RowTable } from './row-table.js';

interface ImportResultProps {
  list: ImportList;
  outcome: ImportOutcome | undefined;
  onOutcome: (outcome: ImportOutcome | undefined) => void;
  onStartAgain: () => void;
}

/** What was written, what waits for a choice, what was refused; and the way to the first call. */
export function ImportResult({ list, outcome, onOutcome, onStartAgain }: ImportResultProps) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const call = useRef<HTMLAnchorElement>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const { data: refused = [] } = useQuery({ ...refusedRowsQuery(list.id), enabled: list.counts.invalid > 0 });
  const words = useCountsInWords({ ...list.counts, undecided: list.waiting }, true);
  const search = list.campaignId === null ? {} : { campaign: list.campaignId };
  // What other views keep of the lists is older than this one.
  useEffect(() => {
    void client.invalidateQueries({ predicate: ({ queryKey: [first] }) => first !== 'imports' && first !== 'session' });
    call.current?.focus({ preventScroll: true });
  }, [client, list.id]);
  const run = useMutation({
    mutationFn: () => runList(list.id, decisions),
    onSuccess: (started) => {
      setDecisions({});
      client.setQueryData(importQuery(list.id).queryKey, started);
      return client.invalidateQueries({ queryKey: ['imports', list.id, 'rows'] });
    },
  });

  return (
    <div className={styles.main}>
      <section className={styles.summary} role="status">
        <p className={styles.sentence}>{words} {list.status === 'done' && (list.campaignId === null ? t('readyWithoutCampaign') : t('readyToCall'))}</p>
      </section>
      {list.status === 'failed' && <Notice tone="stop">{t('failed')}</Notice>}
      {run.error && <Notice tone="stop" live>{asProblem(run.error).title}</Notice>}
      <div className="row">
        {list.status === 'failed' && <Button variant="primary" size="lg" isPending={run.isPending} onPress={() => run.mutate()}>{t('resume')}</Button>}
        {list.status === 'done' && list.campaignId !== null && <LinkButton ref={call} to="/call" search={search} variant="primary" size="lg" icon={PhoneIcon}>{t('call')}</LinkButton>}
        <LinkButton to="/list" search={search} icon={ListIcon}>{t('openList')}</LinkButton>
        <Button variant="ghost" onPress={onStartAgain}>{t('startAgain')}</Button>
      </div>
      {refused.length > 0 && (
        <section className={styles.refused} aria-labelledby="refused-title">
          <h2 id="refused-title">{t('refused')}</h2>
          <p className="muted">{t('refusedHelp')}</p>
          <ul role="list">{refused.map((row) => <li key={row.row}>{row.reasons.map(({ text }) => text).join(' ')}</li>)}</ul>
          <CopyRefused lines={refused.map(({ row, name, reasons }) => [row, name ?? '', reasons.map(({ text }) => text).join(' ')].join('\t'))} />
        </section>
      )}
      {Object.keys(decisions).length > 0 && (
        <div><Button variant="primary" isPending={run.isPending} onPress={() => run.mutate()}>{t('applyDecisions', { count: Object.keys(decisions).length })}</Button></div>
      )}
      <RowTable
        list={list} outcome={outcome} onOutcome={onOutcome} decisions={decisions}
        onDecide={(row, decision) => setDecisions(({ [row]: _, ...others }) => (decision === null ? others : { ...others, [row]: decision }))}
      />
    </div>
  );
}

/** As cells: they go back into a spreadsheet. */
function CopyRefused({ lines }: { lines: string[] }) {
  const { t } = useTranslation('import');
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(lines.join('\n'));
    setCopied(true);
  };
  // The clipboard is there on https only.
  if (typeof navigator.clipboard === 'undefined') return null;
  return <div className="row"><Button size="sm" icon={CopyIcon} onPress={() => void copy()}>{t('copyRefused')}</Button><span role="status" className="muted small">{isCopied ? t('copied') : ''}</span></div>;
}
