/** The two things that watching asks of the network, apart so that tests may stand in for them. */
import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';

export interface Outgoing {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string | undefined;
}

export interface Incoming {
  status: number;
  /** Names in lower case. */
  headers: { [name: string]: string | string[] | undefined };
  body: AsyncIterable<Uint8Array> & { destroy?: () => unknown };
}

export interface Network {
  /** Every address of a name. Throws where it has none. */
  resolve(name: string): Promise<string[]>;
  /** Sends to this address and no other, whatever the name may lead to by now. */
  send(outgoing: Outgoing, address: string, signal: AbortSignal): Promise<Incoming>;
}

export const network: Network = {
  resolve: async (name) => (await lookup(name, { all: true, verbatim: true })).map((a) => a.address),
  send: ({ method, url, headers, body }, address, signal) =>
    new Promise((resolve, reject) => {
      const request = url.protocol === 'https:' ? requestHttps : requestHttp;
      const family = isIP(address);
      const outgoing = request(url, {
        method,
        headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
        signal,
        agent: false,
        maxHeaderSize: 16_384,
        // The name stands in Host and in the TLS handshake; the connection goes to the address that was checked.
        lookup: (_name, options, callback) => {
          if (options.all) callback(null, [{ address, family }]);
          else callback(null, address, family);
        },
      });
      outgoing.on('error', reject);
      outgoing.on('response', (response: IncomingMessage) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
      });
      outgoing.end(body);
    }),
};
