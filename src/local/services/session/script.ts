// Session: only the script's own time zone; who is signed in needs a scope that the manifest does not ask for.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function sessionGlobal(call: ScriptCall) {
  return strict('Session', { getScriptTimeZone: () => call('Session', 'getScriptTimeZone') });
}
