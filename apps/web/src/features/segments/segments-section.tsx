import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/feedback/notice.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Select } from '../../ui/field/select.js';
import { FaceToFace } from './face-to-face.js';
import { SEGMENT_ATTRIBUTES, segmentsQuery, type SegmentAttribute, type Segments } from './segments-query.js';
import { SegmentsTable } from './segments-table.js';
import { useSegmentName } from './use-segment-name.js';
import { duelOf } from './verdict.js';
import styles from './segments.module.css';

interface SegmentsSectionProps {
  productId: string;
  campaignId: string;
  by: SegmentAttribute;
  onBy: (by: SegmentAttribute) => void;
}

/** Which organisations answer better, with the advice in words and the rule behind it. */
export function SegmentsSection({ productId, campaignId, by, onBy }: SegmentsSectionProps) {
  const { t } = useTranslation('funnel');
  const { data: segments, isError } = useQuery(segmentsQuery(productId, campaignId, by));
  return (
    <section className={styles.section} aria-labelledby="segments">
      <div className={styles.head}>
        <div>
          <h2 id="segments" className={styles.headline}>{segments ? <Advice segments={segments} /> : t('segments')}</h2>
          <p>{t('oneThing')}</p>
        </div>
        <div className={styles.by}>
          <Select label={t('compareBy')} value={by} onChange={onBy} options={SEGMENT_ATTRIBUTES.map((key) => ({ key, label: t(`attributes.${key}`) }))} />
        </div>
      </div>
      {isError && <Notice tone="stop" live>{t('segmentsFailed')}</Notice>}
      {!segments && !isError && <Skeleton lines={5} />}
      {segments && (
        <div className={styles.layout}>
          <SegmentsTable segments={segments} />
          <FaceToFace segments={segments} />
        </div>
      )}
    </section>
  );
}

function Advice({ segments }: { segments: Segments }) {
  const { t } = useTranslation('funnel');
  const nameOf = useSegmentName(segments);
  const telling = segments.pairs.find(({ advice }) => advice !== 'too_early');
  if (!telling) return t('adviceTooEarly');
  const { better, other, advice } = duelOf(telling);
  return t(advice === 'switch' ? 'adviceSwitch' : 'adviceLeaning', { better: nameOf(better), other: nameOf(other) });
}
