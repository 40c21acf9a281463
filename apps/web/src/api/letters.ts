import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  LetterList,
  MailboxLetter,
  MailboxList,
  type LetterStatus,
} from '#libs/contracts/http/letter.schema';
import { callApi } from './http.js';

export const useLetters = (status: LetterStatus | undefined, page: number) =>
  useQuery({
    queryKey: ['letters', status ?? 'all', page],
    queryFn: ({ signal }) =>
      callApi(LetterList, `/letters?page=${page}${status === undefined ? '' : `&status=${status}`}`, {
        signal,
      }),
    refetchInterval: 3_000,
    placeholderData: keepPreviousData,
  });

export const useMailbox = (page: number, to: string | undefined) =>
  useQuery({
    queryKey: ['mailbox', page, to ?? 'all'],
    queryFn: ({ signal }) =>
      callApi(
        MailboxList,
        `/mailbox?page=${page}${to === undefined ? '' : `&to=${encodeURIComponent(to)}`}`,
        {
          signal,
        },
      ),
    refetchInterval: 3_000,
    placeholderData: keepPreviousData,
  });

/** A letter that has arrived never changes. */
export const useMailboxLetter = (letterId: string | undefined) =>
  useQuery({
    queryKey: ['mailbox-letter', letterId],
    queryFn: ({ signal }) =>
      callApi(MailboxLetter, `/mailbox/${encodeURIComponent(letterId ?? '')}`, { signal }),
    enabled: letterId !== undefined,
    staleTime: Infinity,
  });
