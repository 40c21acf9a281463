import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthIndicatorResult } from '@nestjs/terminus';
import type { Response } from 'express';
import type { Configuration } from '#libs/config/configuration';
import { Health } from '#libs/contracts/http/health.schema';
import { namespaceOfInstallation } from '#libs/contracts/process/process';
import { Database } from '#libs/persistence/database';
import { readMailState, type MailState } from '#libs/persistence/views/mail-state.view';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { CONFIGURATION, INSTALLATION } from '../foundation/tokens.js';
import { Timekeeping } from '../temporal/timekeeping.js';

/** An answer is good for so long: many open pages ask at once. */
const freshMilliseconds = 2_000;

@ApiTags('health')
@Controller('health')
export class HealthController {
  private readonly timekeeping: Timekeeping;
  private asked: { readonly at: number; readonly answer: Promise<Health> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly checks: HealthCheckService,
    @Inject(CONFIGURATION) config: Configuration,
    @Inject(INSTALLATION) installation: StoredInstallation,
  ) {
    this.timekeeping = new Timekeeping(config.TEMPORAL_ADDRESS, namespaceOfInstallation(installation.id));
  }

  /** Always answers: what is down is in the answer. */
  @Get()
  @ApiOkResponse({ standardSchema: Health })
  read(): Promise<Health> {
    if (this.asked === null || Date.now() - this.asked.at > freshMilliseconds) {
      this.asked = { at: Date.now(), answer: this.look() };
    }
    return this.asked.answer;
  }

  /** The program runs. */
  @Get('live')
  live(@Res() response: Response): void {
    response.status(200).json({ status: 'ok' });
  }

  /** The program can answer: 503 while the database cannot be reached. */
  @Get('ready')
  ready() {
    return this.checks.check([
      async (): Promise<HealthIndicatorResult> => {
        await this.database.query('SELECT 1');
        return { database: { status: 'up' } };
      },
    ]);
  }

  private async look(): Promise<Health> {
    const [mail, timekeeping] = await Promise.all([
      readMailState(this.database).catch(() => null),
      this.timekeeping.isUp(),
    ]);
    return {
      database: mail === null ? 'down' : 'up',
      timekeeping: timekeeping ? 'up' : 'down',
      mail: mail === null ? 'unknown' : mailHealth(mail),
    };
  }
}

/** Down while the breaker of the relay is open, unknown before the first letter. */
function mailHealth({ openUntilAt, anySent }: MailState): Health['mail'] {
  if (openUntilAt !== null && Date.parse(openUntilAt) > Date.now()) return 'down';
  return anySent ? 'up' : 'unknown';
}
