/**
 * Findings that follow from the draft by rule, and those that are accepted without being required. What needs a reader's
 * judgement is noted by hand in the annotated document.
 */
const blocking = new Set([
  'NO_DEADLINE',
  'NO_EXECUTOR',
  'INVERTED_RANGE',
  'IMPOSSIBLE_DATE',
  'AMBIGUOUS_PERSON',
  'NO_CONTROLLER',
  'NO_SIGNER',
  'NO_CALENDAR',
]);
const notes = new Set([
  'NONWORKING_DUE',
  'NOT_CHRONOLOGICAL',
  'DUPLICATE_ITEM',
  'PLURAL_SINGLE',
  'OVERLOAD',
  'INDICATOR_NO_FORMULA',
  'YEAR_MISMATCH',
]);
const severityOf = (code) => (blocking.has(code) ? 'blocking' : notes.has(code) ? 'note' : 'warning');

const needExecutor = new Set(['action', 'standing', 'event', 'acquaintance']);
const openExecutor = new Set(['umbrella', 'indicator', 'self-executing', 'publication']);
const shortDays = 6;
const perhapsShortDays = 10;

const russian = (date) => date.split('-').reverse().join('.');

/** Returns `{ findings, findings_alt }`: required ones in the order of the document, and accepted ones. */
export function findingsOf(draft, noted, calendar) {
  const byRule = [
    ...ofDocument(draft, noted),
    ...draft.items.flatMap((item) => [...ofItem(item, draft, calendar)]),
    ...ofOrder(draft),
  ];
  const byHand = (noted.findings ?? []).map(([code, item, text, message, alt = {}]) => ({
    code,
    severity: alt.severity ?? severityOf(code),
    item,
    text,
    message,
    ...(alt.item ? { item_alt: alt.item } : {}),
    ...(alt.code ? { code_alt: alt.code } : {}),
  }));
  const without = new Set(noted.without ?? []);
  const kept = byRule.filter(({ code, item }) => !without.has(code) && !without.has(`${code} ${item}`));
  const findings = inOrder([...kept, ...byHand], draft.items);
  const allowed = [
    ...alwaysAccepted(draft, calendar),
    ...(noted.allow ?? []).map(([code, item]) => ({ code, item })),
  ];
  const required = new Set(findings.map(({ code, item }) => `${code} ${item}`));
  const open = new Map(allowed.map((one) => [`${one.code} ${one.item}`, one]));
  for (const one of byRule.filter((rule) => !kept.includes(rule)))
    open.set(`${one.code} ${one.item}`, { code: one.code, item: one.item });
  return { findings, findings_alt: [...open].filter(([key]) => !required.has(key)).map(([, one]) => one) };
}

const finding = (code, item, text, message, more = {}) => ({
  code,
  severity: severityOf(code),
  item,
  text,
  message,
  ...more,
});

function inOrder(findings, items) {
  const place = new Map(items.map(({ ref }, index) => [ref, index]));
  return findings
    .map((one, index) => ({ one, at: one.item === null ? -1 : (place.get(one.item) ?? 0), index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ one }) => one);
}

function* ofDocument({ document, control, items }, noted) {
  if (document.title === null && !noted.doc.headingOpen)
    yield finding('NO_HEADING', null, null, 'У документа нет заголовка к тексту.');
  if (document.signatory === null)
    yield finding('NO_SIGNER', null, null, 'В тексте нет подписи: подписавший неизвестен.');
  if (control.by === 'none')
    yield finding('NO_CONTROLLER', null, null, 'Контроль исполнения не возложен ни на кого.');
  const bare = document.basis.filter(({ number, date }) => number === null && date === null);
  if (bare.length > 0)
    yield finding('BASIS_NO_REQUISITES', null, bare[0].text, 'Основание названо без номера и даты.');
  const indicators = items.filter(({ kind }) => kind === 'indicator').map(({ ref }) => ref);
  if (indicators.length > 0) {
    yield finding('INDICATOR_NO_FORMULA', null, null, 'Для показателей нет формул и исходной базы.', {
      item_alt: [...indicators, ...approvers(items)],
    });
  }
}

const approvers = (items) =>
  [...new Set(items.filter(({ ref }) => /^[ПТ]/.test(ref)).map(({ parent }) => parent))].filter(
    (ref) => ref !== null,
  );

function* ofItem(item, draft, calendar) {
  const { ref, kind, deadline, executors } = item;
  if (needExecutor.has(kind) && executors.length === 0) {
    yield finding('NO_EXECUTOR', ref, null, 'В пункте не назван исполнитель.', { severity_alt: ['warning'] });
  }
  if (deadline.kind === 'inverted')
    yield finding('INVERTED_RANGE', ref, deadline.text, 'Начало периода позже его конца.');
  else if (deadline.kind === 'by-date' && deadline.decide && deadline.to === null) {
    yield finding('IMPOSSIBLE_DATE', ref, deadline.text, 'Такого дня в календаре нет.');
  } else if (deadline.decide && deadline.to !== null && !calendar.hasYear(Number(deadline.to.slice(0, 4)))) {
    yield finding('NO_CALENDAR', ref, deadline.text, 'Производственного календаря на этот год ещё нет.');
  } else if (deadline.decide) yield finding('NO_DEADLINE', ref, deadline.text, 'Срок не указан.');
  if (deadline.due !== null && deadline.due !== deadline.to && deadline.to !== null) {
    yield finding(
      'NONWORKING_DUE',
      ref,
      deadline.text,
      `${russian(deadline.to)} — нерабочий день; последний рабочий день — ${russian(deadline.due)}.`,
    );
  }
  const left = workingDaysLeft(item, draft.document.date, calendar);
  if (left !== null && left <= shortDays && ['by-date', 'window'].includes(deadline.kind)) {
    yield finding('SHORT_WORKING_TIME', ref, deadline.text, `Рабочих дней от подписания до срока: ${left}.`);
  }
  if (kind === 'publication' && executors.length === 0) {
    yield finding('NO_PUBLICATION_OWNER', ref, null, 'Кто и когда публикует документ, не сказано.');
  }
}

function workingDaysLeft({ deadline }, date, calendar) {
  if (deadline.due === null || date === null || deadline.due < date) return null;
  if (!calendar.hasYear(Number(date.slice(0, 4)))) return null;
  return calendar.workingDaysBetween(date, deadline.due);
}

function* ofOrder({ items, control, document }) {
  for (const siblings of families(items)) {
    const dated = siblings.filter(
      ({ deadline }) => deadline.due !== null && ['by-date', 'on-date', 'month'].includes(deadline.kind),
    );
    const late = dated.findIndex(
      ({ deadline }, index) => index > 0 && deadline.due < dated[index - 1].deadline.due,
    );
    if (late < 0) continue;
    yield finding(
      'NOT_CHRONOLOGICAL',
      dated[late].ref,
      dated[late].deadline.text,
      'Пункт стоит после более позднего срока.',
      {
        item_alt: [
          null,
          ...new Set(
            dated
              .flatMap(({ ref, parent }) => [ref, parent])
              .filter((ref) => ref !== dated[late].ref && ref !== null),
          ),
        ],
      },
    );
  }
  const busy = items.filter(
    (item) =>
      item.kind !== 'control' &&
      control.name !== null &&
      item.executors.some(({ name }) => name === control.name),
  );
  const controlling = items.find(({ kind }) => kind === 'control')?.ref ?? null;
  if (busy.length > 0 && control.name !== document.signatory?.name) {
    yield finding('CONTROLLER_IS_EXECUTOR', controlling, null, 'Контролёр сам исполняет пункты документа.', {
      item_alt: [...(controlling === null ? [] : [null]), ...busy.map(({ ref }) => ref)],
    });
  }
}

function families(items) {
  const byParent = new Map();
  for (const item of items) byParent.set(item.parent, [...(byParent.get(item.parent) ?? []), item]);
  return [...byParent.values()];
}

/** Advice that a clerk may give or leave out, and what the text cannot settle. */
function* alwaysAccepted({ items, document }, calendar) {
  for (const code of [
    'NO_DELIVERABLE',
    'NO_FINAL_REPORT',
    'OVERLOAD',
    'PLURAL_SINGLE',
    'WRONG_CASE',
    'NORMATIVE_FORCE_ON_SIGNING',
    'NO_PUBLICATION_OWNER',
    'NOT_CHRONOLOGICAL',
    'NO_HEADING',
  ]) {
    yield { code, item: null };
  }
  for (const item of items) {
    const { ref, kind, executors, deadline } = item;
    if (needExecutor.has(kind) || openExecutor.has(kind)) yield { code: 'NO_DELIVERABLE', item: ref };
    if (openExecutor.has(kind) && executors.length === 0) yield { code: 'NO_EXECUTOR', item: ref };
    if (kind === 'umbrella' || approvers(items).includes(ref)) yield { code: 'NO_FINAL_REPORT', item: ref };
    if (kind === 'header' || approvers(items).includes(ref)) yield { code: 'OVERLOAD', item: ref };
    if (kind === 'effective') yield { code: 'NORMATIVE_FORCE_ON_SIGNING', item: ref };
    if (kind === 'acquaintance' || kind === 'effective') yield { code: 'NO_PUBLICATION_OWNER', item: ref };
    const left = workingDaysLeft(item, document.date, calendar);
    const counted = !['by-date', 'window'].includes(deadline.kind);
    if (left !== null && left <= perhapsShortDays && (counted || left > shortDays))
      yield { code: 'SHORT_WORKING_TIME', item: ref };
  }
}
