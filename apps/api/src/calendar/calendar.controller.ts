import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Clock } from '#libs/clock/clock';
import {
  CalendarChanged,
  CalendarConfirmation,
  CalendarEdit,
  CalendarPreview,
  CalendarView,
  CalendarWarning,
  CalendarYearFile,
  CalendarYearQuery,
} from '#libs/contracts/http/calendar.schema';
import type { News, ProcessId } from '#libs/contracts/process/process';
import { missingYear } from '#libs/domain/calendar/missing-year';
import { isRefusal } from '#libs/domain/order/refusal';
import { yearOf, type LocalDate } from '#libs/domain/time/local-date';
import { localDateOf, zone } from '#libs/domain/time/zone';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import { Database } from '#libs/persistence/database';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { ordersThatNeedCalendar } from '#libs/persistence/views/order.view';
import { recordCalendarChange } from '#libs/recording/calendar-change.recording';
import { spreadCalendar } from '#libs/recording/calendar-spread.recording';
import { Recording } from '#libs/recording/record';
import { ApiRepeatable, ApiVersioned } from '../docs/command-headers.js';
import { CLOCK, INSTALLATION, LOGGER, NEWS } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import { expectedVersion, idempotencyKey } from '../request/command-headers.js';
import { requestLanguage } from '../request/request-language.js';
import { requireActingPersonId } from '../session/acting-person.js';
import { calendarYearFile } from './calendar-year-file.js';
import { previewCalendar } from './calendar-preview.js';
import { calendarView } from './calendar-view.js';
import { missingYearInWords } from './missing-year-words.js';

/** How long a person waits for their orders to be moved; machine time. */
const patienceMilliseconds = 20_000;

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly database: Database,
    private readonly recording: Recording,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
    @Inject(NEWS) private readonly news: News,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** One year of the production calendar; without `year` the one that runs. */
  @Get()
  @ApiOkResponse({ standardSchema: CalendarView })
  async read(
    @Query({ schema: CalendarYearQuery }) query: z.output<typeof CalendarYearQuery>,
    @Req() request: Request,
  ): Promise<CalendarView> {
    const [current, todayOn, waiting] = await Promise.all([
      currentCalendar(this.database),
      this.todayOn(),
      ordersThatNeedCalendar(this.database),
    ]);
    const year = query.year ?? yearOf(todayOn);
    return calendarView(current, { year, todayOn, waiting, language: requestLanguage(request) });
  }

  /** Whether a year has begun, or begins within 60 days, without its calendar. */
  @Get('warning')
  @ApiOkResponse({ standardSchema: CalendarWarning })
  async warning(@Req() request: Request): Promise<CalendarWarning> {
    const [{ calendar }, todayOn] = await Promise.all([currentCalendar(this.database), this.todayOn()]);
    const missing = missingYear(calendar, todayOn);
    return { missing: missing === null ? null : missingYearInWords(missing, requestLanguage(request)) };
  }

  /** The federal year as a file: can be changed and imported again. */
  @Get('years/:year')
  @ApiOkResponse({ standardSchema: CalendarYearFile })
  async file(@Param('year') year: string): Promise<CalendarYearFile> {
    const { content } = await currentCalendar(this.database);
    const entry = content.years.find((one) => String(one.year) === year);
    if (entry === undefined) throw new ProblemError('NOT_FOUND');
    return calendarYearFile(entry);
  }

  /** What a change would do: days, due dates that would move and why. Moves nothing. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: CalendarPreview })
  async preview(
    @Body({ schema: CalendarEdit }) edit: CalendarEdit,
    @Req() request: Request,
  ): Promise<CalendarPreview> {
    const at = await this.clock.now();
    const language = requestLanguage(request);
    return this.database.transaction((tx) => previewCalendar(tx, edit, { at, language }));
  }

  /**
   * Confirms a change that was previewed: launches go by the new calendar, running orders it touches are moved one by one, old days
   * stay in their history. Refused with CALENDAR_PREVIEW_OLD when other due dates would move than the preview showed.
   */
  @Put()
  @ApiRepeatable()
  @ApiVersioned()
  @ApiOkResponse({ standardSchema: CalendarChanged })
  async change(
    @Body({ schema: CalendarConfirmation }) { seen, ...edit }: CalendarConfirmation,
    @Req() request: Request,
  ): Promise<CalendarChanged> {
    const { answer, tell } = await recordCalendarChange(this.recording, {
      actorId: requireActingPersonId(request),
      idempotencyKey: idempotencyKey(request),
      version: expectedVersion(request),
      edit,
      seen,
    });
    this.news.tell(tell);
    if (isRefusal(answer)) throw new ProblemError('CALENDAR_PREVIEW_OLD');
    if ('faults' in answer) throw new ProblemError('CALENDAR_REFUSED', { details: answer.faults });
    return { ...answer, done: await this.spread() };
  }

  /** The calendar is changed, whatever becomes of this: what is left is done by the worker. */
  private async spread(): Promise<boolean> {
    const tell = (targets: readonly ProcessId[]): void => {
      this.news.tell(targets);
    };
    try {
      const stop = AbortSignal.timeout(patienceMilliseconds);
      return await spreadCalendar(this.recording, this.database, { stop, tell });
    } catch (error) {
      this.logger.warn({ err: error }, 'the calendar has not come to all orders yet, the worker goes on');
      return false;
    }
  }

  private async todayOn(): Promise<LocalDate> {
    return localDateOf(await this.clock.now(), zone(this.installation.zone));
  }
}
