import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { DEFAULT_IDEAL_USER, type IdealUser } from '#contracts/ideal-user.js';
import { Clock } from '#platform/clock/clock.js';
import { row, rows } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import { updateVersioned } from '#platform/database/update-versioned.js';
import { DomainError, notFound } from '#platform/errors/domain-error.js';
import { newId } from '#platform/ids.js';
import { Cursors, type Page } from '#platform/paging/cursors.js';
import { loadInOrder, positionAfter, type PageRequest } from '#platform/paging/keyset.js';
import type { Scope } from '#platform/scope.js';
import { checkIdealUser } from './ideal-user.rules.js';
import { Product } from './product.entity.js';

export interface ProductInput {
  name: string;
  problem?: string;
  solution?: string;
  deploymentPlan?: string;
  firstUsers?: string;
  howToConvince?: string;
  /** `YYYY-MM-DD` */
  launchedOn?: string | null;
  idealUser?: IdealUser;
}

@Injectable()
export class ProductsService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly cursors: Cursors) {}

  /** By name. */
  async list({ workspaceId }: Scope, { limit, cursor }: PageRequest): Promise<Page<Product>> {
    const after = positionAfter(this.cursors, 'products', cursor);
    const found = await rows<{ id: string; sort: string }>(
      this.uow.reader,
      `select id, app.plain(name) collate "C" as sort from products
        where workspace_id = $1 and deleted_at is null and ($2::text is null or (app.plain(name) collate "C", id) > ($2, $3::uuid))
        order by sort, id limit $4`,
      [workspaceId, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
    const { items, nextCursor } = this.cursors.page(found, limit, ({ sort, id }) => ['products', sort, id]);
    return { items: await loadInOrder(this.uow.reader, Product, workspaceId, items.map(({ id }) => id)), nextCursor };
  }

  async get({ workspaceId }: Scope, id: string): Promise<Product> {
    return existing(this.uow.reader, workspaceId, id);
  }

  async create({ workspaceId }: Scope, input: ProductInput): Promise<Product> {
    const idealUser = input.idealUser ?? DEFAULT_IDEAL_USER;
    checkIdealUser(idealUser);
    return this.uow.run(async (tx) => {
      const id = newId();
      await tx.insert(Product, {
        workspaceId, id, name: input.name, problem: input.problem ?? '', solution: input.solution ?? '',
        deploymentPlan: input.deploymentPlan ?? '', firstUsers: input.firstUsers ?? '', howToConvince: input.howToConvince ?? '',
        launchedOn: input.launchedOn ?? null, idealUser,
      });
      return existing(tx, workspaceId, id);
    });
  }

  async change({ workspaceId }: Scope, id: string, version: number, input: Partial<ProductInput>): Promise<Product> {
    if (input.idealUser) checkIdealUser(input.idealUser);
    return this.uow.run(async (tx) => {
      await existing(tx, workspaceId, id);
      const { name, problem, solution, deploymentPlan, firstUsers, howToConvince, launchedOn, idealUser } = input;
      await updateVersioned(tx, Product, { workspaceId, id, version }, { name, problem, solution, deploymentPlan, firstUsers, howToConvince, launchedOn, idealUser });
      return existing(tx, workspaceId, id);
    });
  }

  /** @throws DomainError `still_in_use` while a campaign is made for it. */
  async remove({ workspaceId }: Scope, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      await existing(tx, workspaceId, id);
      await updateVersioned(tx, Product, { workspaceId, id, version }, { deletedAt: await this.clock.now() });
      // After the update, whose lock a campaign being created for this product waits for.
      const used = await row<{ campaigns: number }>(
        tx, 'select count(*)::int as campaigns from campaigns where workspace_id = $1 and product_id = $2 and deleted_at is null', [workspaceId, id],
      );
      if (used && used.campaigns > 0) throw new DomainError('still_in_use', { what: 'product', campaigns: used.campaigns });
    });
  }
}

async function existing(tx: EntityManager, workspaceId: string, id: string): Promise<Product> {
  const product = await tx.findOneBy(Product, { workspaceId, id, deletedAt: IsNull() });
  if (!product) throw notFound('product');
  return product;
}
