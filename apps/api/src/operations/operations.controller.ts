import { Body, Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkTargets } from '#crm/operations/bulk-targets.service.js';
import { TargetRemoval } from '#crm/operations/target-removal.service.js';
import { UndoOperations } from '#crm/operations/undo-operations.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { selectionOf } from './selection.js';
import { ChangedTargets, ChangeTargetsBody, RemovedTarget, UndoneOperation } from './operation.dto.js';

/** Many targets at once, removals, and the way back from both. */
@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(private readonly bulk: BulkTargets, private readonly removal: TargetRemoval, private readonly undoing: UndoOperations) {}

  /** Changes the targets named, or all that a filter means, in one transaction. */
  @Roles('lead')
  @HttpCode(200)
  @Post('campaigns/:campaignId/targets/bulk')
  async changeTargets(@CurrentScope() scope: Scope, @Param('campaignId', ParseUUIDPipe) campaignId: string, @Body() body: ChangeTargetsBody): Promise<ChangedTargets> {
    return this.bulk.change(scope, campaignId, selectionOf(body), body.set);
  }

  /** Takes it off the call list; its organisation and its calls stay. */
  @Roles('lead')
  @ApiIfMatch()
  @Delete('targets/:id')
  async removeTarget(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<RemovedTarget> {
    return this.removal.remove(scope, id, version);
  }

  /** Within 10 minutes: puts back what nobody changed since. */
  @Roles('lead')
  @HttpCode(200)
  @Post('operations/:id/undo')
  async undo(@CurrentScope() scope: Scope, @Param('id', ParseUUIDPipe) id: string): Promise<UndoneOperation> {
    return this.undoing.undo(scope, id);
  }
}
