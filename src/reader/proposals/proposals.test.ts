import { describe, expect, it } from 'vitest';
import { findings } from '../positions/testing.ts';

/** Proposals as "kind author→addressee issue: terms", each response behind it. */
function proposals(text: string): string[] {
  const f = findings(text);
  return f.proposals.map((p) => {
    const responses = p.responses.map((r) => ` | ${f.who(r.holder)} ${r.kind}`).join('');
    const to = p.addressees.map(f.who).join('+');
    return `${p.kind} ${p.authors.map(f.who).join('+')}→${to} ${p.issue}: ${f.words(p.terms)}${responses}`;
  });
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['a proposal', 'Turkey proposed a ceasefire.', ['proposal TUR→ ceasefire: a ceasefire']],
  [
    'an offer to someone',
    'Oman offered Yemen a prisoner swap.',
    ['offer OMN→YEM prisoners: a prisoner swap'],
  ],
  [
    'an offer to do something',
    'Japan offered to host the peace talks.',
    ['offer JPN→ talks: host the peace talks'],
  ],
  [
    'an invitation',
    'Sweden invited Iran to return to the talks.',
    ['invitation SWE→IRN talks: return to the talks'],
  ],
  [
    'a demand',
    'China urged Japan to end its military exercises.',
    ['demand CHN→JPN military-exercises: end its military exercises'],
  ],
  ['a demand without addressee is none', 'Spain demanded a truce.', []],
  ['a noun', "Qatar's proposal for a truce was discussed in Doha.", ['proposal QAT→ ceasefire: a truce']],
  ['by', 'An offer by Kenya of peace talks stands.', ['offer KEN→ talks: peace talks']],
  [
    'a participle',
    'The rebels studied a ceasefire offered by Ethiopia.',
    ['offer ETH→ ceasefire: a ceasefire'],
  ],
  [
    'rejected',
    'Turkey proposed a ceasefire. Sudan rejected the ceasefire.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN rejected'],
  ],
  [
    'accepted',
    'Turkey proposed a ceasefire. Sudan accepted the ceasefire.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN accepted'],
  ],
  [
    'welcomed',
    'Turkey proposed a ceasefire. Sudan welcomed the proposal.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN welcomed'],
  ],
  [
    'conditional',
    'Turkey proposed a ceasefire. Sudan will accept the ceasefire if the siege ends.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN conditional'],
  ],
  [
    'no answer',
    'Turkey proposed a ceasefire. Sudan has not responded.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN no-answer'],
  ],
  [
    'ignored',
    'Turkey proposed a ceasefire. Sudan ignored the ceasefire.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN ignored'],
  ],
  [
    'two responses',
    'Turkey proposed a ceasefire. Sudan rejected the ceasefire, but Chad welcomed the proposal.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN rejected | TCD welcomed'],
  ],
  [
    'only who is asked answers a demand',
    'China urged Japan to lift the sanctions. Chad rejected the sanctions.',
    ['demand CHN→JPN sanctions: lift the sanctions'],
  ],
  [
    'a door held open',
    'Sudan shut its border on Monday. "We are open to peace talks," Egyptian Foreign Minister Sameh Shoukry said.',
    ['offer EGY→SDN talks: peace talks'],
  ],
  [
    'once for all mentions',
    "Turkey proposed a ceasefire. Ankara's proposal was discussed.",
    ['proposal TUR→ ceasefire: a ceasefire'],
  ],
  [
    'to whom',
    'Turkey proposed a ceasefire to Sudan. Sudan agreed to the plan.',
    ['proposal TUR→SDN ceasefire: a ceasefire | SDN accepted'],
  ],
  [
    'an invitation to something',
    'Turkey invited Sudan to peace talks in Ankara. Sudan declined the invitation.',
    ['invitation TUR→SDN talks: peace talks in Ankara | SDN rejected'],
  ],
  [
    'what is offered is not whom',
    'Turkey offered Sudan humanitarian aid. Sudan refused the aid.',
    ['offer TUR→SDN humanitarian-aid: humanitarian aid | SDN rejected'],
  ],
  [
    'a bare refusal',
    'China urged Japan to lift the sanctions. Japan refused.',
    ['demand CHN→JPN sanctions: lift the sanctions | JPN rejected'],
  ],
  [
    'the call rejected',
    'China urged Japan to lift the sanctions. Japan rejected the call.',
    ['demand CHN→JPN sanctions: lift the sanctions | JPN rejected'],
  ],
  [
    'would do so if',
    'China urged Japan to lift the sanctions. Tokyo said it would do so if Beijing ended its military exercises.',
    ['demand CHN→JPN sanctions: lift the sanctions | JPN conditional'],
  ],
  [
    'said yes',
    'Turkey proposed a ceasefire. Sudan said yes.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN accepted'],
  ],
  [
    'in principle',
    'Turkey proposed a ceasefire. Sudan agreed in principle.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN accepted'],
  ],
  [
    'a counter-proposal',
    'Turkey proposed a ceasefire. Sudan responded with a counter-proposal for a prisoner swap.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN counter-offer'],
  ],
  [
    'countered with',
    'Turkey proposed a ceasefire. Sudan countered with a plan for a longer truce.',
    ['proposal TUR→ ceasefire: a ceasefire | SDN counter-offer'],
  ],
  [
    'not asked, not answered',
    'China urged Japan to lift the sanctions. Chad refused.',
    ['demand CHN→JPN sanctions: lift the sanctions'],
  ],
  ['what one guesses', 'Polish officials suggested that Spain was mistaken about the sanctions.', []],
  ['how it was offered', 'Oman offered an assessment, telling reporters that talks had failed.', []],
  ['wished for is none', 'Russia wants Ukraine to offer a ceasefire.', []],
  ['what one only states', 'Poland suggested that the talks had failed.', []],
];

describe('proposals', () => {
  it.each(CASES)('%s: %s', (_, text, expected) => {
    expect(proposals(text)).toEqual(expected);
  });

  it('finds the author of a proposal in who advocates it', () => {
    const found = proposals(
      "Ministers discussed a proposal for a peace treaty. Seoul's understanding of the peace treaty has deepened, Mongolian Foreign Minister Battsetseg Batmunkh said.",
    );
    expect(found[0]).toMatch(/^proposal MNG→ end-of-war: a peace treaty/);
  });

  it('gives the day on which it was made', () => {
    expect(findings('On March 11 Turkey proposed a ceasefire.').proposals[0]!.date).toBe('2024-03-11');
  });
});
