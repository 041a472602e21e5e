import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { useCallActions } from './call-actions.js';
import type { Card } from './card.js';
import { missingIn, stepFor, type Draft } from './draft.js';
import { later } from './later.js';
import styles from './outcome.module.css';
import { shifted } from './shift.js';
import { useSentence } from './use-sentence.js';

const MomentField = lazy(() => later.dateField().then((module) => ({ default: module.MomentField })));

/** What follows, as a sentence, with what changes it in one gesture; and Save, which says what is missing. */
export function NextStepDock({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const { change, save } = useCallActions();
  const sentence = useSentence();
  const [isPicking, setPicking] = useState(false);
  useEffect(() => setPicking(false), [draft.outcome, card.target.id]);
  const { timeZone } = card.organisation;
  const step = stepFor(draft, card);
  const missing = missingIn(draft, card);
  const dueAt = step?.dueAt ? new Date(step.dueAt) : null;
  const move = (by: -1 | 1): Date | null => (dueAt ? shifted(dueAt, by, timeZone, new Date()) : null);
  const shift = (by: -1 | 1): void => {
    const at = move(by);
    if (at) change({ dueAt: at.toISOString() });
  };
  const personOnly = draft.outcome === 'refused' && draft.optOutScope === 'contact' && (draft.contactId !== null || draft.newContact !== null);
  const words = personOnly ? t('outcome.personOnly') : sentence(draft, card) ?? t(draft.outcome === 'reached' ? 'outcome.chooseInterest' : 'outcome.choose');

  return (
    <div className={styles.dock}>
      <div className={styles.dockHead}>
        <h3>{t('outcome.then')}</h3>
        {step?.kind && (
          <div role="group" aria-label={t('outcome.change')}>
            {dueAt && <Button size="sm" onPress={() => shift(-1)} isDisabled={move(-1) === null}>{t('outcome.earlier')}</Button>}
            {dueAt && <Button size="sm" onPress={() => shift(1)}>{t('outcome.later')}</Button>}
            <Button size="sm" onPress={() => setPicking(!isPicking)} aria-expanded={isPicking}>{t('outcome.otherDate')}</Button>
          </div>
        )}
      </div>
      {isPicking && step?.kind && (
        <div className={styles.picker}>
          <Suspense fallback={null}>
            <MomentField label={t('outcome.moment')} value={dueAt} timeZone={timeZone} onChange={(at) => change({ dueAt: at?.toISOString() ?? null })} />
          </Suspense>
        </div>
      )}
      <p className={styles.next} role="status" data-testid="next-step">{words}</p>
      <Button variant="primary" size="lg" className={styles.save} onPress={save} aria-keyshortcuts="Enter" data-missing-now={missing ?? undefined}>
        <span>{missing ? t(`outcome.missing.${missing}`) : t('outcome.save')}</span><kbd aria-hidden="true">{t('outcome.enter')}</kbd>
      </Button>
    </div>
  );
}
