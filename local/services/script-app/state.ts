// The state's side of ScriptApp: the web app's address, and the project's triggers.
import { type Execution, PlatformError, type ServiceState, userOf } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';

/** A JSON array. */
const TRIGGERS = 'state/triggers.json';

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly everyMinutes: number;
  /** The person it belongs to and acts as. Missing = the owner. */
  readonly user?: string;
}

// developers.google.com/apps-script/guides/services/quotas
const MOST_TRIGGERS = 20;

/** `webAppUrl` is the address that ends in `/exec`, or null while nothing is deployed. */
export function scriptAppState(store: Store, webAppUrl: string | null): ServiceState {
  const save = (triggers: readonly StoredTrigger[]): void => {
    store.write(TRIGGERS, `${JSON.stringify(triggers, null, 2)}\n`);
  };
  return {
    name: 'ScriptApp',
    methods: {
      getUrl: () => webAppUrl,
      getProjectTriggers: (execution: Execution) => triggersOf(store, execution),
      deleteTrigger(execution: Execution, id: string): void {
        const own = triggersOf(store, execution).filter((trigger) => trigger.id === id);
        if (own.length === 0) throw new PlatformError('Trigger not found');
        save(triggersIn(store).filter((trigger) => trigger.id !== id));
      },
      createTrigger(execution: Execution, handler: string, everyMinutes: number): StoredTrigger {
        const before = triggersIn(store);
        if (triggersOf(store, execution).length >= MOST_TRIGGERS) {
          throw new PlatformError(
            'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
          );
        }
        const last = Math.max(0, ...before.map(({ id }) => Number(id)));
        const trigger = { id: String(last + 1), handler, everyMinutes, user: userOf(execution) };
        save([...before, trigger]);
        return trigger;
      },
    },
  };
}

/** The triggers of the person that the execution acts as. */
function triggersOf(store: Store, execution: Execution): StoredTrigger[] {
  return triggersIn(store).filter(({ user }) => userOf({ user }) === userOf(execution));
}

/** The triggers of all users. Nothing fires them here; a test runs the handler itself. */
export function triggersIn(store: Store): StoredTrigger[] {
  return JSON.parse(store.read(TRIGGERS)?.text ?? '[]');
}
