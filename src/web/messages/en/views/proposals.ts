export const proposals = {
  proposalKind: { proposal: 'proposal', offer: 'offer', invitation: 'invitation', demand: 'demand' } as {
    [kind: string]: string;
  },
  response: {
    accepted: 'accepted',
    welcomed: 'welcomed it',
    conditional: 'would, under a condition',
    rejected: 'rejected it',
    'counter-offer': 'made a counter-offer',
    ignored: 'ignored it',
    'no-answer': 'gave no answer',
  },
  silent: 'no word',
  proposals: {
    lead: 'Proposals, offers, invitations and demands, and what those to whom they were put made of them.',
    states: { open: 'Open', closed: 'Closed' },
    hints: {
      open: 'nobody has accepted or rejected it',
      closed: 'somebody has accepted or rejected it',
    },
    none: {
      open: 'No open proposal fits these filters.',
      closed: 'No closed proposal fits these filters.',
    },
    to: 'to',
    responses: 'Responses',
  },
};
