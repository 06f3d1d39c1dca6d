// A copy of a signed request of a page is valid for some minutes. What it books, removes or erases must happen once.
import type { CachePort } from '../ports/script.ts';
import { type AskedByDoctor, type AskedByPage, VALID_MS } from './askedInside.ts';
import type { PageCall } from './wire/calls.ts';

const WRITES: readonly PageCall[] = ['try.book', 'try.remove', 'erase.erase'];
// The clock of the page's execution may be as far ahead as a request may be old.
const NOTED_S = (2 * VALID_MS) / 1000;

type Asked = Pick<AskedByPage, 'by' | 'name' | 'id'> | Pick<AskedByDoctor, 'by' | 'id'>;

/**
 * Whether this very request to write, or of the doctor, came in before; notes it. Two calls. A cache that fails or forgets says no; then a
 * second booking is at most a repeat of the first, as it names the same test caller.
 */
export function isCopy(cache: CachePort, asked: Asked): boolean {
  if (asked.by === 'page' && !WRITES.some((one) => one === asked.name)) return false;
  const key = `inside.${asked.id}`;
  if (key in cache.getAll([key])) return true;
  cache.putAll({ [key]: '1' }, NOTED_S);
  return false;
}
