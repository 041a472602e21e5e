import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { CampaignsService } from '../../campaigns/campaigns.service.js';
import { ProductsService } from '../../products/products.service.js';
import { AuditService } from '../../workspaces/audit.service.js';
import { EXAMPLE_CAMPAIGN, EXAMPLE_PRODUCT } from './example-campaign.texts.js';
import { ImportRunner } from '../import-runner.service.js';
import { ImportsService } from '../imports.service.js';
import { keepChoice } from '../import.queries.js';

const SAMPLE = 'samples/operateurs-etat-200.csv';

export interface LoadedExample {
  productId: string;
  campaignId: string;
  /** False where the workspace had it already. */
  created: boolean;
  targets: number;
}

/** A product, a campaign with its script and a call list of 200, to try everything on. */
@Injectable()
export class ExampleCampaign {
  constructor(
    private readonly uow: UnitOfWork, private readonly products: ProductsService, private readonly campaigns: CampaignsService,
    private readonly imports: ImportsService, private readonly runner: ImportRunner, private readonly audit: AuditService,
  ) {}

  /** All of it or nothing. A workspace has it once: loading again answers the first, unless that was deleted. */
  async load(scope: Scope): Promise<LoadedExample> {
    const { workspaceId } = scope;
    return this.uow.run(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('example-campaign:' || $1, 0))`, [workspaceId]);
      const loaded = await row<{ campaignId: string; productId: string }>(
        tx,
        `select c.id as "campaignId", c.product_id as "productId" from audit_events e
           join campaigns c on c.workspace_id = e.workspace_id and c.id = e.subject_id and c.deleted_at is null
          where e.workspace_id = $1 and e.action = 'example_campaign_loaded' and e.subject_type = 'campaign' order by e.at desc limit 1`,
        [workspaceId],
      );
      const { campaignId, productId } = loaded ?? await this.create(scope);
      const listed = await row<{ targets: number }>(
        tx, 'select count(*)::int as targets from targets where workspace_id = $1 and campaign_id = $2 and deleted_at is null', [workspaceId, campaignId],
      );
      return { productId, campaignId, created: !loaded, targets: listed?.targets ?? 0 };
    });
  }

  private async create(scope: Scope): Promise<{ campaignId: string; productId: string }> {
    const { id: productId } = await this.products.create(scope, EXAMPLE_PRODUCT);
    const { id: campaignId } = await this.campaigns.create(scope, { productId, ...EXAMPLE_CAMPAIGN });
    const list = await this.imports.upload(scope, { list: { bytes: readFileSync(samplePath()) }, fileName: path.basename(SAMPLE), brokenRows: 'refuse' });
    // Not through the queue: 200 rows are quicker written than waited for, and the example is whole or not there.
    await keepChoice(this.uow.reader, list, { mapping: list.mapping, constants: {}, campaignId, status: 'running', decisions: {} });
    await this.runner.runNow(scope.workspaceId, list.id);
    await this.audit.record(scope, { action: 'example_campaign_loaded', subjectType: 'campaign', subjectId: campaignId, details: { productId, importId: list.id } });
    return { campaignId, productId };
  }
}

/** The list lies at the root of the package, at another depth when this file is compiled. */
function samplePath(): string {
  for (let folder = import.meta.dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = path.join(folder, SAMPLE);
    if (existsSync(found)) return found;
  }
  throw new Error(`${SAMPLE} is missing from this installation.`);
}
