import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { LetterList } from '#libs/contracts/http/letter.schema';
import { ExecutionReportView, History, Order, OrderList } from '#libs/contracts/http/order.schema';
import { callApi } from './http.js';

const pollMilliseconds = 3_000;

export type OrderFilter = { readonly status?: 'running' | 'closed' | undefined; readonly page: number };

export const useOrders = ({ status, page }: OrderFilter) =>
  useQuery({
    queryKey: ['orders', status ?? 'all', page],
    queryFn: ({ signal }) =>
      callApi(OrderList, `/orders?page=${page}${status === undefined ? '' : `&status=${status}`}`, {
        signal,
      }),
    refetchInterval: pollMilliseconds,
    placeholderData: keepPreviousData,
  });

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: ({ signal }) => callApi(Order, `/orders/${orderId}`, { signal }),
    refetchInterval: pollMilliseconds,
  });

export const useHistory = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId, 'history'],
    queryFn: ({ signal }) =>
      callApi(History, `/orders/${orderId}/history`, { signal }).then((h) => h.entries),
    refetchInterval: pollMilliseconds,
  });

export const useOrderLetters = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId, 'letters'],
    queryFn: ({ signal }) => callApi(LetterList, `/orders/${orderId}/letters`, { signal }),
    refetchInterval: pollMilliseconds,
  });

export const useExecutionReport = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId, 'execution-report'],
    queryFn: ({ signal }) => callApi(ExecutionReportView, `/orders/${orderId}/execution-report`, { signal }),
  });
