import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPORT_OFFER, EXPORT_SHAPES, type ExportFormat, type ExportShape, type ExportThing } from '#contracts/exports.js';
import { Button } from '../../ui/button/button.js';
import { Checkbox } from '../../ui/choice/checkbox.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Form } from '../../ui/field/form.js';
import { Select, type Option } from '../../ui/field/select.js';
import { DownloadIcon } from '../../ui/icons.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import { exportFile, type ExportFilter, type SavedFile } from './export.api.js';

interface ExportProps {
  /** What may be taken from here; the first is proposed. */
  things: readonly [ExportThing, ...ExportThing[]];
  /** As the screen is filtered. */
  filter: ExportFilter;
  /** How many rows the screen shows, in words. */
  summary: string;
}

/** Opens the dialog. */
export function ExportButton(props: ExportProps) {
  const { t } = useTranslation('exports');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={DownloadIcon} onPress={() => setOpen(true)}>{t('open')}</Button>
      <Dialog title={t('title')} isOpen={isOpen} onClose={() => setOpen(false)}><ExportForm {...props} /></Dialog>
    </>
  );
}

/** What, in which form; then the file, and how many rows it has, as said by whoever wrote it. */
function ExportForm({ things, filter, summary }: ExportProps) {
  const { t } = useTranslation('exports');
  const [what, setWhat] = useState<ExportThing>(things[0]);
  const forms = useForms(what);
  const [chosen, setForm] = useState<string>('standard_xlsx');
  const form = forms.find(({ key }) => key === chosen) ?? forms[0]!;
  const [opinions, setOpinions] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [saved, setSaved] = useState<SavedFile | null>(null);
  const isByOpinion = filter.persona !== undefined || filter.vendor !== undefined;
  // A list for mailings, a card or a calendar has no room for them; rows chosen by one say it in any form.
  const mayHold = isByOpinion || (['standard', 'grist'].includes(form.shape) && ['csv', 'xlsx', 'json'].includes(form.format));

  const save = async (): Promise<void> => {
    setBusy(true);
    setSaved(null);
    try {
      setSaved(await exportFile({ what, format: form.format, shape: form.shape, filter, opinions: mayHold && opinions }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form onSubmit={save} className="stack wide" labels={{ 'filter.persona': t('opinions'), 'filter.vendor': t('opinions') }}>
      <p>{summary}</p>
      {things.length > 1 && (
        <RadioGroup
          label={t('what')} name="what" value={what} onChange={setWhat}
          options={things.map((key) => ({ key, label: t(`things.${key}`), detail: t(`things.${key}Detail`) }))}
        />
      )}
      <Select label={t('form')} name="form" options={forms} value={form.key} onChange={setForm} />
      {isByOpinion && <Notice tone="wait">{t('opinionsNeeded')}</Notice>}
      {mayHold && <Checkbox name="opinions" value="yes" isSelected={opinions} onChange={setOpinions} detail={t(what === 'invitations' ? 'accessDetail' : 'opinionsDetail')}>{t(what === 'invitations' ? 'access' : 'opinions')}</Checkbox>}
      <div className="row"><Button type="submit" variant="primary" icon={DownloadIcon} isPending={isBusy} isDisabled={isByOpinion && !opinions}>{t('submit')}</Button></div>
      {saved && <Notice tone={saved.rowCount === 0 ? 'wait' : 'go'} live>{saved.rowCount === 0 ? t('none', { name: saved.name }) : t('done', { count: saved.rowCount, name: saved.name })}</Notice>}
    </Form>
  );
}

interface FormOption extends Option { shape: ExportShape; format: ExportFormat }

/** The forms that a thing is offered in, those for a spreadsheet first. */
function useForms(what: ExportThing): FormOption[] {
  const { t, i18n } = useTranslation('exports');
  return EXPORT_SHAPES.flatMap((shape) => (EXPORT_OFFER[what][shape] ?? []).map((format): FormOption => {
    const key = `${shape}_${format}`;
    const about = [`${what}_${format}`, ...(shape === 'standard' ? [format, `${what}_${shape}`] : [`${what}_${shape}`, shape])].find((each) => i18n.exists(`details.${each}`, { ns: 'exports' }));
    const name = i18n.exists(`forms.${what}_${key}`, { ns: 'exports' }) ? `${what}_${key}` : key;
    return { key, shape, format, label: t(`forms.${name as 'standard_csv'}`), ...(about ? { detail: t(`details.${about as 'brevo'}`) } : {}) };
  })).sort((a, b) => Number(b.key === 'standard_xlsx') - Number(a.key === 'standard_xlsx'));
}
