import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCampaign } from '../campaign/use-campaign.js';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { Notice } from '../../ui/feedback/notice.js';
import styles from './today.module.css';

/** A whole campaign to try the app with. */
export function LoadExample() {
  const { t } = useTranslation('today');
  const client = useQueryClient();
  const { choose } = useCampaign();
  const load = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/example-campaign')),
    onSuccess: async ({ campaignId }) => {
      await client.invalidateQueries();
      choose(campaignId);
    },
  });
  return (
    <section className={styles.example} aria-labelledby="example">
      <h2 id="example">{t('exampleTitle')}</h2>
      <p>{t('exampleText')}</p>
      <Button onPress={() => load.mutate()} isPending={load.isPending}>{t('exampleLoad')}</Button>
      {load.isError && <Notice tone="stop" live>{asProblem(load.error).title}</Notice>}
    </section>
  );
}
