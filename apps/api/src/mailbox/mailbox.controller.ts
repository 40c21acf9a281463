import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Configuration } from '#libs/config/configuration';
import { MailboxLetter, MailboxList } from '#libs/contracts/http/letter.schema';
import { NotFound } from '#libs/recording/command';
import { CONFIGURATION } from '../foundation/tokens.js';
import { pageOf, pageSize } from '../request/page.js';
import { MailboxFolder } from './mailbox-folder.js';

const MailboxQuery = z.object({
  page: z.coerce.number().int().min(1).default(1),
  to: z.string().max(254).optional(),
});

/** What really arrived by SMTP in the installation's own mailbox; without one there is nothing to show. */
@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  private readonly mailbox: MailboxFolder | null;

  constructor(@Inject(CONFIGURATION) config: Configuration) {
    this.mailbox = config.MAILBOX_DIR === undefined ? null : new MailboxFolder(config.MAILBOX_DIR);
  }

  @Get()
  @ApiOkResponse({ standardSchema: MailboxList })
  async list(@Query({ schema: MailboxQuery }) query: z.output<typeof MailboxQuery>): Promise<MailboxList> {
    if (this.mailbox === null) return { available: false, letters: [], total: 0, pageSize };
    const all = await this.mailbox.list(query.to ?? null);
    const { limit, offset } = pageOf(query.page);
    return { available: true, letters: all.slice(offset, offset + limit), total: all.length, pageSize };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: MailboxLetter })
  async read(@Param('id') id: string): Promise<MailboxLetter> {
    const letter = await this.mailbox?.read(id);
    if (letter == null) throw new NotFound('letter');
    return letter;
  }
}
