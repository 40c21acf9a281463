import type { DraftControl, DraftDocument } from '#libs/domain/draft/draft-order';
import { writtenDay } from './findings/find.js';
import type { FoundSource } from './find-source.js';
import type { RawControl } from './items/read-control.js';
import type { RawItem } from './items/raw-item.js';
import type { People } from './items/settle-items.js';
import { lowerFirst } from './language/nominative-phrase.js';
import type { PersonMention } from './people/person-mention.js';
import { readBasis } from './requisites/read-basis.js';
import type { Requisites } from './requisites/read-requisites.js';
import { withoutHyphens } from './text/cut-words.js';

export function documentOf(found: FoundSource, people: People): DraftDocument {
  const { requisites, signature, drafter } = found;
  return {
    kind: requisites.kind,
    number: requisites.number,
    date: requisites.date,
    issuer: requisites.issuer,
    place: requisites.place,
    title: requisites.title,
    workingTitle: requisites.title === null ? workingTitle(requisites) : null,
    languages: [...requisites.languages],
    signatory: signature && { name: nameOf(signature.mention, people), position: signature.position },
    drafter: drafter && { name: nameOf(drafter.mention, people), contact: drafter.contact },
    basis: readBasis(withoutHyphens(found.preamble).replace(/\s+/gu, ' ')),
    effective: effectiveOf(found),
    publication: publicationOf(found.items),
    period: found.campaign && { from: found.campaign.from, to: found.campaign.to },
  };
}

function effectiveOf({ items, requisites }: FoundSource): DraftDocument['effective'] {
  const item = items.find((candidate) => candidate.kind === 'effective');
  const phrase = /вступа(?:ет|ют)\sв\s(?:законную\s)?силу[^.;]*?(?=\sи\sподлежит|[.;]|$)/iu.exec(
    item?.folded.text ?? '',
  );
  if (!phrase) return null;
  const bySigning = /(?:со\sдня|с\sмомента|с\sдаты)\s(?:е(?:го|ё)\s)?подписания/iu.test(phrase[0]);
  return { text: phrase[0], date: bySigning ? requisites.date : null };
}

function publicationOf(items: readonly RawItem[]): DraftDocument['publication'] {
  for (const item of items) {
    const phrase = /подлежит\s(?:официальному\s)?(?:опубликованию|обнародованию|размещению)[^.;]*/iu.exec(
      item.folded.text,
    );
    if (phrase) return { text: phrase[0] };
    if (item.kind === 'publication') return { text: item.folded.text };
  }
  return null;
}

export function controlOf(control: RawControl, document: DraftDocument, people: People): DraftControl {
  const { text, party } = control;
  const { signatory } = document;
  const office = signatory?.position == null ? null : lowerFirst(signatory.position);
  // «Контроль – за председателем правления», who signs.
  const signs = party?.mention === null && party.position !== null && party.position === office;
  const by = signs ? 'signatory' : control.by;
  if (by === 'signatory') return { by, text, name: signatory?.name ?? null, position: office };
  const name = party?.mention ? nameOf(party.mention, people) : null;
  return { by, text, name, position: party?.position ?? party?.unit ?? party?.group ?? null };
}

/** A name for lists until a person gives a better one: «Поручение от 06.09.2019 № 681». */
function workingTitle({ kind, date, number }: Requisites): string | null {
  if (kind === null && date === null && number === null) return null;
  const parts = [kind ?? 'документ', date && `от ${writtenDay(date)}`, number && `№ ${number}`];
  const title = parts.filter(Boolean).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function nameOf(mention: PersonMention, people: People): string | null {
  return people.get(mention)?.name ?? null;
}
