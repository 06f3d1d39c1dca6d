// The advanced service Sheets as scripts see it. Arguments are checked on the state's side, where they are understood.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function sheetsGlobal(call: ScriptCall) {
  return strict('Sheets', {
    Spreadsheets: strict('Sheets.Spreadsheets', {
      get: (...args: unknown[]) => call('Sheets', 'Spreadsheets.get', ...args),
      batchUpdate: (...args: unknown[]) => call('Sheets', 'Spreadsheets.batchUpdate', ...args),
      Values: strict('Sheets.Spreadsheets.Values', {
        batchGet: (...args: unknown[]) => call('Sheets', 'Spreadsheets.Values.batchGet', ...args),
      }),
    }),
  });
}
