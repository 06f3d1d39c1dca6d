// ScriptApp: only the address of the web app.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function scriptAppGlobal(call: ScriptCall) {
  const service = strict('Service', { getUrl: () => call('ScriptApp', 'getUrl') });
  return strict('ScriptApp', { getService: () => service });
}
