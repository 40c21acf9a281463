import type { LaunchFacts } from '#libs/letters/letter-facts';
import type { Transaction } from '#libs/persistence/database';
import {
  readLaunchLines,
  readLaunchOrder,
  type LaunchLine,
  type LaunchOrder,
} from '#libs/persistence/letters/letter-facts.repository';
import { letterLine, letterOrder, orderUrl } from './letter-line.js';
import type { FactsQuestion, Untrue } from './read-letter-facts.js';

/** The launch of one order to one person: what they do, what they accept, and that it went out when they signed it. */
export async function launchFacts(tx: Transaction, question: FactsQuestion): Promise<LaunchFacts | Untrue> {
  const { letter, reader, nowAt } = question;
  const order = letter.orderId === null ? null : await readLaunchOrder(tx, letter.orderId);
  if (order === null) return 'no-longer-true';
  const lines = await readLaunchLines(tx, order.orderId, letter.recipientId);
  const signed = order.signatoryId === letter.recipientId && order.items > 0;
  if (lines.length === 0 && !signed) return 'no-longer-true';
  const { items, executors, controllerName, issuer } = order;
  return {
    kind: 'launch',
    nowAt,
    reader,
    order: { ...letterOrder(order), issuer, url: orderUrl(order.orderId, question) },
    toExecute: lines.filter(({ own }) => own).map((line) => ownLine(line, order, question)),
    toAccept: lines.filter(({ own }) => !own).map((line) => watchedLine(line, order, question)),
    signed: signed ? { items, executors, controllerName } : null,
  };
}

function ownLine(line: LaunchLine, order: LaunchOrder, question: FactsQuestion) {
  const { assignmentId, planVersion, deadlineText, acceptorName } = line;
  return { ...letterLine(line, order, question), assignmentId, planVersion, deadlineText, acceptorName };
}

function watchedLine(line: LaunchLine, order: LaunchOrder, question: FactsQuestion) {
  const { executors, executorName } = line;
  const watched = letterLine(line, order, question);
  if (executors === 1) return { ...watched, executors, executorName };
  return { ...watched, executors, executorName: null, url: orderUrl(order.orderId, question) };
}
