import { FUNNEL_STAGES, type FunnelStage, type Stage, type TargetKind, type TargetSource } from '#contracts/vocabulary.js';
import type { Sql } from '#platform/database/sql.js';
import { newId } from '#platform/ids.js';

/** One fact of the funnel's history at known instants, ISO 8601. */
export interface Fact {
  from?: Stage | null;
  to: Stage;
  /** Left out: the stage itself where it is one of the funnel; null for a mere exit. */
  proves?: FunnelStage | null;
  at: string;
  /** Left out: at once. */
  recordedAt?: string;
  voidedAt?: string | null;
  callId?: string | null;
}

export interface TestTarget { id: string; campaignId: string; organisationId: string }

export interface TargetOf {
  name?: string;
  kind?: TargetKind;
  source?: TargetSource;
  organisationId?: string;
  /** Of the organisation: `kind`, `size`, `department`. */
  organisation?: { kind?: string; size?: string; department?: string };
  /** When it came onto the list. */
  listedAt?: string;
}

/** Writes products, campaigns, targets and their facts straight into the tables, at the instants a test wants. */
export class FunnelFacts {
  constructor(private readonly sql: Sql, readonly workspaceId: string, private readonly memberId: string, private readonly listedAt: string) {}

  async product(name = 'Escale'): Promise<string> {
    const id = newId();
    await this.sql.query('insert into products (workspace_id, id, name, created_at) values ($1, $2, $3, $4)', [this.workspaceId, id, name, this.listedAt]);
    return id;
  }

  async campaign(productId: string, name = 'Opérateurs de l’État'): Promise<string> {
    const id = newId();
    await this.sql.query('insert into campaigns (workspace_id, id, product_id, name, created_at) values ($1, $2, $3, $4, $5)', [this.workspaceId, id, productId, name, this.listedAt]);
    return id;
  }

  /** A target on the list since `listedAt`, with its first fact. */
  async target(campaignId: string, { name = 'Mucem', kind = 'prospect', source = 'list', organisationId, organisation = {}, listedAt = this.listedAt }: TargetOf = {}): Promise<TestTarget> {
    const target = { id: newId(), campaignId, organisationId: organisationId ?? newId() };
    if (!organisationId) {
      await this.sql.query(
        'insert into organisations (workspace_id, id, name, name_key, kind, size, department) values ($1, $2, $3, lower($3), $4, $5, $6)',
        [this.workspaceId, target.organisationId, name, organisation.kind ?? null, organisation.size ?? null, organisation.department ?? null],
      );
    }
    await this.sql.query(
      'insert into targets (workspace_id, id, campaign_id, organisation_id, kind, source, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
      [this.workspaceId, target.id, campaignId, target.organisationId, kind, source, listedAt],
    );
    await this.fact(target, { from: null, to: 'to_call', at: listedAt });
    return target;
  }

  /** @returns the fact's id. */
  async fact(target: TestTarget, { from = 'to_call', to, proves = provenBy(to), at, recordedAt = at, voidedAt = null, callId = null }: Fact): Promise<string> {
    const id = newId();
    await this.sql.query(
      `insert into stage_changes (workspace_id, id, campaign_id, target_id, from_stage, to_stage, proves, cause, call_id, occurred_at, recorded_at, voided_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'call', $8, $9, $10, $11)`,
      [this.workspaceId, id, target.campaignId, target.id, from, to, proves, callId, at, recordedAt, voidedAt],
    );
    return id;
  }

  /** Several targets at once, each taken through these stages at the same instant. */
  async targets(count: number, campaignId: string, of: TargetOf, ...facts: Fact[]): Promise<TestTarget[]> {
    const targets: TestTarget[] = [];
    for (let i = 0; i < count; i++) {
      const target = await this.target(campaignId, { ...of, name: `${of.name ?? 'Organisation'} ${i + 1}` });
      for (const fact of facts) await this.fact(target, fact);
      targets.push(target);
    }
    return targets;
  }

  async call(target: TestTarget, { at, recordedAt = at, contactId = null }: { at: string; recordedAt?: string; contactId?: string | null }): Promise<string> {
    const id = newId();
    await this.sql.query(
      `insert into calls (workspace_id, id, campaign_id, target_id, contact_id, member_id, outcome, interest, occurred_at, recorded_at)
       values ($1, $2, $3, $4, $5, $6, 'reached', 'curious', $7, $8)`,
      [this.workspaceId, id, target.campaignId, target.id, contactId, this.memberId, at, recordedAt],
    );
    return id;
  }

  async objection(productId: string, title: string): Promise<string> {
    const id = newId();
    await this.sql.query('insert into objections (workspace_id, id, product_id, title, title_key) values ($1, $2, $3, $4, app.plain($4))', [this.workspaceId, id, productId, title]);
    return id;
  }

  async need(productId: string, title: string): Promise<string> {
    const id = newId();
    await this.sql.query('insert into needs (workspace_id, id, product_id, title, title_key) values ($1, $2, $3, $4, app.plain($4))', [this.workspaceId, id, productId, title]);
    return id;
  }

  /** Said in a call of its own. @returns the mention's id. */
  async said(target: TestTarget, thing: { needId: string } | { objectionId: string; answer?: string }, when: { at: string; recordedAt?: string; contactId?: string }): Promise<string> {
    const id = newId();
    const callId = await this.call(target, when);
    const recordedAt = when.recordedAt ?? when.at;
    if ('needId' in thing) {
      await this.sql.query('insert into need_mentions (workspace_id, id, need_id, call_id, occurred_at, recorded_at) values ($1, $2, $3, $4, $5, $6)',
        [this.workspaceId, id, thing.needId, callId, when.at, recordedAt]);
    } else {
      await this.sql.query('insert into objection_mentions (workspace_id, id, objection_id, call_id, answered, answer, occurred_at, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
        [this.workspaceId, id, thing.objectionId, callId, thing.answer !== undefined, thing.answer ?? null, when.at, recordedAt]);
    }
    return id;
  }
}

const provenBy = (stage: Stage): FunnelStage | null => FUNNEL_STAGES.find((each) => each === stage) ?? null;
