// The script cache, in memory: it may forget, so nothing is lost when the local runtime ends.
import { type Execution, type LocalClock, PlatformError, type ServiceState } from '../../boundary.ts';

// https://developers.google.com/apps-script/reference/cache/cache
const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 100 * 1024;
const MAX_ITEMS = 1000;
const ITEMS_LEFT_BY_EVICTION = 900;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

interface Item {
  readonly value: string;
  /** Not included: at this instant it is gone. */
  readonly expiresMs: number;
}

export function cacheState(clock: LocalClock): ServiceState {
  let items = new Map<string, Item>();

  function get(key: string): string | null {
    checkKey(key);
    const item = items.get(key);
    return item && item.expiresMs > clock.nowMs() ? item.value : null;
  }

  function putAll(values: Readonly<Record<string, string>>, seconds: number | null): void {
    const expiresMs = clock.nowMs() + lifetime(seconds) * 1000;
    const entries = Object.entries(values);
    for (const [key, value] of entries) checkItem(key, value);
    for (const [key, value] of entries) items.set(key, { value, expiresMs });
    if (items.size > MAX_ITEMS) items = farthestFromExpiration(items);
  }

  return {
    name: 'CacheService',
    methods: {
      get: (_execution: Execution, key: string) => get(key),
      getAll(_execution: Execution, keys: readonly string[]) {
        const found = keys.map((key) => [key, get(key)] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      },
      putAll(_execution: Execution, values: Readonly<Record<string, string>>, seconds: number | null) {
        putAll(values, seconds);
      },
      removeAll(_execution: Execution, keys: readonly string[]) {
        for (const key of keys) items.delete(key);
      },
    },
  };
}

function checkKey(key: string): void {
  if (key.length > MAX_KEY_CHARACTERS) throw new PlatformError('Argument too large: key');
}

function checkItem(key: string, value: string): void {
  checkKey(key);
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) throw new PlatformError('Argument too large: value');
}

function lifetime(seconds: number | null): number {
  if (seconds === null) return DEFAULT_SECONDS;
  if (seconds >= 1 && seconds <= MAX_SECONDS) return seconds;
  throw new PlatformError(`Not simulated: an expiration of ${seconds} seconds; Google documents 1 to ${MAX_SECONDS}`);
}

function farthestFromExpiration(items: ReadonlyMap<string, Item>): Map<string, Item> {
  const latestFirst = [...items].sort(([, a], [, b]) => b.expiresMs - a.expiresMs);
  return new Map(latestFirst.slice(0, ITEMS_LEFT_BY_EVICTION));
}
