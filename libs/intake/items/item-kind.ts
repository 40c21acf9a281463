import type { ItemKind } from '#libs/domain/draft/draft-order';

const inOrder: readonly (readonly [RegExp, ItemKind])[] = [
  [
    /контрол[ья]\s(?:за|над|по)?\s?.{0,160}(?:возложить|возлага|оставля|оставить|осуществля[юе]т?\s|беру|оставлен)/iu,
    'control',
  ],
  [/(?<!\p{L})вступа(?:ет|ют)\sв\s(?:законную\s)?силу/iu, 'effective'],
  [/(?<!\p{L})(?:распространяется|действует)\sна\sправоотношения/iu, 'effective'],
  [/(?<!\p{L})(?:опубликовать|обнародовать)(?!\p{L})/iu, 'publication'],
  [
    /(?<!\p{L})разместить\s.{0,60}(?:приказ|распоряжени|постановлени|поручени)\p{L}*\s.{0,60}сайте/iu,
    'publication',
  ],
  [
    /(?<!\p{L})(?:ознакомить|довести\s.{0,120}(?:до\sсведени|до\s\p{Ll}+)|доводить\sдо\sсведени)/iu,
    'acquaintance',
  ],
  [
    /^(?:утвердить|признать\sутратившим|отменить|назначить|ввести\sв\sдействие|внести\sв\s|считать|возложить)(?!\p{L})/iu,
    'self-executing',
  ],
  [/(?<!\p{L})(?:обеспечить|осуществ\p{L}+)\s(?:\p{L}+\s){0,2}контроль(?!\p{L})/iu, 'standing'],
  [
    /^(?:осуществлять|обеспечивать|проводить|вести|оказывать|контролировать|поддерживать|соблюдать)(?!\p{L})/iu,
    'standing',
  ],
  [
    /(?<!\p{L})(?:провести|организовать)\s(?:\p{L}+\s){0,3}(?:совещани|семинар|заседани|собрани|конференци|обсуждени|встреч)/iu,
    'event',
  ],
];

/** What kind of point its words make, past its executor («Отделу … обеспечить …» is judged from the verb on). */
export function itemKind(fromVerb: string): ItemKind {
  return inOrder.find(([pattern]) => pattern.test(fromVerb))?.[1] ?? 'action';
}

/** Kinds that need no deadline and no executor: they bind nobody, or bind by the signature itself. */
export const withoutDeadline: ReadonlySet<ItemKind> = new Set([
  'header',
  'topic',
  'control',
  'effective',
  'publication',
  'self-executing',
]);
export const withoutExecutor: ReadonlySet<ItemKind> = new Set([...withoutDeadline, 'umbrella', 'indicator']);
