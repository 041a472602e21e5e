import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { api, dataOf } from '../../lib/api/client.js';
import { NumberField } from '../../ui/field/number-field.js';
import { TextArea, TextField } from '../../ui/field/text-field.js';
import { Block } from './block.js';
import { CADENCE_KEYS, CadenceFields } from './cadence-fields.js';
import { CallersField } from './callers-field.js';
import { ScriptEditor } from './script-editor.js';
import { SettingsForm } from './settings-form.js';
import { tellChange, version, type Campaign } from './settings.api.js';
import { useMemberNames } from './use-member-names.js';
import { useVersionedForm } from './use-versioned-form.js';

const fieldsOf = ({ name, segment, hypothesis, goal, script, stakeholderScript, scriptVariants, cadence, callers }: Campaign) =>
  ({ name, segment, hypothesis, goal, script, stakeholderScript, scriptVariants, cadence, callers });
type Fields = ReturnType<typeof fieldsOf>;

/** A campaign as it is run. */
export function CampaignForm({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const nameOf = useMemberNames();
  const params = { path: { id: campaign.id } };
  const form = useVersionedForm<Campaign, Fields>({
    id: `campaign:${campaign.id}`, stored: campaign, fieldsOf,
    send: (body, etag) => dataOf(api.PATCH('/api/v1/campaigns/{id}', { params: { ...params, header: version(etag) }, body })),
    reread: () => dataOf(api.GET('/api/v1/campaigns/{id}', { params })),
    onSaved: () => tellChange(client),
  });
  const { draft, set } = form;
  const labels = {
    name: t('campaign.name'), segment: t('campaign.segment'), hypothesis: t('campaign.hypothesis'), goal: t('campaign.goal'), script: t('script.calls'),
    stakeholderScript: t('script.stakeholders'), scriptVariants: t('script.variants'), cadence: t('cadence.title'), callers: t('callers.title'),
    ...Object.fromEntries(CADENCE_KEYS.map((key) => [`cadence.${key}`, t(`cadence.${key}.label`)])),
  };
  const tell = (field: string, value: unknown): string => {
    if (field === 'callers') return (value as string[]).map(nameOf).join(', ') || t('callers.all');
    if (field === 'cadence') return CADENCE_KEYS.map((key) => `${t(`cadence.${key}.label`)} (${(value as Fields['cadence'])[key]})`).join(', ');
    if (field === 'scriptVariants') return (value as Fields['scriptVariants']).map(({ persona, age, script }) => `${persona ?? ''} ${age ?? ''}\n${script}`).join('\n\n');
    return String(value);
  };
  return (
    <SettingsForm form={form} labels={labels} tell={tell}>
      <Block title={t('campaign.bet')} intro={t('campaign.betIntro')}>
        <TextField name="name" label={labels.name} value={draft.name} onChange={(value) => set('name', value)} isRequired maxLength={LIMITS.name} />
        <TextField name="segment" label={labels.segment} help={t('campaign.segmentHelp')} value={draft.segment} onChange={(value) => set('segment', value)} maxLength={LIMITS.note} />
        <TextArea name="hypothesis" label={labels.hypothesis} help={t('campaign.hypothesisHelp')} value={draft.hypothesis} onChange={(value) => set('hypothesis', value)} rows={3} maxLength={LIMITS.note} />
        <NumberField name="goal" label={labels.goal} help={t('campaign.goalHelp')} value={draft.goal} onChange={(value) => set('goal', value)} minValue={1} maxValue={100_000} step={1} />
      </Block>
      <ScriptEditor
        script={draft.script} stakeholderScript={draft.stakeholderScript} variants={draft.scriptVariants} onChange={set}
        onVariants={(variants) => set('scriptVariants', variants)}
      />
      <Block title={t('callers.title')} intro={t('callers.intro')}>
        <CallersField value={draft.callers} onChange={(callers) => set('callers', callers)} />
      </Block>
      <Block title={t('cadence.title')} intro={t('cadence.intro')}>
        <CadenceFields cadence={draft.cadence} onChange={(cadence) => set('cadence', cadence)} />
      </Block>
    </SettingsForm>
  );
}
