/** Why a command is not carried out: a value, stored as its answer, never thrown. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
}

export function refusal<const Code extends string>(code: Code): Refusal<Code> {
  return { refused: code };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}
