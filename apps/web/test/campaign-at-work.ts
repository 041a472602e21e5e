import type { Caller } from './browser-harness.js';

const HOUR_MS = 3_600_000;

interface ListedTarget { id: string; organisation: { name: string } }

export interface CampaignAtWork {
  campaignId: string;
  /** Every organisation of the list: what a viewer must never read. */
  names: string[];
  /** Somebody asked to be called back an hour ago. */
  promised: string;
  /** Documentation was sent three weeks ago, and nobody called since. */
  overdue: string;
}

/** A few calls on the example campaign, so that there is something to tell. */
export async function callAround(lead: Caller): Promise<CampaignAtWork> {
  const { campaignId } = await lead<{ campaignId: string }>('POST', '/example-campaign', {});
  const { items: targets } = await lead<{ items: ListedTarget[] }>('GET', `/campaigns/${campaignId}/targets?limit=200`);
  const [promised, overdue, ...others] = targets as [ListedTarget, ListedTarget, ...ListedTarget[]];
  const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString();
  await lead('POST', '/calls', { targetId: promised.id, outcome: 'call_back', occurredAt: ago(2), callBackAt: ago(1), contact: { firstName: 'Odile', lastName: 'Canevas' } });
  await lead('POST', '/calls', { targetId: overdue.id, outcome: 'reached', interest: 'curious', occurredAt: ago(21 * 24) });
  for (const target of others.slice(0, 12)) {
    await lead('POST', '/calls', { targetId: target.id, outcome: 'reached', interest: 'none', occurredAt: ago(1), objections: [{ title: 'On a déjà un outil national', answered: 'Combien de fois y ressaisit-on' }] });
  }
  for (const target of others.slice(12, 15)) {
    await lead('POST', '/calls', { targetId: target.id, outcome: 'reached', interest: 'interested', evidence: ['told_the_pain'], occurredAt: ago(1), needs: ['Signer depuis son téléphone'] });
  }
  return { campaignId, names: targets.map(({ organisation }) => organisation.name), promised: promised.organisation.name, overdue: overdue.organisation.name };
}

/** The organisations whose name stands in a text. */
export const namesIn = (text: string, names: readonly string[]): string[] => names.filter((name) => text.includes(name));
