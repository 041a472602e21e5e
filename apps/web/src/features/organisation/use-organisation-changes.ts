import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '../../lib/api/problem.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { changeOrganisation, organisationQuery, type Organisation, type OrganisationChange } from './organisation.api.js';

export interface Change {
  body: OrganisationChange;
  /** Said when it is saved. */
  said: string;
  /** What takes it back; offered for 10 seconds. */
  back?: OrganisationChange;
}

/** Saves a change of the organisation as it was read; the undo writes the former values over the new version. */
export function useOrganisationChange(id: string): { save: (change: Change) => Promise<void>; isPending: boolean } {
  const client = useQueryClient();
  const { queryKey } = organisationQuery(id);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ body }: Change) => changeOrganisation(client.getQueryData<Organisation>(queryKey)!, body),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      // A corrected number moves the targets; a new name is shown elsewhere.
      return client.invalidateQueries({ queryKey: [...queryKey, 'targets'] });
    },
    onError: () => client.invalidateQueries({ queryKey, exact: true }),
  });
  const save = async (change: Change): Promise<void> => {
    await mutateAsync(change);
    const { back } = change;
    showToast(change.said, back ? { undo: () => void mutateAsync({ body: back, said: '' }).catch((error: unknown) => showToast(asProblem(error).title)) } : {});
  };
  return { save, isPending };
}
