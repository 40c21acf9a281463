import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Refused } from './http.js';

type Act = { readonly key: string; readonly print: string };

/** Files have no JSON of their own; without this two reports with different files would look like one act. */
const printOf = (input: unknown): string =>
  JSON.stringify(input ?? null, (_name, value: unknown) =>
    value instanceof File ? [value.name, value.size, value.lastModified] : value,
  );

/** A definite answer ends the act; an outage leaves it open, so that trying again is the same act. */
const isDefinite = (error: unknown): boolean => error instanceof Refused && error.status < 500;

/**
 * A command of a person. The idempotency key is made with the act and kept until a definite answer has come: a double
 * click or a retry after an outage is one command for the API, not two.
 */
export function useCommand<Input, Answer>(
  send: (input: Input, idempotencyKey: string) => Promise<Answer>,
  after?: (answer: Answer, input: Input) => void,
) {
  const act = useRef<Act | null>(null);
  const client = useQueryClient();
  return useMutation<Answer, Error, Input>({
    mutationFn: async (input) => {
      const print = printOf(input);
      if (act.current?.print !== print) act.current = { key: crypto.randomUUID(), print };
      try {
        const answer = await send(input, act.current.key);
        act.current = null;
        return answer;
      } catch (error) {
        if (isDefinite(error)) act.current = null;
        throw error;
      }
    },
    onError: (error) => {
      // The state of things is not what the page showed: it is asked again, what the person typed stays.
      if (error instanceof Refused && (error.status === 409 || error.status === 412))
        void client.invalidateQueries();
    },
    onSuccess: (answer, input) => {
      after?.(answer, input);
      // Any command may change lists, counts and letters elsewhere: what is on the screen is asked again.
      void client.invalidateQueries();
    },
  });
}
