import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { maximumTextBytes } from '#libs/documents/text/decode-text';
import {
  DraftChoices,
  DraftList,
  DraftReview,
  PersonFromDraft,
  ReadText,
} from '#libs/contracts/http/draft-review.schema';
import { Rehearsal } from '#libs/contracts/http/letter.schema';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { INSTALLATION } from '../foundation/tokens.js';
import { describeIssue } from '../problem/describe-issue.js';
import { ProblemError } from '../problem/problem-error.js';
import { expectedVersion } from '../request/command-headers.js';
import { IdParameter } from '../request/id-parameter.js';
import { requestLanguage } from '../request/request-language.js';
import { actingPersonId } from '../session/acting-person.js';
import { ApiVersioned } from '../docs/command-headers.js';
import { personFields } from '../people/person-fields.js';
import { DraftsHandler } from './drafts.handler.js';
import { readSource } from './read-source.js';

// Names of uploaded files are UTF-8; multer reads them as latin1 unless it is told.
const upload = { defParamCharset: 'utf8', limits: { fileSize: maximumTextBytes, files: 1 } };

const readBody = {
  type: 'object',
  description: 'JSON with `text`, or multipart with `file`',
  properties: {
    text: { type: 'string' },
    name: { type: 'string', nullable: true },
    file: { type: 'string', format: 'binary' },
  },
} as const;

@ApiTags('drafts')
@Controller('drafts')
export class DraftsController {
  constructor(
    private readonly drafts: DraftsHandler,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: DraftList })
  list(): Promise<DraftList> {
    return this.drafts.list();
  }

  /** Reads a text, pasted (JSON) or uploaded (multipart field `file`). Nothing is stored when it cannot be read. */
  @Post()
  @HttpCode(201)
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: readBody })
  @ApiCreatedResponse({ standardSchema: DraftReview })
  @UseInterceptors(FileInterceptor('file', upload))
  async read(
    @UploadedFile() file: Express.Multer.File | undefined,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<DraftReview> {
    const source = file === undefined ? pasted(body) : { name: file.originalname, bytes: file.buffer };
    const language = requestLanguage(request);
    const { text, draft } = readSource(source, await this.drafts.calendar(), language);
    return this.drafts.add({ sourceName: source.name, sourceText: text, draft }, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: DraftReview })
  review(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<DraftReview> {
    return this.drafts.review(id, requestLanguage(request));
  }

  @Put(':id/choices')
  @ApiVersioned()
  @ApiOkResponse({ standardSchema: DraftReview })
  async choose(
    @Param('id', IdParameter) id: string,
    @Body({ schema: DraftChoices }) choices: DraftChoices,
    @Req() request: Request,
  ): Promise<DraftReview> {
    await this.drafts.choose(id, expectedVersion(request), choices, actingPersonId(request));
    return this.review(id, request);
  }

  @Post(':id/people')
  @ApiVersioned()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DraftReview })
  async addPerson(
    @Param('id', IdParameter) id: string,
    @Body({ schema: PersonFromDraft }) { key, ...input }: PersonFromDraft,
    @Req() request: Request,
  ): Promise<DraftReview> {
    const fields = personFields(input, this.installation.zone);
    await this.drafts.addPerson(id, expectedVersion(request), key, fields);
    return this.review(id, request);
  }

  @Get(':id/rehearsal')
  @ApiOkResponse({ standardSchema: Rehearsal })
  rehearse(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<Rehearsal> {
    return this.drafts.rehearse(id, requestLanguage(request));
  }
}

function pasted(body: unknown): { name: string | null; bytes: Buffer } {
  const read = ReadText.safeParse(body);
  if (read.success) return { name: read.data.name, bytes: Buffer.from(read.data.text, 'utf8') };
  throw new ProblemError('INVALID_REQUEST', { details: read.error.issues.map(describeIssue) });
}
