/** Why a contact is proposed as a vendor-seeker. A person confirms it. */
export type VendorReason = 'many_requests' | 'outside_problem';

export interface VendorFacts {
  /** Distinct features asked for in one conversation. */
  distinctRequests: number;
  /** Median of the same count over the campaign's conversations; null before the first one. */
  campaignMedian: number | null;
  /** Of these requests, those outside the product's problem. */
  outsideProblem: number;
}

export interface VendorProposal {
  proposed: boolean;
  reason: VendorReason | null;
  /** Distinct requests from which the flag is proposed in this campaign. */
  threshold: number;
}

const FEWEST_REQUESTS = 4;
const TIMES_THE_MEDIAN = 3;
const OUTSIDE_PROBLEM = 2;

/**
 * Proposes the vendor flag: someone interested who expects us to solve everything ("treats us like a vendor").
 * From max(4, 3 × the campaign's median) distinct requests in one conversation, or two outside the product's problem.
 * Source: domain.md, Persona.
 */
export function proposeVendor({ distinctRequests, campaignMedian, outsideProblem }: VendorFacts): VendorProposal {
  const threshold = Math.ceil(Math.max(FEWEST_REQUESTS, TIMES_THE_MEDIAN * (campaignMedian ?? 0)));
  const reason = outsideProblem >= OUTSIDE_PROBLEM ? 'outside_problem' : distinctRequests >= threshold ? 'many_requests' : null;
  return { proposed: reason !== null, reason, threshold };
}
