/**
 * The words in which an annotated document says what a careful clerk reads in it. Everything that can be computed from
 * the text (spans, folding, numbering printed or not, inherited executors, working days) is left to make-expected.mjs;
 * here stands only what a person has to judge.
 */

/** A named person; `position` is nominative and begins with a small letter. */
export const person = (text, name, position = null, more = {}) => ({
  text,
  name,
  position,
  unit: null,
  group: null,
  ...more,
});

/** A body or a department, with or without the person who is named for it. */
export const unit = (text, called, name = null, more = {}) => ({
  text,
  name,
  position: null,
  unit: called,
  group: null,
  ...more,
});

/** Several unnamed people or bodies of one sort: «руководители школ». */
export const group = (text, called, more = {}) => ({
  text,
  name: null,
  position: null,
  unit: null,
  group: called,
  ...more,
});

/** An office without a name: «директору школы № 3». */
export const office = (text, position, more = {}) => ({
  text,
  name: null,
  position,
  unit: null,
  group: null,
  ...more,
});

const deadline =
  (kind) =>
  (text, from, to, more = {}) => ({ text, kind, from, to, ...more });

export const by = (text, to, more) => deadline('by-date')(text, null, to, more);
export const on = (text, day, more) => deadline('on-date')(text, day, day, more);
export const between = deadline('window');
export const quarter = deadline('quarter');
export const months = deadline('months');
export const year = (text, number, more) =>
  deadline('year')(text, `${number}-01-01`, `${number}-12-31`, more);

export const month = (text, first, more) => {
  const [number, index] = first.split('-').map(Number);
  const last = new Date(Date.UTC(number, index, 0)).getUTCDate();
  return deadline('month')(text, `${first}-01`, `${first}-${last}`, more);
};

/** The school year that begins in the September of this year, by the default policy to 31 May. */
export const schoolYear = (text, begins, more) =>
  deadline('school-year')(text, `${begins}-09-01`, `${begins + 1}-05-31`, more);

/** `to` is the last counted day, before any working-day rule; whether a count has a first day is open. */
export const counted = (text, to, more = {}) =>
  deadline('relative')(text, null, to, { toOpen: true, fromOpen: true, ...more });

export const recurring = (text, more) => deadline('recurring')(text, null, null, more);
export const standing = (text, more) => deadline('standing')(text, null, null, more);
export const event = (text, more) => deadline('event')(text, null, null, more);
/** The window of the item that sets the frame. */
export const framed = (text, from, to, more) => deadline('inherited')(text, from, to, more);

/** No deadline in the text: a person decides. */
export const undated = (more = {}) => ({
  text: null,
  kind: 'none',
  from: null,
  to: null,
  decide: true,
  ...more,
});

/** Nothing to wait for, though the text's own words may be shown as a deadline. */
export const unsaid = (alt) => ({ text: null, kind: 'none', from: null, to: null, alt });

/** A range whose end stands before its beginning, with the two readings of it. */
export const inverted = (text, options) => ({
  text,
  kind: 'inverted',
  from: null,
  to: null,
  decide: true,
  options,
});

/** A day that does not exist. */
export const impossible = (text) => ({ text, kind: 'by-date', from: null, to: null, decide: true });

const itemOf =
  (kind) =>
  (more = {}) => ({ kind, ...more });

export const action = itemOf('action');
export const umbrella = itemOf('umbrella');
export const continuous = itemOf('standing');
export const meeting = itemOf('event');
export const done = itemOf('self-executing');
export const acquaintance = itemOf('acquaintance');
export const publication = itemOf('publication');
export const effective = itemOf('effective');
export const control = itemOf('control');
export const indicator = itemOf('indicator');
export const header = itemOf('header');
export const topic = itemOf('topic');
