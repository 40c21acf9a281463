import type { DraftReview } from '#libs/contracts/http/draft-review.schema';

type Finding = DraftReview['draft']['findings'][number];
export type RemedyField = 'text' | 'kind' | 'executors' | 'deadline' | 'deliverables' | 'dependsOn';
export type RemedyPlace =
  | { readonly kind: 'field'; readonly field: RemedyField }
  | { readonly kind: 'remove' }
  | { readonly kind: 'element'; readonly id: string };

const fields: Partial<Record<Finding['code'], RemedyField>> = {
  NO_EXECUTOR: 'executors',
  WRONG_CASE: 'executors',
  AMBIGUOUS_PERSON: 'executors',
  PLURAL_SINGLE: 'executors',
  EXECUTOR_IS_OBJECT: 'executors',
  NO_PUBLICATION_OWNER: 'executors',
  NO_DEADLINE: 'deadline',
  INVERTED_RANGE: 'deadline',
  IMPOSSIBLE_DATE: 'deadline',
  OUTSIDE_PERIOD: 'deadline',
  YEAR_MISMATCH: 'text',
  SUBJECT_MISMATCH: 'text',
  SHORT_WORKING_TIME: 'deadline',
  DUE_BEFORE_DEPENDENCY: 'dependsOn',
  DEFAULT_BEFORE_DEPENDENCY: 'dependsOn',
  NO_DELIVERABLE: 'deliverables',
  INDICATOR_NO_FORMULA: 'text',
};

const elements: Partial<Record<Finding['code'], string>> = {
  NO_CONTROLLER: 'controller-choice',
  CONTROLLER_IS_EXECUTOR: 'controller-choice',
  NO_SIGNER: 'requisite-signatoryName',
  NO_HEADING: 'requisite-title',
};

/** Where a person answers a finding; null: nowhere on this page, it is only to be known. */
export function remedyPlace({
  code,
  item,
  severity,
}: Pick<Finding, 'code' | 'item' | 'severity'>): RemedyPlace | null {
  // Items that only resemble each other are to be looked at, not taken out.
  if (code === 'DUPLICATE_ITEM') return severity === 'note' ? null : { kind: 'remove' };
  const field = fields[code];
  if (field !== undefined && item !== null) return { kind: 'field', field };
  const id = elements[code];
  return id === undefined ? null : { kind: 'element', id };
}
