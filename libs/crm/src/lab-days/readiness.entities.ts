import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { BACK_PLAN_STEPS, type BackPlanStep } from '#insight/back-plan.js';
import { PREREQUISITES, type Prerequisite } from '#insight/dosing.js';
import { oneOf, RecordedAt, Text, Uuid, WorkspaceRow } from '#platform/database/columns.js';
import { OpenLab } from '../open-labs/open-lab.entity.js';
import { Product } from '../products/product.entity.js';
import { Member } from '../workspaces/member.entity.js';

/** A step of a lab's back-plan that is done. */
@Entity('lab_steps')
@ForeignKey(() => OpenLab, ['workspaceId', 'openLabId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'openLabId', 'step'], { unique: true })
@Check('lab_steps_step', oneOf('step', BACK_PLAN_STEPS))
export class LabStep extends WorkspaceRow {
  @Uuid() openLabId!: string;
  @Text() step!: BackPlanStep;
  @RecordedAt() doneAt!: Date;
  @Uuid() memberId!: string;
}

/** A prerequisite of the second wave that a product meets. */
@Entity('product_prerequisites')
@ForeignKey(() => Product, ['workspaceId', 'productId'], ['workspaceId', 'id'])
@ForeignKey(() => Member, ['workspaceId', 'memberId'], ['workspaceId', 'id'])
@Index(['workspaceId', 'productId', 'prerequisite'], { unique: true })
@Check('product_prerequisites_known', oneOf('prerequisite', PREREQUISITES))
export class ProductPrerequisite extends WorkspaceRow {
  @Uuid() productId!: string;
  @Text() prerequisite!: Prerequisite;
  @RecordedAt() metAt!: Date;
  @Uuid() memberId!: string;
}
