import { fold } from './annotated-text.mjs';

/** What a draft quotes must stand in the text, and what it names must be hung up somewhere: slips of the annotator. */
export function complaintsAbout(draft, text, calendar) {
  const whole = fold(text);
  const refs = new Set(draft.items.map(({ ref }) => ref));
  return [
    ...quotes(draft)
      .filter(([, words]) => !whole.includes(words))
      .map(([where, words]) => `${where}: the text does not hold «${words}»`),
    ...names(draft)
      .filter(([, name]) => !isNamed(name, whole))
      .map(([where, name]) => `${where}: nobody is called ${name} in the text`),
    ...draft.items.flatMap((item) => ofItem(item, refs, text, calendar)),
    ...draft.items
      .filter(({ ref, deadline }) => deadline.decide && !isBlocked(draft, ref))
      .map(({ ref }) => `${ref}: decide without a blocking finding`),
    ...repeated(draft.items.map(({ ref }) => ref)).map((ref) => `ref ${ref} is not unique`),
    ...[...draft.findings, ...draft.findings_alt]
      .filter(({ item }) => item !== null && !refs.has(item))
      .map(({ code, item }) => `${code}: no item ${item}`),
    ...repeated(draft.findings.map(({ code, item, text: words }) => `${code} on ${item} about ${words}`)).map(
      (twice) => `${twice} is said twice`,
    ),
  ];
}

const repeated = (values) => values.filter((value, index) => values.indexOf(value) !== index);

function quotes(draft) {
  const { document, control, items, findings } = draft;
  return [
    ...document.basis.map(({ text }) => ['basis', text]),
    ['effective', document.effective?.text ?? null],
    ['publication', document.publication?.text ?? null],
    ['number', document.number],
    ['place', document.place],
    ['drafter', document.drafter?.contact ?? null],
    ['control', control.text],
    ...items.flatMap(({ ref, executors, deadline, deliverables }) => [
      ...executors.map(({ text }) => [`${ref} executor`, text]),
      [`${ref} deadline`, deadline.text],
      ...deliverables.map((text) => [`${ref} deliverable`, text]),
    ]),
    ...findings.map(({ code, item, text }) => [`${code} ${item}`, text]),
  ].filter(([, words]) => words !== null);
}

function names({ document, control, items }) {
  const all = [
    ['signatory', document.signatory?.name],
    ['drafter', document.drafter?.name],
    ['control', control.name],
    ...items.flatMap(({ ref, executors }) => executors.map(({ name }) => [ref, name])),
  ];
  return all.filter(([, name]) => typeof name === 'string');
}

/**
 * The beginning of the surname stands in the text, whatever the case form; initials, where there are any, are two at most
 * and may be of two letters («Дж.»), and a particle of the father's name («уулу», «кызы») may stand before them.
 */
function isNamed(name, whole) {
  const surnames = (name.split(' ')[0] ?? '').toLowerCase().replace(/ё/g, 'е').split('-');
  const text = whole.toLowerCase().replace(/ё/g, 'е').replace(/\s/g, '');
  const stemOf = (surname) => surname.slice(0, Math.max(2, surname.length - 3));
  return (
    surnames.every((surname) => text.includes(stemOf(surname))) &&
    /^\p{Lu}\p{L}*(-\p{L}+)*( уулу| кызы| оглы)?( (\p{Lu}\p{Ll}?\.){1,2})?$/u.test(name)
  );
}

function isBlocked({ findings }, ref) {
  return findings.some(({ item, severity }) => item === ref && severity === 'blocking');
}

function ofItem(item, refs, text, calendar) {
  const { ref, span, deadline, parent, dependsOn } = item;
  const said = [];
  if (fold(text.slice(...span)) !== item.text) said.push(`${ref}: the slice is not the text`);
  if (parent !== null && !refs.has(parent)) said.push(`${ref}: no parent ${parent}`);
  for (const other of dependsOn)
    if (!refs.has(other) || other === ref) said.push(`${ref}: depends on no item ${other}`);
  for (const field of ['from', 'to', 'due']) {
    const day = deadline[field];
    if (day !== null && new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day)
      said.push(`${ref}: ${field} ${day} is no day`);
  }
  if (deadline.due !== null && !calendar.isWorkingDay(deadline.due))
    said.push(`${ref}: due ${deadline.due} is not worked`);
  if (deadline.from !== null && deadline.to !== null && deadline.from > deadline.to)
    said.push(`${ref}: from is later than to`);
  if (deadline.decide && deadline.due !== null) said.push(`${ref}: decide with a due date`);
  return said;
}
