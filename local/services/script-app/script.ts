// ScriptApp: the address of the web app, triggers by the clock, and what the user granted.
import { exception, type ScriptCall } from '../../script/call.ts';
import { enumeration, labelOf } from '../../script/enumeration.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { isObject } from '../jsonObject.ts';
import { strict, strictEnumeration } from '../strict.ts';
import type { FiresOn, StoredAuthorization, StoredTrigger } from './state.ts';

export const AUTH_MODE = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');

const EVENT_TYPE = enumeration('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED');
const AUTHORIZATION_STATUS = enumeration('REQUIRED', 'NOT_REQUIRED');

export function scriptAppGlobal(call: ScriptCall) {
  const service = strict('Service', { getUrl: () => call('ScriptApp', 'getUrl') });
  return strict('ScriptApp', {
    AuthMode: strictEnumeration('ScriptApp.AuthMode', AUTH_MODE),
    AuthorizationStatus: strictEnumeration('ScriptApp.AuthorizationStatus', AUTHORIZATION_STATUS),
    EventType: strictEnumeration('ScriptApp.EventType', EVENT_TYPE),
    getAuthorizationInfo: (...args: unknown[]) => authorizationInfo(call, args),
    getService: () => service,
    getProjectTriggers: () => (call('ScriptApp', 'getProjectTriggers') as StoredTrigger[]).map(triggerObject),
    deleteTrigger(...args: unknown[]) {
      const [trigger] = args;
      const id = args.length === 1 ? idOf(trigger) : undefined;
      if (id === undefined) throw signatureError('ScriptApp.deleteTrigger', args);
      call('ScriptApp', 'deleteTrigger', id);
    },
    newTrigger: (...args: unknown[]) => triggerBuilder(call, args),
  });
}

/** Of (AuthMode) and of (AuthMode, String[]). */
function authorizationInfo(call: ScriptCall, args: readonly unknown[]) {
  const [mode, scopes = null] = args;
  const isFit = scopes === null || (Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'));
  if (args.length > 2 || labelOf(AUTH_MODE, mode) === undefined || !isFit)
    throw signatureError('ScriptApp.getAuthorizationInfo', args);
  const info = call('ScriptApp', 'getAuthorizationInfo', scopes) as StoredAuthorization;
  return strict('AuthorizationInfo', {
    getAuthorizedScopes: () => [...info.authorizedScopes],
    getAuthorizationStatus: () => AUTHORIZATION_STATUS[info.url === null ? 'NOT_REQUIRED' : 'REQUIRED'],
    getAuthorizationUrl: () => info.url,
  });
}

// developers.google.com/apps-script/reference/script/clock-trigger-builder#everyMinutes(Integer)
const MINUTES: readonly unknown[] = [1, 5, 10, 15, 30];

function triggerBuilder(call: ScriptCall, args: readonly unknown[]) {
  const handler = args.length === 1 ? asText(args[0]) : undefined;
  if (handler === undefined) throw signatureError('ScriptApp.newTrigger', args);
  call('Runtime', 'ScriptApp.newTrigger'); // refused where triggers may not be made
  const create = (firesOn: FiresOn) =>
    triggerObject(call('ScriptApp', 'createTrigger', handler, firesOn) as StoredTrigger);
  return strict('TriggerBuilder', {
    forSpreadsheet(...of: unknown[]) {
      const [spreadsheet] = of;
      const isKnown = typeof spreadsheet === 'string' || (isObject(spreadsheet) && 'getSheets' in spreadsheet);
      if (of.length !== 1 || !isKnown) throw signatureError('TriggerBuilder.forSpreadsheet', of);
      return strict('SpreadsheetTriggerBuilder', {
        onChange: () => strict('SpreadsheetTriggerBuilder', { create: () => create({ eventType: 'CHANGE' }) }),
      });
    },
    timeBased() {
      let minutes: unknown;
      const clock: object = strict('ClockTriggerBuilder', {
        everyMinutes(given: unknown) {
          if (!MINUTES.includes(given))
            throw exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
          minutes = given;
          return clock;
        },
        create() {
          if (minutes === undefined) throw exception('Not simulated: a trigger without everyMinutes');
          return create({ everyMinutes: Number(minutes) });
        },
      });
      return clock;
    },
  });
}

function idOf(trigger: unknown): string | undefined {
  const isTrigger = typeof trigger === 'object' && trigger !== null && 'getUniqueId' in trigger;
  return isTrigger && typeof trigger.getUniqueId === 'function' ? String(trigger.getUniqueId()) : undefined;
}

function triggerObject({ id, handler, eventType }: StoredTrigger) {
  return strict('Trigger', {
    getHandlerFunction: () => handler,
    getUniqueId: () => id,
    getEventType: () => (eventType === 'CHANGE' ? EVENT_TYPE.ON_CHANGE : EVENT_TYPE.CLOCK),
  });
}
