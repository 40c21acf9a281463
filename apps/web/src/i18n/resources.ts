import enShell from './en/shell.json';
import enStates from './en/states.json';
import enWords from './en/words.json';
import enOrders from './en/orders.json';
import enDraft from './en/draft.json';
import enFindings from './en/findings.json';
import enReview from './en/review.json';
import enOrder from './en/order.json';
import enAssignment from './en/assignment.json';
import enWork from './en/work.json';
import enLetters from './en/letters.json';
import enPeople from './en/people.json';
import enReport from './en/report.json';
import enCalendar from './en/calendar.json';
import enPolicy from './en/policy.json';
import ruShell from './ru/shell.json';
import ruStates from './ru/states.json';
import ruWords from './ru/words.json';
import ruOrders from './ru/orders.json';
import ruDraft from './ru/draft.json';
import ruFindings from './ru/findings.json';
import ruReview from './ru/review.json';
import ruOrder from './ru/order.json';
import ruAssignment from './ru/assignment.json';
import ruWork from './ru/work.json';
import ruLetters from './ru/letters.json';
import ruPeople from './ru/people.json';
import ruReport from './ru/report.json';
import ruCalendar from './ru/calendar.json';
import ruPolicy from './ru/policy.json';

/** Every string of the pages. Russian is the measure: a key that it lacks does not compile. */
export const resources = {
  ru: {
    shell: ruShell,
    states: ruStates,
    words: ruWords,
    orders: ruOrders,
    draft: ruDraft,
    review: ruReview,
    findings: ruFindings,
    order: ruOrder,
    assignment: ruAssignment,
    work: ruWork,
    letters: ruLetters,
    people: ruPeople,
    report: ruReport,
    calendar: ruCalendar,
    policy: ruPolicy,
  },
  en: {
    shell: enShell,
    states: enStates,
    words: enWords,
    orders: enOrders,
    draft: enDraft,
    review: enReview,
    findings: enFindings,
    order: enOrder,
    assignment: enAssignment,
    work: enWork,
    letters: enLetters,
    people: enPeople,
    report: enReport,
    calendar: enCalendar,
    policy: enPolicy,
  },
} as const;
