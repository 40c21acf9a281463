import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { z } from 'zod';
import { LetterList } from '#libs/contracts/http/letter.schema';
import {
  ExecutionReportView,
  History,
  Order,
  OrderList,
  OrderListQuery,
} from '#libs/contracts/http/order.schema';
import { Database } from '#libs/persistence/database';
import { assignmentsOfOrder } from '#libs/persistence/views/assignment.view';
import { listLetters } from '#libs/persistence/views/letter.view';
import {
  historyOfOrder,
  itemsOfOrder,
  listOrders,
  readExecutionReport,
  readOrderPage,
} from '#libs/persistence/views/order.view';
import { NotFound } from '#libs/recording/command';
import { dueDate } from '../assignments/assignment-words.js';
import { withReasonInWords } from '../letters/letter-reason.js';
import { IdParameter } from '../request/id-parameter.js';
import { pageOf, pageSize } from '../request/page.js';
import { requestLanguage } from '../request/request-language.js';
import { describeHistory } from './history-words.js';
import { orderPage, orderSummary } from './order-page.js';

/** An order's own page shows all its letters up to this number. */
const mostLetters = 1_000;

@ApiTags('orders')
@Controller('orders')
export class OrdersController {
  constructor(private readonly database: Database) {}

  @Get()
  @ApiOkResponse({ standardSchema: OrderList })
  async list(
    @Query({ schema: OrderListQuery }) query: z.output<typeof OrderListQuery>,
    @Req() request: Request,
  ): Promise<OrderList> {
    const { orders, total } = await listOrders(this.database, query.status ?? null, pageOf(query.page));
    const language = requestLanguage(request);
    return { orders: orders.map((line) => orderSummary(line, language)), total, pageSize };
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: Order })
  async read(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<Order> {
    const [head, items, assignments] = await Promise.all([
      readOrderPage(this.database, id),
      itemsOfOrder(this.database, id),
      assignmentsOfOrder(this.database, id),
    ]);
    if (head === null) throw new NotFound('order');
    return orderPage(head, items, assignments, requestLanguage(request));
  }

  @Get(':id/history')
  @ApiOkResponse({ standardSchema: History })
  async history(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<History> {
    const lines = await historyOfOrder(this.database, id);
    if (lines.length === 0) throw new NotFound('order');
    const language = requestLanguage(request);
    const entries = lines.map(({ body, ...line }) => ({
      ...line,
      text: describeHistory(line.kind, body, language),
    }));
    return { entries };
  }

  @Get(':id/letters')
  @ApiOkResponse({ standardSchema: LetterList })
  async letters(@Param('id', IdParameter) id: string, @Req() request: Request): Promise<LetterList> {
    const page = { limit: mostLetters, offset: 0 };
    const { letters, total } = await listLetters(this.database, { status: null, orderId: id }, page);
    if (total === 0 && (await readOrderPage(this.database, id)) === null) throw new NotFound('order');
    const language = requestLanguage(request);
    return { letters: letters.map((one) => withReasonInWords(one, language)), total, pageSize: mostLetters };
  }

  @Get(':id/execution-report')
  @ApiOkResponse({ standardSchema: ExecutionReportView })
  async executionReport(
    @Param('id', IdParameter) id: string,
    @Req() request: Request,
  ): Promise<ExecutionReportView> {
    const [report, lines] = await Promise.all([
      readExecutionReport(this.database, id),
      assignmentsOfOrder(this.database, id),
    ]);
    if (report === null) throw new NotFound('execution report');
    const language = requestLanguage(request);
    const dues = new Map(
      lines.map((line) => [keyOf(line.itemRef, line.executorId), dueDate(line, language)]),
    );
    const rows = report.rows.map((row) => ({
      ...row,
      due: dues.get(keyOf(row.itemRef, row.executor.id)) ?? null,
    }));
    return { ...report, rows };
  }
}

const keyOf = (itemRef: string, executorId: string): string => `${itemRef} ${executorId}`;
