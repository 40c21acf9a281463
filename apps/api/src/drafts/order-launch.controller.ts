import { randomUUID } from 'node:crypto';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Launched } from '#libs/contracts/http/draft-review.schema';
import type { News } from '#libs/contracts/process/process';
import { isRefusal } from '#libs/domain/order/refusal';
import { Database } from '#libs/persistence/database';
import { recordLaunch } from '#libs/recording/order-launch.recording';
import { Recording } from '#libs/recording/record';
import { ApiRepeatable, ApiVersioned } from '../docs/command-headers.js';
import { NEWS } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { expectedVersion, idempotencyKey } from '../request/command-headers.js';
import { IdParameter } from '../request/id-parameter.js';
import { requestLanguage } from '../request/request-language.js';
import { requireActingPersonId } from '../session/acting-person.js';
import { obstacleDetail } from './draft-review.js';
import { DraftsHandler } from './drafts.handler.js';

@ApiTags('drafts')
@Controller('drafts')
export class OrderLaunchController {
  constructor(
    private readonly drafts: DraftsHandler,
    private readonly database: Database,
    private readonly recording: Recording,
    @Inject(NEWS) private readonly news: News,
  ) {}

  /** Launches a draft: one draft makes one order, whatever the number of clicks and retries. */
  @Post(':id/launch')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(201)
  @ApiCreatedResponse({ standardSchema: Launched })
  async launch(@Param('id', IdParameter) draftId: string, @Req() request: Request): Promise<Launched> {
    const actorId = requireActingPersonId(request);
    const version = expectedVersion(request);
    const stored = await this.drafts.find(draftId);
    const { answer, tell } = await recordLaunch(this.recording, {
      actorId,
      idempotencyKey: idempotencyKey(request),
      draftId,
      version,
      sourceText: stored.sourceText,
      input: await this.drafts.ground(this.database, stored),
      newId: randomUUID,
    });
    this.news.tell(tell);
    if (isRefusal(answer)) throw new ProblemError('INTERNAL');
    if ('alreadyLaunched' in answer)
      throw new ProblemError('ALREADY_LAUNCHED', { orderId: answer.alreadyLaunched });
    if ('orderId' in answer) return answer;
    const language = requestLanguage(request);
    const details = answer.obstacles.map((obstacle) => obstacleDetail(obstacle, language));
    throw new ProblemError(answer.obstacles[0]?.code ?? 'NOTHING_TO_RUN', { details });
  }
}
