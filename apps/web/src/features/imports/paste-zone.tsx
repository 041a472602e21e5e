import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.js';
import { cx } from '../../ui/class-names.js';
import { TextArea } from '../../ui/field/text-field.js';
import { PasteIcon, UploadIcon } from '../../ui/icons.js';
import type { Source } from './imports.api.js';
import styles from './imports.module.css';

/** Where a table comes in. Whatever is pasted on the page is read at once; what is typed here waits for its button. */
export function PasteZone({ onTake, isReading, isOver }: { onTake: (source: Source) => void; isReading: boolean; isOver: boolean }) {
  const { t } = useTranslation('import');
  const [text, setText] = useState('');
  return (
    <section className={cx(styles.zone, isOver && styles.over)} aria-labelledby="paste-title">
      <PasteIcon className={styles.zoneIcon} aria-hidden />
      <h2 id="paste-title">{isOver ? t('dropHere') : t('pasteTitle')}</h2>
      <p>{t('pasteHelp')}</p>
      <div className={styles.area} data-paste="">
        <TextArea label={t('pasteLabel')} rows={4} value={text} onChange={setText} isDisabled={isReading} />
      </div>
      <div className="row">
        {text.trim() !== '' && <Button variant="primary" isPending={isReading} onPress={() => onTake({ text })}>{t('read')}</Button>}
        <FileTrigger acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx', '.ods', 'text/csv', 'text/plain']} onSelect={(files) => files?.[0] && onTake({ file: files[0] })}>
          <Button icon={UploadIcon} isDisabled={isReading}>{t('chooseFile')}</Button>
        </FileTrigger>
        <span role="status" className="muted small">{isReading ? t('reading') : ''}</span>
      </div>
    </section>
  );
}
