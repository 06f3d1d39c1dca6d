// A request that proves nothing takes no lock and reads no Sheet. It asks for the script properties once, and writes one row at
// most. For the right token where signed calls alone count, the Sheet may be read: the script must learn that they do.
import { isKeptOut } from '../evidence/bookCalls.ts';
import type { History, WebAppRun } from '../evidence/history.ts';

export function strangersCostLittle({ runs }: History): string[] {
  return runs.filter(({ asked, faults }) => isKeptOut(asked) && !isUnjudged(faults)).flatMap(excesses);
}

/** While the script properties cannot be read, no request can be told from telli's. */
function isUnjudged(faults: readonly string[]): boolean {
  return faults.some((name) => /properties/i.test(name));
}

function excesses({ executionId, asked, calls = [] }: WebAppRun): string[] {
  const count = (pattern: RegExp) => calls.filter((call) => pattern.test(call)).length;
  const reads = asked.isForged ? count(/^Sheets\.Spreadsheets\.(get|Values)/) : 0;
  const found = [
    ...(count(/^LockService\./) > 0 ? ['took the lock'] : []),
    ...(reads > 0 ? ['read the Sheet'] : []),
    ...(count(/^PropertiesService\./) > 1 ? ['asked for the script properties more than once'] : []),
    ...(count(/^Sheets\.Spreadsheets\.batchUpdate$/) > 1 ? ['wrote more than one row'] : []),
  ];
  return found.map((what) => `execution ${executionId} ${what} for a stranger without a credential`);
}
