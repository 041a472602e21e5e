import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';

/** Whole numbers only: `Number('')` is 0 and `Number('1e2')` is 100, which nobody means in a query. */
export const toInteger = ({ value }: { value: unknown }): unknown =>
  (typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value);

export class PageQuery {
  /** How many rows at most. */
  @ApiProperty({ required: false, type: 'integer', minimum: 1, maximum: LIMITS.pageSizeMax, default: LIMITS.pageSize })
  @IsOptional()
  @Transform(toInteger)
  @IsInt()
  @Min(1)
  @Max(LIMITS.pageSizeMax)
  limit: number = LIMITS.pageSize;

  /** The `nextCursor` of the page before; left out for the first page. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;
}
