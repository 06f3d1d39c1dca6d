// The state's side of ScriptApp: the web app's address, the project's triggers, and what its user granted.
import { type Execution, OWNER, PlatformError, type ServiceState, userOf } from '../../boundary.ts';
import type { Store } from '../../store/store.ts';

/** A JSON array. */
const TRIGGERS = 'state/triggers.json';

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  /** Of a trigger by the clock. */
  readonly everyMinutes?: number;
  /** Of a trigger of the spreadsheet. Missing = by the clock. */
  readonly eventType?: 'CHANGE';
  /** The person it belongs to and acts as. Missing = the owner. */
  readonly user?: string;
}

export type FiresOn = Pick<StoredTrigger, 'everyMinutes' | 'eventType'>;

export interface StoredAuthorization {
  readonly authorizedScopes: readonly string[];
  /** null if everything that was asked for is granted. */
  readonly url: string | null;
}

const AUTHORIZATION_URL = 'https://script.google.com/macros/s/local/authorize';

// developers.google.com/apps-script/guides/services/quotas
const MOST_TRIGGERS = 20;

export interface ScriptAppOptions {
  /** The address that ends in `/exec`, or null while nothing is deployed. */
  readonly webAppUrl: string | null;
  /** Whether menu and pages are told it. */
  readonly addressInMenu: boolean;
  /** The manifest's scopes, and those that people did not grant, unless a person's own are known. */
  readonly scopes: readonly string[];
  readonly refusedScopes: readonly string[];
}

export function scriptAppState(store: Store, options: ScriptAppOptions): ServiceState {
  const { webAppUrl, addressInMenu, scopes, refusedScopes } = options;
  const save = (triggers: readonly StoredTrigger[]): void => {
    store.write(TRIGGERS, `${JSON.stringify(triggers, null, 2)}\n`);
  };
  return {
    name: 'ScriptApp',
    methods: {
      getUrl: ({ ui }: Execution) => (ui && !addressInMenu ? null : webAppUrl),
      getAuthorizationInfo({ person }: Execution, asked: readonly string[] | null): StoredAuthorization {
        const refused = person?.refusedScopes ?? refusedScopes;
        const granted = scopes.filter((scope) => !refused.includes(scope));
        const wanted = asked ?? scopes;
        const authorizedScopes = wanted.filter((scope) => granted.includes(scope));
        return { authorizedScopes, url: authorizedScopes.length === wanted.length ? null : AUTHORIZATION_URL };
      },
      getProjectTriggers: (execution: Execution) => triggersOf(store, execution),
      deleteTrigger(execution: Execution, id: string): void {
        const own = triggersOf(store, execution).filter((trigger) => trigger.id === id);
        if (own.length === 0) throw new PlatformError('Trigger not found');
        save(triggersIn(store).filter((trigger) => trigger.id !== id));
      },
      createTrigger(execution: Execution, handler: string, firesOn: FiresOn): StoredTrigger {
        const before = triggersIn(store);
        if (triggersOf(store, execution).length >= MOST_TRIGGERS) {
          throw new PlatformError(
            'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
          );
        }
        const last = Math.max(0, ...before.map(({ id }) => Number(id)));
        const trigger = { id: String(last + 1), handler, ...firesOn, user: userOf(execution) };
        save([...before, trigger]);
        return trigger;
      },
    },
  };
}

/** The triggers of the person that the execution acts as. */
function triggersOf(store: Store, execution: Execution): StoredTrigger[] {
  return triggersIn(store).filter(({ user = OWNER }) => user === userOf(execution));
}

/** The triggers of all users. Those by the clock are never fired here; a test runs the handler itself. */
export function triggersIn(store: Store): StoredTrigger[] {
  return JSON.parse(store.read(TRIGGERS)?.text ?? '[]');
}
