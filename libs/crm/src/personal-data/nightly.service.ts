import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock/clock.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { JobOutcome } from '#platform/queue/job-runner.js';
import type { JobPayload } from '#platform/queue/jobs.js';
import { ExpiredService } from '../workspaces/expired.service.js';
import { forgetOldFacilitators } from './erase.queries.js';
import { PersonalDataService } from './personal-data.service.js';

/** What an import says of single cells is for whoever repairs the list, not for ever. */
const IMPORT_ROWS_KEPT_DAYS = 90;

/** What each night does for a workspace: forgets whom the time to keep is over for, and clears what has expired. */
@Injectable()
export class NightlyService {
  constructor(
    private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly personalData: PersonalDataService, private readonly expired: ExpiredService,
  ) {}

  /** The job; safe to repeat. */
  async tidyUp({ workspaceId }: JobPayload<'tidy_up'>): Promise<JobOutcome> {
    await this.personalData.anonymiseExpired(workspaceId, await this.clock.now());
    await this.uow.reader.query(
      `delete from import_rows r using imports i
        where r.workspace_id = $1 and i.workspace_id = $1 and i.id = r.import_id and i.created_at < app.now() - make_interval(days => $2)`,
      [workspaceId, IMPORT_ROWS_KEPT_DAYS],
    );
    // Rows that nobody decided about are left out for good.
    await this.uow.reader.query(
      `update imports set tally = jsonb_set(tally, '{undecided,done}', tally #> '{undecided,count}')
        where workspace_id = $1 and created_at < app.now() - make_interval(days => $2) and tally #> '{undecided,done}' <> tally #> '{undecided,count}'`,
      [workspaceId, IMPORT_ROWS_KEPT_DAYS],
    );
    // Nobody can take these back any more, and they hold what people were called before.
    await this.uow.reader.query(`delete from operations where workspace_id = $1 and created_at < app.now() - interval '1 day'`, [workspaceId]);
    await forgetOldFacilitators(this.uow.reader, workspaceId);
    await this.expired.clear();
    return 'done';
  }
}
