import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys, useSingleKeys } from '../../lib/keys.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { CheckIcon, ChevronLeftIcon, ChevronRightIcon, PlusIcon, RefusedIcon } from '../../ui/icons.js';
import { Comparison } from './comparison.js';
import { DecideAlike } from './decide-alike.js';
import styles from './decisions.module.css';
import { importRowsQuery, type Decision, type ImportList, type ImportRow } from './imports.api.js';
import { useDecisions } from './use-decisions.js';

interface DecisionDeckProps {
  list: ImportList;
  /** Which row is looked at; left out: the first that nobody has decided. */
  row: number | undefined;
  onRow: (row: number | undefined) => void;
}

/** Rows that may be somebody already known, one at a time, side by side with whom. Every answer is kept as it is given. */
export function DecisionDeck({ list, row: wanted, onRow }: DecisionDeckProps) {
  const { t } = useTranslation('import');
  const { data, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(importRowsQuery(list.id, 'undecided'));
  const { decide, decideAlike, isPending: isDeciding, error } = useDecisions(list.id);
  const rows = (data?.pages.flatMap(({ items }) => items) ?? []).filter(({ incoming }) => incoming !== null);
  const open = rows.filter(({ decision }) => decision === null);
  const row = rows.find((each) => each.row === wanted) ?? open[0] ?? rows[0];
  const at = row ? rows.indexOf(row) : -1;
  const total = list.waiting + list.decided;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at >= rows.length - 5) void fetchNextPage();
  }, [at, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const box = useRef<HTMLElement>(null);
  // Whoever asked for this row in the table below is brought to it.
  useEffect(() => {
    if (wanted !== undefined) box.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  const go = (step: number): void => {
    const next = rows[at + step];
    if (next) onRow(next.row);
  };
  const say = (decision: Decision): void => {
    if (!row) return;
    const isSame = JSON.stringify(decisionOf(row)) === JSON.stringify(decision);
    decide({ row: row.row, decision: isSame ? null : decision });
    if (isSame) return;
    // The next that waits below, else the first above; the last one stays in view.
    const next = open.find((each) => each.row > row.row) ?? open.find((each) => each.row !== row.row);
    onRow(next?.row ?? row.row);
  };
  const candidates = row?.candidates.flatMap(({ organisationId, row: earlier, organisation }) => (organisation ? [organisationId === null ? { row: earlier! } : { organisationId }] : [])) ?? [];
  useKeys({
    ...Object.fromEntries(candidates.map((candidate, i) => [String(i + 1), () => say(candidate)])),
    n: () => say('create'), x: () => say('skip'), arrowright: () => go(1), arrowleft: () => go(-1),
  }, { isActive: row !== undefined });

  if (isPending) return <Skeleton lines={6} />;
  if (!row?.incoming) return null;
  return (
    <section ref={box} className={styles.deck} aria-labelledby="decide-title">
      <header className={styles.head}>
        <h2 id="decide-title">{t('decide.title')}</h2>
        <p className={styles.left} role="status">{list.waiting === 0 ? t('decide.allSaid', { count: total }) : t('decide.left', { count: list.waiting, all: total })}</p>
        <div className={styles.steps}>
          <IconButton icon={ChevronLeftIcon} label={t('decide.before')} aria-keyshortcuts="ArrowLeft" isDisabled={at <= 0} onPress={() => go(-1)} />
          <span className="small">{t('decide.place', { at: at + 1, all: total })}</span>
          <IconButton icon={ChevronRightIcon} label={t('decide.after')} aria-keyshortcuts="ArrowRight" isDisabled={at >= rows.length - 1} onPress={() => go(1)} />
        </div>
      </header>
      <p className={styles.doubt}>{row.reasons.filter(({ level }) => level === 'info').map(({ text }) => text).join(' ')}</p>
      {error && <Notice tone="stop" live>{asProblem(error).title}</Notice>}
      <Comparison row={row} incoming={row.incoming} />
      <Answers row={row} candidates={candidates} onSay={say} />
      {total > 1 && <DecideAlike list={list} rows={rows} isPending={isDeciding} onDecide={decideAlike} />}
    </section>
  );
}

function Answers({ row, candidates, onSay }: { row: ImportRow; candidates: Decision[]; onSay: (decision: Decision) => void }) {
  const { t } = useTranslation('import');
  const hasKeys = useSingleKeys();
  const said = JSON.stringify(decisionOf(row));
  const isSaid = (decision: Decision): boolean => JSON.stringify(decision) === said;
  const look = (decision: Decision) => ({ 'aria-pressed': isSaid(decision), variant: isSaid(decision) ? 'primary' as const : 'secondary' as const });
  const key = (one: string) => (hasKeys ? { hint: one, 'aria-keyshortcuts': one } : {});
  return (
    <div className={styles.answers} role="group" aria-label={t('decide.answers', { row: row.row })}>
      {candidates.map((candidate, at) => (
        <Button key={at} icon={CheckIcon} {...look(candidate)} {...key(String(at + 1))} onPress={() => onSay(candidate)}>
          {candidates.length === 1 ? t('decide.same') : t('decide.sameAs', { number: at + 1 })}
        </Button>
      ))}
      <Button icon={PlusIcon} {...look('create')} {...key('N')} onPress={() => onSay('create')}>{t('decide.create')}</Button>
      <Button icon={RefusedIcon} {...look('skip')} {...key('X')} onPress={() => onSay('skip')}>{t('decide.skip')}</Button>
    </div>
  );
}

function decisionOf({ decision }: ImportRow): Decision | null {
  if (decision === null) return null;
  if (decision.choice !== 'same') return decision.choice;
  return decision.organisationId === null ? { row: decision.row! } : { organisationId: decision.organisationId };
}
