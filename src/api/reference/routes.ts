/** `/openapi.json`, and the same to read at `/docs`. */
import { createHash } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Encoded } from '../asking/cache.ts';
import type { ApiEnv } from '../context.ts';
import { respond } from '../routes/answers.ts';
import type { Api } from '../routes/app-type.ts';
import { openApiDocument } from './document.ts';
import { referencePage } from './page.ts';
import { styles } from './styles.ts';

declare const RAPPORTEUR_VERSION: string | undefined;
const version = typeof RAPPORTEUR_VERSION === 'string' ? RAPPORTEUR_VERSION : 'source';

interface Made {
  etag: string;
  bytes: Encoded;
}

/** Made when first asked for: most who start a server never ask. */
function once(make: () => string): () => Made {
  let made: Made | undefined;
  return () => {
    if (!made) {
      const words = make();
      const etag = `"${createHash('sha256').update(words).digest('base64url').slice(0, 22)}"`;
      made = { etag, bytes: new Encoded(new TextEncoder().encode(words)) };
    }
    return made;
  };
}

export function addReference(app: OpenAPIHono<ApiEnv>, api: Api): void {
  let kept: ReturnType<typeof openApiDocument> | undefined;
  const document = () => {
    kept ??= openApiDocument(api, version);
    return kept;
  };
  const pages: [path: string, type: string, make: () => string][] = [
    ['/openapi.json', 'application/json; charset=utf-8', () => `${JSON.stringify(document(), null, 2)}\n`],
    ['/docs', 'text/html; charset=utf-8', () => referencePage(document())],
    ['/docs/reference.css', 'text/css; charset=utf-8', () => styles],
  ];
  for (const [path, type, make] of pages) {
    const page = once(make);
    app.get(path, (c) => {
      const { etag, bytes } = page();
      return respond(c, { etag, type, cache: 'no-cache', isText: true }, async () => bytes);
    });
  }
}
