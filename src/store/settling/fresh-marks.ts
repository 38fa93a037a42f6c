/** Marks in memory with the accounts under them: a hash table over flat arrays, since there are some hundred thousand. */
export class FreshMarks {
  #marks = new Float64Array(1024);
  #accounts = new Float64Array(1024);
  /** One more than the place of the entry before it in its bucket; 0 for none. */
  #before = new Int32Array(1024);
  #buckets = new Int32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The marks, each as often as there are accounts under it. */
  marks(): Float64Array {
    return this.#marks.subarray(0, this.#size);
  }

  /** False where it is there. */
  add(mark: number, account: number): boolean {
    for (let at = this.#buckets[this.#bucket(mark)]!; at > 0; at = this.#before[at - 1]!)
      if (this.#marks[at - 1] === mark && this.#accounts[at - 1] === account) return false;
    if (this.#size === this.#marks.length) this.#grow();
    this.#marks[this.#size] = mark;
    this.#accounts[this.#size] = account;
    this.#link(this.#size++);
    return true;
  }

  has(mark: number): boolean {
    for (let at = this.#buckets[this.#bucket(mark)]!; at > 0; at = this.#before[at - 1]!)
      if (this.#marks[at - 1] === mark) return true;
    return false;
  }

  /** Puts the accounts under a mark behind `accounts`, until there are `limit`. */
  under(mark: number, accounts: number[], limit: number): void {
    for (let at = this.#buckets[this.#bucket(mark)]!; at > 0; at = this.#before[at - 1]!) {
      if (accounts.length >= limit) return;
      if (this.#marks[at - 1] === mark) accounts.push(this.#accounts[at - 1]!);
    }
  }

  clear(): void {
    this.#buckets.fill(0);
    this.#size = 0;
  }

  #bucket(mark: number): number {
    // A hash itself, so that its lowest bits will do.
    return mark & (this.#buckets.length - 1);
  }

  #link(at: number): void {
    const bucket = this.#bucket(this.#marks[at]!);
    this.#before[at] = this.#buckets[bucket]!;
    this.#buckets[bucket] = at + 1;
  }

  #grow(): void {
    const size = 2 * this.#marks.length;
    const [marks, accounts] = [this.#marks, this.#accounts];
    this.#marks = new Float64Array(size);
    this.#accounts = new Float64Array(size);
    this.#marks.set(marks);
    this.#accounts.set(accounts);
    this.#before = new Int32Array(size);
    this.#buckets = new Int32Array(size);
    for (let at = 0; at < this.#size; at++) this.#link(at);
  }
}
