import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProductsService } from '#crm/products/products.service.js';
import type { Scope } from '#platform/scope.js';
import { Roles } from '../http/access.decorators.js';
import { ApiIfMatch, IfMatch } from '../http/if-match.decorator.js';
import { PageQuery } from '../http/page.query.dto.js';
import { CurrentScope } from '../http/scope.decorator.js';
import { ChangeProductBody, CreateProductBody, ProductPage, ProductResponse, toProductResponse } from './product.dto.js';

/** The services to be launched. */
@ApiTags('products')
@Controller('products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  /** By name. */
  @Roles('lead', 'caller', 'viewer')
  @Get()
  async listProducts(@CurrentScope() scope: Scope, @Query() query: PageQuery): Promise<ProductPage> {
    const { items, nextCursor } = await this.products.list(scope, query);
    return { items: items.map(toProductResponse), nextCursor };
  }

  @Roles('lead', 'caller', 'viewer')
  @Get(':id')
  async getProduct(@CurrentScope() scope: Scope, @Param('id') id: string): Promise<ProductResponse> {
    return toProductResponse(await this.products.get(scope, id));
  }

  /** Without a portrait it starts with the three criteria of the good user. */
  @Roles('lead')
  @Post()
  async createProduct(@CurrentScope() scope: Scope, @Body() body: CreateProductBody): Promise<ProductResponse> {
    return toProductResponse(await this.products.create(scope, body));
  }

  @Roles('lead')
  @ApiIfMatch()
  @Patch(':id')
  async changeProduct(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number, @Body() body: ChangeProductBody): Promise<ProductResponse> {
    return toProductResponse(await this.products.change(scope, id, version, body));
  }

  /** Refused (409) while a campaign is made for it. */
  @Roles('lead')
  @ApiIfMatch()
  @HttpCode(204)
  @Delete(':id')
  async deleteProduct(@CurrentScope() scope: Scope, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.products.remove(scope, id, version);
  }
}
