import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useMoment } from '../../i18n/use-moment.js';
import { cx } from '../../ui/class-names.js';
import { useCallActions } from './call-actions.js';
import type { Card } from './card.js';
import type { Draft } from './draft.js';
import styles from './outcome.module.css';
import { quickMoments } from './shift.js';

/** The moments people agree to, one tap away; any other by "Autre date" below. */
export function CallBackMoments({ card, draft }: { card: Card; draft: Draft }) {
  const { t } = useTranslation('call');
  const { change } = useCallActions();
  const { timeZone } = card.organisation;
  const { moment, exact } = useMoment(timeZone);
  const [moments] = useState(() => quickMoments(new Date(), timeZone));
  return (
    <div className={styles.moments} data-missing="moment" tabIndex={-1}>
      <h3 id="call-back-when">{t('outcome.when')}</h3>
      <div role="group" aria-labelledby="call-back-when">
        {moments.map((at, index) => (
          <button key={at.getTime()} type="button" title={exact(at)} aria-pressed={draft.dueAt === at.toISOString()} className={cx(styles.quick, draft.dueAt === at.toISOString() && styles.quickChosen)} onClick={() => change({ dueAt: at.toISOString() })}>
            {index === 0 ? t('outcome.inAnHour') : capitalised(moment(at).replace(/^on /, ''))}
          </button>
        ))}
      </div>
    </div>
  );
}
