import { fold } from './annotated-text.mjs';

/** Turns what a clerk noted about a document into the complete draft, computing everything that follows from rules. */

const taskless = new Set(['header', 'topic', 'control', 'effective', 'publication', 'self-executing']);
const inheriting = new Set(['action', 'standing', 'event', 'acquaintance', 'publication']);
const withoutDue = new Set(['recurring', 'standing', 'event', 'none', 'inverted']);
const orphanKinds = new Set(['control', 'effective', 'publication', 'acquaintance', 'self-executing']);

const listed = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const beside = (alternatives = {}) =>
  Object.fromEntries(Object.entries(alternatives).map(([field, values]) => [`${field}_alt`, values]));

export function completeDraft({ text, places }, notes, calendar) {
  const marked = places.filter(({ ref }) => ref !== 'title');
  const document = documentOf(places, notes.doc);
  const items = [];
  for (const place of marked) {
    const note = notes.items[place.ref];
    if (!note) throw new Error(`Item ${place.ref} is marked and not noted`);
    items.push(itemOf(place, note, { items, document, calendar, text, places: marked }));
  }
  for (const ref of Object.keys(notes.items)) {
    if (!items.some((item) => item.ref === ref)) throw new Error(`Item ${ref} is noted and not marked`);
  }
  const control = controlOf(notes.control, items, document);
  giveControllers(items, control, document);
  return { format: 'prikaz.draft/1', document, control, items, findings: [] };
}

function documentOf(places, doc) {
  const title = places.find(({ ref }) => ref === 'title')?.text ?? null;
  return {
    kind: doc.kind,
    number: doc.number ?? null,
    date: doc.date ?? null,
    issuer: doc.issuer ?? null,
    place: doc.place ?? null,
    title,
    workingTitle: title === null ? (doc.workingTitle ?? null) : null,
    languages: doc.languages ?? ['ru'],
    signatory: doc.signatory ? signatoryOf(doc) : null,
    drafter: doc.drafter ? { name: doc.drafter[0], contact: doc.drafter[1] ?? null } : null,
    basis: (doc.basis ?? []).map(([text, kind, number = null, date = null]) => ({
      text,
      kind,
      number,
      date,
    })),
    effective: doc.effective ? { text: doc.effective[0], date: doc.effective[1] ?? null } : null,
    publication: doc.publication ? { text: doc.publication } : null,
    period: doc.period ? { from: doc.period[0], to: doc.period[1] } : null,
    ...beside(doc.alt),
  };
}

/** The scorer looks for other names of the signatory beside the name. */
function signatoryOf({ signatory: [name, position = null], alt = {} }) {
  const others = (alt.signatory ?? []).map((other) => other?.name ?? null).filter((other) => other !== name);
  return { name, position, ...(others.length > 0 ? { name_alt: others } : {}) };
}

/** `control: ['person', name, position]`, `['signatory']`, `['unit', name or null, position or null]` or nothing. */
function controlOf(noted, items, document) {
  if (!noted) return { by: 'none', text: null, name: null, position: null };
  const item = items.find(({ kind }) => kind === 'control');
  const [by, name = null, position = null, more = {}] = noted;
  const text = more.text ?? item?.text ?? null;
  const { alt, text: _text, ...rest } = more;
  if (by !== 'signatory') return { by, text, name, position, ...rest, ...beside(alt) };
  const office = document.signatory?.position ?? null;
  return {
    by,
    text,
    name: document.signatory?.name ?? null,
    position: office && office[0].toLowerCase() + office.slice(1),
    ...beside(alt),
  };
}

/** Whether the controller is also called the executor of the item on control is open. */
function giveControllers(items, control, document) {
  for (const item of items) {
    if (item.kind !== 'control' || item.executors.length > 0) continue;
    const name = control.name ?? document.signatory?.name ?? null;
    const executor = {
      text: item.text,
      name,
      position: control.position,
      unit: null,
      group: null,
      lead: true,
      inherited: false,
    };
    item.executors_alt ??= [[executor]];
  }
}

function itemOf(place, note, context) {
  const parent = parentOf(place.ref, note, context.items);
  const executors = executorsOf(
    note,
    place,
    context.items.find(({ ref }) => ref === parent),
  );
  const inherited = context.items.find(({ ref }) => ref === parent)?.executors ?? [];
  const alternatives = { ...note.alt };
  if (note.kind === 'topic' && inherited.length > 0)
    alternatives.executors ??= [inherited.map((one) => ({ ...one, inherited: true }))];
  return {
    ref: place.ref,
    printed: note.printed ?? place.printed,
    parent,
    kind: note.kind,
    text: place.text,
    span: place.span,
    executors,
    deadline: deadlineOf(place, note, context),
    deliverables: listed(note.gives),
    participants: listed(note.with),
    recipient: note.to ?? null,
    dependsOn: listed(note.after),
    recurrence: note.every ?? null,
    ...beside(alternatives),
  };
}

function parentOf(ref, note, items) {
  if (note.parent !== undefined) return note.parent;
  const known = (candidate) => items.some((item) => item.ref === candidate);
  for (let upper = ref; upper.includes('.');) {
    upper = upper.slice(0, upper.lastIndexOf('.'));
    if (known(upper)) return upper;
  }
  if (ref.includes('.') || ref.startsWith('А') || orphanKinds.has(note.kind)) return null;
  return items.findLast((item) => /^А\d+$/.test(item.ref))?.ref ?? null;
}

function executorsOf(note, place, parent) {
  const inherits = note.who === undefined && inheriting.has(note.kind) && /^[\dА-Яа-я]/.test(place.ref);
  const chosen = inherits
    ? (parent?.executors ?? []).map((one) => ({ ...one, inherited: true }))
    : listed(note.who);
  return chosen.map(({ alt, ...one }, index) => ({
    ...one,
    lead: index === 0,
    inherited: one.inherited ?? false,
    ...beside(alt),
  }));
}

function deadlineOf(place, note, context) {
  if (note.when === undefined && !taskless.has(note.kind))
    throw new Error(`Item ${place.ref} needs a deadline`);
  const {
    alt = {},
    toOpen,
    fromOpen,
    ...when
  } = note.when ?? { text: null, kind: 'none', from: null, to: null };
  const unknown = when.to !== null && !context.calendar.hasYear(Number(when.to.slice(0, 4)));
  const decide = (when.decide ?? false) || unknown;
  const dateless = decide || withoutDue.has(when.kind) || when.to === null;
  const due =
    when.due !== undefined ? when.due : dateless ? null : context.calendar.previousWorkingDay(when.to);
  return {
    text: when.text,
    kind: when.kind,
    from: when.from,
    to: when.to,
    due,
    decide,
    options: optionsOf(when, decide, context),
    span: placeOfDeadline(place, when.text, context),
    ...beside(openOnSigning(note, context.document.date, alt)),
    ...(toOpen && !alt.to ? { to_alt: [null] } : {}),
    ...(fromOpen && !alt.from ? { from_alt: firstDays(context.document.date) } : {}),
  };
}

/** A count may be shown with its first day: the day of signing or the day after. */
function firstDays(date) {
  return date === null ? [] : [date, nextDay(date)];
}

function nextDay(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** What the signature does may be shown as done on its day. */
function openOnSigning(note, date, alt) {
  const bySignature = ['self-executing', 'effective'].includes(note.kind);
  if (!bySignature || note.when !== undefined || date === null) return alt;
  return { kind: ['on-date'], from: [date], to: [date], due: [date], ...alt };
}

function optionsOf(when, decide, { document, calendar }) {
  if (when.options)
    return when.options.map(([label, from, to]) => ({
      label,
      from,
      to,
      due: calendar.previousWorkingDay(to),
    }));
  if (!decide || when.kind !== 'none') return [];
  const review = { label: 'без срока, с датой пересмотра', from: null, to: null, due: null };
  if (document.date === null) return [review];
  const to = monthLater(document.date);
  return [{ label: 'один месяц со дня подписания', from: null, to, due: workingDay(to, calendar) }, review];
}

/** Of a year without a calendar no working day is known. */
function workingDay(day, calendar) {
  return calendar.hasYear(Number(day.slice(0, 4))) ? calendar.previousWorkingDay(day) : null;
}

/** The same number of the next month, or its last day. */
function monthLater(date) {
  const [year, month, day] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The deadline's own words: inside the item, else the nearest place after it, else before it. */
function placeOfDeadline(place, words, { text }) {
  if (words === null) return null;
  // Fill characters may stand between any two signs of the words.
  const sign = (one) => (one === ' ' ? '[\\s_*]+' : one.replace(/[.*+?^${}()|[\]\\]/, '\\$&'));
  const pattern = [...words].map(sign).join('[_*]*');
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: slice }) => [
    index,
    index + slice.length,
  ]);
  const inside = found.find(([start, end]) => start >= place.span[0] && end <= place.span[1]);
  const [, start] = place.span;
  const distance = ([at]) => (at >= start ? at - start : (start - at) * 2);
  return inside ?? found.sort((a, b) => distance(a) - distance(b))[0] ?? missing(words);
}

function missing(words) {
  throw new Error(`The text does not hold «${fold(words)}»`);
}
