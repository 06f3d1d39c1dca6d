// The advanced service Sheets as scripts see it. Arguments are checked on the state's side, where they are understood.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

const SHOWN = 'AdvancedServiceIdentifier{name=sheets, version=v4}';

export function sheetsGlobal(call: ScriptCall) {
  const method =
    (name: string) =>
    (...args: unknown[]) =>
      call('Sheets', name, ...args);
  const Values = strict('Sheets.Spreadsheets.Values', { batchGet: method('Spreadsheets.Values.batchGet') }, SHOWN);
  const Spreadsheets = { get: method('Spreadsheets.get'), batchUpdate: method('Spreadsheets.batchUpdate'), Values };
  const resources = { Spreadsheets: strict('Sheets.Spreadsheets', Spreadsheets, SHOWN) };
  return strict('Sheets', { getVersion: () => 'v4', ...resources }, SHOWN);
}
