import { proposeVendor, type VendorReason } from '#insight/vendor.js';
import type { Conversation } from './persona.queries.js';

export interface VendorSign {
  proposed: boolean;
  reason: VendorReason | null;
  /** The conversation that says so. */
  callId: string | null;
  /** What was counted in it: distinct requests, those outside the problem, the campaign's median, and from how many on. */
  counted: { requests: number; outside: number; median: number; threshold: number } | null;
  /** What a person decided; null while nobody did. */
  confirmed: boolean | null;
}

/** The first conversation, from the latest, in which the person treated us like a vendor. */
export function vendorSign(counting: readonly Pick<Conversation, 'callId' | 'requests' | 'outside' | 'campaignMedian'>[], confirmed: boolean | null): VendorSign {
  for (const { callId, requests, outside, campaignMedian } of counting) {
    const { proposed, reason, threshold } = proposeVendor({ distinctRequests: requests, campaignMedian, outsideProblem: outside });
    if (proposed) return { proposed, reason, callId, counted: { requests, outside, median: campaignMedian, threshold }, confirmed };
  }
  return { proposed: false, reason: null, callId: null, counted: null, confirmed };
}

/** What lists filter by: a person's decision, else the proposal. */
export const isVendor = ({ proposed, confirmed }: Pick<VendorSign, 'proposed' | 'confirmed'>): boolean => confirmed ?? proposed;
