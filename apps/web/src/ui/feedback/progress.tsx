import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './feedback.module.css';

/** Long work: how far it is, in words too. `value` undefined: not known. */
export function Progress({ label, value, max = 100, words }: { label: string; value?: number; max?: number; words?: string }) {
  return (
    <AriaProgressBar className={styles.progress!} value={value} maxValue={max} isIndeterminate={value === undefined} valueLabel={words}>
      {({ percentage, valueText }) => (
        <>
          <div className={styles.progressHead}><Label>{label}</Label><span>{valueText}</span></div>
          {/* An attribute and not a style: the policy allows no inline style in the markup. */}
          <div className={styles.track}><svg className={styles.fill} aria-hidden="true"><rect width={`${percentage ?? 35}%`} height="6" rx="3" /></svg></div>
        </>
      )}
    </AriaProgressBar>
  );
}

/** What is being loaded, in its rough shape. Announced once. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <div role="status">
      <span className="vh">{t('loading')}</span>
      <div className={styles.bones} aria-hidden="true">{Array.from({ length: lines }, (_, i) => <div key={i} className={styles.bone} />)}</div>
    </div>
  );
}
