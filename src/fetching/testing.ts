/** A network of made-up sites. */
import type { Incoming, Network, Outgoing } from './network.ts';

export interface TestAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

type Handler = TestAnswer | ((outgoing: Outgoing) => TestAnswer);

export interface TestNetwork extends Network {
  /** What was asked, in order: "GET https://a.example/x". */
  readonly asked: string[];
  readonly sent: Outgoing[];
  sites: { [url: string]: Handler };
}

/** A network on which every name leads to a public address, save those in `names`. What no site answers is 404. */
export function testNetwork(
  sites: { [url: string]: Handler } = {},
  names: { [host: string]: string[] } = {},
): TestNetwork {
  const net: TestNetwork = {
    asked: [],
    sent: [],
    sites,
    resolve: async (name) => names[name] ?? ['93.184.216.34'],
    async send(outgoing): Promise<Incoming> {
      net.asked.push(`${outgoing.method} ${outgoing.url.href}`);
      net.sent.push(outgoing);
      const handler = net.sites[outgoing.url.href] ?? { status: 404 };
      const {
        status = 200,
        headers = {},
        body = '',
      } = typeof handler === 'function' ? handler(outgoing) : handler;
      return {
        status,
        headers,
        body: (async function* () {
          yield Buffer.from(body as string);
        })(),
      };
    },
  };
  return net;
}
