import { api, dataOf } from '../../lib/api/client.js';
import { readAnswer, type Card, type DryQueue } from './card.js';

/** The next of the queue, or the one asked for; the cards named in `keep` stay with the caller. */
export const nextCall = async (campaignId: string, keep: readonly string[], targetId?: string): Promise<Card | DryQueue> =>
  readAnswer(await dataOf(api.POST('/api/v1/campaigns/{campaignId}/next-call', {
    params: { path: { campaignId } }, body: { keep: [...keep], ...(targetId === undefined ? {} : { targetId }) },
  })));

export const renewCard = async (id: string): Promise<string> =>
  (await dataOf(api.POST('/api/v1/targets/{id}/renew', { params: { path: { id } } }))).leaseUntil;

/** Gives a card back. `keepalive`: also while the page is being closed. */
export const releaseCard = async (id: string): Promise<void> => {
  await api.POST('/api/v1/targets/{id}/release', { params: { path: { id } }, keepalive: true });
};

export const undoCall = async (id: string): Promise<void> => {
  await api.POST('/api/v1/calls/{id}/undo', { params: { path: { id } } });
};
