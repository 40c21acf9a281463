import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { LetterList, LetterListQuery } from '#libs/contracts/http/letter.schema';
import { Database } from '#libs/persistence/database';
import { listLetters } from '#libs/persistence/views/letter.view';
import { pageOf, pageSize } from '../request/page.js';
import { requestLanguage } from '../request/request-language.js';
import { withReasonInWords } from './letter-reason.js';

/** The register of letters: every planned step with its end. */
@ApiTags('letters')
@Controller('letters')
export class LettersController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOkResponse({ standardSchema: LetterList })
  async list(
    @Query({ schema: LetterListQuery }) query: z.output<typeof LetterListQuery>,
    @Req() request: Request,
  ): Promise<LetterList> {
    const filter = { status: query.status ?? null, orderId: query.orderId ?? null };
    const { letters, total } = await listLetters(this.database, filter, pageOf(query.page));
    const language = requestLanguage(request);
    return { letters: letters.map((letter) => withReasonInWords(letter, language)), total, pageSize };
  }
}
