// The local Apps Script runtime: runs entry points of a built script against the local Google, one at a time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Boundary, Execution, LocalClock, ServiceState } from './boundary.ts';
import { openContext } from './context.ts';
import { type Faults, openBoundary, type RoundTrip } from './dispatch.ts';
import { watchSheet } from './edits.ts';
import { ScriptError, ScriptOutput } from './outcome.ts';
import type { Outcome } from './script/runner.ts';
import { cacheState } from './services/cache/state.ts';
import { calendarState } from './services/calendar/state.ts';
import { type ConsoleLine, consoleState } from './services/console/state.ts';
import { type ForeignHolder, lockState } from './services/lock/state.ts';
import { propertiesState } from './services/properties/state.ts';
import { scriptAppState } from './services/script-app/state.ts';
import { sessionState } from './services/session/state.ts';
import { sheetsState } from './services/sheets/state.ts';
import { spreadsheetState } from './services/spreadsheet/state.ts';
import type { UiRecord } from './services/spreadsheet/ui.ts';
import { utilitiesState } from './services/utilities/state.ts';
import type { Store } from './store/store.ts';

export interface RuntimeOptions {
  readonly store: Store;
  readonly clock: LocalClock;
  /** Holds the script's files and `appsscript.json`. */
  readonly scriptFolder: string;
  /** What ScriptApp says of the web app's address. */
  readonly webAppUrl?: string;
  /** Script properties over the stored ones, never written to the store; null hides a stored one. */
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly faults?: Faults;
  readonly foreignLockHolder?: ForeignHolder;
  /** Whether the script sees the spreadsheet it is bound to; sources disagree on web apps. Default true. */
  readonly activeSpreadsheet?: boolean;
  /** Intl without time zones, as it may be on Google. */
  readonly withoutIntl?: boolean;
  /** Whether an invitation without an answer blocks in free/busy; nobody says what Google does. Default true. */
  readonly unansweredBlocks?: boolean;
  /** For the operator: lines the script writes to its console, and faults that it did not throw itself. */
  readonly report?: (message: string) => void;
}

export interface ExecuteOptions {
  /** Runs as `onOpen` and `onEdit` do: services that need authorisation refuse. */
  readonly simpleTrigger?: boolean;
  /** Runs as a menu item does, with the spreadsheet open in front of someone. */
  readonly ui?: boolean;
}

export interface Runtime {
  /**
   * Runs a top-level function in a fresh context. Arguments and result cross as JSON; an output of ContentService
   * or HtmlService comes back as a ScriptOutput. Throws ScriptError for whatever the script throws.
   * After a person's edit of the Sheet's files the script's `onEdit` runs first.
   */
  execute(functionName: string, args?: readonly unknown[], options?: ExecuteOptions): unknown;
  /** Of the last execution asked for, in order. */
  readonly lastRoundTrips: readonly RoundTrip[];
  readonly lastConsole: readonly ConsoleLine[];
  /** What menu items showed, and the answers they will get. */
  readonly ui: UiRecord;
}

export function createRuntime(options: RuntimeOptions): Runtime {
  const report = options.report ?? (() => {});
  const watched = watchSheet(options.store);
  let roundTrips: RoundTrip[] = [];
  let consoleLines: ConsoleLine[] = [];
  let executions = 0;

  const spreadsheet = spreadsheetState(watched.store, { active: options.activeSpreadsheet ?? true });
  const ownConsole = consoleState((line) => {
    consoleLines.push(line);
    report(`console.${line.level}: ${line.text}`);
  });
  const services = [...serviceStates(options, watched.store), spreadsheet, ownConsole];
  const dispatch = { services, faults: options.faults ?? {}, report };

  function run(functionName: string, args: readonly unknown[], kind: Required<ExecuteOptions>): unknown {
    executions += 1;
    roundTrips = [];
    consoleLines = [];
    const execution = { id: executions, ...kind };
    const boundary = closable(openBoundary(dispatch, execution, roundTrips));
    try {
      const prelude = { withoutIntl: options.withoutIntl ?? false };
      const entry = openContext(options.scriptFolder, boundary.call, prelude);
      const outcome: Outcome = JSON.parse(entry(functionName, JSON.stringify(args)));
      return result(outcome);
    } catch (error) {
      throw ScriptError.from(error);
    } finally {
      boundary.close();
      endExecution(services, execution);
    }
  }

  function runEditTrigger(): void {
    try {
      run('onEdit', [{ authMode: 'LIMITED' }], { simpleTrigger: true, ui: true });
    } catch (error) {
      // A failing simple trigger is silent on Google; a script without one has nothing to run.
      if (error instanceof ScriptError && !error.isMissingFunction('onEdit')) report(`onEdit failed: ${error.message}`);
    }
  }

  return {
    execute(functionName, args = [], { simpleTrigger = false, ui = simpleTrigger } = {}) {
      if (!simpleTrigger && watched.takeEdited()) runEditTrigger();
      return run(functionName, args, { simpleTrigger, ui });
    },
    get lastRoundTrips() {
      return roundTrips;
    },
    get lastConsole() {
      return consoleLines;
    },
    ui: spreadsheet.ui,
  };
}

export function serviceStates(options: RuntimeOptions, store: Store): readonly ServiceState[] {
  const { clock } = options;
  return [
    { name: 'Runtime', methods: { now: () => clock.nowMs() } },
    calendarState(store, clock, options.unansweredBlocks),
    sheetsState(store),
    lockState(options.foreignLockHolder),
    cacheState(clock),
    propertiesState(store, options.properties),
    utilitiesState(),
    scriptAppState(options.webAppUrl ?? null),
    sessionState(manifestTimeZone(options.scriptFolder)),
  ];
}

// What a script left behind in the microtask queue must not reach the state once its execution is over.
function closable(boundary: Boundary): { readonly call: Boundary; close(): void } {
  let open = true;
  const call: Boundary = (service, method, argsJson) => {
    if (open) return boundary(service, method, argsJson);
    return JSON.stringify({ ok: false, error: { name: 'Exception', message: 'The execution has ended.' } });
  };
  return {
    call,
    close() {
      open = false;
    },
  };
}

function endExecution(services: readonly ServiceState[], execution: Execution): void {
  const failures = services.flatMap((service) => {
    try {
      service.executionEnded?.(execution);
      return [];
    } catch (error) {
      return [error];
    }
  });
  if (failures.length > 0) throw ScriptError.from(failures[0]);
}

function result(outcome: Outcome): unknown {
  if (outcome.kind === 'error') throw new ScriptError(outcome.name, outcome.message, outcome.stack);
  if (outcome.kind === 'output') return new ScriptOutput(outcome.mimeType, outcome.content);
  return outcome.kind === 'value' ? outcome.value : null;
}

// Google's own default is the time zone of the account; here it is UTC.
function manifestTimeZone(scriptFolder: string): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(scriptFolder, 'appsscript.json'), 'utf8'));
    const named = typeof manifest === 'object' && manifest !== null && 'timeZone' in manifest;
    return named ? String(manifest.timeZone) : 'Etc/UTC';
  } catch {
    return 'Etc/UTC';
  }
}
