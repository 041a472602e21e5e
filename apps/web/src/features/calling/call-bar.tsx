import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setTheme, useTheme } from '../../lib/theme.js';
import { Button, IconButton } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { ContrastIcon, KeyboardIcon, SearchIcon } from '../../ui/icons.js';
import { Mark } from '../../ui/mark.js';
import { productsQuery, type CampaignName } from '../campaign/campaigns.js';
import styles from './call-bar.module.css';
import { useProgress } from './progress.js';

interface CallBarProps { campaign: CampaignName; saved: number; onKeys: () => void; onSearch: () => void }

/** Where we are in the day, and the ways out. */
export function CallBar({ campaign, saved, onKeys, onSearch }: CallBarProps) {
  const { t } = useTranslation(['call', 'shell']);
  const { data: products = [] } = useQuery(productsQuery);
  const isDark = useIsDark();
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand} aria-label={t('call:backToToday')}><Mark /><span>{t('call:title')}</span></Link>
      <p className={styles.campaign}><b>{products.find(({ id }) => id === campaign.productId)?.name}</b> <span>{campaign.name}</span></p>
      <Progress campaign={campaign} saved={saved} />
      <div className={styles.tools}>
        <Button variant="ghost" size="sm" icon={SearchIcon} hint="/" onPress={onSearch} aria-keyshortcuts="/" className={styles.tool}>{t('call:search')}</Button>
        <Button variant="ghost" size="sm" icon={KeyboardIcon} hint="?" onPress={onKeys} aria-keyshortcuts="?" className={styles.keys}>{t('call:keys')}</Button>
        <IconButton icon={ContrastIcon} label={`${t('shell:theme')}\u00A0: ${t(isDark ? 'shell:themes.light' : 'shell:themes.dark')}`} onPress={() => setTheme(isDark ? 'light' : 'dark')} className={styles.theme} />
        <LinkButton to="/" size="sm">{t('call:pause')}</LinkButton>
      </div>
    </header>
  );
}

function useIsDark(): boolean {
  const theme = useTheme();
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** Today's calls, and the campaign's goal: "interested" is what a campaign counts, never a conversion. */
function Progress({ campaign, saved }: { campaign: CampaignName; saved: number }) {
  const { t } = useTranslation('call');
  const progress = useProgress(campaign.id, saved);
  if (!progress) return <div className={styles.progress} />;
  const { calls, reached, interested, goal } = progress;
  return (
    <div className={styles.progress}>
      <p><b>{t('progress.calls', { count: calls })}</b> {t('progress.today')}</p>
      <svg className={styles.track} role="img" aria-label={t('progress.track', { count: interested, goal })} viewBox="0 0 150 6" preserveAspectRatio="none">
        <rect className={styles.rail} width="150" height="6" rx="3" /><rect className={styles.done} width={goal > 0 ? 150 * Math.min(1, interested / goal) : 0} height="6" rx="3" />
      </svg>
      <p className={styles.more}>{t('progress.reached', { count: reached })}</p>
      <p className={styles.more}>{t('progress.interested', { count: interested, goal })}</p>
    </div>
  );
}
