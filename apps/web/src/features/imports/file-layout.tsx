import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { TextButton } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Select } from '../../ui/field/select.js';
import { importQuery, layoutQuery, readOtherwise, type ImportList } from './imports.api.js';
import styles from './imports.module.css';

interface FileLayoutProps {
  list: ImportList;
  /** The columns are others now: they are previewed as they are suggested. */
  onReadAgain: (list: ImportList) => void;
}

/** Which sheet was read and which row names the columns; either can be said otherwise. */
export function FileLayout({ list, onReadAgain }: FileLayoutProps) {
  const { t } = useTranslation('import');
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const layout = useQuery({ ...layoutQuery(list.id, list.sheet), enabled: isOpen });
  const read = useMutation({
    mutationFn: async (otherwise: { sheet: string } | { headerRow: number }) => {
      await readOtherwise(list.id, otherwise);
      // What is said of the new columns from here on must not be overtaken: nothing is awaited after the list itself.
      const again = await client.fetchQuery({ ...importQuery(list.id), staleTime: 0 });
      void client.invalidateQueries({ queryKey: ['imports', list.id, 'layout'] });
      return again;
    },
    onSuccess: onReadAgain,
  });
  const header = list.headerRow ?? layout.data?.headerRow ?? 0;
  const rows = (layout.data?.head ?? []).map(({ row, cells }) => ({ key: String(row), label: t('layout.row', { row }), detail: cells.filter(Boolean).slice(0, 4).join(' · ') }));
  return (
    <section className={styles.layoutBox} aria-labelledby="layout-title">
      <h2 id="layout-title">{t('layout.title')}</h2>
      {list.sheets.length > 1 && (
        <Select
          label={t('layout.sheet')} options={list.sheets.map((sheet) => ({ key: sheet, label: sheet }))} value={list.sheet} isDisabled={read.isPending}
          onChange={(sheet) => sheet !== list.sheet && read.mutate({ sheet })}
        />
      )}
      {!isOpen && <p className="small">{header > 0 ? t('layout.headerIs', { row: header }) : t('layout.noHeader')} <TextButton onPress={() => setOpen(true)}>{t('layout.change')}</TextButton></p>}
      {isOpen && layout.isPending && <Skeleton lines={2} />}
      {isOpen && layout.data && (
        <Select
          label={t('layout.header')} options={[...rows, { key: '0', label: t('layout.none') }]} value={String(header)} isDisabled={read.isPending}
          onChange={(row) => Number(row) !== header && read.mutate({ headerRow: Number(row) })}
        />
      )}
      {(read.error ?? layout.error) && <Notice tone="stop" live>{asProblem(read.error ?? layout.error).title}</Notice>}
    </section>
  );
}
