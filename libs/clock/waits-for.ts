import type { Unrest } from '#libs/persistence/clock/clock-steps.repository';

export type WaitsFor = Omit<Unrest, 'targets'>;

export const isAtRest = (unrest: WaitsFor): boolean => waitingKinds.every((kind) => unrest[kind] === 0);

/** Two equal marks mean that nothing has moved between them. */
export const markOf = (unrest: WaitsFor): string => waitingKinds.map((kind) => unrest[kind]).join(' ');

const waitingKinds = [
  'ordersWithNews',
  'processesWithNews',
  'ordersClosing',
  'lettersUnsent',
  'stepUnfinished',
] as const;

const words = {
  ru: {
    ordersWithNews: 'приказы, новости которых ещё не просмотрены',
    processesWithNews: 'рассылки, новости которых ещё не просмотрены',
    ordersClosing: 'исполненные приказы без отчёта об исполнении',
    lettersUnsent: 'неотправленные письма',
    stepUnfinished: 'шаг, срок которого наступил',
  },
  en: {
    ordersWithNews: 'orders with news not yet looked at',
    processesWithNews: 'mailings with news not yet looked at',
    ordersClosing: 'orders carried out that lack their execution report',
    lettersUnsent: 'letters not sent yet',
    stepUnfinished: 'a step whose instant has come',
  },
} as const;

/** What a stalled move stores: counts, so that every reader gets them in their own language. */
export function storeWaitsFor(unrest: WaitsFor): string {
  return JSON.stringify(Object.fromEntries(waitingKinds.map((kind) => [kind, unrest[kind]])));
}

/** «Часы ждут: неотправленные письма — 3» from what `storeWaitsFor` stored; an unreadable text is shown as it is. */
export function describeWaitsFor(stored: string, language: 'ru' | 'en'): string {
  const counts = countsOf(stored);
  if (counts === null) return stored;
  const parts = waitingKinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count > 0 ? [`${words[language][kind]} — ${count}`] : [];
  });
  return parts.join('; ');
}

function countsOf(stored: string): ReadonlyMap<string, number> | null {
  try {
    const parsed: unknown = JSON.parse(stored);
    if (typeof parsed !== 'object' || parsed === null) return null;
    return new Map(
      Object.entries(parsed).flatMap(([kind, count]: [string, unknown]) =>
        typeof count === 'number' ? [[kind, count] as const] : [],
      ),
    );
  } catch {
    return null;
  }
}
