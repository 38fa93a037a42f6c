import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRecord } from '../../../test/fixtures/small-record.ts';
import { openStore } from '../../store/open.ts';
import type { RecordStore } from '../../store/port.ts';
import { testApi, until } from '../testing.ts';
import { EventHub } from './hub.ts';

let store: RecordStore;
beforeAll(async () => {
  store = await openStore(':memory:', { create: true });
  await fillRecord(store);
});
afterAll(() => store.close());

interface Told {
  id: string;
  event: string;
  data: unknown;
}

/** What a stream tells, as it tells it. */
function listen(response: Response) {
  const told: Told[] = [];
  const state = { isOver: false, retry: '' };
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  void (async () => {
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) {
        const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
        if (fields.has('retry')) state.retry = fields.get('retry')!;
        if (fields.has('data'))
          told.push({
            id: fields.get('id')!,
            event: fields.get('event')!,
            data: JSON.parse(fields.get('data')!),
          });
      }
    }
    state.isOver = true;
  })();
  return { told, state, leave: () => reader.cancel() };
}

describe('the stream of events', () => {
  it('tells what happens, each listener everything', async () => {
    const api = testApi(store);
    const { hub } = api.context;
    const both = [listen(await api.ask('/api/events')), listen(await api.ask('/api/events'))];
    await until(() => hub.listening === 2);
    hub.publish('job', { state: 'reading', title: 'two\nlines' });
    hub.publish('record', { reports: 5 });
    for (const { told, state } of both) {
      await until(() => told.length === 2);
      expect(told.map((t) => [t.event, t.data])).toEqual([
        ['job', { state: 'reading', title: 'two\nlines' }],
        ['record', { reports: 5 }],
      ]);
      expect(state.retry).toBe('2000');
    }
    for (const { leave } of both) await leave();
    await until(() => hub.listening === 0);
  });

  it('tells whoever comes back what was missed, and nothing of another run', async () => {
    const api = testApi(store);
    const { hub } = api.context;
    const first = listen(await api.ask('/api/events'));
    await until(() => hub.listening === 1);
    hub.publish('job', 1);
    await until(() => first.told.length === 1);
    await first.leave();
    await until(() => hub.listening === 0);
    hub.publish('job', 2);
    hub.publish('job', 3);
    const again = listen(await api.ask('/api/events', { headers: { 'last-event-id': first.told[0]!.id } }));
    await until(() => again.told.length === 2);
    expect(again.told.map((t) => t.data)).toEqual([2, 3]);
    await again.leave();
    const stranger = listen(await api.ask('/api/events', { headers: { 'last-event-id': 'other-1' } }));
    await until(() => hub.listening === 1);
    hub.publish('job', 4);
    await until(() => stranger.told.length > 0);
    expect(stranger.told.map((t) => t.data)).toEqual([4]);
    await stranger.leave();
  });

  it('ends when the server does', async () => {
    const api = testApi(store);
    const { state } = listen(await api.ask('/api/events'));
    await until(() => api.context.hub.listening === 1);
    api.context.hub.close();
    await until(() => state.isOver);
  });
});

it('a hub keeps the last events alone', () => {
  const hub = new EventHub();
  const ids: string[] = [];
  hub.subscribe(
    (event) => ids.push(event.id),
    () => {},
  );
  for (let i = 0; i < 300; i++) hub.publish('job', i);
  expect(hub.since(ids[298]!).map((e) => e.data)).toEqual([299]);
  expect(hub.since(ids[0]!)).toEqual([]);
});
