import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES } from '#contracts/vocabulary.js';
import { api, dataOf } from '../../lib/api/client.js';
import { sessionQuery, useSession } from '../../lib/api/session.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { ComboBox } from '../../ui/field/combo-box.js';
import { NumberField } from '../../ui/field/number-field.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import { TimeField } from '../../ui/field/time-field.js';
import { Block } from './block.js';
import { ClosedDays } from './closed-days.js';
import { HoursFields } from './hours-fields.js';
import { SettingsForm } from './settings-form.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { version, workspaceQuery, type Workspace } from './settings.api.js';
import { useVersionedForm } from './use-versioned-form.js';
import { useWeekdays } from './use-weekdays.js';

/** The team's name, language, zone and working time, and when its mails leave. */
export function WorkspaceSection() {
  const { data: workspace, error } = useQuery(workspaceQuery);
  if (error) throw error;
  return <><SettingsHeader section="workspace" />{workspace === undefined ? <Skeleton lines={6} /> : <WorkspaceForm workspace={workspace} />}</>;
}

const fieldsOf = ({ name, timeZone, locale, hours, closedDays, retentionMonths, reportSchedule, digestTime }: Workspace) =>
  ({ name, timeZone, locale, hours, closedDays, retentionMonths, reportSchedule, digestTime });
type Fields = ReturnType<typeof fieldsOf>;

const ZONES = Intl.supportedValuesOf('timeZone');

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation(['settings', 'common']);
  const { role } = useSession().member;
  const client = useQueryClient();
  const weekdays = useWeekdays();
  const form = useVersionedForm<Workspace, Fields>({
    id: `workspace:${workspace.id}`, stored: workspace, fieldsOf,
    send: (body, etag) => dataOf(api.PATCH('/api/v1/workspace', { params: { header: version(etag) }, body })),
    reread: () => dataOf(api.GET('/api/v1/workspace')),
    // The shell shows the team's name and zone too.
    onSaved: async (row) => {
      client.setQueryData(workspaceQuery.queryKey, row);
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  const { draft, set } = form;
  const labels = {
    name: t('workspace.name'), timeZone: t('workspace.timeZone'), locale: t('workspace.locale'), hours: t('hours.title'), closedDays: t('closedDays.title'),
    retentionMonths: t('workspace.retention'), reportSchedule: t('workspace.report'), digestTime: t('workspace.digest'), 'hours.weekdays': t('hours.weekdays'),
    'hours.morning.from': t('hours.morningFrom'), 'hours.morning.to': t('hours.morningTo'), 'hours.afternoon.from': t('hours.afternoonFrom'), 'hours.afternoon.to': t('hours.afternoonTo'),
    'reportSchedule.weekday': t('workspace.reportDay'), 'reportSchedule.time': t('workspace.reportTime'),
  };
  const tell = (field: string, value: unknown): string => {
    if (field === 'hours') {
      const { weekdays: days, morning, afternoon } = value as Fields['hours'];
      return `${days.map((day) => weekdays[day - 1]).join(', ')} · ${morning.from}–${morning.to}, ${afternoon.from}–${afternoon.to}`;
    }
    if (field === 'closedDays') return (value as string[]).join(', ');
    if (field === 'locale') return t(`common:languages.${value as 'fr' | 'en'}`);
    if (field === 'reportSchedule') return `${weekdays[(value as Fields['reportSchedule']).weekday - 1]}, ${(value as Fields['reportSchedule']).time}`;
    return String(value);
  };
  return (
    <SettingsForm form={form} labels={labels} tell={tell}>
      <Block title={t('workspace.identity')} intro={t('workspace.identityIntro')}>
        <TextField name="name" label={labels.name} value={draft.name} onChange={(value) => set('name', value)} isRequired maxLength={LIMITS.name} />
        <ComboBox
          name="timeZone" label={labels.timeZone} help={t('workspace.timeZoneHelp')} options={ZONES.map((zone) => ({ key: zone, label: zone.replaceAll('_', ' ') }))}
          value={draft.timeZone} onChange={(zone) => zone !== null && set('timeZone', zone)}
        />
        <SegmentedControl name="locale" label={labels.locale} help={t('workspace.localeHelp')} segments={LOCALES.map((key) => ({ key, label: t(`common:languages.${key}`) }))} value={draft.locale} onChange={(locale) => set('locale', locale)} />
      </Block>
      <Block title={t('hours.title')} intro={t('hours.intro')}>
        <HoursFields hours={draft.hours} onChange={(hours) => set('hours', hours)} />
      </Block>
      <Block title={t('closedDays.title')} intro={t('closedDays.intro')}>
        <ClosedDays days={draft.closedDays} onChange={(days) => set('closedDays', days)} />
      </Block>
      <Block title={t('workspace.mails')} intro={t('workspace.mailsIntro')}>
        <div className={styles.pair}>
          <Select
            name="reportSchedule.weekday" label={labels['reportSchedule.weekday']} options={weekdays.map((label, i) => ({ key: String(i + 1), label }))} value={String(draft.reportSchedule.weekday)}
            onChange={(day) => set('reportSchedule', { ...draft.reportSchedule, weekday: Number(day) })}
          />
          <TimeField name="reportSchedule.time" label={labels['reportSchedule.time']} value={draft.reportSchedule.time} onChange={(time) => set('reportSchedule', { ...draft.reportSchedule, time })} />
        </div>
        <TimeField name="digestTime" label={labels.digestTime} help={t('workspace.digestHelp')} value={draft.digestTime} onChange={(time) => set('digestTime', time)} />
      </Block>
      {role === 'admin' && (
        <Block title={t('workspace.privacy')} intro={t('workspace.privacyIntro')}>
          <NumberField name="retentionMonths" label={labels.retentionMonths} help={t('workspace.retentionHelp')} value={draft.retentionMonths} onChange={(value) => set('retentionMonths', value)} minValue={1} maxValue={120} step={1} />
        </Block>
      )}
    </SettingsForm>
  );
}
