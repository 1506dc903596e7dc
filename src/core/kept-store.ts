/** The part of `Storage` that is used, so that a test or another store can stand in for it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What storage would not take, for as long as the page is there; forms and threads of a page see the same. */
const pageMemory = new Map<string, string>();

/** JSON in the reader's own browser. Storage that is full, forbidden or not there at all is made up for by the page's memory. */
export class KeptStore {
  /**
   * @param open - Gives the storage; browsers throw even on asking for it where it is forbidden.
   * @param memory - Stands in for it.
   */
  constructor(
    private readonly open: () => Store | null,
    private readonly memory: Map<string, string> = pageMemory,
  ) {}

  read(key: string): unknown {
    try {
      return JSON.parse(this.memory.get(key) ?? this.open()?.getItem(key) ?? 'null');
    } catch {
      return null;
    }
  }

  /** Of all that is kept, by whomever. */
  keys(): string[] {
    try {
      return [...new Set([...this.memory.keys(), ...Object.keys(this.open() ?? {})])];
    } catch {
      return [...this.memory.keys()];
    }
  }

  /** Writes, or removes what is null. False where it is kept only until the page is left. */
  write(key: string, value: object | null): boolean {
    const text = value && JSON.stringify(value);
    try {
      const store = this.open();
      if (text === null) store?.removeItem(key);
      else if (store) store.setItem(key, text);
      else throw new Error('no storage');
      this.memory.delete(key);
      return true;
    } catch {
      if (text === null) this.memory.delete(key);
      else this.memory.set(key, text);
      return false;
    }
  }
}
