import { compareText } from '../gather.ts';
import { foldName } from '../names.ts';
import { Votes } from '../votes.ts';

/** The offices that reports give a person: "U.S. envoy" and "US Envoy" are one, in the form that most reports use. */
export class Offices {
  readonly #forms = new Map<string, { forms: Votes; reports: Set<number> }>();

  /** `report` is the index of the report, in order of publication. */
  add(office: string, report: number): void {
    const folded = foldName(office);
    let kind = this.#forms.get(folded);
    if (!kind) {
      kind = { forms: new Votes(), reports: new Set() };
      this.#forms.set(folded, kind);
    }
    kind.forms.add(office, report);
    kind.reports.add(report);
  }

  /** The commonest first; of equals the one in the latest report, for offices change. */
  counted(): { words: string; reports: number }[] {
    return [...this.#forms.values()]
      .map(({ forms, reports }) => ({
        words: forms.winner()!,
        reports: reports.size,
        latest: Math.max(...reports),
      }))
      .sort((a, b) => b.reports - a.reports || b.latest - a.latest || compareText(a.words, b.words))
      .map(({ words, reports }) => ({ words, reports }));
  }
}
