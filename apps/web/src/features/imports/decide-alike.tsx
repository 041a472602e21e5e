import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReasonCode } from '#contracts/import-codes.js';
import { Button } from '../../ui/button/button.js';
import { Select } from '../../ui/field/select.js';
import styles from './decisions.module.css';
import type { DecisionAlike, ImportList, ImportRow } from './imports.api.js';

const ALL = 'all';

/** The reasons for which a row waits for a person. */
const DOUBTS = [
  'several_candidates', 'same_name_other_place', 'same_name_place_unknown', 'same_name_other_identifier', 'same_siret_other_name', 'same_siren_other_name', 'alike_name_same_place',
] as const satisfies readonly ImportReasonCode[];

interface DecideAlikeProps {
  list: ImportList;
  rows: readonly ImportRow[];
  isPending: boolean;
  onDecide: (said: { decision: DecisionAlike; reason: ImportReasonCode | null }) => void;
}

/** One answer for all rows that wait, or for those in doubt for one reason. Whatever was answered one by one stays. */
export function DecideAlike({ list, rows, isPending, onDecide }: DecideAlikeProps) {
  const { t } = useTranslation('import');
  const [about, setAbout] = useState<(typeof DOUBTS)[number] | typeof ALL>(ALL);
  const reasons = DOUBTS.filter((reason) => rows.some((row) => row.reasons.some(({ code }) => code === reason)));
  const say = (decision: DecisionAlike) => () => onDecide({ decision, reason: about === ALL ? null : about });
  return (
    <div className={styles.alike} role="group" aria-labelledby="alike-title">
      <h3 id="alike-title">{t('alike.title')}</h3>
      {reasons.length > 1 && (
        <Select
          label={t('alike.about')} value={about} onChange={setAbout}
          options={[{ key: ALL, label: t('alike.all') }, ...reasons.map((reason) => ({ key: reason, label: t(`alike.reasons.${reason}`) }))]}
        />
      )}
      <div className="row">
        <Button size="sm" isDisabled={isPending || list.waiting === 0} onPress={say('same')}>{t('alike.same')}</Button>
        <Button size="sm" isDisabled={isPending || list.waiting === 0} onPress={say('create')}>{t('alike.create')}</Button>
        <Button size="sm" isDisabled={isPending || list.waiting === 0} onPress={say('skip')}>{t('alike.skip')}</Button>
        <Button size="sm" variant="ghost" isDisabled={isPending || list.decided === 0} onPress={say('later')}>{t('alike.later')}</Button>
      </div>
    </div>
  );
}
