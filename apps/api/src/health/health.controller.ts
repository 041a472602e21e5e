import { Controller, Get } from '@nestjs/common';
import { Public } from '../http/access.decorators.js';
import { HealthResponse } from './health.dto.js';
import { Readiness } from './readiness.js';

/** For whatever watches the process; outside `/api/v1`. */
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** 200 as long as the process answers. */
  @Get('live')
  live(): HealthResponse {
    return { status: 'ok' };
  }

  /** 200 only when a sign-in would work. */
  @Get('ready')
  async ready(): Promise<HealthResponse> {
    await this.readiness.check();
    return { status: 'ok' };
  }
}
