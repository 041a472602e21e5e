import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS, type Persona } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { FormId, fieldAnchor } from '../../ui/field/form-id.js';
import { UndoIcon } from '../../ui/icons.js';
import { Table } from '../../ui/table/table.js';
import { Block } from '../settings/block.js';
import { SettingsForm } from '../settings/settings-form.js';
import { version } from '../settings/settings.api.js';
import { useVersionedForm } from '../settings/use-versioned-form.js';
import { signalsQuery, type Signals } from './personas.api.js';
import styles from './personas.module.css';

type Weight = Omit<Signals['signals'][number], 'documented'>;
interface Fields { signals: Weight[] }

const fieldsOf = ({ signals }: Signals): Fields => ({ signals: signals.map(({ signal, rebel, marsh, loyalist }) => ({ signal, rebel, marsh, loyalist })) });

/** What each fact weighs, edited as a table of numbers. */
export function WeightsForm() {
  const { data } = useQuery(signalsQuery);
  return data ? <Editor stored={data} /> : <Skeleton lines={8} />;
}

function Editor({ stored }: { stored: Signals }) {
  const { t } = useTranslation('personas');
  const words = useWords();
  const client = useQueryClient();
  const send = (signals: Weight[] | null, etag: string): Promise<Signals> => dataOf(api.PATCH('/api/v1/personas/signals', { params: { header: version(etag) }, body: { signals } }));
  // Every persona follows at once.
  const told = async (saved: Signals): Promise<void> => {
    client.setQueryData(signalsQuery.queryKey, saved);
    await Promise.all([client.invalidateQueries({ queryKey: ['personas'] }), client.invalidateQueries({ queryKey: ['contacts'] })]);
  };
  const form = useVersionedForm<Signals, Fields>({
    id: 'persona-weights', stored, fieldsOf, send: ({ signals }, etag) => send(signals ?? null, etag), reread: () => dataOf(api.GET('/api/v1/personas/signals')), onSaved: told,
  });
  const reset = useMutation({
    mutationFn: () => send(null, stored.etag),
    onSuccess: async (saved) => {
      form.reset();
      await told(saved);
      showToast(t('weights.resetDone'));
    },
    onError: (error) => showToast(asProblem(error).title),
  });
  const { draft, set } = form;
  const nameOf = (weight: Weight, type: Persona): string => t('weights.cell', { signal: words.signals[weight.signal], type: words.personas[type] });
  const labels = {
    signals: t('weights.signals'),
    ...Object.fromEntries(draft.signals.flatMap((weight, index) => PERSONAS.map((type) => [`signals[${index}].${type}`, nameOf(weight, type)]))),
  };
  const put = (index: number, type: Persona, value: number): void => set('signals', draft.signals.map((weight, i) => (i === index ? { ...weight, [type]: value } : weight)));
  const tell = (_: string, value: unknown): string => (value as Weight[]).map((weight) => `${words.signals[weight.signal]} ${numbersOf(weight)}`).join(', ');

  return (
    <SettingsForm form={form} labels={labels} tell={tell}>
      <Block title={t('weights.title')} intro={t('weights.intro')}>
        <Table
          caption={t('weights.caption')} rows={draft.signals.map((weight, index) => ({ weight, index, documented: stored.signals[index]!.documented }))} rowKey={({ weight }) => weight.signal}
          columns={[
            {
              key: 'signal', header: t('weights.signal'), isRowHeader: true,
              cell: ({ weight, documented }) => (
                <>
                  {capitalised(words.signals[weight.signal])}
                  {numbersOf(weight) !== numbersOf(documented) && <span className="muted small"><br />{t('weights.documented', { numbers: numbersOf(documented) })}</span>}
                </>
              ),
            },
            ...PERSONAS.map((type) => ({
              key: type, header: capitalised(words.personas[type]), align: 'end' as const,
              cell: ({ weight, index }: { weight: Weight; index: number }) => (
                <Percent name={`signals[${index}].${type}`} label={nameOf(weight, type)} value={weight[type]} onChange={(value) => put(index, type, value)} />
              ),
            })),
          ]}
        />
        <p className="muted small">{t('weights.tempered')}</p>
        <div className="row">
          <span className="muted small">{t(stored.isDefault ? 'weights.isDefault' : 'weights.edited')}</span>
          {!stored.isDefault && <Button size="sm" icon={UndoIcon} isPending={reset.isPending} onPress={() => reset.mutate()}>{t('weights.reset')}</Button>}
        </div>
      </Block>
    </SettingsForm>
  );
}

const numbersOf = ({ rebel, marsh, loyalist }: Record<Persona, number>): string => `${rebel}/${marsh}/${loyalist}`;

function Percent({ name, label, value, onChange }: { name: string; label: string; value: number; onChange: (value: number) => void }) {
  const formId = use(FormId);
  return (
    <span id={formId ? fieldAnchor(formId, name) : undefined}>
      <input
        className={styles.percent} type="number" min={1} max={99} step={1} required name={name} aria-label={label} value={Number.isNaN(value) ? '' : value}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </span>
  );
}
