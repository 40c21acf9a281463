import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Clock } from '#libs/clock/clock';
import { ClockControl } from '#libs/clock/clock-control';
import { describeWaitsFor } from '#libs/clock/waits-for';
import { ClockView, MoveClock } from '#libs/contracts/http/clock.schema';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { instant, plusSeconds, type Instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { instantIn, zone } from '#libs/domain/time/zone';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { CLOCK, INSTALLATION } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { requestLanguage } from '../request/request-language.js';

const hourSeconds = 3_600;

@ApiTags('clock')
@Controller('clock')
export class ClockController {
  private readonly control: ClockControl;

  constructor(
    database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {
    this.control = new ClockControl(database);
  }

  @Get()
  @ApiOkResponse({ standardSchema: ClockView })
  async read(@Req() request: Request): Promise<ClockView> {
    const { kind } = this.clock;
    if (kind === 'wall') return { kind, now: await this.clock.now(), move: null, nextEventAt: null };
    const [{ nowAt, move }, nextEventAt] = await Promise.all([
      this.control.read(),
      this.control.nextEventAt(),
    ]);
    if (move === null) return { kind, now: nowAt, move: null, nextEventAt };
    const { state, fromAt, targetAt, waitsFor } = move;
    const words = waitsFor === null ? null : describeWaitsFor(waitsFor, requestLanguage(request));
    return {
      kind,
      now: nowAt,
      move: { targetAt, state, waitsFor: words, startedFromAt: fromAt },
      nextEventAt,
    };
  }

  @Post('moves')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: ClockView })
  async move(@Body({ schema: MoveClock }) wish: MoveClock, @Req() request: Request): Promise<ClockView> {
    this.requireTraining();
    const refused = await this.control.moveTo(await this.targetOf(wish));
    if (refused !== null) throw new ProblemError(refused);
    return this.read(request);
  }

  @Delete('moves')
  @ApiOkResponse({ standardSchema: ClockView })
  async stop(@Req() request: Request): Promise<ClockView> {
    this.requireTraining();
    await this.control.requestStop();
    return this.read(request);
  }

  private requireTraining(): void {
    if (this.clock.kind === 'wall') throw new ProblemError('NOT_A_TRAINING_INSTALLATION');
  }

  private async targetOf(wish: MoveClock): Promise<Instant> {
    const now = await this.clock.now();
    switch (wish.by) {
      case 'hour':
        return plusSeconds(now, hourSeconds);
      case 'day':
        return plusSeconds(now, 24 * hourSeconds);
      case 'next-event': {
        const next = await this.control.nextEventAt();
        if (next === null) throw new ProblemError('NOTHING_AHEAD');
        // What is due at this very instant is done by a move of the shortest length.
        return next > now ? next : plusSeconds(now, 1);
      }
      case 'to':
        return instantIn(zone(this.installation.zone), localDate(wish.dayOn), defaultPolicy.lettersAt);
      case 'until':
        return instant(wish.at);
    }
  }
}
