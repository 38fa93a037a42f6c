/** Accounts declared one or apart, the newest declaration first: where two contradict, the newer holds. */
export class Bonds {
  readonly #above = new Map<number, number>();
  /** By the first account of a group, its accounts and the groups that it is apart from. */
  readonly #groups = new Map<number, { members: number[]; apart: Set<number> }>();
  readonly pairs: [number, number][] = [];

  /** False where newer declarations keep them apart. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.#find(a), this.#find(b)];
    if (x === y) return true;
    const [into, from] = [this.#groups.get(x)!, this.#groups.get(y)!];
    if (into.apart.has(y)) return false;
    this.pairs.push([a, b]);
    this.#above.set(y, x);
    for (const member of from.members) into.members.push(member);
    for (const other of from.apart) {
      into.apart.add(other);
      const theirs = this.#groups.get(other)!.apart;
      theirs.delete(y);
      theirs.add(x);
    }
    this.#groups.delete(y);
    return true;
  }

  /** False where newer declarations make them one. */
  part(a: number, b: number): boolean {
    const [x, y] = [this.#find(a), this.#find(b)];
    if (x === y) return false;
    this.#groups.get(x)!.apart.add(y);
    this.#groups.get(y)!.apart.add(x);
    return true;
  }

  /** For each account, those that it is apart from, ordered. */
  apart(): Map<number, readonly number[]> {
    const apart = new Map<number, readonly number[]>();
    for (const { members, apart: groups } of this.#groups.values()) {
      if (groups.size === 0) continue;
      const others = [...groups].flatMap((g) => this.#groups.get(g)!.members).sort((a, b) => a - b);
      for (const member of members) apart.set(member, others);
    }
    return apart;
  }

  #find(account: number): number {
    if (!this.#above.has(account) && !this.#groups.has(account))
      this.#groups.set(account, { members: [account], apart: new Set() });
    let root = account;
    for (let next = this.#above.get(root); next !== undefined; next = this.#above.get(root)) root = next;
    return root;
  }
}
