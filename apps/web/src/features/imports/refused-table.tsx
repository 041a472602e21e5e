import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { WarningIcon } from '../../ui/icons.js';
import styles from './imports.module.css';

const SHOWN = 20;

/** Why a table was not taken: the whole of it, or its rows by number and column. */
export function RefusedTable({ problem, onLeaveOut, isReading }: { problem: ApiProblem; onLeaveOut: () => void; isReading: boolean }) {
  const { t } = useTranslation('import');
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), [problem]);
  const broken = problem.errors.filter(({ row }) => row !== undefined);
  return (
    <section ref={box} className={styles.refusal} role="alert" tabIndex={-1}>
      <h2><WarningIcon aria-hidden />{broken.length > 0 ? t('brokenRows', { count: broken.length }) : t('notRead')}</h2>
      {broken.length === 0 && <p>{[...new Set([...problem.errors.map(({ message }) => message), ...(problem.errors.length === 0 ? [problem.title] : [])])].join(' ')}</p>}
      {broken.length > 0 && (
        <>
          <p>{t('brokenHelp')}</p>
          <ul role="list">{broken.slice(0, SHOWN).map(({ field, message, row }) => <li key={`${field} ${row} ${message}`}>{message}</li>)}</ul>
          {broken.length > SHOWN && <p className="muted">{t('moreBroken', { count: broken.length - SHOWN })}</p>}
          <div><Button onPress={onLeaveOut} isPending={isReading}>{t('leaveOut')}</Button></div>
        </>
      )}
    </section>
  );
}
