import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { SIGNALS, type Signal } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { ToggleChip, ToggleChips } from '../../ui/choice/toggle-chip.js';
import { Moment } from '../../ui/display/moment.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Block } from '../settings/block.js';
import { agreementQuery, nextReadingQuery, type NextReading } from './personas.api.js';
import styles from './personas.module.css';

/** A colleague's conversation, read again from its note: what was ticked then stays hidden. */
export function RereadBlock() {
  const { t } = useTranslation('personas');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(nextReadingQuery);
  return (
    <Block title={t('reread.title')} intro={t('reread.intro')}>
      {data === undefined && <Skeleton lines={2} />}
      {data?.conversation === null && <p>{t('reread.none')}</p>}
      {data?.conversation && !isOpen && (
        <div className="row"><Button onPress={() => setOpen(true)}>{t('reread.start')}</Button><span className="muted">{t('reread.waiting', { count: data.waiting })}</span></div>
      )}
      {data?.conversation && isOpen && <Conversation key={data.conversation.callId} conversation={data.conversation} waiting={data.waiting} onStop={() => setOpen(false)} />}
    </Block>
  );
}

function Conversation({ conversation, waiting, onStop }: { conversation: NonNullable<NextReading['conversation']>; waiting: number; onStop: () => void }) {
  const { t } = useTranslation('personas');
  const words = useWords();
  const client = useQueryClient();
  const [signals, setSignals] = useState<readonly Signal[]>([]);
  const { callId, occurredAt, outcome, interest, evidence, note, needs, objections } = conversation;
  const record = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/personas/readings', { body: { callId, signals: [...signals] } })),
    onSuccess: async (next) => {
      client.setQueryData(nextReadingQuery.queryKey, next);
      showToast(t('reread.saved'));
      await client.invalidateQueries({ queryKey: agreementQuery.queryKey });
    },
    onError: (error) => {
      showToast(asProblem(error).title);
      void client.invalidateQueries({ queryKey: nextReadingQuery.queryKey });
    },
  });
  const toggle = (signal: Signal): void => setSignals(signals.includes(signal) ? signals.filter((one) => one !== signal) : [...signals, signal]);
  return (
    <div className={styles.reading}>
      <p className="muted small"><Moment at={occurredAt} />{', '}{words.outcomes[outcome]}{interest && interest !== 'unknown' ? `, ${words.interests[interest]}` : ''}{', '}{t('reread.waiting', { count: waiting })}</p>
      <dl>
        <Said title={t('reread.note')}><span className={styles.note}>{note}</span></Said>
        {evidence.length > 0 && <Said title={t('reread.evidence')}>{evidence.map((one) => words.evidences[one]).join(', ')}</Said>}
        {needs.length > 0 && <Said title={t('reread.needs')}>{needs.join(', ')}</Said>}
        {objections.length > 0 && <Said title={t('reread.objections')}>{objections.join(', ')}</Said>}
      </dl>
      <h3>{t('reread.heard')}</h3>
      <ToggleChips label={t('reread.heard')}>
        {SIGNALS.map((signal) => <ToggleChip key={signal} isSelected={signals.includes(signal)} onChange={() => toggle(signal)}>{capitalised(words.signals[signal])}</ToggleChip>)}
      </ToggleChips>
      <div className="row">
        <Button variant="primary" isPending={record.isPending} onPress={() => record.mutate()}>{t(signals.length === 0 ? 'reread.saveNone' : 'reread.save')}</Button>
        <Button variant="ghost" onPress={onStop}>{t('reread.stop')}</Button>
      </div>
    </div>
  );
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return <div><dt>{title}</dt><dd>{children}</dd></div>;
}
