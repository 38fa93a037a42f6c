/** The words by which issues of dossiers are known. */
import { defaultIssues } from '../knowledge/issues.ts';
import { type IssueWords, issueWords } from '../queries/issues/words.ts';
import { additionsOf } from './additions.ts';
import { loadDossier } from './load.ts';
import type { Dossier } from './schema.ts';
import { shippedDossiers } from './shipped.ts';

const loadAll = async (): Promise<Dossier[]> =>
  Promise.all(shippedDossiers().map(async (name) => (await loadDossier(name)).dossier));
let shipped: Promise<Dossier[]> | undefined;

const isOwn = ({ issue }: { issue: string }) => !(defaultIssues as readonly string[]).includes(issue);

/** Those of the shipped dossiers and of another: what is an issue of the default list keeps the words of that. */
export async function dossierIssueWords(other?: Dossier): Promise<IssueWords> {
  shipped ??= loadAll();
  const all = [...(await shipped), ...(other ? [other] : [])];
  return issueWords(all.flatMap((dossier) => additionsOf(dossier).issues).filter(isOwn));
}
