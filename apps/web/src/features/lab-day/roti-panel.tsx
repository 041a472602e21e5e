import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { api, dataOf } from '../../lib/api/client.js';
import { asProblem } from '../../lib/api/problem.js';
import { Button } from '../../ui/button/button.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { NumberField } from '../../ui/field/number-field.js';
import { Dialog } from '../../ui/overlay/dialog.js';
import type { After } from './lab-queries.js';
import styles from './after.module.css';

/** Was it worth their time: votes by the page and on paper, with the mean. */
export function RotiPanel({ after, mayChange, onHand }: { after: After; mayChange: boolean; onHand: (counts: number[]) => void }) {
  const { t } = useTranslation('lab-day');
  const { roti } = after;
  const most = Math.max(1, ...roti.counts);
  const [byHand, setByHand] = useState(roti.byHand);
  return (
    <section className={styles.section}>
      <h2>{t('roti.title')}</h2>
      <p className="read">{roti.mean === null ? t('roti.none') : t('roti.mean', { mean: roti.mean.toLocaleString(t('roti.locale')), count: roti.votes })}</p>
      <table className={styles.roti}>
        <caption className="vh">{t('roti.caption')}</caption>
        <tbody>
          {roti.counts.map((count, i) => (
            <tr key={i}>
              <th scope="row">{i + 1}</th>
              <td><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width={(100 * count) / most} height="10" /></svg></td>
              <td>{t('roti.votes', { count })}</td>
            </tr>
          )).reverse()}
        </tbody>
      </table>
      {mayChange && (
        <>
          <ShowLink openLabId={after.openLabId} />
          <details className={styles.more}>
            <summary>{t('roti.byHand')}</summary>
            <div className={styles.hands}>
              {byHand.map((count, i) => (
                <NumberField key={i} label={t('roti.score', { score: i + 1 })} value={count} minValue={0} maxValue={1000} onChange={(next) => setByHand(byHand.map((old, j) => (j === i ? Math.max(0, next || 0) : old)))} />
              ))}
            </div>
            <Button onPress={() => onHand(byHand)}>{t('roti.saveHand')}</Button>
          </details>
        </>
      )}
    </section>
  );
}

/** The page to vote on, as a code for phones: each showing makes a new link, all of them work. */
function ShowLink({ openLabId }: { openLabId: string }) {
  const { t } = useTranslation('lab-day');
  const [url, setUrl] = useState<string | null>(null);
  const asking = useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/open-labs/{id}/roti-link', { params: { path: { id: openLabId } } })),
    onSuccess: (link) => setUrl(link.url), onError: (error) => void showToast(asProblem(error).title),
  });
  return (
    <>
      <Button isPending={asking.isPending} onPress={() => asking.mutate()}>{t('roti.show')}</Button>
      <Dialog title={t('roti.linkTitle')} isOpen={url !== null} onClose={() => setUrl(null)}>
        <p>{t('roti.linkText')}</p>
        {url !== null && <Code text={url} label={t('roti.code')} />}
        {url !== null && <p className="small"><a href={url} target="_blank" rel="noreferrer">{url}</a></p>}
      </Dialog>
    </>
  );
}

function Code({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((cells, y) => cells.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges"><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>;
}
