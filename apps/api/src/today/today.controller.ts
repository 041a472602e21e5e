import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { NextStepCode } from '#contracts/next-step.js';
import { nextStepInWords } from '#contracts/texts/next-step.js';
import type { Stage } from '#contracts/vocabulary.js';
import type { Heard } from '#crm/insights/conversations/heard.service.js';
import type { TodayFollowUp } from '#crm/insights/today/today.queries.js';
import { TodayService, type Today } from '#crm/insights/today/today.service.js';
import type { OpenLabRow } from '#crm/open-labs/open-lab.queries.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { toAnswerTimesResponse } from '../funnel/answer-times.dto.js';
import { etagOf } from '../http/etag.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { toWaveResponse } from '../products/wave.dto.js';
import type { Told } from '../targets/target.map.js';
import { ToldService } from '../targets/told.service.js';
import { LearntResponse, TodayFollowUpResponse, TodayQuery, TodayOpenLab, TodayResponse } from './today.dto.js';

@ApiTags('today')
@Controller('campaigns/:campaignId/today')
export class TodayController {
  constructor(private readonly home: TodayService, private readonly told: ToldService) {}

  /** What the home shows: the forecast in one sentence, what was promised, what is late, what was learnt. */
  @Roles('lead', 'caller')
  @Get()
  async today(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string, @Query() { goal }: TodayQuery): Promise<TodayResponse> {
    return toTodayResponse(await this.home.today(scope, campaignId, goal), await this.told.to(scope));
  }
}

function toTodayResponse({ now, forecast, words, counts, segment, deployment, learning, answers, wave, stakeholders, ...lists }: Today, told: Told): TodayResponse {
  const followUp = (row: TodayFollowUp): TodayFollowUpResponse => toFollowUp(row, told);
  return {
    now,
    forecast: {
      goal: forecast.goal, callsMade: forecast.callsMade, inHand: forecast.inHand, listLeft: forecast.listLeft, callsNeeded: forecast.callsNeeded,
      callsNeededWithoutLimit: forecast.callsNeededWithoutLimit, probability: forecast.probability, expectedAttendees: forecast.expectedAttendees,
      sentence: words.sentence, chance: words.chance,
    },
    promises: lists.promises.map(followUp),
    overdue: lists.overdue.map(followUp),
    planned: lists.planned.map(followUp),
    counts: {
      callsToday: counts.calls_today, reachedToday: counts.reached_today, interestedToday: counts.interested_today, mineToday: counts.mine_today,
      toRepair: counts.to_repair, noNumber: counts.no_number,
    },
    openLab: lists.openLab && toOpenLab(lists.openLab),
    objections: lists.objections.map(toLearnt),
    needs: lists.needs.map(toLearnt),
    deployment: deployment && { month: deployment.month, of: deployment.of, firstUsers: deployment.firstUsers, warns: deployment.warns },
    learning: { since: learning.since, calls: learning.calls, learnt: learning.learnt, warns: learning.warns },
    answers: toAnswerTimesResponse(answers),
    wave: wave && toWaveResponse(wave),
    stakeholders: { met: stakeholders.met, toMeet: stakeholders.toMeet, reminder: stakeholders.reminder },
    segment: segment && {
      better: { value: segment.better.value, tried: segment.better.tried, interested: segment.better.interested },
      other: { value: segment.other.value, tried: segment.other.tried, interested: segment.other.interested },
      probability: segment.probability, advice: segment.advice,
    },
  };
}

const toOpenLab = ({ id, title, startsAt, capacity, sure, seated, counts }: OpenLabRow): TodayOpenLab =>
  ({ id, title, startsAt, chairs: capacity, sure, yes: Math.max(0, seated - sure), asked: (counts['sent'] ?? 0) + (counts['maybe'] ?? 0) });

const toLearnt = ({ id, title, organisations, mentions, answered, answers }: Heard): LearntResponse =>
  ({ id, title, organisations, mentions, answered, bestAnswer: answers?.[0]?.answer ?? null });

function toFollowUp(row: TodayFollowUp, told: Told): TodayFollowUpResponse {
  return {
    id: row.id, etag: etagOf(row.version), targetId: row.target_id, organisationId: row.organisation_id, organisationName: row.organisation_name, contactName: row.contact_name,
    kind: row.kind, dueAt: row.due_at, timeZone: row.time_zone ?? told.timeZone, assigneeId: row.assignee_id,
    text: nextStepInWords(
      // Code and stage were written by the rules, from their closed lists.
      { kind: row.kind, dueAt: row.due_at.toISOString(), stage: row.stage as Stage, code: row.reason_code as NextStepCode, params: row.reason_params },
      told.locale,
      { timeZone: row.time_zone ?? told.timeZone, now: told.now, readerTimeZone: told.timeZone },
    ),
  };
}
