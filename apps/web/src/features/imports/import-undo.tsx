import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { TwoStep } from '../../ui/button/two-step.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { UndoIcon } from '../../ui/icons.js';
import { foreseenUndoQuery, importQuery, undoList, type ImportList } from './imports.api.js';
import styles from './imports.module.css';

/** The way back from a whole import: what goes and what stays is said before the second gesture. */
export function ImportUndo({ list }: { list: ImportList }) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => undoList(list.id),
    onSuccess: (started) => client.setQueryData(importQuery(list.id).queryKey, started),
  });
  if (!list.canUndo) return null;
  return (
    <section className={styles.undo} aria-labelledby="undo-title">
      <h2 id="undo-title">{t('undo.title')}</h2>
      {undo.error && <Notice tone="stop" live>{asProblem(undo.error).title}</Notice>}
      <TwoStep open={t('undo.open')} icon={UndoIcon} confirm={t('undo.confirm')} isPending={undo.isPending} onConfirm={() => undo.mutate()}>
        <Foreseen id={list.id} />
      </TwoStep>
    </section>
  );
}

function Foreseen({ id }: { id: string }) {
  const { t } = useTranslation('import');
  const { data, error } = useQuery(foreseenUndoQuery(id));
  if (error) return <p>{asProblem(error).title}</p>;
  if (!data) return <Skeleton lines={3} />;
  const { removed, kept, completed, keptOrganisations } = data;
  return (
    <div className={styles.foreseen}>
      <ul>
        <li>{t('undo.removed', { count: removed })}</li>
        {completed > 0 && <li>{t('undo.completed', { count: completed })}</li>}
        {kept > 0 && (
          <li>
            {t('undo.kept', { count: kept })}{' '}
            {keptOrganisations.map(({ id: organisationId, name }, at) => (
              <span key={organisationId}>{at > 0 && ', '}<Link to="/organisations/$id" params={{ id: organisationId }}>{name}</Link></span>
            ))}
            {kept > keptOrganisations.length && t('undo.others', { count: kept - keptOrganisations.length })}
          </li>
        )}
      </ul>
      <p className="muted small">{t('undo.rule')}</p>
    </div>
  );
}
