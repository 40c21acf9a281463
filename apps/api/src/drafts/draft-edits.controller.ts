import { Body, Controller, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { DraftEdits } from '#libs/contracts/http/draft-edit.schema';
import { DraftChoices, DraftReview, PersonFromDraft } from '#libs/contracts/http/draft-review.schema';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { ApiRepeatable, ApiVersioned } from '../docs/command-headers.js';
import { INSTALLATION } from '../foundation/tokens.js';
import { personFields } from '../people/person-fields.js';
import { expectedVersion, idempotencyKey } from '../request/command-headers.js';
import { IdParameter } from '../request/id-parameter.js';
import { requestLanguage } from '../request/request-language.js';
import { actingPersonId, requireActingPersonId } from '../session/acting-person.js';
import { DraftEditsHandler } from './draft-edits.handler.js';
import { DraftsHandler } from './drafts.handler.js';

/**
 * What people change of a draft. Of two people on the same version the second gets 412 with what the first has done, and loses
 * nothing: the same command may be sent again on the new version.
 */
@ApiTags('drafts')
@Controller('drafts')
export class DraftEditsController {
  constructor(
    private readonly drafts: DraftsHandler,
    private readonly edits: DraftEditsHandler,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  @Put(':id/choices')
  @ApiRepeatable()
  @ApiVersioned()
  @ApiOkResponse({ standardSchema: DraftReview })
  async choose(
    @Param('id', IdParameter) id: string,
    @Body({ schema: DraftChoices }) choices: DraftChoices,
    @Req() request: Request,
  ): Promise<DraftReview> {
    await this.edits.choose({ ...by(id, request), actorId: actingPersonId(request) }, choices);
    return this.drafts.review(id, requestLanguage(request));
  }

  @Post(':id/people')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DraftReview })
  async addPerson(
    @Param('id', IdParameter) id: string,
    @Body({ schema: PersonFromDraft }) { key, ...input }: PersonFromDraft,
    @Req() request: Request,
  ): Promise<DraftReview> {
    const fields = personFields(input, this.installation.zone);
    await this.edits.addPerson({ ...by(id, request), actorId: actingPersonId(request) }, key, fields);
    return this.drafts.review(id, requestLanguage(request));
  }

  /** Splits, merges, adds, removes, moves items, sets their fields; takes the last step back; acknowledges the warnings. */
  @Post(':id/edits')
  @ApiRepeatable()
  @ApiVersioned()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: DraftReview })
  async edit(
    @Param('id', IdParameter) id: string,
    @Body({ schema: DraftEdits }) edits: DraftEdits,
    @Req() request: Request,
  ): Promise<DraftReview> {
    await this.edits.edit({ ...by(id, request), actorId: requireActingPersonId(request) }, edits);
    return this.drafts.review(id, requestLanguage(request));
  }
}

function by(draftId: string, request: Request): { draftId: string; version: number; idempotencyKey: string } {
  return { draftId, version: expectedVersion(request), idempotencyKey: idempotencyKey(request) };
}
