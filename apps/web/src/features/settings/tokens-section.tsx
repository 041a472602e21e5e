import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { api, dataOf } from '../../lib/api/client.js';
import { useSession } from '../../lib/api/session.js';
import { Button } from '../../ui/button/button.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { Select } from '../../ui/field/select.js';
import { TextField } from '../../ui/field/text-field.js';
import { Block } from './block.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';
import { tokensQuery } from './settings.api.js';
import { ShownOnce } from './shown-once.js';
import { TokenRow } from './token-row.js';

/** Days until its end. */
const DAYS = { month: 30, quarter: 90, year: 365, never: null };
type Life = keyof typeof DAYS;
const LIVES = Object.keys(DAYS) as Life[];
const DAY = 86_400_000;

/** Personal tokens, for scripts that act as their member. */
export function TokensSection() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const { member } = useSession();
  const { data: tokens, error } = useQuery(tokensQuery);
  const [made, setMade] = useState<{ id: string; name: string; token: string } | null>(null);
  const [life, setLife] = useState<Life>('quarter');
  const [typed, setTyped] = useState('');
  const [isSending, setSending] = useState(false);
  if (error) throw error;

  const create = async ({ name = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    const days = DAYS[life];
    try {
      const body = { name, ...(days === null ? {} : { expiresAt: new Date(Date.now() + days * DAY).toISOString() }) };
      setMade(await dataOf(api.POST('/api/v1/tokens', { body })));
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
      setTyped('');
    } finally {
      setSending(false);
    }
  };
  const revoke = async (id: string, name: string): Promise<void> => {
    await api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } });
    if (made?.id === id) setMade(null);
    await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    showToast(t('token.revoked', { name }));
  };
  const mine = tokens?.filter(({ memberId }) => memberId === member.id) ?? [];
  const others = tokens?.filter(({ memberId }) => memberId !== member.id) ?? [];

  return (
    <>
      <SettingsHeader section="tokens" />
      {made && <ShownOnce key={made.id} title={t('token.madeTitle', { name: made.name })} label={t('token.secret')} secret={made.token} onClose={() => setMade(null)}>{t('token.madeText')}</ShownOnce>}
      <Block title={t('token.new')} intro={t('token.newIntro')}>
        <Form onSubmit={create} className={styles.narrow!} labels={{ name: t('token.name'), expiresAt: t('token.life') }}>
          <div className={styles.pair}>
            <TextField name="name" label={t('token.name')} help={t('token.nameHelp')} value={typed} onChange={setTyped} isRequired maxLength={LIMITS.shortText} autoComplete="off" />
            <Select name="expiresAt" label={t('token.life')} options={LIVES.map((key) => ({ key, label: t(`token.lives.${key}`) }))} value={life} onChange={setLife} />
          </div>
          <div><Button type="submit" variant="primary" isPending={isSending}>{t('token.create')}</Button></div>
        </Form>
      </Block>
      <section aria-labelledby="my-tokens">
        <h2 id="my-tokens" className={styles.listTitle}>{t('token.mine')}</h2>
        {tokens === undefined && <Skeleton />}
        {tokens !== undefined && mine.length === 0 && <p className="read">{t('token.none')}</p>}
        <ul className={styles.rows} role="list">{mine.map((token) => <TokenRow key={token.id} token={token} onRevoke={() => revoke(token.id, token.name)} />)}</ul>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="other-tokens">
          <h2 id="other-tokens" className={styles.listTitle}>{t('token.others')}</h2>
          <ul className={styles.rows} role="list">{others.map((token) => <TokenRow key={token.id} token={token} withOwner onRevoke={() => revoke(token.id, token.name)} />)}</ul>
        </section>
      )}
    </>
  );
}
