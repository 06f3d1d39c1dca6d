// Session: the script's own time zone, and the person it acts as.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function sessionGlobal(call: ScriptCall) {
  return strict('Session', {
    getScriptTimeZone: () => call('Session', 'getScriptTimeZone'),
    getEffectiveUser() {
      const email = call('Session', 'getEffectiveUser');
      return strict('User', { getEmail: () => email });
    },
  });
}
