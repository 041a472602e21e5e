import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { EVIDENCES, OPT_OUT_SCOPES } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { IconButton } from '../../ui/button/button.js';
import { PlainSegments } from '../../ui/choice/plain-radios.js';
import { ToggleChip, ToggleChips } from '../../ui/choice/toggle-chip.js';
import { cx } from '../../ui/class-names.js';
import { CheckIcon, ChevronDownIcon, WarningIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import { CallBackMoments } from './call-back-moments.js';
import type { Card } from './card.js';
import { ChannelChoice } from './channel-choice.js';
import { INTEREST_CHOICES, mayInvite, missingIn, toggled, type Draft, type Missing } from './draft.js';
import { Keypad } from './keypad.js';
import { later } from './later.js';
import { NextStepDock } from './next-step-dock.js';
import styles from './outcome.module.css';
import { EVIDENCE_KEYS } from './script.js';

const LabInvite = lazy(() => later.labInvite().then((module) => ({ default: module.LabInvite })));

interface OutcomeColumnProps { card: Card; draft: Draft; asked: Missing | null; isSheetOpen: boolean }

/** How the call went and what follows; on a phone, the sheet that comes up after the call. */
export function OutcomeColumn({ card, draft, asked, isSheetOpen }: OutcomeColumnProps) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change, showSheet } = useCallActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSheetOpen) heading.current?.focus();
  }, [isSheetOpen]);
  const named = draft.contactId !== null || draft.newContact !== null;

  return (
    <section className={cx(styles.outcome, isSheetOpen && styles.open)} aria-labelledby="outcome-title">
      <div className={styles.scroll} data-column>
        <div className={styles.sheetHead}>
          <h2 id="outcome-title" ref={heading} tabIndex={-1}>{t(isSheetOpen ? 'outcome.sheetTitle' : 'outcome.title')}</h2>
          <span className={styles.phoneOnly}><IconButton icon={ChevronDownIcon} label={t('outcome.close')} onPress={() => showSheet(false)} /></span>
        </div>
        <Keypad draft={draft} />
        <ChannelChoice key={card.target.id} draft={draft} />
        {draft.outcome === 'reached' && <Interest card={card} draft={draft} asked={asked} />}
        {mayInvite(draft, card) && <Suspense fallback={null}><LabInvite lab={card.openLab!} guests={card.guests ?? []} draft={draft} /></Suspense>}
        {draft.outcome === 'call_back' && <CallBackMoments card={card} draft={draft} />}
        {draft.outcome === 'refused' && named && (
          <PlainSegments
            label={t('outcome.scope')} value={draft.optOutScope} onChange={(optOutScope) => change({ optOutScope })}
            segments={OPT_OUT_SCOPES.map((key) => ({ key, label: capitalised(words.optOutScopes[key]) }))}
          />
        )}
      </div>
      <NextStepDock card={card} draft={draft} />
    </section>
  );
}

function Interest({ card, draft, asked }: { card: Card; draft: Draft; asked: Missing | null }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change } = useCallActions();
  const { interest, evidence } = draft;
  const needsProof = interest === 'interested' || interest === 'motivated';
  const lacksProof = needsProof && missingIn(draft, card) === 'evidence';
  return (
    <div className={styles.interest} data-missing="interest" tabIndex={-1}>
      <PlainSegments
        label={t('outcome.interest')} value={interest === 'unknown' ? null : interest} onChange={(next) => change({ interest: next, dueAt: null })}
        segments={INTEREST_CHOICES.map((key) => ({ key, shortcut: t(`outcome.letters.${key}`), label: <Accessed word={capitalised(words.interests[key])} letter={t(`outcome.letters.${key}`)} /> }))}
      />
      {evidence.length > 0 && (
        <p className={styles.proofs}><CheckIcon aria-hidden /><span>{t('outcome.proofs', { count: evidence.length, list: evidence.map((one) => words.evidences[one]).join(', ') })}</span></p>
      )}
      {needsProof && evidence.length === 0 && !lacksProof && <p className={styles.proofs}><CheckIcon aria-hidden /><span>{t('outcome.proofBefore')}</span></p>}
      {lacksProof && (
        <p className={styles.lacking} role={asked === 'evidence' ? 'alert' : undefined}>
          <WarningIcon aria-hidden />{t('outcome.evidenceMissing', { interest: words.interests[interest], lower: words.interests.curious })}
        </p>
      )}
      {needsProof && (
        <div className={cx(styles.proofChips, !lacksProof && styles.phoneOnly)} data-missing="evidence" tabIndex={-1}>
          <ToggleChips label={t('outcome.proof')}>
            {EVIDENCES.map((one) => (
              <ToggleChip key={one} hint={EVIDENCE_KEYS[one]} isSelected={evidence.includes(one)} onChange={() => change({ evidence: toggled(evidence, one) })}>{capitalised(words.evidences[one])}</ToggleChip>
            ))}
          </ToggleChips>
        </div>
      )}
    </div>
  );
}

/** The word with its access letter underlined. */
function Accessed({ word, letter }: { word: string; letter: string }) {
  const at = word.toLocaleLowerCase('fr').indexOf(letter.toLowerCase());
  return at < 0 ? word : <>{word.slice(0, at)}<u>{word.slice(at, at + 1)}</u>{word.slice(at + 1)}</>;
}
