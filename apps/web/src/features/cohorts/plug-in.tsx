import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../lib/api/client.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Button } from '../../ui/button/button.js';
import styles from './cohorts.module.css';

/** How the product tells first uses: for whoever writes those ten lines, with the team's own key in them. */
export function PlugIn({ productId }: { productId: string }) {
  const { t } = useTranslation('cohorts');
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ queryKey: ['first-use-key'], queryFn: () => dataOf(api.GET('/api/v1/first-uses/key')), enabled: isOpen, gcTime: 0 });
  return (
    <section className={styles.plug}>
      <h2>{t('plug.title')}</h2>
      <p className="muted">{t('plug.text')}</p>
      {!isOpen && <Button onPress={() => setOpen(true)}>{t('plug.show')}</Button>}
      {isOpen && data && (
        <>
          <pre tabIndex={0} aria-label={t('plug.code')}>{`const emailHash = crypto.createHmac('sha256', '${data.key}')
  .update(email.trim().toLowerCase()).digest('hex');

await fetch('${window.location.origin}/api/v1/first-uses', {
  method: 'POST',
  headers: { authorization: 'Bearer pc_…', 'content-type': 'application/json' },
  body: JSON.stringify({ productId: '${productId}', at: new Date().toISOString(), emailHash }),
});`}</pre>
          <p className="muted small">{t('plug.key')}</p>
          <LinkButton to="/settings/$section" params={{ section: 'tokens' }}>{t('plug.token')}</LinkButton>
        </>
      )}
    </section>
  );
}
