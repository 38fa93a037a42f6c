import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultVocabulary, issueTerms } from '../knowledge/issues.ts';
import { additionsOf } from './additions.ts';
import { loadDossier, NoDossierError, readDossier } from './load.ts';
import { parseDossier } from './parse.ts';
import { shippedDossiers } from './shipped.ts';
import { DossierError, fileProblemLine } from './yaml/problems.ts';

const told = (text: string) => parseDossier(text, 'x.yaml').problems.map(fileProblemLine);

const sound = `name: River talks
parties: [SDN, EGY, party]
`;

describe('a dossier', () => {
  it('needs a name and parties, and no more', () => {
    expect(parseDossier('name: River talks\nparties: [SDN, EGY]\n', 'x.yaml')).toEqual({
      dossier: {
        name: 'River talks',
        period: {},
        parties: [
          { party: 'SDN', aliases: [], central: false },
          { party: 'EGY', aliases: [], central: false },
        ],
        people: [],
        offices: [],
        issues: [],
      },
      problems: [],
    });
  });

  it('may call a non-state party by its name', () => {
    expect(parseDossier(sound, 'x.yaml').dossier?.parties[2]?.party).toBe('party');
  });

  it.each<[string, string, RegExp[]]>([
    ['an empty file', '', [/^x\.yaml:1:1: the file is empty \(begin with name and parties\)$/]],
    ['broken YAML', 'name: [x\nparties: y', [/^x\.yaml:\d+:\d+: not YAML: .*\(look at indentation/]],
    ['a list', '- a', [/^x\.yaml:1:1: Write keys with values here\.$/]],
    ['nothing but a name', 'name: x', [/^x\.yaml:1:1: parties: it is missing \(add parties\)$/]],
    [
      'a key too many',
      'name: x\nparties: [SDN]\npartys: []',
      [/^x\.yaml:3:1: partys: there is no key “partys” here \(did you mean parties\?\)$/],
    ],
    [
      'a misspelt key deep down',
      'name: x\nparties:\n  - party: SDN\n    alias: [y]',
      [/^x\.yaml:4:5: parties\[0\]\.alias: .*did you mean aliases/],
    ],
    ['words where a list must be', 'name: x\nparties: SDN', [/^x\.yaml:2:10: parties: Write a list/]],
    [
      'a name of a state for its code',
      'name: x\nparties:\n  - South Korea',
      [/^x\.yaml:3:5: parties\[0\]\.party: “South Korea” is no code of a party \(write KOR\)$/],
    ],
    ['a code in lower case', 'name: x\nparties: [sdn]', [/\(write SDN\)$/]],
    ['a code of nobody', 'name: x\nparties: [XQZ]', [/no state has the code XQZ/]],
    [
      'a day that is not',
      'name: x\nparties: [SDN]\nperiod: { from: 2021-02-30 }',
      [/^x\.yaml:3:17: period\.from: There is no date 2021-02-30 in the calendar\.$/],
    ],
    [
      'a spoken date',
      'name: x\nparties: [SDN]\nperiod:\n  from: last May',
      [/^x\.yaml:4:9: period\.from: Write a date/],
    ],
    [
      'an end before its start',
      'name: x\nparties: [SDN]\nperiod: { from: 2021, to: 2020-12 }',
      [/^x\.yaml:3:27: period\.to: 2020-12 is before 2021/],
    ],
    [
      'an issue key that is none',
      'name: x\nparties: [SDN]\nissues:\n  - issue: Water Rights\n    terms: [water]',
      [/^x\.yaml:4:12: issues\[0\]\.issue: Write a key in lower case/],
    ],
    [
      'an issue without words',
      'name: x\nparties: [SDN]\nissues:\n  - issue: water',
      [/^x\.yaml:4:5: issues\[0\]: nothing shows that reports speak of water/],
    ],
    [
      'one alias for two',
      'name: x\nparties:\n  - { party: SDN, aliases: [the North] }\n  - { party: EGY, aliases: [The north] }',
      [/^x\.yaml:4:29: parties\[1\]\.aliases\[0\]: “The north” stands for the 1st party already/],
    ],
    [
      'a person of another party',
      'name: x\nparties: [SDN]\npeople:\n  - { name: Ann Lee, party: ETH }',
      [/^x\.yaml:4:\d+: people\[0\]\.party: ETH is none of the dossier’s parties/],
    ],
    [
      'a bomb of anchors',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]`,
      [/not YAML: .*alias/],
    ],
  ])('tells of %s with its place and remedy', (_, text, expected) => {
    const lines = told(text);
    for (const [i, pattern] of expected.entries()) expect(lines[i]).toMatch(pattern);
    expect(lines).toHaveLength(expected.length);
  });

  it('tells of all that is wrong at once', () => {
    expect(told('name: ""\nparties: [Iran, Oman]\nissues:\n  - {}')).toHaveLength(2);
    expect(told('name: x\nparties: [Iran, Oman]')).toHaveLength(2);
  });

  it('never makes the parser fail, and places every problem in the file', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('any')),
        fc.dictionary(
          fc.constantFrom('name', 'parties', 'party', 'people', 'issues', 'terms', 'x'),
          tie('any'),
        ),
      ),
    })).any;
    fc.assert(
      fc.property(
        fc.oneof(
          value.map((v) => JSON.stringify(v)),
          fc.string(),
        ),
        (text) => {
          const { dossier, problems } = parseDossier(text, 'x.yaml');
          const lines = text.split(/\r\n?|\n/).length;
          for (const p of problems) {
            expect(p.line).toBeGreaterThan(0);
            expect(p.line).toBeLessThanOrEqual(lines + 1);
          }
          if (dossier === null) expect(problems.some((p) => p.severity === 'failure')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what a dossier adds', () => {
  it('are names, terms of office in days, and words by side and weight', () => {
    const { dossier } = parseDossier(
      'name: x\nparties:\n  - { party: SDN, aliases: [Khartoum side] }\npeople:\n  - { name: Ann Lee, party: SDN, offices: [{ office: envoy, from: 2020-02 }] }\nissues:\n  - { issue: water, terms: [Filling of the dam], contrary: [drought], vague: [dam] }',
      'x.yaml',
    );
    expect(additionsOf(dossier!)).toEqual({
      parties: [{ party: 'SDN', names: ['Khartoum side'] }],
      people: [
        {
          name: 'Ann Lee',
          aliases: [],
          party: 'SDN',
          terms: [{ office: 'envoy', first: 18293, last: Number.POSITIVE_INFINITY }],
        },
      ],
      offices: [],
      issues: [
        { issue: 'water', side: 1, weight: 1, terms: ['filling of the dam'] },
        { issue: 'water', side: -1, weight: 0.9, terms: ['drought'] },
        { issue: 'water', side: 1, weight: 0.4, terms: ['dam'] },
      ],
    });
  });

  it('join the vocabulary of issues as it is', () => {
    const { dossier } = parseDossier(
      'name: x\nparties: [SDN]\nissues:\n  - { issue: water, terms: [blue nile] }',
      'x.yaml',
    );
    const index = issueTerms([...defaultVocabulary(), ...additionsOf(dossier!).issues]);
    expect(index.get('blue')?.map((t) => t.issue)).toEqual(['water']);
  });
});

describe('the shipped dossiers', () => {
  it.each(shippedDossiers())('%s is sound, without a notice', async (name) => {
    expect((await readDossier(name)).problems).toEqual([]);
  });

  it('are two', () => {
    expect(shippedDossiers()).toEqual(['iran-nuclear', 'korean-peninsula']);
  });
});

describe('loading', () => {
  it('tells of a file that is not there, with what there is', async () => {
    const error = await loadDossier('/nowhere/x.yaml').catch((e) => e);
    expect(error).toBeInstanceOf(NoDossierError);
    expect(error.remedy).toContain('iran-nuclear, korean-peninsula');
  });

  it('tells of a file that is no dossier', async () => {
    await expect(loadDossier(new URL('../../package.json', import.meta.url).pathname)).rejects.toThrow(
      DossierError,
    );
  });
});
