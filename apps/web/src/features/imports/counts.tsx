import { useTranslation } from 'react-i18next';
import { IMPORT_OUTCOMES, type ImportOutcome } from '#contracts/import-codes.js';
import { useLocale } from '../../i18n/locale.js';
import type { Tone } from '../../ui/display/status.js';
import { BusyIcon, CheckIcon, PlusIcon, QuestionIcon, RefusedIcon, type IconType } from '../../ui/icons.js';
import type { ImportList } from './imports.api.js';

export const OUTCOME_LOOKS: Record<ImportOutcome, { icon: IconType; tone: Tone }> = {
  create: { icon: PlusIcon, tone: 'go' },
  update: { icon: CheckIcon, tone: 'go' },
  duplicate: { icon: BusyIcon, tone: 'neutral' },
  undecided: { icon: QuestionIcon, tone: 'wait' },
  invalid: { icon: RefusedIcon, tone: 'stop' },
};

/** « 196 organisations à créer, 2 déjà là et 1 refusée. » */
export function useCountsInWords(counts: ImportList['counts'], isDone: boolean): string {
  const { t } = useTranslation('import');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  const parts = IMPORT_OUTCOMES.filter((outcome) => outcome === 'create' || counts[outcome] > 0)
    .map((outcome) => t(`${isDone ? 'doneSums' : 'sums'}.${outcome}`, { count: counts[outcome] }));
  return `${list.format(parts)}.`;
}

/** How many organisations a run writes, or puts on the campaign's list. */
export const concerned = ({ create, update, duplicate }: ImportList['counts'], decided: number, onList: boolean): number => create + update + decided + (onList ? duplicate : 0);
