import type { DraftEdit } from '#libs/contracts/http/draft-edit.schema';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';

type Document = DraftReview['read']['document'];
export type DocumentChange = Extract<DraftEdit, { kind: 'set-document' }>['change'];

export const signatureRequisites = ['signatoryPosition', 'signatoryName'] as const;
export const moreRequisites = ['kind', 'issuer', 'place', 'drafterName', 'drafterContact'] as const;
export type DocumentFieldName = (typeof signatureRequisites | typeof moreRequisites)[number];

export function requisiteOf(document: Document, name: DocumentFieldName): string | null {
  switch (name) {
    case 'signatoryName':
      return document.signatory?.name ?? null;
    case 'signatoryPosition':
      return document.signatory?.position ?? null;
    case 'drafterName':
      return document.drafter?.name ?? null;
    case 'drafterContact':
      return document.drafter?.contact ?? null;
    default:
      return document[name];
  }
}

/** Somebody without name and position is nobody: the document then has no signatory. */
export function withRequisite(
  document: Document,
  name: DocumentFieldName,
  value: string | null,
): DocumentChange {
  const signatory = document.signatory ?? { name: null, position: null };
  const drafter = document.drafter ?? { name: null, contact: null };
  const signed = (one: typeof signatory) => (one.name === null && one.position === null ? null : one);
  const drafted = (one: typeof drafter) => (one.name === null && one.contact === null ? null : one);
  switch (name) {
    case 'signatoryName':
      return { signatory: signed({ ...signatory, name: value }) };
    case 'signatoryPosition':
      return { signatory: signed({ ...signatory, position: value }) };
    case 'drafterName':
      return { drafter: drafted({ ...drafter, name: value }) };
    case 'drafterContact':
      return { drafter: drafted({ ...drafter, contact: value }) };
    default:
      return { [name]: value };
  }
}
