import { useTranslation } from 'react-i18next';
import { usePercent } from '../../i18n/use-percent.js';
import { useLocale } from '../../i18n/locale.js';
import { Button } from '../../ui/button/button.js';
import { CheckIcon, CloseIcon } from '../../ui/icons.js';
import { sharesOf } from './answers.js';
import type { ProposedWeight } from './portrait.api.js';
import styles from './portrait.module.css';

/** One weight that is proposed: what would change, from which facts. */
export function Proposal({ proposal, isPending, onAnswer }: { proposal: ProposedWeight; isPending: boolean; onAnswer: (accepted: boolean) => void }) {
  const { t } = useTranslation('portrait');
  const { chance } = usePercent();
  const locale = useLocale();
  const { label, verdict, probability } = proposal;
  const weight = proposal.weight.toLocaleString(locale);
  const proposed = (proposal.proposed ?? 0).toLocaleString(locale);
  return (
    <article className={styles.proposal} aria-label={label}>
      <p className="read">{t(verdict === 'heavier' ? 'sentenceHeavier' : 'sentenceLighter', { label, weight, proposed })}</p>
      <p className="small">{t('why', { ...sharesOf(proposal, locale), chance: chance(probability ?? 0) })}</p>
      <div className="row">
        <Button size="sm" icon={CheckIcon} isPending={isPending} onPress={() => onAnswer(true)} aria-label={t('acceptOf', { label, proposed })}>{t('accept')}</Button>
        <Button size="sm" variant="ghost" icon={CloseIcon} isPending={isPending} onPress={() => onAnswer(false)} aria-label={t('refuseOf', { label, proposed })}>{t('refuse')}</Button>
      </div>
    </article>
  );
}
