import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import type { Persona } from '#contracts/vocabulary.js';
import { useCan } from '../../lib/api/session.js';
import { useCallActions } from './call-actions.js';
import type { Card } from './card.js';
import styles from './conversation.module.css';
import type { Draft } from './draft.js';
import { later } from './later.js';
import { NeedsEntry } from './needs-entry.js';
import { Objections } from './objections.js';
import { PersonaBar } from './persona-bar.js';
import { ReferralEntry } from './referral-entry.js';
import { homeless, readScript } from './script.js';
import { ScriptStep } from './script-step.js';
import { useLikely } from './use-likely.js';

const DiscourseBar = lazy(() => later.discourse().then((module) => ({ default: module.DiscourseBar })));

/** The script as a conversation: what to say, and what is heard where it comes up. */
export function Conversation({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const { change } = useCallActions();
  // Null inside stands for everybody; undefined while nobody chose by hand.
  const [chosen, choose] = useState<{ persona: Persona | null }>();
  const isProspect = card.target.kind === 'prospect';
  const likely = useLikely(draft, isProspect);
  const persona = chosen ? chosen.persona : likely;
  // A card kept without the network by an earlier version has no discourse.
  const own = persona && (card as Partial<Card>).discourse?.variants[persona];
  const script = own ?? card.script;
  const steps = useMemo(() => readScript(script), [script]);
  const [opened, setOpen] = useState(0);
  const open = Math.min(opened, Math.max(steps.length - 1, 0));
  const mayProfile = useCan('lead');
  useStepKeys(steps.length, setOpen);
  const left = homeless(steps);
  const last = steps.length - 1;
  const listening = steps.findIndex(({ moment }) => moment === 'listening');
  const proposing = steps.findIndex(({ moment }) => moment === 'proposing');
  const referring = steps.findIndex(({ moment }) => moment === 'referring');

  return (
    <section className={styles.conversation} aria-labelledby="conversation">
      <div className={styles.head}>
        {isProspect && (
          <Suspense fallback={null}>
            <DiscourseBar age={(card as Partial<Card>).discourse?.age ?? 'young'} persona={persona} isByHand={chosen !== undefined} hasOwnScript={Boolean(own)} onChoose={(next) => choose({ persona: next })} />
          </Suspense>
        )}
      </div>
      <div className={styles.scroll} data-column tabIndex={0} role="group" aria-labelledby="conversation">
        <h2 className="vh" id="conversation">{t('conversation.column')}</h2>
        {steps.length === 0 && <p className="read">{t('conversation.empty')}</p>}
        <ol>
          {steps.map((step, index) => (
            <ScriptStep
              key={index} step={step} number={index + 1} isOpen={index === open} isDone={index < open} draft={draft} left={index === last ? left : null}
              onOpen={() => setOpen(index)} onNext={index < last ? () => setOpen(index + 1) : null}
            >
              {index === listening && <NeedsEntry draft={draft} />}
              {index === (proposing < 0 ? last : proposing) && <Objections known={card.objections} draft={draft} />}
              {index === (referring < 0 ? last : referring) && <ReferralEntry draft={draft} />}
            </ScriptStep>
          ))}
        </ol>
        {steps.length === 0 && <><h3 className="vh">{t('conversation.said')}</h3><NeedsEntry draft={draft} /><Objections known={card.objections} draft={draft} /><ReferralEntry draft={draft} /></>}
      </div>
      <div className={styles.foot}>
        <div className={styles.note}>
          <label htmlFor="call-note">{t('conversation.note')} <span id="call-note-help">{t('conversation.noteHelp')}</span></label>
          <textarea id="call-note" aria-describedby="call-note-help" value={draft.note} maxLength={LIMITS.note} onChange={({ target }) => change({ note: target.value })} />
        </div>
        {mayProfile && draft.contactId && <PersonaBar contactId={draft.contactId} />}
      </div>
    </section>
  );
}

/** The arrows right and left turn the pages of the script, where they have no work of their own. */
function useStepKeys(count: number, setOpen: (to: (from: number) => number) => void): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (by === 0 || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], [role="dialog"], [data-keypad]')) return;
      event.preventDefault();
      setOpen((from) => Math.min(Math.max(from + by, 0), Math.max(count - 1, 0)));
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [count, setOpen]);
}
