import { Injectable } from '@nestjs/common';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import type { ErrorCode } from '#libs/contracts/error-codes';
import { isPossible } from '#libs/domain/assignment/assignment';
import { Database } from '#libs/persistence/database';
import {
  readAssignmentDetail,
  type AssignmentDetail,
  type AssignmentLine,
} from '#libs/persistence/views/assignment.view';
import { NotFound } from '#libs/recording/command';
import { problemText } from '../problem/problem-text.js';
import type { Language } from '../request/request-language.js';
import { summarize } from './assignment-words.js';

/** One assignment with its reports, and what the person who acts may do now. */
@Injectable()
export class AssignmentReader {
  constructor(private readonly database: Database) {}

  async read(id: string, actorId: string | null, language: Language): Promise<Assignment> {
    return showAssignment(await readAssignmentDetail(this.database, id), actorId, language);
  }
}

/** @throws NotFound */
export function showAssignment(
  detail: AssignmentDetail | null,
  actorId: string | null,
  language: Language,
): Assignment {
  if (detail === null) throw new NotFound('assignment');
  const may = permissions(detail, actorId);
  const barred = reasonAgainst(detail, actorId);
  const mayNot = may.report || may.decide || barred === null ? null : problemText(barred, language);
  return { ...summarize(detail, language), reports: detail.reports, may, mayNot };
}

function permissions(line: AssignmentLine, actorId: string | null): Assignment['may'] {
  const executor = actorId === line.executorId;
  const acceptor = actorId === line.acceptorId;
  return {
    open: executor && isPossible('open', line.status),
    report: executor && isPossible('report', line.status),
    decide: acceptor && isPossible('accept', line.status),
  };
}

function reasonAgainst(line: AssignmentLine, actorId: string | null): ErrorCode | null {
  if (actorId === null) return 'NOBODY_ACTS';
  if (line.status === 'accepted') return 'ASSIGNMENT_ACCEPTED';
  if (actorId === line.executorId) return 'ALREADY_REPORTED';
  if (actorId === line.acceptorId) return 'NOTHING_REPORTED';
  return 'NOT_THE_EXECUTOR';
}
