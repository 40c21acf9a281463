import { DraftEditRow } from './draft-edit.row.js';
import { CalendarRow, CalendarVersionRow } from './calendar.row.js';
import { DraftRow } from './draft.row.js';
import { InstallationRow, TrainingClockRow, TrainingPlayRow } from './installation.row.js';
import { LetterRow, MailBreakerRow, MailRoundRow, ProcessRow, SessionRow } from './letter.row.js';
import {
  AssignmentRow,
  CommandRow,
  ExecutionReportRow,
  FileRow,
  HistoryRow,
  ItemRow,
  OrderRow,
  ReportRow,
} from './order.row.js';
import { PersonRow } from './person.row.js';
import { PolicyRow } from './policy.row.js';

/** Every table, for the data source and for the check that migrations and rows agree. */
export const rows = [
  InstallationRow,
  TrainingClockRow,
  TrainingPlayRow,
  PersonRow,
  CalendarVersionRow,
  CalendarRow,
  PolicyRow,
  DraftRow,
  DraftEditRow,
  OrderRow,
  ItemRow,
  AssignmentRow,
  ReportRow,
  FileRow,
  HistoryRow,
  ExecutionReportRow,
  CommandRow,
  LetterRow,
  MailRoundRow,
  ProcessRow,
  MailBreakerRow,
  SessionRow,
];
