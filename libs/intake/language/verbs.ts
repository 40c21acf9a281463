/** Nouns that end like infinitives: «часть», «область», «сеть», «пять». */
const nounInfinitives =
  /(?:ость|[^уо]честь|^честь|^есть|весть|месть|сеть|часть|власть|область|печать|память|путь|пять|шесть|девять|десять|дцать|четверть|треть|суть|смерть|мать|кровать|нефть|площадь|зависть|страсть|снасть|пасть|кисть|горсть|трость)$/;
const infinitiveInTi = /(?:вести|нести|йти|идти|расти|брести|спасти|мести|ползти|везти)(?:сь)?$/;
const infinitiveInCh = /(?:влечь|мочь|беречь|стеречь|сечь|лечь)(?:ся)?$/;
const word = /(?<![\p{L}-])\p{Ll}[\p{Ll}]+(?![\p{L}-])|(?<![\p{L}-])\p{Lu}\p{Ll}+(?![\p{L}-])/gu;

export function isInfinitive(candidate: string): boolean {
  const lower = candidate.toLowerCase();
  if (infinitiveInTi.test(lower) || infinitiveInCh.test(lower)) return true;
  return lower.length > 3 && /ть(?:ся)?$/.test(lower) && !nounInfinitives.test(lower);
}

export interface FoundVerb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function infinitives(text: string): FoundVerb[] {
  const found: FoundVerb[] = [];
  for (const match of text.matchAll(word)) {
    if (isInfinitive(match[0])) {
      found.push({ word: match[0], start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}
