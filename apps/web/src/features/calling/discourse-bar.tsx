import { useTranslation } from 'react-i18next';
import type { ProductAge } from '#contracts/discourse.js';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS, type Persona } from '#contracts/vocabulary.js';
import { useWords } from '../../i18n/use-words.js';
import { PlainSegments } from '../../ui/choice/plain-radios.js';
import styles from './discourse-bar.module.css';

interface DiscourseBarProps {
  age: ProductAge;
  /** What the screen speaks to now; null for everybody. */
  persona: Persona | null;
  isByHand: boolean;
  hasOwnScript: boolean;
  onChoose: (persona: Persona | null) => void;
}

/** For whom the words on the screen are, with what convinces and what to beware of; proposed from facts, switched by hand. */
export function DiscourseBar({ age, persona, isByHand, hasOwnScript, onChoose }: DiscourseBarProps) {
  const { t } = useTranslation('discourse');
  const words = useWords();
  return (
    <div className={styles.bar}>
      <div className={styles.choice}>
        <PlainSegments
          label={t('title')} value={persona ?? 'all'} onChange={(key) => onChoose(key === 'all' ? null : key)}
          segments={[{ key: 'all' as const, label: t('all') }, ...PERSONAS.map((key) => ({ key, label: capitalised(words.personas[key]) }))]}
        />
      </div>
      <div role="status">
        {persona && (
          <>
            <p className={styles.now}>{t(`now.${age}.${persona}`)}</p>
            <p><b>{t('convinces')}{'\u00A0: '}</b>{t(`guide.${persona}.convinces`)} <b>{t('beware')}{'\u00A0: '}</b>{t(`guide.${persona}.beware`)}</p>
            <p className={`muted ${styles.aside}`}>{t(isByHand ? 'byHand' : 'fromFacts')} {t(hasOwnScript ? 'ownScript' : 'sameScript')}</p>
          </>
        )}
      </div>
    </div>
  );
}
