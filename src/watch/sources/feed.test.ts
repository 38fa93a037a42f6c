import { describe, expect, it } from 'vitest';
import { parseFeed } from './feed.ts';

const base = 'https://news.example/feeds/world.xml';

describe('a feed', () => {
  it('is read as RSS', () => {
    const feed = parseFeed(
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Harbour Wire</title><link>https://news.example/</link><description>d</description><language>en-gb</language><ttl>30</ttl>
      <item><title>Envoys &amp; ministers</title><link>/a</link><guid isPermaLink="false">g1</guid><pubDate>Tue, 19 Oct 2021 08:00:00 +0900</pubDate>
      <description>short</description><content:encoded><![CDATA[<p>The whole text</p>]]></content:encoded></item>
      <item><guid>https://news.example/b</guid></item><item><description>nothing to know it by</description></item></channel></rss>`,
      base,
    );
    expect(feed).toEqual({
      title: 'Harbour Wire',
      language: 'en-gb',
      minutes: 30,
      items: [
        {
          id: 'g1',
          title: 'Envoys & ministers',
          url: 'https://news.example/a',
          published: '2021-10-18T23:00:00.000Z',
          html: '<p>The whole text</p>',
        },
        {
          id: 'https://news.example/b',
          title: null,
          url: 'https://news.example/b',
          published: null,
          html: '',
        },
      ],
    });
  });

  it('is read as Atom', () => {
    const { title, items } = parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Seoul Ledger</title><id>x</id><updated>2021-10-19T08:00:00Z</updated>
      <entry><title>Talks</title><id>urn:1</id><link rel="self" href="/self"/><link href="../talks"/><updated>2021-10-20T00:00:00Z</updated><published>2021-10-19T01:00:00Z</published><summary>s</summary></entry></feed>`,
      base,
    );
    expect(title).toBe('Seoul Ledger');
    expect(items).toEqual([
      {
        id: 'urn:1',
        title: 'Talks',
        url: 'https://news.example/talks',
        published: '2021-10-19T01:00:00.000Z',
        html: 's',
      },
    ]);
  });

  it('is read as JSON Feed', () => {
    const { items } = parseFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ledger',
        items: [
          {
            id: '1',
            url: 'https://news.example/1',
            title: 'One',
            content_html: '<p>x</p>',
            date_published: '2021-10-19T00:00:00Z',
          },
        ],
      }),
      base,
    );
    expect(items).toEqual([
      {
        id: '1',
        title: 'One',
        url: 'https://news.example/1',
        published: '2021-10-19T00:00:00.000Z',
        html: '<p>x</p>',
      },
    ]);
  });

  it.each(['', '<html><body>Not here</body></html>', '{"a":1}', '<rss><channel>', '\u0000\u0001'])(
    'is not %j',
    (text) => {
      expect(() => {
        const feed = parseFeed(text, base);
        if (feed.items.length === 0) throw new TypeError('empty');
      }).toThrow(TypeError);
    },
  );
});
