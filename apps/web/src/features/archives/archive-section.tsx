import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import { DownloadIcon } from '../../ui/icons.js';
import { download, fileNameOf } from '../exports/export.api.js';
import { Block } from '../settings/block.js';
import { SettingsHeader } from '../settings/settings-header.js';

/** A whole team in a file, and how it comes back. */
export function ArchiveSection() {
  const { t } = useTranslation('archives');
  const [isBusy, setBusy] = useState(false);
  const [end, setEnd] = useState<{ name: string } | { problem: string } | null>(null);
  const take = async (): Promise<void> => {
    setBusy(true);
    setEnd(null);
    try {
      const { data, response } = await api.POST('/api/v1/archives', { parseAs: 'blob' });
      const name = fileNameOf(response) ?? 'premier-cercle-archive.zip';
      download(data as unknown as Blob, name);
      setEnd({ name });
    } catch (error) {
      setEnd({ problem: asProblem(error).title });
    }
    setBusy(false);
  };
  return (
    <>
      <SettingsHeader section="archive" />
      <Block title={t('take.title')} intro={t('take.intro')}>
        <p>{t('take.holds')}</p>
        <p>{t('take.keep')}</p>
        <div className="row"><Button variant="primary" icon={DownloadIcon} isPending={isBusy} onPress={() => void take()}>{t('take.submit')}</Button></div>
        {end && <Notice tone={'name' in end ? 'go' : 'stop'} live>{'name' in end ? t('take.done', { name: end.name }) : end.problem}</Notice>}
      </Block>
      <Block title={t('back.title')} intro={t('back.intro')}>
        <p>{t('back.how')}</p>
        <p><code>npm run restore -- premier-cercle-archive.zip</code></p>
        <p>{t('back.then')}</p>
      </Block>
    </>
  );
}
