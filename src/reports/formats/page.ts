/** The words of a web page and what it says of itself. */

/** As much of the DOM as is used here: the library is compiled without the browser's types. */
export interface PageNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PageNode>;
}
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
}
export interface Page {
  title: string;
  body: PageElement | null;
  documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'NAV OL P PRE SECTION TABLE TR UL'
  ).split(' '),
);
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON FORM'.split(' '));

/** The words of an element, a blank line between blocks. */
export function blockText(root: PageNode): string {
  let words = '';
  const visit = (node: PageNode) => {
    if (node.nodeType === 3) words += (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') words += '\n';
    if (node.nodeType !== 1 || silent.has(name)) return;
    const isBlock = blocks.has(name);
    if (isBlock) words += '\n\n';
    for (const child of node.childNodes) visit(child);
    if (isBlock) words += '\n\n';
    else if (name === 'TD' || name === 'TH') words += ' ';
  };
  for (const child of root.childNodes) visit(child);
  return words
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const metaNames = {
  published: [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.date',
    'dcterms.created',
    'pubdate',
    'publish-date',
    'publishdate',
    'publication_date',
    'parsely-pub-date',
    'sailthru.date',
    'article.published',
  ],
  title: ['og:title', 'dc.title', 'twitter:title'],
  source: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  url: ['og:url'],
  language: ['content-language', 'dc.language', 'og:locale'],
} as const;

function metasOf(page: Page): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of Array.from(page.querySelectorAll('meta[content]'))) {
    const content = meta.getAttribute('content')?.trim();
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** `datePublished` of the first article in the page's JSON-LD. */
function linkedDate(page: Page): string | undefined {
  for (const script of Array.from(page.querySelectorAll('script[type="application/ld+json"]'))) {
    const date = /"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1];
    if (date) return date;
  }
  return undefined;
}

/** What a page says of its publication, most trustworthy first. */
function datesOf(page: Page, metas: Map<string, string>): string[] {
  const time = page.querySelector(
    'time[itemprop="datePublished"], article time[datetime], time[pubdate], time[datetime]',
  );
  const given = [
    linkedDate(page),
    ...metaNames.published.map((name) => metas.get(name)),
    page.querySelector('[itemprop="datePublished"]')?.textContent?.trim(),
    time?.getAttribute('datetime')?.trim(),
    page.querySelector('time')?.textContent?.trim(),
  ];
  return given.filter((words): words is string => !!words);
}

export interface PageDescription {
  title: string | undefined;
  source: string | undefined;
  url: string | undefined;
  language: string | undefined;
  /** As the page words them, most trustworthy first. */
  dates: string[];
}

/** What a page says of itself in its head and markup. */
export function describePage(page: Page): PageDescription {
  const metas = metasOf(page);
  const meta = (field: Exclude<keyof typeof metaNames, 'published'>) =>
    metaNames[field].map((name) => metas.get(name)).find((value) => value);
  return {
    title: meta('title') || page.querySelector('h1')?.textContent?.trim() || page.title || undefined,
    source: meta('source'),
    url: page.querySelector('link[rel="canonical"]')?.getAttribute('href') || meta('url'),
    language: page.documentElement.getAttribute('lang') || meta('language')?.replace('_', '-'),
    dates: datesOf(page, metas),
  };
}
