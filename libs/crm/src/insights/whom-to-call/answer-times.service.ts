import { Injectable } from '@nestjs/common';
import { bandOf } from '#contracts/call-bands.js';
import { timeToCall, type TimeToCall } from '#insight/time-to-call.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { CampaignAccess } from '../../campaigns/campaign-access.js';
import { dialsByHour } from './answer-times.queries.js';

/** When the people of a campaign answer their phone. Counts only, never a name. */
@Injectable()
export class AnswerTimesService {
  constructor(private readonly uow: UnitOfWork, private readonly access: CampaignAccess) {}

  /** @throws DomainError `not_found`, `forbidden` to a caller of other campaigns */
  async ofCampaign(scope: Scope, campaignId: string): Promise<TimeToCall> {
    await this.access.assertCaller(this.uow.reader, scope, campaignId);
    const dials = await dialsByHour(this.uow.reader, scope.workspaceId, campaignId);
    return timeToCall(dials.map(({ weekday, hour, dials: calls, answered }) => ({ weekday, band: bandOf(hour), dials: calls, answered })));
  }
}
