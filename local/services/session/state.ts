// The state's side of Session.
import { type Execution, PlatformError, type ServiceState, userOf } from '../../boundary.ts';

/** `timeZone` is the manifest's, an IANA name. `fileLocale`: that of a person of whom none is known, most likely. */
export function sessionState(timeZone: string, tellsLanguage: boolean, fileLocale: () => string): ServiceState {
  function getActiveUserLocale({ person }: Execution): string {
    if (!tellsLanguage) throw new PlatformError('You do not have permission to call Session.getActiveUserLocale.');
    return person?.locale ?? fileLocale().slice(0, 2);
  }

  return {
    name: 'Session',
    methods: {
      getScriptTimeZone: () => timeZone,
      getEffectiveUser: userOf,
      getActiveUser,
      getActiveUserLocale,
    },
  };
}

/** The person at the keyboard; blank for a web app and a simple trigger, which may not know. */
function getActiveUser(execution: Execution): string {
  const { simpleTrigger, ui, event } = execution;
  if (simpleTrigger) return '';
  if (event) return event.user ?? userOf(execution);
  return ui ? userOf(execution) : '';
}
