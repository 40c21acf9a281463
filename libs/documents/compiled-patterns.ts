import { setFlagsFromString } from 'node:v8';

/**
 * Patterns become machine code at their first use instead of being interpreted once and compiled at the second: the reader tries
 * hundreds of them on every line, and its first order takes half the processor time. For programs that read orders, before they read.
 */
export function compilePatternsAtOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
