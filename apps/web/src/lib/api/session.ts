import { onlineManager, queryOptions, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import type { Role } from '#contracts/vocabulary.js';
import { setLocale } from '../../i18n/locale.js';
import { api, dataOf } from './client.js';
import { isProblem } from './problem.js';
import type { components } from './schema.generated.js';

export type Session = components['schemas']['SessionResponse'];

/** Who I am and where; null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client }): Promise<Session | null> => {
    try {
      return await dataOf(api.GET('/api/v1/session'));
    } catch (error) {
      if (isProblem(error, 'unauthenticated')) {
        await (await doors()).forgetDoors();
        return null;
      }
      // Nobody answers: a phone that keeps a door opens it for whoever held it.
      const kept = isProblem(error, ...NO_ANSWER) ? await (await doors()).keptSession() : null;
      if (!kept) throw error;
      const stop = onlineManager.subscribe((online) => {
        if (!online) return;
        stop();
        void client.invalidateQueries(sessionQuery);
      });
      return kept;
    }
  },
  staleTime: 5 * 60_000,
  // Whoever opens the app without a network is told so, and does not look at an empty page.
  retry: (count, error) => count < 2 && !isProblem(error, 'unauthenticated', ...NO_ANSWER),
});

/** No answer of the app itself: no network, or a proxy whose server is away. */
export const NO_ANSWER = ['offline', 'unavailable'] as const;

/** Not with the first load: most sessions never hold a door. */
const doors = () => import('../kept-door.js');

/** Me, inside the signed-in part of the app. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  // The layout route let nobody in without one; while signing out the former view may still be asked once more.
  return data ?? NOBODY;
}
const NOBODY: Session = {
  member: { id: '', name: '', email: '', role: 'viewer', locale: 'fr' }, workspace: { id: '', name: '', timeZone: 'Europe/Paris' }, workspaces: [], founder: false,
};

/** Whether my role is one of these; an admin may do all that a lead may. */
export function useCan(...roles: Role[]): boolean {
  const { role } = useSession().member;
  return role === 'admin' || roles.includes(role);
}

/** After sign-in, set-up, or a change of workspace: nothing of the former session stays. */
export async function enterSession(client: QueryClient, session: Session): Promise<void> {
  client.clear();
  await (await doors()).forgetDoors();
  client.setQueryData(sessionQuery.queryKey, session);
  await setLocale(session.member.locale);
}

export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await api.DELETE('/api/v1/session');
    client.clear();
    await (await doors()).forgetDoors();
    client.setQueryData(sessionQuery.queryKey, null);
  };
}
