import { Type } from 'class-transformer';
import type { ProductAge } from '#contracts/discourse.js';
import type { NextStepCode } from '#contracts/next-step.js';
import type {
  Evidence, FollowUpKind, Influence, Interest, InvitationStatus, Outcome, Persona, PhoneStatus, PortraitAnswer, Stage, TargetKind,
} from '#contracts/vocabulary.js';
import type { WhyCode } from '#contracts/why.js';

export class PhoneOnCard {
  id!: string;
  raw!: string;
  /** For `tel:` links; null where nobody could dial what was written. */
  e164!: string | null;
  extension!: string | null;
  label!: string | null;
  status!: PhoneStatus;
}

export class TargetOnCard {
  id!: string;
  etag!: string;
  kind!: TargetKind;
  stage!: Stage;
  interest!: Interest;
  attempts!: number;
  contactId!: string | null;
  note!: string | null;
  portrait!: Record<string, PortraitAnswer>;
  /** Heard in earlier calls with nobody named; with somebody named, what that person said is told of them. It still counts. */
  evidence!: Evidence[];
  /** Who named it, in words. */
  referrer!: string | null;
  /** Another campaign that spoke with them within its days of rest. */
  spokenIn!: string | null;
}

export class OrganisationOnCard {
  id!: string;
  name!: string;
  acronym!: string | null;
  kind!: string | null;
  size!: string | null;
  legalForm!: string | null;
  address!: { line: string | null; postcode: string | null; city: string | null };
  department!: string | null;
  /** IANA. */
  timeZone!: string;
  email!: string | null;
  website!: string | null;
  note!: string | null;
  attributes!: Record<string, string>;
  @Type(() => PhoneOnCard)
  phones!: PhoneOnCard[];
}

export class ContactOnCardResponse {
  id!: string;
  firstName!: string | null;
  lastName!: string | null;
  jobTitle!: string | null;
  email!: string | null;
  influence!: Influence;
  /** What they last said in this campaign. */
  interest!: Interest | null;
  /** Heard from them in earlier calls, in any campaign of the product: it still counts. */
  evidence!: Evidence[];
  @Type(() => PhoneOnCard)
  phones!: PhoneOnCard[];
}

export class PastCallOnCard {
  id!: string;
  occurredAt!: Date;
  outcome!: Outcome;
  interest!: Interest | null;
  evidence!: Evidence[];
  note!: string | null;
  contactId!: string | null;
  memberName!: string;
}

export class WhyResponse {
  code!: WhyCode;
  params!: Record<string, unknown>;
  text!: string;
}

/** What would follow: the screen computes no rule, and works offline. */
export class NextStepOnCard {
  outcome!: Outcome;
  interest!: Interest | null;
  kind!: FollowUpKind | null;
  dueAt!: string | null;
  stage!: Stage;
  code!: NextStepCode;
  params!: Record<string, string | number>;
  text!: string;
}

export class ObjectionOnCard {
  id!: string;
  title!: string;
  heard!: number;
  answered!: number;
  /** What answered it, the most used first. */
  answers!: string[];
}

/** What is said instead to a likely type; null where the script is the same. */
export class VariantsOnCard implements Record<Persona, string | null> {
  rebel!: string | null;
  marsh!: string | null;
  loyalist!: string | null;
}

export class DiscourseOnCard {
  age!: ProductAge;
  @Type(() => VariantsOnCard)
  variants!: VariantsOnCard;
}

export class OpenLabOnCard {
  id!: string;
  title!: string;
  startsAt!: Date;
  /** Chairs not yet taken by a yes. */
  seatsLeft!: number;
}

export class GuestOnCardResponse {
  /** The invitation. */
  id!: string;
  openLabId!: string;
  contactId!: string;
  status!: InvitationStatus;
}

export class CriterionOnCard {
  key!: string;
  label!: string;
  weight!: number;
}

export class EmptyReasonsResponse {
  leased!: number;
  coolingDown!: number;
  waitingForDate!: number;
  noNumber!: number;
  toRepair!: number;
  finished!: number;
}

/** A card, or `empty: true` with why. */
export class NextCallResponse {
  empty!: boolean;
  @Type(() => TargetOnCard)
  target?: TargetOnCard;
  @Type(() => OrganisationOnCard)
  organisation?: OrganisationOnCard;
  @Type(() => ContactOnCardResponse)
  contacts?: ContactOnCardResponse[];
  @Type(() => PastCallOnCard)
  history?: PastCallOnCard[];
  /** Markdown; a heading starts a step. For everybody, at this age of the product. */
  script?: string;
  @Type(() => DiscourseOnCard)
  discourse?: DiscourseOnCard;
  @Type(() => CriterionOnCard)
  criteria?: CriterionOnCard[];
  @Type(() => WhyResponse)
  why?: WhyResponse;
  leaseUntil?: Date;
  @Type(() => NextStepOnCard)
  nextSteps?: NextStepOnCard[];
  @Type(() => ObjectionOnCard)
  objections?: ObjectionOnCard[];
  /** The next one to invite to; null where none is planned. */
  @Type(() => OpenLabOnCard)
  openLab?: OpenLabOnCard | null;
  /** Who of the organisation is on the guest list of a lab to come. */
  @Type(() => GuestOnCardResponse)
  guests?: GuestOnCardResponse[];
  @Type(() => EmptyReasonsResponse)
  reasons?: EmptyReasonsResponse;
  nextDueAt?: Date | null;
  /** Why nothing can be called now, in one sentence. */
  text?: string;
}
