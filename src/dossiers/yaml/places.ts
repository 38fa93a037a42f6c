import { type Document, isMap, isNode, isPair, type LineCounter, type Node } from 'yaml';

/** Keys and indices from the top of the file to a value. */
export type Path = readonly PropertyKey[];

/** `people[3].offices[0].from` */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
}

export interface Place {
  line: number;
  column: number;
}

/** Where values and keys of a YAML document stand. */
export class Places {
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** Where the value stands; of one that is not there, the nearest value around where it should be. */
  of(path: Path): Place {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = this.#node(path.slice(0, depth));
      if (node?.range) return this.at(node.range[0]);
    }
    return { line: 1, column: 1 };
  }

  /** Where a key of the mapping at the path stands. */
  ofKey(path: Path, key: string): Place {
    const map = this.#node(path);
    const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
    const node = isPair(pair) && isNode(pair.key) ? pair.key : null;
    return node?.range ? this.at(node.range[0]) : this.of(path);
  }

  #node(path: Path): Node | null {
    const found = path.length === 0 ? this.#document.contents : this.#document.getIn(path as unknown[], true);
    return isNode(found) ? found : null;
  }
}
