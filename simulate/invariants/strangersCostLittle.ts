// A request that proves nothing takes no lock and reads no Sheet. It asks for the script properties once, and writes one row at
// most, while there is room for it in the minute. For the right token where signed calls alone count, the Sheet may be read: the
// script must learn that they do, and keeps it.
import { isKeptOut } from '../evidence/bookCalls.ts';
import type { History, WebAppRun } from '../evidence/history.ts';
import { readStamp } from '../evidence/times.ts';

const MINUTE_MS = 60_000;
// Ten, and as many more as may come at once: each sees the rows of those that were counted before it.
const MOST_ROWS_A_MINUTE = 20;

export function strangersCostLittle(history: History): string[] {
  const judged = history.runs.filter(({ asked, faults }) => isKeptOut(asked) && !isUnjudged(faults));
  return [...judged.flatMap(excesses), ...tooManyRows(history)];
}

/** While the script properties cannot be read, no request can be told from telli's. */
function isUnjudged(faults: readonly string[]): boolean {
  return faults.some((name) => /properties/i.test(name));
}

function excesses({ executionId, asked, calls = [] }: WebAppRun): string[] {
  const count = (pattern: RegExp) => calls.filter((call) => pattern.test(call)).length;
  const reads = count(/^Sheets\.Spreadsheets\.(get|Values)/);
  const mostOfProperties = asked.isDoorShut && reads > 0 ? 2 : 1;
  const found = [
    ...(count(/^LockService\./) > 0 ? ['took the lock'] : []),
    ...(asked.isForged && reads > 0 ? ['read the Sheet'] : []),
    ...(count(/^PropertiesService\./) > mostOfProperties ? ['asked for the script properties more than once'] : []),
    ...(count(/^Sheets\.Spreadsheets\.batchUpdate$/) > 1 ? ['wrote more than one row'] : []),
  ];
  return found.map((what) => `execution ${executionId} ${what} for a stranger without a credential`);
}

/** The counts lie in the cache. Where that forgets them or cannot be reached, more rows may be written. */
function tooManyRows({ runs, final }: History): string[] {
  if (runs.some(({ faults }) => faults.some((name) => /cache/i.test(name)))) return [];
  const counts = new Map<number, number>();
  for (const { Outcome, Time } of final.log) {
    const minute = Math.floor(readStamp(Time) / MINUTE_MS);
    if (Outcome === 'refused') counts.set(minute, (counts.get(minute) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count > MOST_ROWS_A_MINUTE);
  const clock = (minute: number) => new Date(minute * MINUTE_MS).toISOString().slice(0, 16);
  return many.map(([minute, count]) => `${count} refused requests have rows of ${clock(minute)}`);
}
