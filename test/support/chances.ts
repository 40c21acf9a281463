/** Numbers from 0 to below 1, the same for the same seed: a xorshift of 32 bits (Marsaglia 2003). */
export function chances(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
