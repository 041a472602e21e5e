import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Membership } from '../../workspaces/sessions.queries.js';
import { SetupService, type FirstAdministrator } from '../../workspaces/setup.service.js';
import { ExampleCampaign } from './example-campaign.service.js';

/** The first administrator, with the example campaign on demand: both or neither, since set-up is done only once. */
@Injectable()
export class FirstStart {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly setup: SetupService,
    private readonly example: ExampleCampaign,
  ) {}

  /** @throws DomainError `setup_done`, `setup_token_wrong` */
  async begin(token: string, first: FirstAdministrator, { loadExample }: { loadExample: boolean }): Promise<Membership> {
    return this.uow.run(async () => {
      const membership = await this.setup.withToken(token, first);
      if (loadExample) await this.example.load({ ...membership, role: 'admin', locale: first.locale });
      return membership;
    });
  }
}
