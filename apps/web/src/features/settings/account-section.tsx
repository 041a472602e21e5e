import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { LOCALES } from '#contracts/vocabulary.js';
import { setLocale } from '../../i18n/locale.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { sessionQuery, useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { Block } from './block.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';

/** Me: how I am called and spoken to, and how I come in. */
export function AccountSection() {
  const { t } = useTranslation('settings');
  return (
    <>
      <SettingsHeader section="account" />
      <Block title={t('account.me')} intro={t('account.meIntro')}><MyselfForm /></Block>
      <Block title={t('account.password')} intro={t('account.passwordIntro')}><PasswordForm /></Block>
    </>
  );
}

function MyselfForm() {
  const { t } = useTranslation(['settings', 'common']);
  const words = useWords();
  const client = useQueryClient();
  const { member } = useSession();
  const [locale, choose] = useState(member.locale);
  const [isSending, setSending] = useState(false);
  const save = async ({ name = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      client.setQueryData(sessionQuery.queryKey, await dataOf(api.PATCH('/api/v1/session', { body: { name, locale } })));
      await client.invalidateQueries({ queryKey: ['members'] });
      await setLocale(locale);
      showToast(t('saved'));
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={save} className={styles.narrow!} labels={{ name: t('account.name'), locale: t('account.locale') }}>
      <p className="small muted">{t('account.signedInAs', { email: member.email, role: words.roles[member.role] })}</p>
      <TextField name="name" label={t('account.name')} defaultValue={member.name} autoComplete="name" isRequired maxLength={LIMITS.name} />
      <SegmentedControl name="locale" label={t('account.locale')} help={t('account.localeHelp')} segments={LOCALES.map((key) => ({ key, label: t(`common:languages.${key}`) }))} value={locale} onChange={choose} />
      <div><Button type="submit" variant="primary" isPending={isSending}>{t('save.action')}</Button></div>
    </Form>
  );
}

const NOTHING = { current: '', next: '' };

function PasswordForm() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { member } = useSession();
  const [typed, setTyped] = useState(NOTHING);
  const [isSending, setSending] = useState(false);
  const change = async ({ current = '', password = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      client.setQueryData(sessionQuery.queryKey, await dataOf(api.POST('/api/v1/session/password', { body: { current, password } })));
      setTyped(NOTHING);
      showToast(t('account.passwordChanged'));
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={change} className={styles.narrow!} labels={{ current: t('account.current'), password: t('account.next') }}>
      {/* For password managers, which keep a password under its address. */}
      <input type="email" autoComplete="username" value={member.email} readOnly hidden />
      <TextField name="current" type="password" label={t('account.current')} autoComplete="current-password" value={typed.current} onChange={(value) => setTyped({ ...typed, current: value })} isRequired maxLength={LIMITS.passwordMax} />
      <TextField name="password" type="password" label={t('account.next')} help={t('account.nextHelp', { count: LIMITS.passwordMin })} autoComplete="new-password" value={typed.next} onChange={(value) => setTyped({ ...typed, next: value })} isRequired maxLength={LIMITS.passwordMax} />
      <div><Button type="submit" isPending={isSending}>{t('account.changePassword')}</Button></div>
    </Form>
  );
}
