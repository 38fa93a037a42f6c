/** `rapporteur review` */
import { resolveFilters } from '../../queries/filters/filters.ts';
import { type ReviewAsked, type ReviewItem, reviewQueue } from '../../queries/review/queue.ts';
import type { ReviewReason } from '../../queries/review/reasons.ts';
import { DecisionError } from '../../record/decisions/types.ts';
import { printable } from '../../reports/clean.ts';
import type { DecisionRequest } from '../../store/decisions/draft.ts';
import type { RecordStore } from '../../store/port.ts';
import { withRecord } from '../ask/record.ts';
import { effectLines } from '../decide/effect.ts';
import { decisionMessage } from '../decide/messages.ts';
import { authorOf, type DecideSurroundings, type Writer, withWritable } from '../decide/record.ts';
import { choicesOf, itemText } from './item.ts';
import { type KeyInput, keysOf } from './keys.ts';

export interface ReviewOptions {
  record: string;
  by?: string | undefined;
  reason?: ReviewReason[] | undefined;
  /** In which any of these parties has a part. */
  party?: string[] | undefined;
  limit?: number | undefined;
  /** Only list what is to be reviewed. */
  list?: boolean | undefined;
  json?: boolean | undefined;
}

export interface ReviewSurroundings extends DecideSurroundings {
  stdin?: KeyInput;
}

/**
 * Walks the queue by keyboard, or lists it. Exit codes: 0; 2 where there is no terminal, or nobody to decide. Throws the
 * errors of the store, and a `QueryError` for an unknown party.
 */
export async function runReview(
  { record, by, reason: reasons, party, limit, list = false, json = false }: ReviewOptions,
  {
    stdin = process.stdin,
    stdout = process.stdout,
    stderr = process.stderr,
    env = process.env,
  }: ReviewSurroundings = {},
): Promise<number> {
  if (list || json) {
    const items = await withRecord(record, async (store) => {
      const { parties } = await resolveFilters(store, { party });
      return reviewQueue(store, { reasons, parties, limit });
    });
    if (json) stdout.write(`${JSON.stringify(items, null, 2)}\n`);
    else if (items.length === 0) stderr.write('There is nothing to review.\n');
    else stdout.write(`${printable(items.map((item, i) => itemText(item, `${i + 1}.`)).join('\n'))}\n`);
    return 0;
  }
  if (!stdin.isTTY) {
    stderr.write(
      'Reviewing takes a terminal, for it is done by keys. `rapporteur review --list` lists what is to be reviewed, ' +
        'and `rapporteur decide` decides.\n',
    );
    return 2;
  }
  const author = authorOf(by, env);
  if (author === null) {
    stderr.write('Nobody is known as the user: say who decides with --by.\n');
    return 2;
  }
  return withWritable(record, stderr, async (store) => {
    const { parties } = await resolveFilters(store, { party });
    const walk = new Walk(store, author, { reasons, parties, limit: limit ?? AHEAD }, stdout);
    await walk.through(keysOf(stdin));
    return 0;
  });
}

/** Items of each reason that are looked up at once. */
const AHEAD = 20;

class Walk {
  readonly #store: RecordStore;
  readonly #by: string;
  readonly #asked: ReviewAsked;
  readonly #stdout: Writer;
  /** Ids of decisions made here and not undone. */
  readonly #made: string[] = [];
  readonly #skipped = new Set<string>();
  #queue: ReviewItem[] = [];
  #decided = 0;

  constructor(store: RecordStore, by: string, asked: ReviewAsked, stdout: Writer) {
    this.#store = store;
    this.#by = by;
    this.#asked = asked;
    this.#stdout = stdout;
  }

  async through(keys: AsyncIterable<string>): Promise<void> {
    await this.#look();
    if (this.#queue.length > 0)
      for await (const key of keys) {
        if (key === 'q' || (key !== 'u' && this.#queue.length === 0)) break;
        await this.#press(key);
        if (this.#queue.length === 0 && this.#made.length === 0) break;
      }
    const isEmpty = this.#decided === 0 && this.#skipped.size === 0 && this.#queue.length === 0;
    const more = this.#queue.length > 0 ? ' More is left.' : '';
    this.#tell(
      isEmpty
        ? 'There is nothing to review.'
        : `${this.#decided} decided, ${this.#skipped.size} skipped.${more}`,
    );
  }

  /** Asks for the queue as it is now, since every decision may change it. */
  async #look(): Promise<void> {
    this.#queue = await reviewQueue(this.#store, { ...this.#asked, without: this.#skipped });
    this.#show();
  }

  #show(): void {
    const [item] = this.#queue;
    if (item) this.#tell(itemText(item, `${this.#decided + this.#skipped.size + 1}.`));
    else if (this.#made.length > 0) this.#tell('Nothing is left: u undoes the last, any other key ends.');
  }

  async #press(key: string): Promise<void> {
    const [item] = this.#queue;
    if (key === 'u') await this.#undo();
    else if (item && (key === 's' || key === ' ')) {
      this.#skipped.add(item.id);
      this.#queue.shift();
      if (this.#queue.length > 0) this.#show();
      else await this.#look();
    } else {
      const choice = item && choicesOf(item).find((c) => c.key === key);
      if (choice) await this.#decide(choice.request);
      else this.#tell('  That key does nothing here.');
    }
  }

  async #decide(request: DecisionRequest): Promise<void> {
    try {
      const decided = await this.#store.decide(request, { by: this.#by });
      this.#decided++;
      this.#made.push(decided.decision.id);
      this.#tell([...effectLines(decided), `  ${decided.decision.id}`].join('\n'));
    } catch (error) {
      // Somebody else may have decided meanwhile.
      if (!(error instanceof DecisionError)) throw error;
      this.#tell(`  ${decisionMessage(error.problem)}`);
    }
    await this.#look();
  }

  async #undo(): Promise<void> {
    const decision = this.#made.pop();
    if (decision === undefined) {
      this.#tell('  Nothing was decided here that could be undone.');
      return;
    }
    const undone = await this.#store.decide({ kind: 'undo', decision }, { by: this.#by });
    this.#decided--;
    this.#tell([...effectLines(undone), `  ${decision} is undone.`].join('\n'));
    await this.#look();
  }

  #tell(text: string): void {
    this.#stdout.write(`${printable(text)}\n`);
  }
}
