import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { loadTexts } from './i18n/i18n.js';
import { sessionQuery } from './lib/api/session.js';
import { safeNext } from './lib/next-path.js';
import { callScreen, callSearch } from './pages/call/call.screen.js';
import { cohortsScreen } from './pages/cohorts/cohorts.screen.js';
import { contactScreen, contactSearch } from './pages/contact/contact.screen.js';
import { duplicatesScreen, duplicatesSearch } from './pages/duplicates/duplicates.screen.js';
import { funnelScreen, funnelSearch } from './pages/funnel/funnel.screen.js';
import { importScreen, importSearch } from './pages/import/import.screen.js';
import { labDayScreen, labPrepareScreen } from './pages/lab-day/lab-day.screens.js';
import { listScreen, listSearch } from './pages/list/list.screen.js';
import { mergeScreen, mergeSearch } from './pages/merge/merge.screen.js';
import { openLabSearch, openLabsScreen } from './pages/open-labs/open-labs.screen.js';
import { organisationScreen, organisationSearch } from './pages/organisation/organisation.screen.js';
import { reportsScreen, reportsSearch } from './pages/reports/reports.screen.js';
import { sheetScreen } from './pages/sheet/sheet.screen.js';
import { settingsScreen, settingsSearch } from './pages/settings/settings.screen.js';
import { todayScreen, todaySearch } from './pages/today/today.screen.js';
import { campaignSearch } from './routing/campaign-search.js';
import { isFor, textIn, type Screen } from './routing/screen.js';
import { RootView } from './shell/root-view.js';
import { NotFoundPage } from './shell/not-found-view.js';

export interface RouterContext {
  queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: RootView, notFoundComponent: NotFoundPage });

/** Without a session: the few pages that let people in, or inform them. */
const outside = createRoute({
  getParentRoute: () => root,
  id: 'outside',
  loader: () => loadTexts(['shell']),
  component: lazyRouteComponent(() => import('./shell/outside-shell.js'), 'OutsideShell'),
});

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => {
    const next = textIn(raw['next']);
    return next === undefined ? {} : { next: safeNext(next) };
  },
  loader: () => loadTexts(['sign-in']),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in.page.js'), 'SignInPage'),
});
const setup = createRoute({
  getParentRoute: () => outside,
  path: '/setup',
  loader: () => loadTexts(['setup', 'archives']),
  component: lazyRouteComponent(() => import('./pages/setup/setup.page.js'), 'SetupPage'),
});
const acceptInvitation = createRoute({
  getParentRoute: () => outside,
  path: '/join',
  loader: () => loadTexts(['accept-invitation']),
  component: lazyRouteComponent(() => import('./pages/accept-invitation/accept-invitation.page.js'), 'AcceptInvitationPage'),
});
const accessibility = createRoute({
  getParentRoute: () => outside,
  path: '/accessibility',
  loader: () => loadTexts(['accessibility']),
  component: lazyRouteComponent(() => import('./pages/accessibility/accessibility.page.js'), 'AccessibilityPage'),
});
const legal = createRoute({
  getParentRoute: () => outside,
  path: '/legal',
  loader: () => loadTexts(['legal']),
  component: lazyRouteComponent(() => import('./pages/legal/legal.page.js'), 'LegalPage'),
});

/** Everything that needs a session, inside the top bar. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  validateSearch: campaignSearch,
  search: { middlewares: [retainSearchParams(['campaign'])] },
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { next: location.href } });
    return { session };
  },
  loader: () => loadTexts(['shell']),
  component: lazyRouteComponent(() => import('./shell/app-shell.js'), 'AppShell'),
});

/** Whoever may not see a screen is led to one they may. */
function guarded(screen: Screen) {
  return {
    beforeLoad: ({ context }: { context: { session: { member: { role: 'admin' | 'lead' | 'caller' | 'viewer' } } } }) => {
      if (!isFor(screen, context.session.member.role)) throw redirect({ to: '/funnel' });
    },
    loader: () => loadTexts(screen.texts),
  };
}

const today = createRoute({
  getParentRoute: () => app, path: '/', validateSearch: todaySearch, ...guarded(todayScreen),
  component: lazyRouteComponent(() => import('./pages/today/today.page.js'), 'TodayPage'),
});
const call = createRoute({
  getParentRoute: () => app, path: '/call', validateSearch: callSearch, ...guarded(callScreen),
  component: lazyRouteComponent(() => import('./pages/call/call.page.js'), 'CallPage'),
});
const list = createRoute({
  getParentRoute: () => app, path: '/list', validateSearch: listSearch, ...guarded(listScreen),
  component: lazyRouteComponent(() => import('./pages/list/list.page.js'), 'ListPage'),
});
const organisation = createRoute({
  getParentRoute: () => app, path: '/organisations/$id', validateSearch: organisationSearch, ...guarded(organisationScreen),
  component: lazyRouteComponent(() => import('./pages/organisation/organisation.page.js'), 'OrganisationPage'),
});
const contact = createRoute({
  getParentRoute: () => app, path: '/contacts/$id', validateSearch: contactSearch, ...guarded(contactScreen),
  component: lazyRouteComponent(() => import('./pages/contact/contact.page.js'), 'ContactPage'),
});
const importing = createRoute({
  getParentRoute: () => app, path: '/import', validateSearch: importSearch, ...guarded(importScreen),
  component: lazyRouteComponent(() => import('./pages/import/import.page.js'), 'ImportPage'),
});
const duplicates = createRoute({
  getParentRoute: () => app, path: '/duplicates', validateSearch: duplicatesSearch, ...guarded(duplicatesScreen),
  component: lazyRouteComponent(() => import('./pages/duplicates/duplicates.page.js'), 'DuplicatesPage'),
});
const merge = createRoute({
  getParentRoute: () => app, path: '/merge', validateSearch: mergeSearch, ...guarded(mergeScreen),
  component: lazyRouteComponent(() => import('./pages/merge/merge.page.js'), 'MergePage'),
});
const funnel = createRoute({
  getParentRoute: () => app, path: '/funnel', validateSearch: funnelSearch, ...guarded(funnelScreen),
  component: lazyRouteComponent(() => import('./pages/funnel/funnel.page.js'), 'FunnelPage'),
});
const openLabs = createRoute({
  getParentRoute: () => app, path: '/open-labs', validateSearch: openLabSearch, ...guarded(openLabsScreen),
  component: lazyRouteComponent(() => import('./pages/open-labs/open-labs.page.js'), 'OpenLabsPage'),
});
const openLab = createRoute({
  getParentRoute: () => app, path: '/open-labs/$id', validateSearch: openLabSearch, ...guarded(openLabsScreen),
  component: lazyRouteComponent(() => import('./pages/open-labs/open-lab.page.js'), 'OpenLabPage'),
});
const cohorts = createRoute({
  getParentRoute: () => app, path: '/cohorts', ...guarded(cohortsScreen),
  component: lazyRouteComponent(() => import('./pages/cohorts/cohorts.page.js'), 'CohortsPage'),
});
const labPrepare = createRoute({
  getParentRoute: () => app, path: '/open-labs/$id/prepare', ...guarded(labPrepareScreen),
  component: lazyRouteComponent(() => import('./pages/lab-day/prepare.page.js'), 'PreparePage'),
});
const labDoor = createRoute({
  getParentRoute: () => app, path: '/open-labs/$id/door', ...guarded(labDayScreen),
  component: lazyRouteComponent(() => import('./pages/lab-day/door.page.js'), 'DoorPage'),
});
const labGroups = createRoute({
  getParentRoute: () => app, path: '/open-labs/$id/groups', ...guarded(labDayScreen),
  component: lazyRouteComponent(() => import('./pages/lab-day/groups.page.js'), 'GroupsPage'),
});
const labAfter = createRoute({
  getParentRoute: () => app, path: '/open-labs/$id/after', ...guarded(labDayScreen),
  component: lazyRouteComponent(() => import('./pages/lab-day/after.page.js'), 'AfterPage'),
});
const reports = createRoute({
  getParentRoute: () => app, path: '/reports', validateSearch: reportsSearch, ...guarded(reportsScreen),
  component: lazyRouteComponent(() => import('./pages/reports/reports.page.js'), 'ReportsPage'),
});
/** Where the mail's links lead. */
const reportOfWeek = createRoute({
  getParentRoute: () => app, path: '/reports/$week', validateSearch: reportsSearch, ...guarded(reportsScreen),
  component: lazyRouteComponent(() => import('./pages/reports/reports.page.js'), 'ReportsPage'),
});
/** On one printed page. */
const sheet = createRoute({
  getParentRoute: () => app, path: '/products/$id/sheet', ...guarded(sheetScreen),
  component: lazyRouteComponent(() => import('./pages/sheet/sheet.page.js'), 'SheetPage'),
});
const settings = createRoute({
  getParentRoute: () => app, path: '/settings', validateSearch: settingsSearch, ...guarded(settingsScreen),
  component: lazyRouteComponent(() => import('./pages/settings/settings.page.js'), 'SettingsPage'),
});
const settingsSection = createRoute({
  getParentRoute: () => app, path: '/settings/$section', validateSearch: settingsSearch, ...guarded(settingsScreen),
  component: lazyRouteComponent(() => import('./pages/settings/settings.page.js'), 'SettingsPage'),
});

export const routeTree = root.addChildren([
  outside.addChildren([signIn, setup, acceptInvitation, accessibility, legal]),
  app.addChildren([today, call, list, organisation, contact, importing, duplicates, merge, openLabs, openLab, labPrepare, labDoor, labGroups, labAfter, funnel, cohorts, reports, reportOfWeek, sheet, settings, settingsSection]),
]);
