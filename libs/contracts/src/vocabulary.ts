/** The words of the domain as closed lists. The database, the API, the web app and the mails all read them here. */

export const ROLES = ['admin', 'lead', 'caller', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** The way forward. The order is the meaning: a later stage proves all earlier ones. */
export const FUNNEL_STAGES = ['to_call', 'contacted', 'reached', 'interested', 'invited', 'confirmed', 'attended', 'first_user'] as const;
export type FunnelStage = (typeof FUNNEL_STAGES)[number];

/** Side exits of the funnel. */
export const EXIT_STAGES = ['not_now', 'declined', 'unreachable', 'set_aside', 'do_not_contact'] as const;
export type ExitStage = (typeof EXIT_STAGES)[number];

export const STAGES = [...FUNNEL_STAGES, ...EXIT_STAGES] as const;
export type Stage = (typeof STAGES)[number];

/** Calling is over there; only a logged conversation or a lead with a reason re-opens them. */
export const CLOSED_STAGES = ['declined', 'unreachable', 'set_aside', 'do_not_contact'] as const satisfies readonly Stage[];

/** From the coldest to the warmest. `interested` and `motivated` ask for evidence. */
export const INTERESTS = ['unknown', 'none', 'curious', 'interested', 'motivated'] as const;
export type Interest = (typeof INTERESTS)[number];

export const EVIDENCES = ['told_the_pain', 'accepted_a_date', 'asked_to_be_invited', 'offered_a_colleague', 'offered_their_data'] as const;
export type Evidence = (typeof EVIDENCES)[number];

export const OUTCOMES = ['no_answer', 'busy', 'voicemail', 'gatekeeper', 'wrong_number', 'call_back', 'reached', 'not_now', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const CHANNELS = ['phone', 'email', 'visit', 'message'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PERSONAS = ['rebel', 'marsh', 'loyalist'] as const;
export type Persona = (typeof PERSONAS)[number];

/** Facts heard in a call that move a persona's axes. */
export const PERSONA_SIGNALS = [
  'indignant_about_irritant', 'built_own_workaround', 'wants_it_now', 'would_bend_the_rules',
  'asks_who_uses_it', 'wants_it_stable_first', 'avoids_conflict', 'uses_tools_without_asking',
  'asks_who_approved', 'must_ask_hierarchy', 'defends_current_tool',
] as const;
export type PersonaSignal = (typeof PERSONA_SIGNALS)[number];

/** Facts heard that say nothing of the persona. */
export const OTHER_SIGNALS = ['long_list_of_requests', 'asks_for_delivery_dates', 'only_gives_opinions', 'trains_or_hosts_peers'] as const;

export const SIGNALS = [...PERSONA_SIGNALS, ...OTHER_SIGNALS] as const;
export type Signal = (typeof SIGNALS)[number];

export const INFLUENCES = ['none', 'trainer', 'forum_host', 'network', 'hierarchy'] as const;
export type Influence = (typeof INFLUENCES)[number];

export const TARGET_KINDS = ['prospect', 'stakeholder'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const TARGET_SOURCES = ['list', 'referral', 'manual', 'open_source'] as const;
export type TargetSource = (typeof TARGET_SOURCES)[number];

export const PORTRAIT_ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const;
export type PortraitAnswer = (typeof PORTRAIT_ANSWERS)[number];

export const PHONE_STATUSES = ['unknown', 'valid', 'wrong'] as const;
export type PhoneStatus = (typeof PHONE_STATUSES)[number];

/**
 * Why a target will be contacted again. `call_back` and `not_now` carry a date a person agreed to; only `call_back` is a
 * promise that no automatic step replaces.
 */
export const FOLLOW_UP_KINDS = ['call_back', 'retry', 'not_now', 'material', 'propose_lab', 'decide', 'task'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const FOLLOW_UP_STATUSES = ['scheduled', 'due', 'done', 'cancelled', 'superseded'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const OPT_OUT_SCOPES = ['contact', 'organisation'] as const;
export type OptOutScope = (typeof OPT_OUT_SCOPES)[number];

/** What an empty queue is waiting for. */
export const EMPTY_REASONS = ['leased', 'coolingDown', 'waitingForDate', 'noNumber', 'toRepair', 'finished'] as const;
export type EmptyReason = (typeof EMPTY_REASONS)[number];

/** A message of the ledger: `kept` while no mail server is configured, `uncertain` when a crash hid whether it left. */
export const EMAIL_STATES = ['planned', 'claimed', 'kept', 'sent', 'failed', 'uncertain', 'dropped'] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

export const EMAIL_PURPOSES = ['invite_member', 'digest', 'weekly_report', 'weekly_report_test', 'invitation', 'invitation_reminder', 'lab_thanks', 'say_no'] as const;
export type EmailPurpose = (typeof EMAIL_PURPOSES)[number];

export const IMPORT_STATUSES = ['uploaded', 'previewing', 'previewed', 'running', 'done', 'failed', 'undoing', 'undone'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Columns of a call list that the product knows; anything else is kept in `attributes`. */
export const IMPORT_FIELDS = [
  'name', 'acronym', 'kind', 'legalForm', 'size', 'siren', 'siret', 'addressLine', 'postcode', 'city',
  'phone', 'email', 'website', 'note', 'contactFirstName', 'contactLastName', 'contactName', 'contactJobTitle', 'contactEmail', 'contactPhone',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns may feed: numbers and mailboxes add up, remarks are joined. Of the others, a list has one column. */
export const REPEATABLE_FIELDS = ['phone', 'contactPhone', 'email', 'contactEmail', 'note', 'addressLine'] as const satisfies readonly ImportField[];

/** Fields that may have one value for all rows of a list. */
export const CONSTANT_FIELDS = ['kind', 'legalForm', 'size', 'addressLine', 'postcode', 'city', 'note'] as const satisfies readonly ImportField[];
export type ConstantField = (typeof CONSTANT_FIELDS)[number];

export const REPORT_AUDIENCES = ['team', 'viewer'] as const;
export type ReportAudience = (typeof REPORT_AUDIENCES)[number];

export const REPORT_DECISIONS = ['continue', 'adjust', 'stop'] as const;
export type ReportDecision = (typeof REPORT_DECISIONS)[number];

/**
 * From an open lab's draft guest to attended or not. `waiting`: said yes when every chair was taken; `confirmed`: by voice.
 * Which may follow which is `libs/crm/src/open-labs/invitation-status.rules.ts`.
 */
export const INVITATION_STATUSES = ['draft', 'sent', 'maybe', 'yes', 'waiting', 'no', 'confirmed', 'attended', 'no_show', 'cancelled', 'failed'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** These hold a chair. */
export const SEATED_STATUSES = ['yes', 'confirmed', 'attended'] as const satisfies readonly InvitationStatus[];

/** What a guest may answer by themselves. */
export const INVITATION_ANSWERS = ['yes', 'maybe', 'no'] as const;
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** What a rung of the chase ladder does: a mail, a call to whoever has not decided, a call to whoever said yes. */
export const CHASE_KINDS = ['remind', 'call_undecided', 'confirm_by_voice'] as const;
export type ChaseKind = (typeof CHASE_KINDS)[number];

/** What a team may have changed in a campaign since last week: one at a time, or nobody knows what made the difference. */
export const CHANGE_VARIABLES = ['script', 'segment', 'hypothesis', 'offer', 'moment', 'caller', 'other', 'nothing'] as const;
export type ChangeVariable = (typeof CHANGE_VARIABLES)[number];

/** To whom one says no: whoever takes us for a supplier, and whoever only gives opinions. */
export const SAY_NO_KINDS = ['vendor', 'opinion'] as const;
export type SayNoKind = (typeof SAY_NO_KINDS)[number];
