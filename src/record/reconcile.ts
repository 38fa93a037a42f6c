/** The whole record in memory. */
import { dayRange } from '../contract/edtf.ts';
import type { EventFields } from './events/fields.ts';
import { compareText, type Gathered, gather } from './gather.ts';
import { publicId } from './keys.ts';
import type { EntryKind } from './kinds.ts';
import type { OccasionFields } from './occasions/fields.ts';
import { noOverlay, type Overlay } from './overlay.ts';
import { officesOf, type PersonFields } from './people/fields.ts';
import { aspects } from './registry.ts';
import type { WrittenEntry } from './settle/ledger.ts';
import { MemoryLedger } from './settle/memory.ts';
import { settle } from './settle/settle.ts';
import type { StatementFields } from './statements/fields.ts';
import { ranked } from './tally.ts';
import type {
  Evidence,
  Occasion,
  Person,
  ReadReport,
  Record,
  RecordEvent,
  RecordStatement,
  Support,
} from './types.ts';

export interface ReconcileOptions {
  /** How many reports are settled at once. Default: all. */
  batch?: number;
  overlay?: Overlay;
  /** From how many mentions on an entry keeps its tally. */
  large?: number;
}

/** The record that follows from readings: the same in whatever order and in whatever batches they come. */
export function reconcile(readings: Iterable<ReadReport>, options: ReconcileOptions = {}): Record {
  const ledger = new MemoryLedger();
  const gathered = [...readings].map(gather);
  const size = options.batch ?? gathered.length;
  for (let i = 0; i < gathered.length; i += size) {
    const batch = gathered.slice(i, i + size);
    for (const report of batch) ledger.addReport(report);
    const { overlay = noOverlay, large } = options;
    settle(ledger, batch, { aspects, overlay, ...(large === undefined ? {} : { large }) });
  }
  return new Reconciled(ledger, gathered).record();
}

class Reconciled {
  readonly #ledger: MemoryLedger;
  readonly #reports: readonly Gathered[];

  constructor(ledger: MemoryLedger, reports: readonly Gathered[]) {
    this.#ledger = ledger;
    this.#reports = reports;
  }

  record(): Record {
    const clusters = new Map(this.#reports.map((r) => [r.number, this.#ledger.report(r.number).cluster]));
    return {
      people: this.#of('person', (w) => this.#person(w)).sort(
        (a, b) => b.reports - a.reports || compareText(a.name, b.name) || compareText(a.key, b.key),
      ),
      occasions: this.#of('occasion', (w) => this.#occasion(w)).sort(
        (a, b) => firstDay(a.date) - firstDay(b.date) || compareText(a.key, b.key),
      ),
      statements: this.#of('statement', (w) => this.#statement(w)).sort((a, b) => compareText(a.key, b.key)),
      events: this.#of('event', (w) => this.#event(w)).sort(
        (a, b) => firstDay(a.date) - firstDay(b.date) || compareText(a.key, b.key),
      ),
      clusters,
    };
  }

  #of<T>(kind: EntryKind, make: (written: WrittenEntry) => T): T[] {
    return [...this.#ledger.written.values()].filter((w) => w.entry.kind === kind).map(make);
  }

  #support({ entry, head }: WrittenEntry): Support & { key: string } {
    const evidence: Evidence[] = this.#ledger.accountsOf(entry.entry).flatMap((account) =>
      this.#ledger.mentionsOf(account).flatMap((mention) =>
        this.#ledger.words.get(mention)!.map(({ span, role }) => ({
          report: mention.report,
          span,
          role,
          ...(entry.kind === 'occasion' ? { says: saysOf(mention.votes) } : {}),
        })),
      ),
    );
    const place = (e: Evidence) => JSON.stringify([e.role, e.says]);
    evidence.sort(
      (a, b) =>
        a.report - b.report ||
        a.span[0] - b.span[0] ||
        a.span[1] - b.span[1] ||
        compareText(place(a), place(b)),
    );
    return { key: publicId(entry.kind, head.id), reports: entry.reports, sources: entry.sources, evidence };
  }

  #person(written: WrittenEntry): Person {
    const { name, party, ref, firstDay, lastDay } = written.fields as PersonFields;
    const forms = written.tally['form'];
    const names = ranked(forms).map((words) => ({ words, reports: forms![words]!.reports }));
    names.sort((a, b) => b.reports - a.reports);
    const offices = officesOf(written.tally['office']);
    return { ...this.#support(written), name, names, offices, party, ref, firstDay, lastDay };
  }

  #occasion(written: WrittenEntry): Occasion {
    const { parties, people, date, place, status, medium } = written.fields as OccasionFields;
    return {
      ...this.#support(written),
      parties,
      people: this.#personKeys(people),
      date,
      place,
      status,
      medium,
    };
  }

  #event(written: WrittenEntry): RecordEvent {
    const { agents, patients, ...fields } = written.fields as EventFields;
    const [by, on] = [this.#personKeys(agents), this.#personKeys(patients)];
    return { ...this.#support(written), ...fields, agents: by, patients: on };
  }

  #statement(written: WrittenEntry): RecordStatement {
    const { kind, text, person, speaker, party, date } = written.fields as StatementFields;
    const key = person === null ? null : this.#personKey(person);
    return { ...this.#support(written), kind, text, person: key, speaker, party, date };
  }

  #personKeys(ids: readonly number[]): string[] {
    return [...new Set(ids.flatMap((id) => this.#personKey(id) ?? []))].sort();
  }

  #personKey(id: number): string | null {
    const entry = this.#ledger.account('person', id)?.entry;
    const written = entry === undefined ? undefined : this.#ledger.written.get(entry);
    return written ? publicId('person', written.head.id) : null;
  }
}

const firstDay = (date: string | null) => dayRange(date)?.first ?? Number.MAX_SAFE_INTEGER;

function saysOf(votes: { [field: string]: readonly string[] }): NonNullable<Evidence['says']> {
  const { status, date, place } = votes;
  return {
    status: status![0] as NonNullable<Evidence['says']>['status'],
    date: date?.[0] ?? null,
    place: place?.[0] ?? null,
  };
}
