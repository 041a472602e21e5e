import { SetMetadata } from '@nestjs/common';
import type { Role } from '#contracts/vocabulary.js';

export interface Access {
  public: boolean;
  /** For signed-in members; the admin is always among them. */
  roles: readonly Role[];
  /** Its token is the credential: reads no cookie, asks no Origin (trust.md, 8). */
  anyOrigin: boolean;
}

export const ACCESS = Symbol('access');

/** Anybody may call this route. `anyOrigin` is for the pages behind a mailed link, whose forms send `Origin: null`. */
export const Public = ({ anyOrigin = false }: { anyOrigin?: boolean } = {}): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { public: true, roles: [], anyOrigin } satisfies Access);

/** Members with one of these roles may call this route; the admin always may. */
export const Roles = (first: Role, ...others: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ACCESS, { public: false, roles: [...new Set<Role>(['admin', first, ...others])], anyOrigin: false } satisfies Access);
