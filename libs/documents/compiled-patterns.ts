import { setFlagsFromString } from 'node:v8';

/**
 * Patterns become machine code at their first use instead of being compiled twice, first for interpreting: the reader tries hundreds
 * of them on every line, and compiling them is most of what its first order costs. For programs that read orders, before they read.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
