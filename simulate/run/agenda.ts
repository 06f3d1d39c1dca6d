// Virtual time: all future entries, each with its due time. Nothing happens that does not come from here.
import type { Chance } from '../chance.ts';
import type { Instant } from '../evidence/history.ts';

export interface Agenda {
  readonly nowMs: Instant;
  /** Does `work` in `ms` milliseconds, unless the function it returns is called first. */
  after(ms: number, work: () => void): () => void;
  /** Resolves in `ms` milliseconds. */
  pause(ms: number): Promise<void>;
  /** Moves the clock to the earliest entry and takes it; undefined if there is none. */
  next(): (() => void) | undefined;
}

interface Entry {
  readonly atMs: Instant;
  /** The seed decides between entries due at the same time. */
  readonly tie: number;
  readonly work: () => void;
}

export function createAgenda(startMs: Instant, chance: Chance): Agenda {
  const entries = new Set<Entry>();
  let nowMs = startMs;

  function after(ms: number, work: () => void): () => void {
    const entry = { atMs: nowMs + Math.max(0, Math.round(ms)), tie: chance.int(0, 2 ** 30), work };
    entries.add(entry);
    return () => entries.delete(entry);
  }

  return {
    get nowMs() {
      return nowMs;
    },
    after,
    pause: (ms) => new Promise((done) => after(ms, done)),
    next() {
      const entry = earliest(entries);
      if (entry === undefined) return undefined;
      entries.delete(entry);
      nowMs = entry.atMs;
      return entry.work;
    },
  };
}

/** Entries that are equal in everything come in the order in which they were entered. */
function earliest(entries: Iterable<Entry>): Entry | undefined {
  let first: Entry | undefined;
  for (const entry of entries) {
    if (first === undefined || entry.atMs < first.atMs || (entry.atMs === first.atMs && entry.tie < first.tie)) {
      first = entry;
    }
  }
  return first;
}
