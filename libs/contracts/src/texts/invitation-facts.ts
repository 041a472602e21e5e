import type { InvitationAnswer } from '../vocabulary.js';

/** What the team's own words may hold in braces, by its name in each language. */
export const INVITATION_FIELDS = {
  fr: { bonjour: 'hello', prénom: 'firstName', titre: 'title', date: 'date', lieu: 'place', produit: 'product', équipe: 'team' },
  en: { hello: 'hello', firstName: 'firstName', title: 'title', date: 'date', place: 'place', product: 'product', team: 'team' },
} as const;
export type InvitationField = (typeof INVITATION_FIELDS)['fr'][keyof (typeof INVITATION_FIELDS)['fr']];

/** What an invitation's sentences are made of. The date is in words already. */
export interface LabFacts { title: string; product: string; team: string; date: string; hours: string; place: string }

export interface RsvpPageTexts {
  /** The heading: who asks. */
  title: (lab: string) => string;
  when: string;
  where: string;
  programme: string;
  ask: string;
  answers: Record<InvitationAnswer, string>;
  accessNeeds: string;
  accessHint: string;
  colleague: string;
  colleagueHint: string;
  firstName: string;
  lastName: string;
  email: string;
  send: string;
  change: string;
  /** What stands after each answer. */
  done: { yes: string; confirmed: string; maybe: string; no: string; waiting: (place: number) => string };
  questionFirst: string;
  colleagueInvited: string;
  colleagueAddress: string;
  choose: string;
  full: string;
  optOut: string;
  /** The same for a link of nobody and for one that is over. */
  goneTitle: string;
  gone: string;
}

export interface OptOutPageTexts { title: string; question: (team: string) => string; button: string; doneTitle: string; done: string; goneTitle: string; gone: string }

export interface InvitationTexts {
  subject: string;
  /** The house's words; the fields of `INVITATION_FIELDS` stand in braces. */
  body: string;
  hello: (firstName: string | null) => string;
  /** Always said, whatever the team's own words are. */
  workingDay: string;
  when: string;
  where: string;
  programme: string;
  question: string;
  button: string;
  about: string;
  hours: (from: string, to: string) => string;
  broughtBy: (name: string) => string;
  moved: { subject: (lab: LabFacts) => string; lead: string; button: string };
  waitlisted: { subject: (lab: LabFacts) => string; lead: string; button: string };
  promoted: { subject: (lab: LabFacts) => string; lead: string; button: string };
  cancelled: { subject: (lab: LabFacts) => string; lead: (lab: LabFacts) => string };
  /** This one guest is not expected any more; the lab takes place. */
  withdrawn: { subject: (lab: LabFacts) => string; lead: (lab: LabFacts) => string };
  /** Listed twice under two entries: the second leaves the calendar. */
  doubled: { subject: (lab: LabFacts) => string; lead: (lab: LabFacts) => string };
  reminder: {
    subject: (lab: LabFacts, daysBefore: number, expected: boolean) => string;
    expected: (daysBefore: number) => string;
    open: (daysBefore: number) => string;
    cannotCome: string;
    answerButton: string;
    changeButton: string;
    questionOpen: string;
  };
  footer: (team: string) => string;
  optOut: string;
  page: RsvpPageTexts;
  optOutPage: OptOutPageTexts;
}
