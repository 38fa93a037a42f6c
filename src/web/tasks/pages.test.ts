/** Every page, wide and light, narrow and dark: no violation of WCAG 2.2 AA that axe finds, no error, nothing that overflows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ofLooks, violations } from './axe.ts';
import { executablePath, type ServedDesk, serveDesk } from './desk.ts';

interface Item {
  id: string;
}

describe.skipIf(executablePath === null)('each page', () => {
  let desk: ServedDesk;
  const ids = {
    ...{ person: '', occasion: '', statement: '', report: '' },
    ...{ position: '', proposal: '', commitment: '', claim: '', event: '' },
  };

  beforeAll(async () => {
    desk = await serveDesk();
    const first = async (path: string) => {
      const answer = await fetch(`${desk.address}/api/${path}?limit=1`);
      return ((await answer.json()) as { items: Item[] }).items[0]!.id;
    };
    ids.person = await first('people');
    ids.occasion = await first('meetings');
    ids.statement = await first('statements');
    ids.report = await first('reports');
    ids.position = await first('positions');
    ids.proposal = await first('proposals');
    ids.commitment = await first('commitments');
    ids.claim = await first('claims');
    ids.event = await first('acts');
  }, 120_000);
  afterAll(() => desk?.close());

  const pages: [string, () => string][] = [
    ['overview', () => '/'],
    ['timeline', () => '/timeline?statements=true&from=2021-10'],
    ['meetings', () => '/meetings?reverse=true&from=2021-09'],
    ['meetings on an issue', () => '/meetings?issue=talks'],
    ['timeline by issue', () => '/timeline?statements=true&events=true&lanes=issue'],
    ['contacts', () => '/contacts'],
    ['network', () => '/contacts?as=network'],
    ['map', () => '/contacts?as=map&at=Singapore'],
    ['comparison', () => '/compare?a=USA&b=KOR&issue=talks'],
    ['comparison of nobody', () => '/compare'],
    ['statements', () => '/statements?search=nuclear'],
    ['state of play of a dossier', () => '/?dossier=korean-peninsula&on=2021-10-20'],
    ['positions', () => '/positions?issue=talks'],
    ['proposals', () => '/proposals'],
    ['promises', () => '/promises'],
    ['people', () => '/people?party=KOR'],
    ['parties', () => '/parties'],
    ['sources', () => '/sources'],
    ['reports', () => '/reports'],
    ['search', () => '/search?q=nuclear'],
    ['brief', () => '/brief?party=KOR&from=2021'],
    ['brief edited', () => '/brief?party=IRN&edit=true'],
    ['add', () => '/add'],
    ['adding an entry', () => `/reports/${ids.report}?at=0-40&add=occasion`],
    ['review of a party', () => '/review?party=KOR'],
    ['person', () => `/entries/${ids.person}`],
    ['occasion', () => `/entries/${ids.occasion}`],
    ['statement', () => `/entries/${ids.statement}`],
    ['position', () => `/entries/${ids.position}`],
    ['proposal', () => `/entries/${ids.proposal}`],
    ['commitment', () => `/entries/${ids.commitment}`],
    ['claim', () => `/entries/${ids.claim}`],
    ['event', () => `/entries/${ids.event}`],
    ['review', () => '/review'],
    ['review of conflicts', () => '/review?reason=conflict'],
    ['report', () => `/reports/${ids.report}?layers=people&layers=statements&layers=dates&layers=events`],
    ['nothing found', () => '/meetings?place=Nowhere'],
    ['not there', () => '/nowhere'],
  ];
  const looks = [
    { colorScheme: 'light', viewport: { width: 1440, height: 900 }, rules: undefined },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 }, rules: ofLooks },
  ] as const;

  it.each(pages)('%s is sound in every look', async (_, path) => {
    for (const { rules, ...look } of looks) {
      const { page, faults } = await desk.open(path(), look);
      await page.getByRole('heading').first().waitFor();
      await expect.poll(() => page.locator('.loading').count(), { timeout: 20_000 }).toBe(0);
      expect(await violations(page, rules)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });
});
