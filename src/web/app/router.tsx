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
  validateSearch: searchOf('state'),
  component: lazyRouteComponent(() => import('../views/state/state.tsx'), 'StateOfPlay'),
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
  component: lazyRouteComponent(() => import('../views/contacts/contacts.tsx'), 'Contacts'),
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

const positions = createRoute({
  ...under,
  path: '/positions',
  validateSearch: searchOf('positions'),
  component: lazyRouteComponent(() => import('../views/positions/positions.tsx'), 'Positions'),
});
const proposals = createRoute({
  ...under,
  path: '/proposals',
  validateSearch: searchOf('proposals'),
  component: lazyRouteComponent(() => import('../views/proposals/proposals.tsx'), 'Proposals'),
});
const promises = createRoute({
  ...under,
  path: '/promises',
  validateSearch: searchOf('promises'),
  component: lazyRouteComponent(() => import('../views/promises/promises.tsx'), 'Promises'),
});
const compare = createRoute({
  ...under,
  path: '/compare',
  validateSearch: searchOf('compare'),
  component: lazyRouteComponent(() => import('../views/compare/compare.tsx'), 'Compare'),
});
const review = createRoute({
  ...under,
  path: '/review',
  validateSearch: searchOf('review'),
  component: lazyRouteComponent(() => import('../views/review/review.tsx'), 'Review'),
});
const brief = createRoute({
  ...under,
  path: '/brief',
  validateSearch: searchOf('brief'),
  component: lazyRouteComponent(() => import('../views/brief/brief.tsx'), 'Brief'),
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
  positions,
  proposals,
  promises,
  compare,
  review,
  brief,
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
