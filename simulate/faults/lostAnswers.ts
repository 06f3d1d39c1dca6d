// The effect has happened, and the script is told that the call failed.
import type { Call } from '../../local/boundary.ts';
import { type CallFault, callName, type Wants } from './fault.ts';
import { apiError } from './refusals.ts';

export const LOST_ANSWERS: readonly CallFault[] = [
  lost('lostInsert', 'An event is written, and the answer is lost.', /^Calendar\.Events\.insert$/, 3),
  lost('lostChange', 'An event is moved or removed, and the answer is lost.', /^Calendar\.Events\.(patch|remove)$/, 1, {
    repeatBookings: 'move',
    another: true,
  }),
  lost('lostRows', 'Rows are written, and the answer is lost.', /^Sheets\.Spreadsheets\.batchUpdate$/, 16),
  lost(
    'lostProperties',
    'Script properties are written, and the answer is lost.',
    /^PropertiesService\.(set|delete)/,
    6,
  ),
  lost('lostLock', 'The lock is taken or let go, and the answer is lost.', /^LockService\./, 16),
];

function lost(name: string, what: string, calls: RegExp, among: number, wants: Wants = {}): CallFault {
  const meets = (call: Call) => calls.test(callName(call));
  const treatment = (call: Call) => ({ lose: apiError(call, 'Empty response') });
  return { kind: 'call', name, what, meets, treatment, forced: 'once', among, wants };
}
