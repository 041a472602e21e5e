import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNumber, IsObject, IsOptional, IsString, Matches, Max, MaxLength, ValidateNested } from 'class-validator';
import { LIMITS } from '#contracts/limits.js';
import type { Product } from '#crm/products/product.entity.js';
import { etagOf } from '../http/etag.js';
import { PageResponse } from '../http/page.dto.js';
import { IsLocalDate, IsName, MayBeLeftOut } from '../http/validators.js';

export class CriterionDto {
  /** What answers are kept under; each once. */
  @IsString() @Matches(/^[\p{L}\p{N}_-]{1,60}$/u) key!: string;
  @IsName(LIMITS.shortText) label!: string;
  /** More than 0; what it counts beside the others. */
  @IsNumber({ allowInfinity: false, allowNaN: false }) @Max(1000) weight!: number;
}

export class IdealUserDto {
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => CriterionDto) criteria!: CriterionDto[];
}

/** A rule of a class above cannot be taken back below: what only one of the two asks stands in that one. */
export class ProductFields {
  /** The irritant of the future users, in their words. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) problem?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) solution?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) deploymentPlan?: string;
  /** Who they are or should be. */
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) firstUsers?: string;
  @MayBeLeftOut() @IsString() @MaxLength(LIMITS.longText) howToConvince?: string;
  /** `YYYY-MM-DD`. */
  @IsOptional() @IsLocalDate() launchedOn?: string | null;
  @MayBeLeftOut() @IsObject() @ValidateNested() @Type(() => IdealUserDto) idealUser?: IdealUserDto;
}

export class ChangeProductBody extends ProductFields {
  @MayBeLeftOut() @IsName() name?: string;
}

export class CreateProductBody extends ProductFields {
  @IsName() name!: string;
}

export class ProductResponse {
  id!: string;
  etag!: string;
  name!: string;
  problem!: string;
  solution!: string;
  deploymentPlan!: string;
  firstUsers!: string;
  howToConvince!: string;
  launchedOn!: string | null;
  idealUser!: IdealUserDto;
  createdAt!: Date;
  updatedAt!: Date;
}

export class ProductPage extends PageResponse {
  items!: ProductResponse[];
}

export const toProductResponse = (product: Product): ProductResponse => ({
  id: product.id,
  etag: etagOf(product.version),
  name: product.name,
  problem: product.problem,
  solution: product.solution,
  deploymentPlan: product.deploymentPlan,
  firstUsers: product.firstUsers,
  howToConvince: product.howToConvince,
  launchedOn: product.launchedOn,
  idealUser: product.idealUser,
  createdAt: product.createdAt,
  updatedAt: product.updatedAt,
});
