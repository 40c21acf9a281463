import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { Assignment, AssignmentList, AssignmentListQuery } from '#libs/contracts/http/assignment.schema';
import { Database } from '#libs/persistence/database';
import { listAssignments } from '#libs/persistence/views/assignment.view';
import { IdParameter } from '../request/id-parameter.js';
import { pageOf, pageSize } from '../request/page.js';
import { requestLanguage } from '../request/request-language.js';
import { actingPersonId } from '../session/acting-person.js';
import { AssignmentReader } from './assignment-reader.js';
import { summarize } from './assignment-words.js';

@ApiTags('assignments')
@Controller('assignments')
export class AssignmentsController {
  constructor(
    private readonly database: Database,
    private readonly reader: AssignmentReader,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: AssignmentList })
  async list(
    @Query({ schema: AssignmentListQuery }) query: z.output<typeof AssignmentListQuery>,
    @Req() request: Request,
  ): Promise<AssignmentList> {
    const actorId = actingPersonId(request);
    const { lines, total } = await listAssignments(this.database, query.view, actorId, pageOf(query.page));
    const language = requestLanguage(request);
    return { assignments: lines.map((line) => summarize(line, language)), total, pageSize };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Assignment })
  read(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<Assignment> {
    return this.reader.read(id, actingPersonId(request), requestLanguage(request));
  }
}
