import type {
  ChangeVariable, ChaseKind, Channel, EmailPurpose, EmailState, EmptyReason, Evidence, FollowUpKind, FollowUpStatus, ImportStatus, Influence, Interest, InvitationStatus,
  OptOutScope, Outcome, Persona, PhoneStatus, PortraitAnswer, ReportAudience, ReportDecision, Role, Signal, Stage, TargetKind, TargetSource,
} from '../vocabulary.js';
import type { ProductAge } from '../discourse.js';

/** A word for each value of the vocabulary, in lower case as inside a sentence; `capitalised` opens a sentence or a button. */
export interface Words {
  roles: Record<Role, string>;
  stages: Record<Stage, string>;
  interests: Record<Interest, string>;
  evidences: Record<Evidence, string>;
  outcomes: Record<Outcome, string>;
  channels: Record<Channel, string>;
  personas: Record<Persona, string>;
  signals: Record<Signal, string>;
  influences: Record<Influence, string>;
  targetKinds: Record<TargetKind, string>;
  targetSources: Record<TargetSource, string>;
  portraitAnswers: Record<PortraitAnswer, string>;
  phoneStatuses: Record<PhoneStatus, string>;
  followUpKinds: Record<FollowUpKind, string>;
  followUpStatuses: Record<FollowUpStatus, string>;
  optOutScopes: Record<OptOutScope, string>;
  emptyReasons: Record<EmptyReason, string>;
  emailStates: Record<EmailState, string>;
  emailPurposes: Record<EmailPurpose, string>;
  importStatuses: Record<ImportStatus, string>;
  invitationStatuses: Record<InvitationStatus, string>;
  chaseKinds: Record<ChaseKind, string>;
  reportAudiences: Record<ReportAudience, string>;
  reportDecisions: Record<ReportDecision, string>;
  changeVariables: Record<ChangeVariable, string>;
  productAges: Record<ProductAge, string>;
  /** The things of the domain, as the first column of its list of words. */
  things: Record<Thing, string>;
}

export const THINGS = [
  'workspace', 'product', 'organisation', 'contact', 'campaign', 'target', 'call', 'follow_up', 'objection', 'opt_out', 'need', 'open_lab',
  'invitation', 'group', 'report', 'first_use', 'member', 'token', 'import', 'export', 'email', 'deployment_lead',
] as const;
export type Thing = (typeof THINGS)[number];

/** The first letter as a capital, whatever the alphabet or accent. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
