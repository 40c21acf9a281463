import { Body, Controller, Get, Inject, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Clock } from '#libs/clock/clock';
import { ActAs, Session } from '#libs/contracts/http/session.schema';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { readPerson } from '#libs/persistence/people/person.repository';
import { CLOCK, INSTALLATION } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { actingPersonId } from './acting-person.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: Session })
  async read(@Req() request: Request): Promise<Session> {
    const personId = actingPersonId(request);
    const [now, actingAs] = await Promise.all([
      this.clock.now(),
      personId === null ? null : readPerson(this.database, personId),
    ]);
    const { id, kind, name, zone } = this.installation;
    return { installation: { id, kind, name, zone }, now, actingAs };
  }

  @Put()
  @ApiOkResponse({ standardSchema: Session })
  async actAs(@Body({ schema: ActAs }) body: ActAs, @Req() request: Request): Promise<Session> {
    if (body.personId === null) delete request.session.personId;
    else if ((await readPerson(this.database, body.personId)) === null) throw new ProblemError('NOT_FOUND');
    else request.session.personId = body.personId;
    return this.read(request);
  }
}
