import type {
  MailActivities,
  MailOutActivities,
  MailRoundActivities,
  OrderActivities,
} from '#libs/contracts/process/process';

export interface ActivityFunctions {
  /** Run inside workflow tasks, by the worker that holds the process. */
  readonly short: OrderActivities & MailRoundActivities & MailOutActivities;
  readonly mail: MailActivities;
}

/** Activities as the plain functions a worker wants, by the names workflows call. */
export function activityFunctions(
  order: OrderActivities,
  round: MailRoundActivities,
  out: MailOutActivities,
  mail: MailActivities,
): ActivityFunctions {
  return {
    short: {
      lookAtOrder: (input) => order.lookAtOrder(input),
      remind: (tick) => order.remind(tick),
      markOverdue: (tick) => order.markOverdue(tick),
      escalate: (tick) => order.escalate(tick),
      writeExecutionReport: (tick) => order.writeExecutionReport(tick),
      announceClosing: (tick) => order.announceClosing(tick),
      recordEnd: (tick) => order.recordEnd(tick),
      lookAtRound: (input) => round.lookAtRound(input),
      holdRound: (input) => round.holdRound(input),
      lookAtMail: (input) => out.lookAtMail(input),
    },
    mail: { sendBatch: (input) => mail.sendBatch(input) },
  };
}
