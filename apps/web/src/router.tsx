import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { SessionGate } from './shell/session-gate.js';
import { Shell } from './shell/shell.js';
import { PageFailed } from './shell/page-failed.js';
import { PageMissing } from './shell/page-missing.js';

const root = createRootRoute({
  component: () => (
    <SessionGate>
      <Outlet />
    </SessionGate>
  ),
});

/** All pages with menu and clock; printouts stand beside it, without them. */
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const pageNumber = (search: Record<string, unknown>): number => {
  const page = Number(search['page'] ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
};
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const orders = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { page?: number; status?: string } => {
    const status = textOf(search['status']);
    return { page: pageNumber(search), ...(status === undefined ? {} : { status }) };
  },
  component: lazyRouteComponent(() => import('./pages/orders/orders-page.js'), 'OrdersPage'),
});

const newOrder = createRoute({
  getParentRoute: () => shell,
  path: '/new-order',
  component: lazyRouteComponent(() => import('./pages/new-order/new-order-page.js'), 'NewOrderPage'),
});

const draftReview = createRoute({
  getParentRoute: () => shell,
  path: '/drafts/$draftId',
  component: lazyRouteComponent(() => import('./pages/draft-review/draft-review-page.js'), 'DraftReviewPage'),
});

const order = createRoute({
  getParentRoute: () => shell,
  path: '/orders/$orderId',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => {
    const tab = textOf(search['tab']);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import('./pages/order/order-page.js'), 'OrderPage'),
});

const assignment = createRoute({
  getParentRoute: () => shell,
  path: '/assignments/$assignmentId',
  component: lazyRouteComponent(() => import('./pages/assignment/assignment-page.js'), 'AssignmentPage'),
});

const myWork = createRoute({
  getParentRoute: () => shell,
  path: '/my-work',
  validateSearch: (search: Record<string, unknown>): { view?: string; page?: number } => {
    const view = textOf(search['view']);
    return { page: pageNumber(search), ...(view === undefined ? {} : { view }) };
  },
  component: lazyRouteComponent(() => import('./pages/my-work/my-work-page.js'), 'MyWorkPage'),
});

const letters = createRoute({
  getParentRoute: () => shell,
  path: '/letters',
  validateSearch: (search: Record<string, unknown>): { status?: string; page?: number } => {
    const status = textOf(search['status']);
    return { page: pageNumber(search), ...(status === undefined ? {} : { status }) };
  },
  component: lazyRouteComponent(() => import('./pages/letters/letters-page.js'), 'LettersPage'),
});

const mailbox = createRoute({
  getParentRoute: () => shell,
  path: '/mailbox',
  validateSearch: (search: Record<string, unknown>): { letter?: string; to?: string; page?: number } => {
    const letter = textOf(search['letter']);
    const to = textOf(search['to']);
    return {
      page: pageNumber(search),
      ...(letter === undefined ? {} : { letter }),
      ...(to === undefined ? {} : { to }),
    };
  },
  component: lazyRouteComponent(() => import('./pages/mailbox/mailbox-page.js'), 'MailboxPage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/people',
  component: lazyRouteComponent(() => import('./pages/people/people-page.js'), 'PeoplePage'),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendar',
  validateSearch: (search: Record<string, unknown>): { year?: number } => {
    const year = Number(search['year']);
    return Number.isInteger(year) && year >= 2013 && year <= 2100 ? { year } : {};
  },
  component: lazyRouteComponent(() => import('./pages/calendar/calendar-page.js'), 'CalendarPage'),
});

const policy = createRoute({
  getParentRoute: () => shell,
  path: '/policy',
  component: lazyRouteComponent(() => import('./pages/policy/policy-page.js'), 'PolicyPage'),
});

const executionReport = createRoute({
  getParentRoute: () => root,
  path: '/orders/$orderId/execution-report',
  component: lazyRouteComponent(
    () => import('./pages/execution-report/execution-report-page.js'),
    'ExecutionReportPage',
  ),
});

export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([
      orders,
      newOrder,
      draftReview,
      order,
      assignment,
      myWork,
      letters,
      mailbox,
      people,
      calendar,
      policy,
    ]),
    executionReport,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: PageMissing,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
