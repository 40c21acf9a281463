/** 1 item, 2 items. */
export function enCount(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}
