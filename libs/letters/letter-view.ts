/** What a letter shows, in plain words: text and HTML are both made from it, so that neither says more than the other. */
export interface LetterView {
  readonly greeting: string;
  readonly addressee: ViewFact;
  readonly lead: readonly string[];
  readonly sections: readonly ViewSection[];
  readonly notes: readonly string[];
  readonly footer: { readonly text: string; readonly url: string };
}

export interface ViewSection {
  readonly title: string | null;
  readonly entries: readonly ViewEntry[];
  /** Set when the list was cut: how to see the rest. */
  readonly more: string | null;
}

export interface ViewEntry {
  readonly title: string | null;
  readonly text: string | null;
  readonly facts: readonly ViewFact[];
  readonly link: { readonly label: string; readonly url: string } | null;
}

export interface ViewFact {
  readonly label: string;
  readonly value: string;
  readonly tone?: 'late' | 'near';
}

/** What one kind of letter makes of its facts. */
export interface LetterDraft {
  readonly subject: string;
  readonly lead: readonly string[];
  readonly sections: readonly ViewSection[];
  readonly notes?: readonly string[];
}
