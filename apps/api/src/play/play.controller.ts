import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PlayProgress } from '#libs/contracts/http/clock.schema';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { readPlay, writePlay } from '#libs/persistence/installation/training-play.repository';
import { INSTALLATION } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';

/** How far the campaign of a new training installation has been played: written by the play, shown on every page. */
@ApiTags('training')
@Controller('training/play')
export class PlayController {
  constructor(
    private readonly database: Database,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: PlayProgress })
  async read(): Promise<PlayProgress> {
    return (await readPlay(this.database)) ?? { state: 'none', done: 0, total: 0, text: '' };
  }

  @Put()
  @ApiOkResponse({ standardSchema: PlayProgress })
  async write(@Body({ schema: PlayProgress }) progress: PlayProgress): Promise<PlayProgress> {
    if (this.installation.kind === 'wall') throw new ProblemError('NOT_A_TRAINING_INSTALLATION');
    await writePlay(this.database, progress);
    return progress;
  }
}
