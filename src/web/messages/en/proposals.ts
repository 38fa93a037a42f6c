export const proposals = {
  proposalKind: { proposal: 'proposal', offer: 'offer', invitation: 'invitation', demand: 'demand' } as {
    [kind: string]: string;
  },
  response: {
    accepted: 'accepted',
    welcomed: 'welcomed it',
    conditional: 'would, under a condition',
    rejected: 'rejected',
    'counter-offer': 'made a counter-offer',
    ignored: 'ignored it',
    'no-answer': 'gave no answer',
  },
  silent: 'no word',
  proposals: {
    open: 'Open',
    openHint: 'Nobody to whom it was put has accepted or rejected it.',
    closed: 'Accepted or rejected',
    state: 'State',
    states: { all: 'Open and closed', open: 'Open', closed: 'Accepted or rejected' },
    none: 'No proposal fits these filters.',
    noneOpen: 'No open proposal fits these filters.',
    to: 'to',
    responses: 'Responses',
    more: 'Show more',
  },
};
