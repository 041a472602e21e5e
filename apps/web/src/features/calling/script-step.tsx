import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import type { Evidence, Signal } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { ToggleChip, ToggleChips } from '../../ui/choice/toggle-chip.js';
import { cx } from '../../ui/class-names.js';
import { ArrowDownIcon, CheckIcon, PlusIcon } from '../../ui/icons.js';
import { useCallActions } from './call-actions.js';
import styles from './conversation.module.css';
import { toggled, type Draft } from './draft.js';
import { EVIDENCE_KEYS, HEARD, PROVEN_BY, type Block, type Step } from './script.js';

interface ScriptStepProps {
  step: Step;
  number: number;
  isOpen: boolean;
  isDone: boolean;
  draft: Draft;
  /** Facts of moments this script does not have. */
  left: { signals: readonly Signal[]; evidence: readonly Evidence[] } | null;
  onOpen: () => void;
  onNext: (() => void) | null;
  children: ReactNode;
}

/** One step: all of it while it is open, and what was ticked there before and after. */
export function ScriptStep({ step, number, isOpen, isDone, draft, left, onOpen, onNext, children }: ScriptStepProps) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change } = useCallActions();
  const item = useScrollIntoView(isOpen);
  const signals = [...HEARD[step.moment], ...(left?.signals ?? [])];
  const evidence = [...PROVEN_BY[step.moment], ...(left?.evidence ?? [])];
  const shownSignals = isOpen ? signals : signals.filter((one) => draft.signals.includes(one));
  const shownEvidence = isOpen ? evidence : evidence.filter((one) => draft.evidence.includes(one));
  const hidden = signals.length + evidence.length - shownSignals.length - shownEvidence.length;
  const title = step.title || t('conversation.untitled');

  return (
    <li ref={item} className={cx(styles.step, isOpen && styles.now, isDone && styles.done)} aria-current={isOpen ? 'step' : undefined}>
      <span className={styles.number} aria-hidden="true">{isDone ? <CheckIcon /> : number}</span>
      <h3><button type="button" aria-expanded={isOpen} onClick={onOpen}>{title}</button></h3>
      {isOpen && step.blocks.map((block, index) => <Spoken key={index} block={block} />)}
      {shownSignals.length > 0 && (
        <div className={styles.facts}>
          <span aria-hidden="true">{t('conversation.heard')}</span>
          <ToggleChips label={`${t('conversation.heard')}, ${title}`}>
            {shownSignals.map((one) => (
              <ToggleChip key={one} isSelected={draft.signals.includes(one)} onChange={() => change({ signals: toggled(draft.signals, one) })}>{capitalised(words.signals[one])}</ToggleChip>
            ))}
          </ToggleChips>
        </div>
      )}
      {shownEvidence.length > 0 && (
        <div className={styles.facts}>
          <span aria-hidden="true">{t('conversation.proof')}</span>
          <ToggleChips label={`${t('conversation.proof')}, ${title}`}>
            {shownEvidence.map((one) => (
              <ToggleChip key={one} hint={EVIDENCE_KEYS[one]} isSelected={draft.evidence.includes(one)} onChange={() => change({ evidence: toggled(draft.evidence, one) })}>{capitalised(words.evidences[one])}</ToggleChip>
            ))}
          </ToggleChips>
        </div>
      )}
      {!isOpen && hidden > 0 && isDone && <button type="button" className={styles.more} onClick={onOpen}><PlusIcon aria-hidden />{t('conversation.moreFacts', { count: hidden })}</button>}
      {isOpen && children}
      {isOpen && onNext && <button type="button" className={styles.next} onClick={onNext}><ArrowDownIcon aria-hidden />{t('conversation.next')}</button>}
    </li>
  );
}

function Spoken({ block }: { block: Block }) {
  if (block.kind === 'list') return <ul className={styles.tips}>{block.items.map((item) => <li key={item}>{item}</li>)}</ul>;
  return <p className={block.kind === 'say' ? styles.say : styles.hint}>{block.text}</p>;
}

function useScrollIntoView(isOpen: boolean) {
  const item = useRef<HTMLLIElement>(null);
  const was = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !was.current) item.current?.scrollIntoView({ block: 'nearest' });
    was.current = isOpen;
  }, [isOpen]);
  return item;
}
