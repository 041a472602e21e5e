import { Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { ExpiredService } from './expired.service.js';
import { IdempotencyService } from './idempotency.service.js';
import { IdentitiesService } from './identities.service.js';
import { MemberLinksService } from './member-links.service.js';
import { MembersService } from './members.service.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { SetupService } from './setup.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { TokensService } from './tokens.service.js';
import { WorkspacesService } from './workspaces.service.js';

const SERVICES = [
  AuditService, ExpiredService, IdempotencyService, IdentitiesService, MemberLinksService, MembersService, SessionsService, SetupService, TokensService, WorkspacesService,
];

@Module({ providers: [...SERVICES, Passwords, SignInThrottle], exports: SERVICES })
export class WorkspacesModule {}
