import { Type } from 'class-transformer';
import type { FollowUpKind, FollowUpStatus } from '#contracts/vocabulary.js';
import { TargetResponse } from '../targets/target.dto.js';
import { CallResponse } from './call.dto.js';

export class FollowUpOfCall {
  id!: string;
  etag!: string;
  targetId!: string;
  contactId!: string | null;
  kind!: FollowUpKind;
  dueAt!: Date;
  status!: FollowUpStatus;
  assigneeId!: string | null;
  /** "Rappel demain à 14 h, autre demi-journée." */
  text!: string;
}

export class RecordedCallResponse {
  @Type(() => CallResponse)
  call!: CallResponse;
  @Type(() => TargetResponse)
  target!: TargetResponse;
  /** Null where nothing follows: a final outcome, a number to repair, or a promise that stands. */
  @Type(() => FollowUpOfCall)
  followUp!: FollowUpOfCall | null;
}
