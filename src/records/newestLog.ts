// The newest rows of the Log, which may have any number of rows. They stand at its end, unless a person has sorted the tab.
import { DAY_MS, type Instant } from '../scheduling/time.ts';
import { dateOrderOf } from '../sheet/cells/writtenDate.ts';
import { quickStamps } from '../sheet/stamps.ts';
import type { Tab } from '../sheet/workbook.ts';

const MOST_ROWS = 2_000;

/** The sheet row from which on they are read; 1 = the Log is short, or its length is not known. */
export function newestFrom({ rowCount = 0 }: Tab): number {
  return Math.max(1, rowCount - MOST_ROWS + 1);
}

const SAMPLES = 50;
// Rows that had to wait stand behind younger ones.
const MOST_OUT_OF_ORDER = 5;

/**
 * Whether these times, from one row to the Log's last, surely hold all rows since `sinceMs`: they lie in order, and begin a day
 * before. A wall time is read as if in UTC, which is off by less than a day.
 */
export function reachesBack(times: readonly string[], sinceMs: Instant, locale: string): boolean {
  const read = quickStamps(dateOrderOf(locale));
  const shown = times.filter((text) => text.trim() !== '');
  const samples = Array.from(
    { length: SAMPLES },
    (_, at) => shown[Math.floor((at * (shown.length - 1)) / (SAMPLES - 1))],
  );
  const instants = samples.map((text) => read(text ?? ''));
  const [first = null] = instants;
  if (first === null || instants.includes(null) || first > sinceMs - DAY_MS) return false;
  const backwards = instants.filter((instant, at) => at > 0 && (instant ?? 0) < (instants[at - 1] ?? 0));
  return backwards.length <= MOST_OUT_OF_ORDER;
}
