import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/button/button.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import { CloseIcon } from '../../ui/icons.js';
import { nameOf } from './door-room.js';
import type { After } from './lab-queries.js';
import styles from './after.module.css';

const MOST = 5;
type Named = After['motivated'][number];

/** The motivated five: who they are, and the fact that says so. The person may read it. */
export function Motivated({ after, mayChange, onChange }: { after: After; mayChange: boolean; onChange: (motivated: Named[]) => void }) {
  const { t } = useTranslation('lab-day');
  const { motivated, attended } = after;
  const guestOf = (id: string) => attended.find(({ invitationId }) => invitationId === id);
  const others = attended.filter(({ invitationId }) => !motivated.some((named) => named.invitationId === invitationId));
  return (
    <section className={styles.section}>
      <h2>{t('motivated.title')}</h2>
      <p className="muted small">{t('motivated.intro')}</p>
      <ol role="list" className={styles.motivated} aria-label={t('motivated.title')}>
        {motivated.map((named) => {
          const guest = guestOf(named.invitationId);
          if (!guest) return null;
          return (
            <li key={named.invitationId}>
              <span className={styles.need}>{nameOf(guest)}<small>{guest.organisation}</small></span>
              {mayChange
                ? <Why label={t('motivated.whyOf', { name: nameOf(guest) })} why={named.why} onSave={(why) => onChange(motivated.map((one) => (one === named ? { ...one, why } : one)))} />
                : <span>{named.why}</span>}
              {mayChange && <IconButton icon={CloseIcon} label={t('motivated.remove', { name: nameOf(guest) })} onPress={() => onChange(motivated.filter((one) => one !== named))} />}
            </li>
          );
        })}
      </ol>
      {mayChange && motivated.length < MOST && others.length > 0 && (
        <Select
          key={motivated.length} label={t('motivated.add', { count: MOST - motivated.length })} placeholder={t('motivated.choose')}
          options={others.map((guest) => ({ key: guest.invitationId, label: nameOf(guest), detail: guest.organisation }))}
          onChange={(invitationId) => onChange([...motivated, { invitationId, why: '' }])}
        />
      )}
      {attended.length === 0 && <p className="muted">{t('motivated.nobody')}</p>}
    </section>
  );
}

function Why({ label, why, onSave }: { label: string; why: string; onSave: (why: string) => void }) {
  const { t } = useTranslation('lab-day');
  const [text, setText] = useState(why);
  return (
    <span className={styles.why}>
      <TextField label={label} value={text} onChange={setText} autoComplete="off" />
      {text !== why && <Button size="sm" onPress={() => onSave(text)}>{t('save')}</Button>}
    </span>
  );
}
