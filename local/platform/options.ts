// The options of a local runtime, and of one run.
import type { Execution, LocalClock, Person } from '../boundary.ts';
import type { Levers } from '../hubspot/levers.ts';
import type { Quotas } from '../quotas/limits.ts';
import type { ForeignHolder } from '../services/lock/state.ts';
import type { TypedColumns } from '../services/sheets/draft.ts';
import type { WebServer } from '../services/url-fetch/web.ts';
import type { Store } from '../store/store.ts';
import type { Faults } from './dispatch.ts';
import type { TriggerEvent } from './events.ts';

export interface RuntimeOptions {
  readonly store: Store;
  readonly clock: LocalClock;
  /** Holds the script's files and `appsscript.json`. */
  readonly scriptFolder: string;
  /** The folder of the version that answers the web app's next execution. Default: `scriptFolder`, as the menu and triggers have. */
  readonly webAppFolder?: () => string;
  /** The web app's address, for ScriptApp. */
  readonly webAppUrl?: string;
  /** What answers UrlFetchApp at the web app's address, in place of the network: without threads, no call can wait for it. */
  readonly webServer?: WebServer;
  /** Script properties over the stored ones, never written to the store; null hides a stored one. */
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly faults?: Faults;
  readonly foreignLockHolder?: ForeignHolder;
  /** Whether the script sees the spreadsheet it is bound to; sources disagree on web apps. Default true. */
  readonly activeSpreadsheet?: boolean;
  /** Intl without time zones, as it may be on Google. */
  readonly withoutIntl?: boolean;
  /** Whether Utilities.formatDate and Calendar have newer zone data than Intl; see services/zoneData.ts. */
  readonly newerZoneData?: boolean;
  /** Whether an invitation without an answer blocks in free/busy. No source says what Google does. Default true. */
  readonly unansweredBlocks?: boolean;
  /** Whether the menu and pages are told the web app's address. Default true. */
  readonly addressInMenu?: boolean;
  /** Whether Google tells the language of the person's account. Default true. */
  readonly tellsLanguage?: boolean;
  /** Which triggers run for a person's edit. Default: both. */
  readonly editsTold?: 'both' | 'change' | 'none';
  /** Whether `onChange` calls rows that come and go OTHER. Default: INSERT_ROW and REMOVE_ROW. */
  readonly rowChangesAreOther?: boolean;
  /** Whether rows that the script writes are told as inserted ones. Documents rule it out. Default false. */
  readonly tellsOwnRows?: boolean;
  /** How long Google keeps a lock after its execution's end, in real ms. Default 0. */
  readonly lateUnlockMs?: number;
  /** Makes the values of Utilities.getUuid, so that a simulation can be repeated. Default: random ones. */
  readonly uuid?: (execution: Execution) => string;
  /**
   * Asked when an inserted event's id is in use. true = Google does not notice, and the new event takes the other's place.
   * Default: always refused.
   */
  readonly overlooksCollision?: (execution: Execution) => boolean;
  /** People who are not as the others: found by their addresses, also as owners of triggers. */
  readonly persons?: readonly Person[];
  /** Scopes of the manifest that people did not grant, but for `persons`. What needs them fails. Default: none. */
  readonly refusedScopes?: readonly string[];
  /** Columns of tables, made with "Convert to table", that refuse drop-downs and formats. Default: none. */
  readonly typedColumns?: TypedColumns;
  /** What a minute and a day allow, and the time by which they pass. Default: no quota, and `clock`. */
  readonly quotas?: Quotas;
  readonly quotaClock?: LocalClock;
  /** Switches and faults of HubSpot's stand-in. Default: its usual switches, and no fault. */
  readonly hubspot?: Levers;
  /** Tells the operator the lines of the script's console, and the faults that the script did not throw itself. */
  readonly report?: (message: string) => void;
}

export interface ExecuteOptions {
  /** Runs as `onOpen` and `onEdit` do: services that need authorisation refuse. */
  readonly simpleTrigger?: boolean;
  /** Runs as a menu item does, with the spreadsheet open in front of a person. */
  readonly ui?: boolean;
  /** Runs as a page calls it through google.script.run; see services/html/run.ts. There is a Ui. */
  readonly page?: boolean;
  /** The person that runs it, or owns the trigger, or the address of one. Default: the owner. */
  readonly user?: string | Person | undefined;
  /** Runs as a trigger: its one argument is this event, in place of `args`. `clock`: that of a trigger by the clock. */
  readonly event?: TriggerEvent | 'clock';
}
