import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { backPlan, type BackPlan, type BackPlanStep } from '#insight/back-plan.js';
import { dosing, PREREQUISITES, wholeMonths, type Dosing, type Prerequisite } from '#insight/dosing.js';
import { personaFromSignals } from '#insight/persona.js';
import { Clock } from '#platform/clock/clock.js';
import { row } from '#platform/database/sql.js';
import { UnitOfWork } from '#platform/database/unit-of-work.js';
import type { Scope } from '#platform/scope.js';
import { conversationsWith, type Conversation } from '../insights/personas/persona.queries.js';
import { factsOf, stillCounting } from '../insights/personas/persona.rules.js';
import { prerequisitesOf, replacePrerequisites } from '../insights/today/wave.queries.js';
import { teamName } from './after.queries.js';
import { changeLabDay, livingLab, readLabDay } from './lab-day.queries.js';
import { doneSteps, guestContacts, markStep, type DoneStep } from './readiness.queries.js';

export interface Composition extends Dosing {
  /** Whole months from the launch to the lab; null without a launch date. */
  ageMonths: number | null;
  launchedOn: string | null;
  capacity: number;
  guests: number;
  /** Guests of whom nothing was heard: for them the usual shares count. */
  unheard: number;
  prerequisites: { key: Prerequisite; met: boolean }[];
}

export interface Plan extends BackPlan {
  launchedOn: string | null;
  labOn: string;
  shownVersion: string;
  done: DoneStep[];
}

/** What a lab is ready for: who should be in the room, and what is still to do before its day. */
@Injectable()
export class ReadinessService {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  /** Sums of probabilities over the guest list: it tells nobody's type. Leads and admins only: the door says so. @throws DomainError `not_found` */
  async composition({ workspaceId }: Scope, openLabId: string): Promise<Composition> {
    const sql = this.uow.reader;
    const { capacity, productId, launchedOn, labOn } = await this.days(workspaceId, openLabId);
    const met = await prerequisitesOf(sql, workspaceId, productId);
    const contacts = await guestContacts(sql, workspaceId, openLabId);
    const conversations = new Map<string, Conversation[]>();
    for (const conversation of await conversationsWith(sql, workspaceId, null)) {
      conversations.set(conversation.contactId, [...conversations.get(conversation.contactId) ?? [], conversation]);
    }
    const now = await this.clock.now();
    const heard = contacts.map((contactId) => factsOf(stillCounting(conversations.get(contactId) ?? [], now)));
    const givesOpinions = heard.map(({ other }) => other.some(({ signal }) => signal === 'only_gives_opinions'));
    const ageMonths = launchedOn === null ? null : wholeMonths(launchedOn, labOn);
    return {
      ...dosing({
        ageMonths, met, capacity, opinionGivers: givesOpinions.filter(Boolean).length,
        guests: heard.filter((_, i) => !givesOpinions[i]).map(({ persona }) => personaFromSignals(persona.map(({ signal }) => signal)).probabilities),
      }),
      ageMonths, launchedOn, capacity, guests: contacts.length, unheard: heard.filter(({ persona }) => persona.length === 0).length,
      prerequisites: PREREQUISITES.map((key) => ({ key, met: met.includes(key) })),
    };
  }

  /** Says which prerequisites of the second wave the lab's product meets. @throws DomainError `not_found` */
  async setPrerequisites(scope: Scope, openLabId: string, met: readonly Prerequisite[]): Promise<Composition> {
    return this.uow.run(async (tx) => {
      const { productId } = await livingLab(tx, scope.workspaceId, openLabId);
      await replacePrerequisites(tx, scope, productId, met);
      return this.composition(scope, openLabId);
    });
  }

  /** @throws DomainError `not_found` */
  async plan({ workspaceId }: Scope, openLabId: string): Promise<Plan> {
    const { launchedOn, labOn } = await this.days(workspaceId, openLabId);
    const { shownVersion } = await readLabDay(this.uow.reader, workspaceId, openLabId);
    return { ...backPlan(launchedOn, labOn), launchedOn, labOn, shownVersion, done: await doneSteps(this.uow.reader, workspaceId, openLabId) };
  }

  /** Ticks a step, or writes what first version will be shown. @throws DomainError `not_found` */
  async changePlan(scope: Scope, openLabId: string, { step, done, shownVersion }: { step?: BackPlanStep | undefined; done?: boolean | undefined; shownVersion?: string | undefined }): Promise<Plan> {
    return this.uow.run(async (tx) => {
      await livingLab(tx, scope.workspaceId, openLabId);
      if (step !== undefined) await markStep(tx, scope, openLabId, step, done ?? true);
      if (shownVersion !== undefined) await changeLabDay(tx, scope.workspaceId, openLabId, { shownVersion });
      return this.plan(scope, openLabId);
    });
  }

  private async days(workspaceId: string, openLabId: string): Promise<{ capacity: number; productId: string; launchedOn: string | null; labOn: string }> {
    const sql = this.uow.reader;
    const lab = await livingLab(sql, workspaceId, openLabId);
    const product = (await row<{ launchedOn: string | null }>(sql, 'select launched_on::text as "launchedOn" from products where workspace_id = $1 and id = $2', [workspaceId, lab.productId]))!;
    const { timeZone } = await teamName(sql, workspaceId);
    return { capacity: lab.capacity, productId: lab.productId, launchedOn: product.launchedOn, labOn: DateTime.fromJSDate(lab.startsAt, { zone: timeZone }).toISODate()! };
  }
}
