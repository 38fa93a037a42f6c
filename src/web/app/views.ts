/** The views in the order in which they are offered, in groups; `key` after g leads to one. */
export const viewGroups = [
  [
    { to: '/', name: 'overview', key: 'o' },
    { to: '/timeline', name: 'timeline', key: 't' },
  ],
  [
    { to: '/meetings', name: 'meetings', key: 'm' },
    { to: '/contacts', name: 'contacts', key: 'c' },
  ],
  [
    { to: '/statements', name: 'statements', key: 's' },
    { to: '/positions', name: 'positions', key: 'i' },
    { to: '/proposals', name: 'proposals', key: 'f' },
    { to: '/promises', name: 'promises', key: 'w' },
  ],
  [
    { to: '/people', name: 'people', key: 'p' },
    { to: '/parties', name: 'parties', key: 'a' },
    { to: '/sources', name: 'sources', key: 'u' },
    { to: '/reports', name: 'reports', key: 'r' },
  ],
  [
    { to: '/review', name: 'review', key: 'e' },
    { to: '/brief', name: 'brief', key: 'b' },
    { to: '/add', name: 'add', key: 'd' },
  ],
] as const;

/** With those that other views lead to. */
export const views = [...viewGroups.flat(), { to: '/compare', name: 'compare', key: 'v' } as const];

export type ViewAddress = (typeof views)[number]['to'];
