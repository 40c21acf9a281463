import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Req,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { maximumDocumentBytes } from '#libs/documents/limits';
import { DraftList, DraftReview, ReadText } from '#libs/contracts/http/draft-review.schema';
import { Rehearsal } from '#libs/contracts/http/letter.schema';
import { describeIssue } from '../problem/describe-issue.js';
import { ProblemError } from '../problem/problem-error.js';
import { idempotencyKey } from '../request/command-headers.js';
import { IdParameter } from '../request/id-parameter.js';
import { requestLanguage } from '../request/request-language.js';
import { ApiRepeatable } from '../docs/command-headers.js';
import { actingPersonId } from '../session/acting-person.js';
import { DraftsHandler } from './drafts.handler.js';
import { readSource } from './read-source.js';

// Names of uploaded files are UTF-8; multer reads them as latin1 unless it is told.
const upload = { defParamCharset: 'utf8', limits: { fileSize: maximumDocumentBytes, files: 1 } };

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
  constructor(private readonly drafts: DraftsHandler) {}

  @Get()
  @ApiOkResponse({ standardSchema: DraftList })
  list(): Promise<DraftList> {
    return this.drafts.list();
  }

  /** Reads a text, pasted (JSON) or uploaded (multipart field `file`). Nothing is stored when it cannot be read. */
  @Post()
  @ApiRepeatable()
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
    const { text, draft, warnings } = await readSource(source, await this.drafts.rules(), language);
    const caller = { actorId: actingPersonId(request), idempotencyKey: idempotencyKey(request) };
    const id = await this.drafts.add(
      { sourceName: source.name, sourceText: text, sourceWarnings: warnings, draft },
      caller,
    );
    return this.drafts.review(id, language);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: DraftReview })
  review(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<DraftReview> {
    return this.drafts.review(id, requestLanguage(request));
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
