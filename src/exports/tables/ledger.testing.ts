/** A position, a proposal with a response, a commitment and a claim, for tests of what is written of them. */
import type { RecordStore } from '../../store/port.ts';

const shared = {
  reports: 2,
  sources: 1,
  date: '2021-10-18',
  first_day: 18918,
  last_day: 18918,
  first_reported: 18919,
  last_reported: 18919,
};

export async function fillLedger({ db }: RecordStore): Promise<void> {
  await db
    .insertInto('position')
    .values({
      ...shared,
      id: 9001,
      key: 'position-0000000000001',
      party: 'USA',
      holder: 'USA',
      person_id: null,
      speaker: 'a senior official',
      office: null,
      rank: 4,
      issue: 'talks',
      stance: 3,
      firmness: 1,
      condition: 'if the tests stop',
      tied: 'missiles',
      text: 'would meet at once if the tests stop',
    })
    .execute();
  await db
    .insertInto('proposal')
    .values({
      ...shared,
      id: 9002,
      key: 'proposal-0000000000001',
      kind: 1,
      issue: 'talks',
      text: '=a meeting',
    })
    .execute();
  await db
    .insertInto('proposal_response')
    .values({
      proposal_id: 9002,
      party: 'PRK',
      kind: 'rejected',
      first_reported: 18920,
      last_reported: null,
      reports: 1,
    })
    .execute();
  await db
    .insertInto('commitment')
    .values({
      ...shared,
      id: 9003,
      key: 'commitment-0000000000001',
      negated: 0,
      due: '2021-10-23',
      due_first: 18923,
      due_last: 18923,
      condition: null,
      occasion: null,
      text: 'fly to Seoul',
    })
    .execute();
  await db
    .insertInto('claim')
    .values({
      ...shared,
      id: 9004,
      key: 'claim-0000000000001',
      kind: 3,
      subject: 'meeting',
      count: 3,
      period: '2021',
      text: 'the third meeting this year',
    })
    .execute();
  await db
    .insertInto('entry_party')
    .values([
      { entry_id: 9002, role: 'author', party: 'USA' },
      { entry_id: 9002, role: 'addressee', party: 'PRK' },
      { entry_id: 9003, role: 'holder', party: 'USA' },
      { entry_id: 9003, role: 'counterpart', party: 'KOR' },
      { entry_id: 9004, role: 'party', party: 'KOR' },
      { entry_id: 9004, role: 'party', party: 'USA' },
    ])
    .execute();
}
