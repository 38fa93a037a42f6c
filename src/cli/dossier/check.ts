/** `rapporteur dossier check FILE…` and `rapporteur dossier list` */
import { NoDossierError, readDossier } from '../../dossiers/load.ts';
import type { Dossier } from '../../dossiers/schema.ts';
import { shippedDossiers } from '../../dossiers/shipped.ts';
import { fileProblemLine } from '../../dossiers/yaml/problems.ts';
import { printable } from '../../reports/clean.ts';

interface Writer {
  write(text: string): unknown;
}

export interface DossierSurroundings {
  stdout?: Writer;
  stderr?: Writer;
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** "Korean Peninsula: 8 parties, 40 people, 4 offices, 9 issues with 71 terms, from 2018-01" */
function summary(d: Dossier): string {
  const terms = d.issues.reduce((n, i) => n + i.terms.length + i.contrary.length + i.vague.length, 0);
  const { from, to } = d.period;
  const period = [from === undefined ? null : `from ${from}`, to === undefined ? null : `to ${to}`];
  const parts = [
    counted(d.parties.length, 'party', 'parties'),
    counted(d.people.length, 'person', 'people'),
    counted(d.offices.length, 'office', 'offices'),
    `${counted(d.issues.length, 'issue', 'issues')} with ${counted(terms, 'term', 'terms')}`,
    period.filter((p) => p !== null).join(' '),
  ];
  return `${d.name}: ${parts.filter(Boolean).join(', ')}`;
}

/**
 * Tells of every file whether it is a sound dossier: what it holds on standard output, what is wrong with it on
 * standard error. Exit codes: 0 all are sound, notices apart; 1 one is not; 2 no file named.
 */
export async function runDossierCheck(
  files: readonly string[],
  { stdout = process.stdout, stderr = process.stderr }: DossierSurroundings = {},
): Promise<number> {
  if (files.length === 0) {
    stderr.write('Nothing to check: name a dossier file.\n');
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    const read = await readDossier(file).catch((error: unknown) => {
      if (!(error instanceof NoDossierError)) throw error;
      stderr.write(`${printable(`${error.message}. ${error.remedy}`)}\n`);
      return null;
    });
    for (const problem of read?.problems ?? []) stderr.write(`${printable(fileProblemLine(problem))}\n`);
    if (read?.dossier) stdout.write(`${printable(`${file}: ${summary(read.dossier)}`)}\n`);
    else failed++;
  }
  return failed > 0 ? 1 : 0;
}

/** Names the dossiers that come with Rapporteur, a line each. */
export async function runDossierList({ stdout = process.stdout }: DossierSurroundings = {}): Promise<number> {
  for (const name of shippedDossiers()) {
    const { dossier } = await readDossier(name);
    stdout.write(`${name}  ${dossier ? summary(dossier) : ''}\n`);
  }
  return 0;
}
