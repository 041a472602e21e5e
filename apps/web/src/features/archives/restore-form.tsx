import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';
import { Button } from '../../ui/button/button.js';
import { useMoment } from '../../i18n/use-moment.js';
import { PageHeader } from '../../ui/display/page-header.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Form } from '../../ui/field/form.js';
import { UploadIcon } from '../../ui/icons.js';

type Restored = components['schemas']['RestoredResponse'];

/** Instead of a new team, one that comes from an archive. */
export function RestoreForm({ token, onBack, onDone }: { token: string; onBack: () => void; onDone: (restored: Restored) => void }) {
  const { t } = useTranslation('archives');
  const [file, setFile] = useState<File | null>(null);
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    if (!file) return;
    setBusy(true);
    try {
      const form = new FormData();
      form.append('token', token);
      form.append('file', file);
      onDone(await dataOf(api.POST('/api/v1/setup/restore', { body: form as never })));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHeader title={t('restore.title')} intro={t('restore.intro')} />
      <Form onSubmit={send} className="stack wide" labels={{ file: t('restore.file'), token: t('restore.title') }}>
        <div className="row">
          <FileTrigger acceptedFileTypes={['.zip', 'application/zip']} onSelect={(files) => files?.[0] && setFile(files[0])}>
            <Button icon={UploadIcon} isDisabled={isBusy}>{t('restore.choose')}</Button>
          </FileTrigger>
          <span role="status">{file ? t('restore.chosen', { name: file.name }) : t('restore.none')}</span>
        </div>
        <div className="row">
          <Button type="submit" variant="primary" size="lg" isDisabled={file === null || isBusy}>{isBusy ? t('restore.busy') : t('restore.submit')}</Button>
          <Button variant="ghost" size="lg" isDisabled={isBusy} onPress={onBack}>{t('restore.back')}</Button>
        </div>
      </Form>
    </>
  );
}

/** What came back, and the way in for those who administer it. */
export function RestoredTeam({ team }: { team: Restored }) {
  const { t } = useTranslation('archives');
  const { exact } = useMoment();
  return (
    <>
      <PageHeader title={t('restore.doneTitle', { name: team.name })} intro={t('restore.doneText', { organisations: team.organisations, calls: team.calls, at: exact(new Date(team.takenAt)) })} />
      <div className="stack wide">
        {team.heldMessages > 0 && <Notice tone="wait">{t('restore.held', { count: team.heldMessages })}</Notice>}
        <h2>{t('restore.links')}</h2>
        <p>{t('restore.linksText')}</p>
        <ul role="list" className="stack">
          {team.admins.map(({ email, name, url }) => <li key={email}><a href={url} target="_blank" rel="noreferrer">{t('restore.link', { name })}</a> <span className="muted small">{email}</span></li>)}
        </ul>
      </div>
    </>
  );
}
