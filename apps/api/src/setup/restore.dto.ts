import { Type } from 'class-transformer';

export class RestoredAdmin {
  name!: string;
  email!: string;
  /** One-time link to choose a password. */
  url!: string;
  expiresAt!: Date;
}

export class RestoredResponse {
  workspaceId!: string;
  name!: string;
  /** When the archive was taken: what happened since is not in it. */
  takenAt!: Date;
  organisations!: number;
  calls!: number;
  /** Messages that had not left: kept, and shown. */
  heldMessages!: number;
  @Type(() => RestoredAdmin)
  admins!: RestoredAdmin[];
}
