/** The views in the order in which they are offered. */
export const views = [
  { to: '/', name: 'overview' },
  { to: '/timeline', name: 'timeline' },
  { to: '/meetings', name: 'meetings' },
  { to: '/contacts', name: 'contacts' },
  { to: '/statements', name: 'statements' },
  { to: '/people', name: 'people' },
  { to: '/parties', name: 'parties' },
  { to: '/sources', name: 'sources' },
  { to: '/reports', name: 'reports' },
  { to: '/add', name: 'add' },
] as const;
