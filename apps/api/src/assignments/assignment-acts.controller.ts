import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AcceptReport, Assignment, ReturnReport, SubmitReport } from '#libs/contracts/http/assignment.schema';
import type { News } from '#libs/contracts/process/process';
import { errorCodes } from '#libs/contracts/error-codes';
import { isRefusal } from '#libs/domain/order/refusal';
import type { AssignmentCommand, RecordedAct } from '#libs/recording/assignment-act.recording';
import { recordAcceptance, recordReturn } from '#libs/recording/assignment-decision.recording';
import { recordOpening } from '#libs/recording/assignment-opening.recording';
import { recordReport } from '#libs/recording/assignment-report.recording';
import { VersionChanged } from '#libs/recording/command';
import { Recording } from '#libs/recording/record';
import { ApiRepeatable, ApiVersioned } from '../docs/command-headers.js';
import { NEWS } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { versionDetail } from '../problem/version-detail.js';
import { expectedVersion, idempotencyKey } from '../request/command-headers.js';
import { IdParameter } from '../request/id-parameter.js';
import { requestLanguage } from '../request/request-language.js';
import { requireActingPersonId } from '../session/acting-person.js';
import { AssignmentReader, showAssignment } from './assignment-reader.js';
import { statusNow } from './assignment-words.js';

const mostFiles = 10;
const mostFileBytes = 20 * 1024 * 1024;
const upload = { defParamCharset: 'utf8', limits: { fileSize: mostFileBytes, files: mostFiles } };

/** What people do with an assignment. Each act is one recording; the answer is the assignment as it stands after it. */
@ApiTags('assignments')
@Controller('assignments')
export class AssignmentActsController {
  constructor(
    private readonly recording: Recording,
    private readonly reader: AssignmentReader,
    @Inject(NEWS) private readonly news: News,
  ) {}

  @Post(':id/open')
  @ApiRepeatable()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Assignment })
  async open(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<Assignment> {
    const command = { ...commandOf(id, request), version: null };
    return this.answer(request, id, recordOpening(this.recording, command));
  }

  @Post(':id/reports')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(201)
  @ApiConsumes('multipart/form-data', 'application/json')
  @ApiCreatedResponse({ standardSchema: Assignment })
  @UseInterceptors(FilesInterceptor('files', mostFiles, upload))
  async report(
    @Param('id', IdParameter) id: string,
    @Body({ schema: SubmitReport }) { text }: SubmitReport,
    @UploadedFiles() files: Express.Multer.File[] | undefined,
    @Req() request: Request,
  ): Promise<Assignment> {
    const command = { ...commandOf(id, request), version: expectedVersion(request) };
    const given = (files ?? []).map(({ originalname: name, mimetype: mediaType, buffer: content }) => ({
      name,
      mediaType,
      content,
    }));
    const report = { ...command, text, files: given, newId: randomUUID };
    return this.answer(request, id, recordReport(this.recording, report));
  }

  @Post(':id/return')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Assignment })
  async return(
    @Param('id', IdParameter) id: string,
    @Body({ schema: ReturnReport }) { comment }: ReturnReport,
    @Req() request: Request,
  ): Promise<Assignment> {
    const command = { ...commandOf(id, request), version: expectedVersion(request), comment };
    return this.answer(request, id, recordReturn(this.recording, command));
  }

  @Post(':id/accept')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: Assignment })
  async accept(
    @Param('id', IdParameter) id: string,
    @Body({ schema: AcceptReport }) { comment }: AcceptReport,
    @Req() request: Request,
  ): Promise<Assignment> {
    const command = { ...commandOf(id, request), version: expectedVersion(request), comment };
    return this.answer(request, id, recordAcceptance(this.recording, command));
  }

  private async answer(request: Request, id: string, recorded: Promise<RecordedAct>): Promise<Assignment> {
    const { answer, tell, found } = await recorded.catch(async (error: unknown) => {
      throw error instanceof VersionChanged ? await this.changed(request, id, error) : error;
    });
    this.news.tell(tell);
    if (isRefusal(answer))
      throw new ProblemError(errorCodes.find((code) => code === answer.refused) ?? 'INTERNAL');
    return showAssignment(found, requireActingPersonId(request), requestLanguage(request));
  }

  /** What changed meanwhile: the version and the state in which the assignment is now. */
  private async changed(request: Request, id: string, error: VersionChanged): Promise<ProblemError> {
    const { status } = await this.reader.read(id, null, requestLanguage(request));
    const details = [versionDetail(error), { path: 'status', message: statusNow[status] }];
    return new ProblemError('VERSION_CHANGED', { details });
  }
}

function commandOf(assignmentId: string, request: Request): Omit<AssignmentCommand, 'version'> {
  return { actorId: requireActingPersonId(request), idempotencyKey: idempotencyKey(request), assignmentId };
}
