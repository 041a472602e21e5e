import { IsBoolean, IsUUID } from 'class-validator';
import type { Heard } from '#crm/insights/conversations/heard.service.js';
import { PageQuery } from '../http/page.query.dto.js';
import { PageResponse } from '../http/page.dto.js';
import { MayBeLeftOut } from '../http/validators.js';

export class HeardQuery extends PageQuery {
  @MayBeLeftOut() @IsUUID() productId?: string;
  /** Only what was heard in this campaign. */
  @MayBeLeftOut() @IsUUID() campaignId?: string;
}

export class MarkNeedBody {
  @IsBoolean() outsideProblem!: boolean;
}

export class SaidByResponse {
  callId!: string;
  targetId!: string;
  organisationId!: string;
  organisation!: string;
  contactId!: string | null;
  /** Null where no one was named, or the person was erased. */
  contact!: string | null;
  at!: Date;
}

export class NeedResponse {
  id!: string;
  productId!: string;
  title!: string;
  /** Outside the product's problem. */
  outsideProblem!: boolean;
  /** Calls in which it was heard. */
  mentions!: number;
  organisations!: number;
  lastHeardAt!: Date | null;
  /** The latest 20; null for those who may not see names. */
  saidBy!: SaidByResponse[] | null;
}

export class AnswerResponse {
  answer!: string;
  /** How often it answered the objection. */
  times!: number;
  /** Of those who heard it, interested in that call. */
  interested!: number;
}

export class ObjectionResponse {
  id!: string;
  productId!: string;
  title!: string;
  mentions!: number;
  organisations!: number;
  /** Calls in which something answered it. */
  answered!: number;
  lastHeardAt!: Date | null;
  /** The best first; null for viewers. */
  answers!: AnswerResponse[] | null;
  saidBy!: SaidByResponse[] | null;
}

export class NeedListResponse extends PageResponse {
  items!: NeedResponse[];
}

export class ObjectionListResponse extends PageResponse {
  items!: ObjectionResponse[];
}

const toSaidBy = (said: Heard['saidBy']): SaidByResponse[] | null =>
  said && said.map(({ callId, targetId, organisationId, organisation, contactId, contact, at }) => ({ callId, targetId, organisationId, organisation, contactId, contact, at }));

export const toNeedResponse = ({ id, productId, title, outsideProblem, mentions, organisations, lastHeardAt, saidBy }: Heard): NeedResponse =>
  ({ id, productId, title, outsideProblem, mentions, organisations, lastHeardAt, saidBy: toSaidBy(saidBy) });

export const toObjectionResponse = ({ id, productId, title, mentions, organisations, answered, lastHeardAt, answers, saidBy }: Heard): ObjectionResponse => ({
  id, productId, title, mentions, organisations, answered, lastHeardAt,
  answers: answers && answers.map(({ answer, times, interested }) => ({ answer, times, interested })), saidBy: toSaidBy(saidBy),
});
