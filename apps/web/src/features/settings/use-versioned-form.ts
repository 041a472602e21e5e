import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { changedFields, mergeVersions, same, type Conflict } from './versioned-form.rules.js';

interface Versioned { etag: string }

interface Kept<T, F> {
  /** The row that was read when typing began. */
  base: T;
  draft: F;
  conflicts: Conflict<F>[];
}

interface Options<T extends Versioned, F extends object> {
  /** Names the row; what was typed in it is kept under this name while other views are open. */
  id: string;
  stored: T;
  fieldsOf: (row: T) => F;
  /** Sends the changed fields for this version. */
  send: (changes: Partial<F>, etag: string) => Promise<T>;
  /** The row as it is now. */
  reread: () => Promise<T>;
  /** Told of each row that comes back. */
  onSaved: (row: T) => void | Promise<void>;
}

export interface VersionedForm<F extends object> {
  draft: F;
  set: <K extends keyof F>(field: K, value: F[K]) => void;
  isDirty: boolean;
  isSaving: boolean;
  /** Fields that somebody else changed too, until one of the two is chosen. */
  conflicts: readonly Conflict<F>[];
  choose: (field: keyof F & string, which: 'mine' | 'theirs') => void;
  /** Back to what is stored. */
  reset: () => void;
  /** For the Form: throws what the API refuses; a version that moved on becomes a choice instead. */
  save: () => Promise<void>;
}

/** A form over one row with a version. What was typed outlives a conflict, a refusal and a visit to another view. */
export function useVersionedForm<T extends Versioned, F extends object>({ id, stored, fieldsOf, send, reread, onSaved }: Options<T, F>): VersionedForm<F> {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const key = ['draft', id];
  const [isSaving, setSaving] = useState(false);
  const [kept, setKept] = useState<Kept<T, F> | null>(() => client.getQueryData<Kept<T, F>>(key) ?? null);
  // What is typed by now, also for a save or an undo that began some keys ago.
  const latest = useRef(kept);
  const current = (): Kept<T, F> => latest.current ?? { base: stored, draft: fieldsOf(stored), conflicts: [] };
  const { base, draft, conflicts }: Kept<T, F> = kept ?? { base: stored, draft: fieldsOf(stored), conflicts: [] };

  const keep = (next: Kept<T, F> | null): void => {
    latest.current = next;
    setKept(next);
    client.setQueryDefaults(['draft'], { gcTime: Infinity });
    if (next) client.setQueryData(key, next);
    else client.removeQueries({ queryKey: key, exact: true });
  };
  const hold = (next: Kept<T, F>): void => keep(next.conflicts.length === 0 && same(fieldsOf(next.base), next.draft) ? null : next);

  const attempt = async (row: T, values: F): Promise<void> => {
    try {
      const saved = await send(changedFields(fieldsOf(row), values), row.etag);
      await onSaved(saved);
      // Typed while it was on its way.
      hold({ base: saved, draft: same(current().draft, values) ? fieldsOf(saved) : current().draft, conflicts: [] });
      showToast(t('saved'));
    } catch (error) {
      if (!isProblem(error, 'etag_stale')) throw error;
      const theirs = await reread();
      const merged = mergeVersions(fieldsOf(row), values, fieldsOf(theirs));
      hold({ base: theirs, ...merged });
      await onSaved(theirs);
      // Somebody changed other fields: both changes stand.
      if (merged.conflicts.length === 0 && !same(fieldsOf(theirs), merged.draft)) await attempt(theirs, merged.draft);
    }
  };

  return {
    draft, conflicts, isSaving,
    isDirty: !same(fieldsOf(base), draft),
    set: (field, value) => {
      const now = current();
      hold({ ...now, draft: { ...now.draft, [field]: value } });
    },
    choose: (field, which) => {
      const now = current();
      const theirs = now.conflicts.find((one) => one.field === field)?.theirs;
      hold({ ...now, draft: which === 'theirs' ? { ...now.draft, [field]: theirs } : now.draft, conflicts: now.conflicts.filter((one) => one.field !== field) });
    },
    reset: () => keep(null),
    save: async () => {
      if (isSaving || same(fieldsOf(base), draft)) return;
      setSaving(true);
      try {
        // Saving with a choice still open says: mine.
        await attempt(base, draft);
      } finally {
        setSaving(false);
      }
    },
  };
}
