import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { Public, Roles } from './access.decorators.js';
import { RouteAudit } from './route-audit.js';

@Controller('silent')
class SilentController {
  @Get() nothing(): string { return ''; }
}

@Controller('spoken')
@Public()
class SpokenController {
  @Get(':id') all(): string { return ''; }
  @Post() @Roles('lead') some(): string { return ''; }
}

describe('the audit of routes', () => {
  const start = async (controller: typeof SilentController | typeof SpokenController) => {
    const module = await Test.createTestingModule({ imports: [DiscoveryModule], controllers: [controller], providers: [RouteAudit] }).compile();
    return module.init();
  };

  it('keeps the API from starting with a route that says neither @Public nor its roles', async () => {
    await expect(start(SilentController)).rejects.toThrow('SilentController.nothing');
  });

  it('lists what each route declares, the method before its class', async () => {
    const module = await start(SpokenController);
    expect(module.get(RouteAudit).routes()).toMatchObject([
      { method: 'GET', path: '/api/v1/spoken/:id', access: { public: true } },
      { method: 'POST', path: '/api/v1/spoken', access: { public: false, roles: ['admin', 'lead'] } },
    ]);
    await module.close();
  });
});
