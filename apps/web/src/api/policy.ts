import { useMutation, useQuery } from '@tanstack/react-query';
import {
  PolicyPreview,
  PolicyVersions,
  PolicyView,
  type PolicyRules as Rules,
} from '#libs/contracts/http/policy.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

/** As a person typed them: the API says what does not fit. */
export type TypedRules = Readonly<Record<keyof Rules, unknown>>;

export const usePolicy = () =>
  useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => callApi(PolicyView, '/policy', { signal }) });

export const usePolicyVersions = () =>
  useQuery({
    queryKey: ['policy', 'versions'],
    queryFn: ({ signal }) =>
      callApi(PolicyVersions, '/policy/versions', { signal }).then((answer) => answer.versions),
  });

/** Asks only, changes nothing: so it is no command, and what the page shows stays. */
export const usePolicyPreview = () =>
  useMutation<{ readonly rules: TypedRules; readonly preview: PolicyPreview }, Error, TypedRules>({
    mutationFn: async (rules) => ({
      rules,
      preview: await callApi(PolicyPreview, '/policy/preview', { method: 'POST', body: rules }),
    }),
  });

export const useKeepPolicy = (after: (kept: PolicyView) => void) =>
  useCommand(
    ({ rules, version }: { rules: TypedRules; version: number }, idempotencyKey) =>
      callApi(PolicyView, '/policy', { method: 'PUT', body: rules, version, idempotencyKey }),
    after,
  );
