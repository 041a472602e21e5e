import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { api, dataOf } from './client.js';
import { enterSession } from './session.js';

/** Goes to another of my teams: nothing of the former one stays, its campaign in the address neither. */
export function useEnterWorkspace(): (workspaceId: string) => Promise<void> {
  const client = useQueryClient();
  const router = useRouter();
  return async (workspaceId) => {
    await enterSession(client, await dataOf(api.PATCH('/api/v1/session', { body: { workspaceId } })));
    await router.navigate({ to: '/', search: { campaign: undefined } });
  };
}
