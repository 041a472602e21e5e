import { Module } from '@nestjs/common';
import { WorkspacesModule } from './workspaces/workspaces.module.js';

/** The business. One line per feature, in the order in which they stand on one another. */
const FEATURES = [
  WorkspacesModule,
];

@Module({ imports: FEATURES, exports: FEATURES })
export class CrmModule {}
