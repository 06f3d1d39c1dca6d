// Events as scripts see them. Their objects are the script's own: `e.authMode` is the very constant of ScriptApp.AuthMode.
import type { TriggerEvent } from '../platform/events.ts';
import { AUTH_MODE } from '../services/script-app/script.ts';
import { userObject } from '../services/session/script.ts';
import { spreadsheetObject } from '../services/spreadsheet/script.ts';
import { rangeOf } from '../services/spreadsheet/sheetScript.ts';
import type { ScriptCall } from './call.ts';

export function eventObject(call: ScriptCall, event: TriggerEvent): object {
  const { authMode, user, source, range, clock, ...plain } = event;
  return {
    ...plain,
    ...clock,
    authMode: AUTH_MODE[authMode],
    ...(user === undefined ? {} : { user: userObject(user) }),
    ...(source === undefined ? {} : { source: spreadsheetObject(call, source) }),
    ...(range === undefined ? {} : { range: rangeOf(call, range.tab, range.area, edgesOf(range)) }),
  };
}

/** Plain numbers, which Google's events have beside the methods. */
function edgesOf({ area: { row, column, rows, columns } }: NonNullable<TriggerEvent['range']>) {
  return { rowStart: row, rowEnd: row + rows - 1, columnStart: column, columnEnd: column + columns - 1 };
}
