import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SavedViewRow } from '#crm/views/saved-views.service.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { IsName, MayBeLeftOut } from '../http/validators.js';

const NAME = 80;
const QUERY = 2000;

export class CreateViewBody {
  @IsName(NAME) name!: string;
  /** The call list's query string, without `?` and without the campaign. */
  @IsString() @MaxLength(QUERY) query!: string;
  /** Seen by the whole team; false when left out. */
  @IsOptional() @IsBoolean() shared?: boolean;
}

export class ChangeViewBody {
  @MayBeLeftOut() @IsName(NAME) name?: string;
  @MayBeLeftOut() @IsString() @MaxLength(QUERY) query?: string;
  @MayBeLeftOut() @IsBoolean() shared?: boolean;
}

export class ViewResponse {
  id!: string;
  etag!: string;
  name!: string;
  query!: string;
  shared!: boolean;
  /** Whether the reader made it. */
  mine!: boolean;
}

export class ViewList extends PageResponse {
  items!: ViewResponse[];
}

export const toViewResponse = ({ id, version, name, query, shared, memberId }: SavedViewRow, readerId: string): ViewResponse => ({
  id, etag: etagOf(version), name, query, shared, mine: memberId === readerId,
});
