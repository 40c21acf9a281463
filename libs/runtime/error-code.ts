/**
 * Errors of the system are read by their fields, not by `instanceof Error`: those that Node itself makes belong to another realm
 * than code that runs in a VM context (as tests do), and the check would miss them there.
 */
export function codeOf(error: unknown): string | number | undefined {
  const code = field(error, 'code');
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

export function messageOf(error: unknown): string {
  const message = field(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** What a program that failed printed on standard error. */
export function stderrOf(error: unknown): string {
  const stderr = field(error, 'stderr');
  return typeof stderr === 'string' ? stderr.trim() : '';
}

function field(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
