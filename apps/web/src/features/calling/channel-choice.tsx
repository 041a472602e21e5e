import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { CHANNELS } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { PlainSegments } from '../../ui/choice/plain-radios.js';
import { useCallActions } from './call-actions.js';
import type { Draft } from './draft.js';
import styles from './outcome.module.css';

/** Nearly all is said by phone: what came by mail or in the corridor is one gesture away. */
export function ChannelChoice({ draft }: { draft: Draft }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { change } = useCallActions();
  const [isOpen, open] = useState(false);
  if (!isOpen && draft.channel === 'phone') {
    return <button type="button" className={styles.otherChannel} onClick={() => open(true)}>{t('outcome.otherChannel')}</button>;
  }
  return (
    <PlainSegments
      label={t('outcome.channel')} value={draft.channel} onChange={(channel) => change({ channel })}
      segments={CHANNELS.map((key) => ({ key, label: capitalised(words.channels[key]) }))}
    />
  );
}
