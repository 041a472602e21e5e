import type { CriterionEvidence, WeightProposal } from '#insight/portrait-proposal.js';
import { known } from '#insight/portrait-proposal.js';
import type { AnswersCounted, DecisionRow } from './portrait-proposals.queries.js';

/** New first users of whom the answer is known, before a refused proposal is made again (D). */
export const USERS_BEFORE_AGAIN = 3;

export function evidenceOf(counted: readonly AnswersCounted[]): Record<string, CriterionEvidence> {
  const evidence: Record<string, CriterionEvidence> = {};
  for (const { criterion, uses, answer, organisations } of counted) {
    const facts = evidence[criterion] ??= { users: { yes: 0, partly: 0, no: 0 }, others: { yes: 0, partly: 0, no: 0 } };
    facts[uses ? 'users' : 'others'][answer] = organisations;
  }
  return evidence;
}

/** The refusal that still stands against a proposal: the latest word on this criterion, while hardly any user came since. */
export function refusalOf({ key, proposed, users }: WeightProposal, decisions: readonly DecisionRow[]): DecisionRow | null {
  const latest = decisions.find(({ criterion }) => criterion === key);
  if (proposed === null || !latest || latest.accepted) return null;
  return known(users) < known(latest.facts.users) + USERS_BEFORE_AGAIN ? latest : null;
}
