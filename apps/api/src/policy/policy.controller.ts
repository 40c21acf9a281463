import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Clock } from '#libs/clock/clock';
import { PolicyPreview, PolicyVersions, PolicyView } from '#libs/contracts/http/policy.schema';
import type { News } from '#libs/contracts/process/process';
import { isRefusal } from '#libs/domain/order/refusal';
import type { PolicyRules as Rules } from '#libs/domain/policy/policy';
import { readPolicy } from '#libs/domain/policy/read-policy';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { readPolicyInForce, readPolicyVersions } from '#libs/persistence/policy/policy.repository';
import { recordPolicy } from '#libs/recording/policy.recording';
import { Recording } from '#libs/recording/record';
import { ApiRepeatable, ApiVersioned } from '../docs/command-headers.js';
import { CLOCK, INSTALLATION, NEWS } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { expectedVersion, idempotencyKey } from '../request/command-headers.js';
import { requestLanguage } from '../request/request-language.js';
import { requireActingPersonId } from '../session/acting-person.js';
import { previewPolicy } from './policy-preview.js';
import { policyView, versionList } from './policy-view.js';

// Checked by the domain, which names the field in a sentence; documented by the contract.
const rulesInWords = { $ref: '#/components/schemas/PolicyRules' };

@ApiTags('policy')
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly database: Database,
    private readonly recording: Recording,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
    @Inject(NEWS) private readonly news: News,
  ) {}

  /** The rules with which an order is launched now. */
  @Get()
  @ApiOkResponse({ standardSchema: PolicyView })
  async inForce(): Promise<PolicyView> {
    return policyView(await readPolicyInForce(this.database));
  }

  /** Every version, the newest first, with what it changed. */
  @Get('versions')
  @ApiOkResponse({ standardSchema: PolicyVersions })
  async versions(): Promise<PolicyVersions> {
    return { versions: versionList(await readPolicyVersions(this.database)) };
  }

  /** Which due dates and reminders of open items and drafts would differ if they were launched with these rules. Keeps nothing. */
  @Post('preview')
  @HttpCode(200)
  @ApiBody({ schema: rulesInWords })
  @ApiOkResponse({ standardSchema: PolicyPreview })
  async preview(@Body() body: unknown, @Req() request: Request): Promise<PolicyPreview> {
    const rules = checkedRules(body);
    const { policy } = await readPolicyInForce(this.database);
    return previewPolicy(this.database, {
      inForce: policy,
      rules,
      calendar: (await currentCalendar(this.database)).calendar,
      now: await this.clock.now(),
      issuerZone: this.installation.zone,
      language: requestLanguage(request),
    });
  }

  /** The edited rules become the next version; orders that run keep theirs. */
  @Put()
  @ApiRepeatable()
  @ApiVersioned()
  @ApiBody({ schema: rulesInWords })
  @ApiOkResponse({ standardSchema: PolicyView })
  async edit(@Body() body: unknown, @Req() request: Request): Promise<PolicyView> {
    const rules = checkedRules(body);
    const { answer, tell } = await recordPolicy(this.recording, {
      actorId: requireActingPersonId(request),
      idempotencyKey: idempotencyKey(request),
      version: expectedVersion(request),
      rules,
    });
    this.news.tell(tell);
    if (isRefusal(answer)) throw new ProblemError('INTERNAL');
    return this.inForce();
  }
}

/** @throws INVALID_REQUEST with a sentence for every field that does not fit; nothing of the rules is taken then */
function checkedRules(body: unknown): Rules {
  const read = readPolicy(body);
  if ('rules' in read) return read.rules;
  const details = read.problems.map(({ field, sentence }) => ({ path: field, message: sentence }));
  throw new ProblemError('INVALID_REQUEST', { details });
}
