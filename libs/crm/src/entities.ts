import { EmailHold } from '#platform/mail/email-hold.entity.js';
import { Email } from '#platform/mail/email.entity.js';
import { Call } from './calls/call.entity.js';
import { NeedMention } from './calls/need-mention.entity.js';
import { Need } from './calls/need.entity.js';
import { ObjectionMention } from './calls/objection-mention.entity.js';
import { Objection } from './calls/objection.entity.js';
import { CampaignCaller } from './campaigns/campaign-caller.entity.js';
import { Campaign } from './campaigns/campaign.entity.js';
import { OrganisationHold } from './campaigns/organisation-hold.entity.js';
import { StageChange } from './campaigns/stage-change.entity.js';
import { TargetKindChange } from './campaigns/target-kind-change.entity.js';
import { Target } from './campaigns/target.entity.js';
import { ContactPhone } from './contacts/contact-phone.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { FirstUse } from './first-uses/first-use.entity.js';
import { FollowUp } from './follow-ups/follow-up.entity.js';
import { ImportChunk } from './imports/writing/import-chunk.entity.js';
import { ImportRow } from './imports/import-row.entity.js';
import { ImportShape } from './imports/import-shape.entity.js';
import { Import } from './imports/import.entity.js';
import { MotivatedGuest, LabPromise } from './lab-days/after.entities.js';
import { Attendance } from './lab-days/attendance.entity.js';
import { LabDay } from './lab-days/lab-day.entity.js';
import { LabFacilitator } from './lab-days/lab-facilitator.entity.js';
import { LabGroup } from './lab-days/lab-group.entity.js';
import { LabNeed } from './lab-days/lab-need.entity.js';
import { LabSeat } from './lab-days/lab-seat.entity.js';
import { LabTheme } from './lab-days/lab-theme.entity.js';
import { LabStep, ProductPrerequisite } from './lab-days/readiness.entities.js';
import { RotiLink, RotiVote } from './lab-days/roti.entities.js';
import { CalendarReplyRow, MailboxRow } from './open-labs/calendar-replies.entities.js';
import { InvitationToken } from './open-labs/invitation-token.entity.js';
import { Invitation } from './open-labs/invitation.entity.js';
import { OpenLabRung } from './open-labs/open-lab-rung.entity.js';
import { OpenLab } from './open-labs/open-lab.entity.js';
import { PortraitDecision } from './insights/portrait/portrait-decision.entity.js';
import { PersonaReading } from './insights/personas/persona-reading.entity.js';
import { NotDuplicate } from './duplicates/not-duplicate.entity.js';
import { OperationChange } from './operations/operation-change.entity.js';
import { OperationRow } from './operations/operation-row.entity.js';
import { Operation } from './operations/operation.entity.js';
import { OrganisationPhone } from './organisations/organisation-phone.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { Product } from './products/product.entity.js';
import { CampaignChange } from './reports/campaign-change.entity.js';
import { ReportDecisionRow } from './reports/report-decision.entity.js';
import { ReportSubscription } from './reports/report-subscription.entity.js';
import { WeeklyReport } from './reports/weekly-report.entity.js';
import { FingerprintKey } from './suppressions/fingerprint-key.entity.js';
import { OptOut } from './suppressions/opt-out.entity.js';
import { Suppression } from './suppressions/suppression.entity.js';
import { SavedView } from './views/saved-view.entity.js';
import { Account } from './workspaces/account.entity.js';
import { AuditEvent } from './workspaces/audit-event.entity.js';
import { IdempotencyKey } from './workspaces/idempotency-key.entity.js';
import { Installation } from './workspaces/installation.entity.js';
import { MemberLink } from './workspaces/member-link.entity.js';
import { Member } from './workspaces/member.entity.js';
import { Session } from './workspaces/session.entity.js';
import { Token } from './workspaces/token.entity.js';
import { Workspace } from './workspaces/workspace.entity.js';

/** Every table of the product. The migrations are the schema; a test compares the two. */
export const ENTITIES = [
  Installation, Account, Workspace, Member, MemberLink, Session, Token, AuditEvent, IdempotencyKey, Email, EmailHold,
  Product, OptOut, Suppression, FingerprintKey, Organisation, OrganisationPhone, Contact, ContactPhone,
  Campaign, CampaignCaller, Target, TargetKindChange, OrganisationHold, StageChange, FirstUse, FollowUp,
  Call, Need, NeedMention, Objection, ObjectionMention,
  OpenLab, OpenLabRung, Invitation, InvitationToken, MailboxRow, CalendarReplyRow,
  LabDay, LabTheme, Attendance, LabFacilitator, LabGroup, LabSeat, LabNeed, RotiLink, RotiVote, MotivatedGuest, LabPromise, LabStep, ProductPrerequisite,
  PersonaReading, PortraitDecision,
  Operation, OperationChange, OperationRow, NotDuplicate, SavedView,
  WeeklyReport, ReportSubscription, ReportDecisionRow, CampaignChange, Import, ImportRow,
  ImportChunk, ImportShape,
];
