/** The OpenAPI document of the API on the sample record, and what responses are held against it; for tests. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { expandInputs } from '../reports/inputs.ts';
import { openStore } from '../store/open.ts';
import type { RecordStore } from '../store/port.ts';
import { runIngest } from './ingest/run.ts';
import type { Page, Person, ReportItem } from './schemas/index.ts';
import { type TestApi, temporaryFolder, testApi, writeHeaders } from './testing.ts';

interface Operation {
  operationId: string;
  responses: { [status: string]: { content?: { [type: string]: { schema: object } } } };
}

interface Document {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: object };
}

/** Ids of entries that the record has. */
export interface Known {
  person: string;
  report: string;
}

type Request = [path: string, init?: RequestInit | undefined];

const confirmed = '{"kind":"confirm","target":"person-none"}';
/** For each operation, a request that it answers. */
export const requests: {
  readonly [id: string]: readonly [path: (known: Known) => string, init?: RequestInit | undefined];
} = {
  record: [() => '/api/record'],
  brief: [() => '/api/brief?between=USA&between=KOR'],
  briefDocument: [() => '/api/brief/document?between=USA&between=KOR'],
  search: [() => '/api/search?q=talks'],
  news: [() => '/api/news?since=2000-01-01T00:00:00Z'],
  timeline: [() => '/api/timeline?statements=true&events=true&limit=400&citations=9'],
  acts: [() => '/api/acts?status=happened&limit=400&citations=9'],
  meetings: [() => '/api/meetings?limit=200&citations=9'],
  statements: [() => '/api/statements?limit=200&facets=true'],
  people: [() => '/api/people?limit=200'],
  parties: [() => '/api/parties'],
  sources: [() => '/api/sources'],
  entry: [({ person }) => `/api/entries/${person}`],
  reports: [() => '/api/reports?order=ingested'],
  report: [({ report }) => `/api/reports/${report}`],
  stateOfPlay: [() => '/api/state-of-play?citations=1'],
  due: [() => '/api/due'],
  positions: [() => '/api/positions'],
  changes: [() => '/api/changes'],
  conditions: [() => '/api/conditions'],
  proposals: [() => '/api/proposals'],
  commitments: [() => '/api/commitments'],
  claims: [() => '/api/claims'],
  plans: [() => '/api/plans'],
  contacts: [() => '/api/contacts'],
  channels: [() => '/api/channels'],
  newEntries: [() => '/api/new-entries?since=2013'],
  asOf: [() => '/api/as-of?on=2021-10'],
  conflicts: [() => '/api/conflicts'],
  unconfirmed: [() => '/api/unconfirmed'],
  timelinePicture: [() => '/api/pictures/timeline?statements=true&lanes=issue'],
  contactsPicture: [() => '/api/pictures/contacts'],
  placesPicture: [() => '/api/pictures/places'],
  entries: [({ person }) => `/api/entries?id=${person}&citations=0`],
  said: [({ person }) => `/api/entries/${person}/said?field=name`],
  parts: [({ person }) => `/api/entries/${person}/parts`],
  review: [() => '/api/review?limit=200&citations=1'],
  decisions: [() => '/api/decisions'],
  previewDecision: [() => '/api/decisions/preview', { method: 'POST', body: confirmed }],
  decide: [() => '/api/decisions', { method: 'POST', body: confirmed }],
  undoDecision: [() => '/api/decisions/decision-none/undo', { method: 'POST', body: '{"by":"Ada"}' }],
  export: [() => '/api/export/markdown'],
  session: [() => '/api/session'],
  logIn: [() => '/api/session', { method: 'POST', body: '{"secret":"x"}' }],
  logOut: [() => '/api/session', { method: 'DELETE' }],
  jobs: [() => '/api/jobs'],
  job: [() => '/api/jobs/none'],
  stopJob: [() => '/api/jobs/none', { method: 'DELETE' }],
  sendReports: [
    () => '/api/reports',
    { method: 'POST', body: '{"reports":[{"text":"They met in Geneva."}]}' },
  ],
  sendAddress: [() => '/api/reports/url', { method: 'POST', body: '{"url":"https://news.example/"}' }],
  events: [() => '/api/events'],
};

export class Contract {
  readonly store: RecordStore;
  readonly api: TestApi;
  readonly document: Document;
  readonly known: Known;
  /** Operations with the statuses of their responses that were held against their schemas. */
  readonly tried = new Set<string>();
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #fits = new Map<string, ValidateFunction>();
  readonly #remove: () => void;

  private constructor(
    { store, api, remove }: { store: RecordStore; api: TestApi; remove: () => void },
    document: Document,
    known: Known,
  ) {
    this.store = store;
    this.api = api;
    this.document = document;
    this.known = known;
    this.#remove = remove;
  }

  /** Reads these reports into a record of its own. */
  static async open(reports: readonly string[]): Promise<Contract> {
    const { path, remove } = temporaryFolder();
    const { inputs } = await expandInputs([...reports]);
    await runIngest({ record: path('sample.db'), inputs }, () => {}, new AbortController().signal);
    const store = await openStore(path('sample.db'));
    const api = testApi(store);
    const answered = async <T>(where: string) => (await (await api.ask(where)).json()) as T;
    const [person] = (await answered<Page<Person>>('/api/people?limit=1')).items;
    const [report] = (await answered<Page<ReportItem>>('/api/reports?limit=1')).items;
    return new Contract({ store, api, remove }, await answered<Document>('/openapi.json'), {
      person: person!.id,
      report: report!.id,
    });
  }

  async close(): Promise<void> {
    await this.api.context.jobs.close();
    await this.store.close();
    this.#remove();
  }

  get operations(): Operation[] {
    return Object.values(this.document.paths).flatMap((item) => Object.values(item));
  }

  operationOf(id: string): Operation {
    return this.operations.find((op) => op.operationId === id)!;
  }

  /** The operations that declare a response of this status. */
  declaring(status: number): string[] {
    return Object.keys(requests).filter((id) => this.operationOf(id).responses[status]);
  }

  /** The response is declared, of a type that is declared, and fits the schema of it. */
  async hold(id: string, response: Response): Promise<unknown> {
    const name = `${id} ${response.status}`;
    const declared = this.operationOf(id).responses[String(response.status)];
    expect(declared, name).toBeDefined();
    this.tried.add(name);
    if (!declared?.content) {
      expect(await response.text()).toBe('');
      return null;
    }
    const type = response.headers.get('content-type')!.split(';')[0]!;
    expect(Object.keys(declared.content)).toContain(type);
    const text = await response.text();
    if (!type.endsWith('json') || id === 'export') return text;
    const body: unknown = JSON.parse(text);
    const isFit =
      this.#fits.get(name) ??
      this.#ajv.compile({ ...declared.content[type]!.schema, components: this.document.components });
    this.#fits.set(name, isFit);
    expect(isFit(body), JSON.stringify(isFit.errors?.slice(0, 3))).toBe(true);
    return body;
  }

  request(id: string, changes?: RequestInit): Request {
    const [path, init] = requests[id]!;
    return [path(this.known), changes ? { ...init, ...changes } : init];
  }

  /** The same request with a parameter that there is not, or a body that is none. */
  spoilt(id: string): Request {
    const [path, init] = this.request(id);
    if (init?.method === 'POST') return [path, { ...init, body: '{' }];
    return [`${path}${path.includes('?') ? '&' : '?'}nonsense=1`, init];
  }

  async ask([path, init]: Request, from: TestApi = this.api, address?: string): Promise<Response> {
    const own = init?.headers as { [name: string]: string } | undefined;
    const headers = { ...(init?.method ? writeHeaders : {}), ...own };
    return from.ask(path, { ...init, headers }, address);
  }
}
