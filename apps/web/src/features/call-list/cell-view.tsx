import { capitalised } from '#contracts/texts/words.js';
import type { PortraitAnswer } from '#contracts/vocabulary.js';
import { Avatar, Status } from '../../ui/display/status.js';
import type { Target } from './call-list.api.js';
import type { ColumnKey } from './columns.js';
import styles from './grid.module.css';
import { useGrid } from './grid-context.js';
import { NextStep } from './next-step.js';
import { inFrench } from './phone-look.js';
import { ANSWER_ICON, STAGE_LOOK } from './stage-look.js';

/** One cell at rest. */
export function CellView({ row, column }: { row: Target; column: ColumnKey }) {
  const { words, say, t } = useGrid();
  switch (column) {
    case 'name': return (
      <span className={styles.name}>
        <a href={`/organisations/${row.organisationId}`} tabIndex={-1}>{row.organisation.name}</a>
        {row.organisation.acronym && <span className={styles.muted}>{row.organisation.acronym}</span>}
        {row.kind === 'stakeholder' && <span className={styles.muted}>{words.targetKinds.stakeholder}</span>}
      </span>
    );
    case 'kind': return <span className={styles.muted}>{row.organisation.kind}</span>;
    case 'city': return <span>{row.organisation.city}</span>;
    case 'phone': return <span className={styles.muted}>{row.organisation.phone && inFrench(row.organisation.phone)}</span>;
    case 'stage': return <Status icon={STAGE_LOOK[row.stage].icon} tone={STAGE_LOOK[row.stage].tone}>{capitalised(words.stages[row.stage])}</Status>;
    case 'interest': return row.interest === 'unknown' ? null : <span>{words.interests[row.interest]}</span>;
    case 'portrait': return <Portrait row={row} />;
    case 'contact': return <span>{row.contactName}</span>;
    case 'lastCall': return row.lastCallAt && <span className={styles.muted}>{say(row.organisation.timeZone).ago(new Date(row.lastCallAt))}</span>;
    case 'nextStep': return <NextStep row={row} />;
    case 'assignee': return row.assigneeName
      ? <span className={styles.who}><Avatar name={row.assigneeName} size="sm" />{row.assigneeName}</span>
      : <span className={styles.muted}>{t('free')}</span>;
    case 'note': return <span className={styles.muted}>{row.note}</span>;
  }
}

/** Hover tells what a narrow cell cuts off. */
export function titleOf(row: Target, column: ColumnKey, exact: (at: Date) => string): string | undefined {
  switch (column) {
    case 'name': return row.organisation.acronym ? `${row.organisation.name} (${row.organisation.acronym})` : row.organisation.name;
    case 'kind': return row.organisation.kind ?? undefined;
    case 'city': return row.organisation.city ?? undefined;
    case 'contact': return row.contactName ?? undefined;
    case 'note': return row.note ?? undefined;
    case 'nextStep': return row.nextStep?.text;
    case 'lastCall': return row.lastCallAt ? exact(new Date(row.lastCallAt)) : undefined;
    default: return undefined;
  }
}

/** The portrait's criteria, each as a picture; all of them in words for who does not see it. */
function Portrait({ row }: { row: Target }) {
  const { criteria, words } = useGrid();
  const answers = criteria.map(({ key, label }) => ({ key, label, answer: (row.portrait[key] ?? 'unknown') as PortraitAnswer }));
  const said = answers.map(({ label, answer }) => `${label}\u00A0: ${words.portraitAnswers[answer]}`).join(', ');
  return (
    <span className={styles.portrait} role="img" aria-label={said} title={said}>
      {answers.map(({ key, answer }) => {
        const Icon = ANSWER_ICON[answer];
        return <span key={key} data-answer={answer}>{answer !== 'unknown' && <Icon aria-hidden />}</span>;
      })}
    </span>
  );
}
