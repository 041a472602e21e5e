import { textIn } from './screen.js';

/** The campaign of a view is in its address: a link opens the same campaign for a colleague. */
export interface CampaignSearch {
  campaign?: string;
}

export function campaignSearch(raw: Record<string, unknown>): CampaignSearch {
  const campaign = textIn(raw['campaign']);
  return campaign === undefined ? {} : { campaign };
}
