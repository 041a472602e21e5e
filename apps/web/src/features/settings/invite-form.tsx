import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { LIMITS } from '#contracts/limits.js';
import { ROLES, type Role } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { Button } from '../../ui/button/button.js';
import { RadioGroup } from '../../ui/choice/radio-group.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import styles from './settings.module.css';
import { membersQuery, type InvitedMember } from './settings.api.js';

const NOBODY = { email: '', name: '' };

/** One more person, by their address: they choose their password themselves. */
export function InviteForm({ onInvited }: { onInvited: (invited: InvitedMember) => void }) {
  const { t } = useTranslation('settings');
  const words = useWords();
  const locale = useLocale();
  const client = useQueryClient();
  const [role, setRole] = useState<Role>('caller');
  const [who, setWho] = useState(NOBODY);
  const [isSending, setSending] = useState(false);
  const invite = async ({ email = '', name = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const invited = await dataOf(api.POST('/api/v1/members', { body: { email, role, locale, ...(name.trim() === '' ? {} : { name }) } }));
      await client.invalidateQueries({ queryKey: membersQuery.queryKey });
      onInvited(invited);
      // An empty form for the next one.
      setWho(NOBODY);
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={invite} className={styles.narrow!} labels={{ email: t('invite.email'), name: t('invite.name'), role: t('invite.role') }}>
      <div className={styles.pair}>
        <TextField name="email" type="email" label={t('invite.email')} autoComplete="off" value={who.email} onChange={(value) => setWho({ ...who, email: value })} isRequired maxLength={LIMITS.email} />
        <TextField name="name" label={t('invite.name')} autoComplete="off" value={who.name} onChange={(value) => setWho({ ...who, name: value })} isRequired={false} maxLength={LIMITS.name} />
      </div>
      <RadioGroup name="role" label={t('invite.role')} value={role} onChange={setRole} options={ROLES.map((key) => ({ key, label: capitalised(words.roles[key]), detail: t(`roles.${key}`) }))} />
      <div><Button type="submit" variant="primary" isPending={isSending}>{t('invite.action')}</Button></div>
    </Form>
  );
}
