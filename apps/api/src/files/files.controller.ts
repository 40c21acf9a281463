import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '#libs/persistence/database';
import { readReportFile } from '#libs/persistence/views/report-file.view';
import { NotFound } from '#libs/recording/command';
import { IdParameter } from '../request/id-parameter.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly database: Database) {}

  /** Always as a download: a file that somebody sent is never opened as a page of this system. */
  @Get(':id')
  @ApiOkResponse({ description: 'The file as it was sent' })
  async download(@Param('id', IdParameter) id: string, @Res() response: Response): Promise<void> {
    const file = await readReportFile(this.database, id);
    if (file === null) throw new NotFound('file');
    response.attachment(file.name);
    response.setHeader('Content-Type', headerSafe(file.mediaType));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.send(file.content);
  }
}

/** The sender's program named the type; one that no header can carry would make the file unreadable for ever. */
function headerSafe(mediaType: string): string {
  return /^[\w.+-]+\/[\w.+-]+(?:;[ -~]*)?$/.test(mediaType) ? mediaType : 'application/octet-stream';
}
