import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useSession } from '../../lib/api/session.js';
import { campaignsQuery, type CampaignName } from './campaigns.js';
import { lastCampaign } from './last-campaign.js';

const app = getRouteApi('/app');

export interface CurrentCampaign {
  /** Null while loading, and when the team has none yet. */
  campaign: CampaignName | null;
  campaigns: readonly CampaignName[];
  isPending: boolean;
  choose: (id: string) => void;
}

/** The campaign of this view: the one in the address, else the last one here, else the first. */
export function useCampaign(): CurrentCampaign {
  const { campaign: wanted } = app.useSearch();
  const navigate = useNavigate();
  const { workspace } = useSession();
  const { data: campaigns = [], isPending } = useQuery(campaignsQuery);
  const find = (id: string | null | undefined): CampaignName | undefined => campaigns.find((one) => one.id === id);
  return {
    campaign: find(wanted) ?? find(lastCampaign.read(workspace.id)) ?? campaigns[0] ?? null,
    campaigns,
    isPending,
    choose: (id) => {
      lastCampaign.write(workspace.id, id);
      // The other filters of the address belong to the former campaign.
      void navigate({ to: '.', search: { campaign: id } });
    },
  };
}
