import { Navigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { maySee, SECTIONS, type SectionKey } from '../../features/settings/sections.js';
import { SettingsIndex } from '../../features/settings/settings-index.js';
import { SettingsNav } from '../../features/settings/settings-nav.js';
import styles from '../../features/settings/settings.module.css';
import { useSession } from '../../lib/api/session.js';
import { NotFoundView } from '../../shell/not-found-view.js';
import { Skeleton } from '../../ui/feedback/progress.js';

/** Each section's code comes with its first visit. */
const VIEWS: Record<SectionKey, ComponentType> = {
  product: lazy(async () => ({ default: (await import('../../features/settings/product-section.js')).ProductSection })),
  campaign: lazy(async () => ({ default: (await import('../../features/settings/campaign-section.js')).CampaignSection })),
  personas: lazy(async () => ({ default: (await import('../../features/personas/personas-section.js')).PersonasSection })),
  workspace: lazy(async () => ({ default: (await import('../../features/settings/workspace-section.js')).WorkspaceSection })),
  team: lazy(async () => ({ default: (await import('../../features/settings/team-section.js')).TeamSection })),
  'opt-outs': lazy(async () => ({ default: (await import('../../features/settings/opt-outs-section.js')).OptOutsSection })),
  background: lazy(async () => ({ default: (await import('../../features/settings/background-section.js')).BackgroundSection })),
  audit: lazy(async () => ({ default: (await import('../../features/settings/audit-section.js')).AuditSection })),
  archive: lazy(async () => ({ default: (await import('../../features/archives/archive-section.js')).ArchiveSection })),
  account: lazy(async () => ({ default: (await import('../../features/settings/account-section.js')).AccountSection })),
  teams: lazy(async () => ({ default: (await import('../../features/settings/teams-section.js')).TeamsSection })),
  tokens: lazy(async () => ({ default: (await import('../../features/settings/tokens-section.js')).TokensSection })),
};

export function SettingsPage() {
  const { section } = useParams({ strict: false });
  const { role } = useSession().member;
  if (section === undefined) return <SettingsIndex />;
  const key = SECTIONS.find((one) => one === section);
  if (key === undefined) return <NotFoundView />;
  if (!maySee(key, role)) return <Navigate to="/settings" search={{}} replace />;
  const View = VIEWS[key];
  return (
    <div className={`page ${styles.layout}`}>
      <SettingsNav />
      <div className={styles.content}><Suspense fallback={<Skeleton lines={6} />}><View /></Suspense></div>
    </div>
  );
}
