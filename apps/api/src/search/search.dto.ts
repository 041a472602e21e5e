import { Transform, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsString, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import { PageResponse } from '../http/page.dto.js';
import { toInteger } from '../http/page.query.dto.js';
import { MayBeLeftOut } from '../http/validators.js';

export class SearchQuery {
  /** A name, an e-mail or a number; accents and typos forgiven. */
  @IsString() @IsNotEmpty() @MaxLength(LIMITS.shortText)
  q!: string;

  /** 12 when left out. */
  @MayBeLeftOut() @Transform(toInteger) @IsInt() @Min(1) @Max(LIMITS.pageSizeMax)
  limit: number = 12;
}

export class SearchHitResponse {
  kind!: 'organisation' | 'contact';
  id!: string;
  /** The organisation's name, or the person's; an e-mail where a person has no name. */
  name!: string;
  acronym!: string | null;
  jobTitle!: string | null;
  /** Of a person: theirs. */
  organisationId!: string;
  organisation!: string;
  city!: string | null;
  /** The number found, or the first one that may be dialled. */
  phone!: string | null;
  optedOut!: boolean;
}

export class SearchResponse extends PageResponse {
  /** The best match first. */
  @Type(() => SearchHitResponse)
  items!: SearchHitResponse[];
}
