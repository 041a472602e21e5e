import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../ui/display/moment.js';
import type { Card } from './card.js';
import styles from './who.module.css';

/** The last calls in one glance. */
export function History({ card: { history, organisation } }: { card: Card }) {
  const { t } = useTranslation('call');
  const words = useWords();
  return (
    <div className={styles.block}>
      <h2>{t('who.history')}</h2>
      {history.length === 0
        ? <p className="small muted">{t('who.neverCalled')}</p>
        : (
          <ol className={styles.history}>
            {history.map((call) => (
              <li key={call.id}>
                <span className={styles.when}><Moment as="ago" at={call.occurredAt} timeZone={organisation.timeZone} /></span>
                <span>
                  {capitalised(words.outcomes[call.outcome])}{call.interest && call.interest !== 'unknown' ? `, ${words.interests[call.interest]}` : ''}
                  {call.note ? `\u00A0: ${call.note}` : ''} <span className="muted">{call.memberName}</span>
                </span>
              </li>
            ))}
          </ol>
        )}
    </div>
  );
}
