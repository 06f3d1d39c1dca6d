// The state's side of ScriptApp: the web app's address, and the project's triggers.
import { type Execution, PlatformError, type ServiceState } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';

/** A JSON array. */
const TRIGGERS = 'state/triggers.json';

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly everyMinutes: number;
}

// developers.google.com/apps-script/guides/services/quotas
const MOST_TRIGGERS = 20;

/** `webAppUrl` is the address that ends in `/exec`, or null while nothing is deployed. */
export function scriptAppState(store: Store, webAppUrl: string | null): ServiceState {
  return {
    name: 'ScriptApp',
    methods: {
      getUrl: () => webAppUrl,
      getProjectTriggers: () => triggersIn(store),
      createTrigger(_: Execution, handler: string, everyMinutes: number): StoredTrigger {
        const before = triggersIn(store);
        if (before.length >= MOST_TRIGGERS) {
          throw new PlatformError(
            'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
          );
        }
        const trigger = { id: String(before.length + 1), handler, everyMinutes };
        store.write(TRIGGERS, `${JSON.stringify([...before, trigger], null, 2)}\n`);
        return trigger;
      },
    },
  };
}

/** Nothing fires them here: whoever wants to see what they do runs the handler. */
export function triggersIn(store: Store): StoredTrigger[] {
  return JSON.parse(store.read(TRIGGERS)?.text ?? '[]');
}
