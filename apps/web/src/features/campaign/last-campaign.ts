const key = (workspaceId: string): string => `campaign:${workspaceId}`;

/** The campaign last chosen in this browser, per team. */
export const lastCampaign = {
  read: (workspaceId: string): string | null => {
    try {
      return localStorage.getItem(key(workspaceId));
    } catch {
      return null;
    }
  },
  write: (workspaceId: string, id: string): void => {
    try {
      localStorage.setItem(key(workspaceId), id);
    } catch {
      // Storage may be refused: the address still says which one.
    }
  },
};
