/** The views in the order in which they are offered, in groups. */
export const viewGroups = [
  [
    { to: '/', name: 'overview' },
    { to: '/timeline', name: 'timeline' },
  ],
  [
    { to: '/meetings', name: 'meetings' },
    { to: '/contacts', name: 'contacts' },
  ],
  [
    { to: '/statements', name: 'statements' },
    { to: '/positions', name: 'positions' },
    { to: '/proposals', name: 'proposals' },
    { to: '/promises', name: 'promises' },
  ],
  [
    { to: '/people', name: 'people' },
    { to: '/parties', name: 'parties' },
    { to: '/sources', name: 'sources' },
    { to: '/reports', name: 'reports' },
  ],
  [
    { to: '/review', name: 'review' },
    { to: '/brief', name: 'brief' },
    { to: '/add', name: 'add' },
  ],
] as const;

export const views = viewGroups.flat();
