import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Assignment, AssignmentList } from '#libs/contracts/http/assignment.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

export type AssignmentView = 'mine' | 'awaiting-decision' | 'overdue' | 'all';

export const useAssignments = (view: AssignmentView, page: number) =>
  useQuery({
    queryKey: ['assignments', view, page],
    queryFn: ({ signal }) => callApi(AssignmentList, `/assignments?view=${view}&page=${page}`, { signal }),
    refetchInterval: 3_000,
    placeholderData: keepPreviousData,
  });

const keyOf = (assignmentId: string) => ['assignment', assignmentId] as const;

export const useAssignment = (assignmentId: string) =>
  useQuery({
    queryKey: keyOf(assignmentId),
    queryFn: ({ signal }) => callApi(Assignment, `/assignments/${assignmentId}`, { signal }),
    refetchInterval: 3_000,
  });

function useAssignmentCommand<Input>(
  assignmentId: string,
  send: (input: Input, idempotencyKey: string) => Promise<Assignment>,
  after?: () => void,
) {
  const client = useQueryClient();
  return useCommand(send, (assignment) => {
    client.setQueryData(keyOf(assignmentId), assignment);
    after?.();
  });
}

export const useOpenAssignment = (assignmentId: string) =>
  useAssignmentCommand(assignmentId, (_input: null, idempotencyKey) =>
    callApi(Assignment, `/assignments/${assignmentId}/open`, { method: 'POST', idempotencyKey }),
  );

export type NewReport = { readonly text: string; readonly files: readonly File[]; readonly version: number };

export const useSubmitReport = (assignmentId: string, after: () => void) =>
  useAssignmentCommand(
    assignmentId,
    ({ text, files, version }: NewReport, idempotencyKey) => {
      const body = new FormData();
      body.append('text', text);
      for (const file of files) body.append('files', file);
      return callApi(Assignment, `/assignments/${assignmentId}/reports`, {
        method: 'POST',
        body,
        version,
        idempotencyKey,
      });
    },
    after,
  );

export type Decision = {
  readonly outcome: 'accept' | 'return';
  readonly comment: string;
  readonly version: number;
};

export const useDecide = (assignmentId: string, after: () => void) =>
  useAssignmentCommand(
    assignmentId,
    ({ outcome, comment, version }: Decision, idempotencyKey) =>
      callApi(Assignment, `/assignments/${assignmentId}/${outcome}`, {
        method: 'POST',
        body: { comment: outcome === 'accept' && comment.trim() === '' ? null : comment },
        version,
        idempotencyKey,
      }),
    after,
  );
