// Session: the script's own time zone, and the person it acts as.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function sessionGlobal(call: ScriptCall) {
  return strict('Session', {
    getScriptTimeZone: () => call('Session', 'getScriptTimeZone'),
    getEffectiveUser: () => userObject(String(call('Session', 'getEffectiveUser'))),
    getActiveUser: () => userObject(String(call('Session', 'getActiveUser'))),
    getActiveUserLocale: () => call('Session', 'getActiveUserLocale'),
  });
}

export function userObject(email: string): object {
  return strict('User', { getEmail: () => email }, email);
}
