/** The views and their addresses. Each view is loaded when it is first opened. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { NotFound, ViewFailed } from './failures.tsx';
import { parseSearch, searchOf, stringifySearch } from './search.ts';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFound,
});

const under = { getParentRoute: () => root } as const;

const overview = createRoute({
  ...under,
  path: '/',
  component: lazyRouteComponent(() => import('../views/overview.tsx'), 'Overview'),
});
const timeline = createRoute({
  ...under,
  path: '/timeline',
  validateSearch: searchOf('timeline'),
  component: lazyRouteComponent(() => import('../views/timeline/timeline.tsx'), 'Timeline'),
});
const meetings = createRoute({
  ...under,
  path: '/meetings',
  validateSearch: searchOf('meetings'),
  component: lazyRouteComponent(() => import('../views/meetings.tsx'), 'Meetings'),
});
const contacts = createRoute({
  ...under,
  path: '/contacts',
  validateSearch: searchOf('contacts'),
  component: lazyRouteComponent(() => import('../views/contacts.tsx'), 'Contacts'),
});
const statements = createRoute({
  ...under,
  path: '/statements',
  validateSearch: searchOf('statements'),
  component: lazyRouteComponent(() => import('../views/statements.tsx'), 'Statements'),
});
const people = createRoute({
  ...under,
  path: '/people',
  validateSearch: searchOf('people'),
  component: lazyRouteComponent(() => import('../views/people.tsx'), 'People'),
});
const parties = createRoute({
  ...under,
  path: '/parties',
  validateSearch: searchOf('parties'),
  component: lazyRouteComponent(() => import('../views/parties.tsx'), 'Parties'),
});
const sources = createRoute({
  ...under,
  path: '/sources',
  validateSearch: searchOf('sources'),
  component: lazyRouteComponent(() => import('../views/sources.tsx'), 'Sources'),
});
const reports = createRoute({
  ...under,
  path: '/reports',
  validateSearch: searchOf('reports'),
  component: lazyRouteComponent(() => import('../views/reports.tsx'), 'Reports'),
});
const report = createRoute({
  ...under,
  path: '/reports/$id',
  validateSearch: searchOf('report'),
  component: lazyRouteComponent(() => import('../views/report/report.tsx'), 'ReportPage'),
});
const entry = createRoute({
  ...under,
  path: '/entries/$id',
  component: lazyRouteComponent(() => import('../views/entry/entry.tsx'), 'EntryPage'),
});
const search = createRoute({
  ...under,
  path: '/search',
  validateSearch: searchOf('search'),
  component: lazyRouteComponent(() => import('../views/search.tsx'), 'Search'),
});
const add = createRoute({
  ...under,
  path: '/add',
  component: lazyRouteComponent(() => import('../views/add/add.tsx'), 'Add'),
});

const routeTree = root.addChildren([
  overview,
  timeline,
  meetings,
  contacts,
  statements,
  people,
  parties,
  sources,
  reports,
  report,
  entry,
  search,
  add,
]);

export const newRouter = (client: QueryClient) =>
  createRouter({
    routeTree,
    context: { client },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultErrorComponent: ViewFailed,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
