const ruRules = new Intl.PluralRules('ru');

/** 1 пункт, 2 пункта, 5 пунктов. */
export function ruCount(count: number, one: string, few: string, many: string): string {
  const rule = ruRules.select(count);
  return `${String(count)} ${rule === 'one' ? one : rule === 'few' ? few : many}`;
}

export function enCount(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`;
}
