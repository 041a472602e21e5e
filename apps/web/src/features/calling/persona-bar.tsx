import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS } from '#contracts/vocabulary.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import styles from './conversation.module.css';

/** What the facts heard in earlier calls make likely; only for those who may see it. This call's facts count once it is saved. */
export function PersonaBar({ contactId }: { contactId: string }) {
  const { t } = useTranslation('call');
  const words = useWords();
  const { percent } = usePercent();
  const { data } = useQuery({ queryKey: ['persona', contactId], queryFn: () => dataOf(api.GET('/api/v1/contacts/{id}/persona', { params: { path: { id: contactId } } })) });
  if (!data || data.facts.length === 0) return null;
  const shares = data.probabilities;
  const starts = { rebel: 0, marsh: shares.rebel, loyalist: shares.rebel + shares.marsh };
  return (
    <div className={styles.persona}>
      <p><b>{t('conversation.persona')}</b> <span className="muted">{t('conversation.personaFrom', { count: data.facts.length })}</span></p>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {PERSONAS.map((one) => <rect key={one} className={styles[one]} x={starts[one] * 100} width={Math.max(0, shares[one] * 100 - 0.6)} height="10" />)}
      </svg>
      <ul>{PERSONAS.map((one) => <li key={one}><Shape persona={one} />{t('conversation.personaWords', { persona: capitalised(words.personas[one]), share: percent(shares[one]) })}</li>)}</ul>
    </div>
  );
}

/** Triangle, disc, square: each persona has its shape besides its hue. */
function Shape({ persona }: { persona: (typeof PERSONAS)[number] }) {
  return (
    <svg viewBox="0 0 12 12" className={styles[persona]} aria-hidden="true">
      {persona === 'rebel' ? <path d="M6 1 11.500 11H.5Z" /> : persona === 'marsh' ? <circle cx="6" cy="6" r="5" /> : <rect x="1" y="1" width="10" height="10" />}
    </svg>
  );
}
