// SpreadsheetApp as scripts see it, as far as a menu needs it.
import type { ScriptCall } from '../../script/call.ts';
import { signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';
import { spreadsheetObject } from './spreadsheetScript.ts';
import { uiObject } from './uiScript.ts';

export function spreadsheetAppGlobal(call: ScriptCall) {
  const ui = uiObject(call);
  function opened(id: unknown) {
    return typeof id === 'string' ? spreadsheetObject(call, id) : null;
  }
  return strict('SpreadsheetApp', {
    getActive: () => opened(call('SpreadsheetApp', 'getActive')),
    getActiveSpreadsheet: () => opened(call('SpreadsheetApp', 'getActive')),
    openById(...args: unknown[]) {
      if (args.length !== 1 || typeof args[0] !== 'string') throw signatureError('SpreadsheetApp.openById', args);
      return opened(call('SpreadsheetApp', 'openById', args[0]));
    },
    flush() {
      call('SpreadsheetApp', 'flush');
    },
    getUi() {
      call('SpreadsheetApp', 'getUi');
      return ui;
    },
  });
}
