import { KeptStore, type Store } from '../../core/kept-store.js';

/** How long a tab that has died may hold others up, in milliseconds; and how often they ask. */
const STALE = 60_000;
const ASK = 250;

interface Locks {
  request<T>(name: string, task: () => Promise<T>): Promise<T>;
}

interface Claim {
  readonly by: string;
  readonly at: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs a task while no other tab of the site runs one of that name: by the Web Locks API, and on pages without it, those
 * without TLS and old browsers, by a claim in storage. Where there is neither, or both are forbidden, it runs.
 */
export async function exclusive<T>(
  name: string,
  task: () => Promise<T>,
  open: () => Store | null,
  locks: Locks | undefined = (globalThis.navigator as { locks?: Locks } | undefined)?.locks,
): Promise<T> {
  if (locks) {
    let begun = false;
    const begin = (): Promise<T> => ((begun = true), task());
    try {
      return await locks.request(name, begin);
    } catch (error) {
      // Where cookies are forbidden, and in sandboxes, there are locks that nobody may have.
      if (begun) throw error;
    }
  }
  const kept = new KeptStore(open, new Map());
  const by = String(crypto.getRandomValues(new Uint32Array(2)));
  const key = `article-elements:lock:${name}`;
  const held = (): string | undefined => {
    const claim = kept.read(key) as Claim | null;
    return claim && Math.abs(Date.now() - claim.at) < STALE ? claim.by : undefined;
  };
  for (;;) {
    const holder = held();
    if (holder === undefined) {
      const written = kept.write(key, { by, at: Date.now() } satisfies Claim);
      // Two tabs may write at once; the last one has it.
      if (written) await pause(ASK / 5);
      if (!written || held() === by) break;
    } else await pause(ASK);
  }
  try {
    return await task();
  } finally {
    if (held() === by) kept.write(key, null);
  }
}
