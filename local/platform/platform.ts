// The local Google without the script's side: one state for all executions, and the executions that are open on it.
import { ENDED, type Execution, type ServiceState } from '../boundary.ts';
import { ScriptError } from '../execution/outcome.ts';
import { type Meter, openMeter, type Use } from '../quotas/meter.ts';
import { type ConsoleLine, consoleState } from '../services/console/state.ts';
import { type LockOptions, type LockState, lockState } from '../services/lock/state.ts';
import { spreadsheetState } from '../services/spreadsheet/state.ts';
import type { UiRecord } from '../services/spreadsheet/ui.ts';
import { type Answerer, openAnswerer, type RoundTrip } from './dispatch.ts';
import { watchSheet } from './edits.ts';
import { type Hands, handsOn } from './hands.ts';
import { isGranted, manifestOf } from './manifest.ts';
import type { RuntimeOptions } from './options.ts';
import { serviceStates } from './serviceStates.ts';
import type { Kind, Start } from './starts.ts';

/** A test's views of running scripts, and its levers. */
export interface Controls {
  /** The calls of the execution that ended last, in order, those that failed included. */
  readonly lastRoundTrips: readonly RoundTrip[];
  readonly lastConsole: readonly ConsoleLine[];
  /** The dialogs that menu items showed, and the answers they will get. */
  readonly ui: UiRecord;
  /** The execution that holds the script lock loses it and is not told. */
  loseLock(): void;
  /** The execution that holds the script lock. */
  readonly lockHolder: number | null;
  /** The quotas, and what all executions have used of them. */
  readonly quotaUses: readonly Use[];
}

export interface OpenExecution {
  readonly execution: Execution;
  /** Refuses everything once the execution has ended. */
  readonly answer: Answerer;
  /** Locks are let go, buffered writes are flushed. Throws ScriptError if that fails; does nothing the second time. */
  end(): void;
}

export interface Platform {
  open(kind: Kind): OpenExecution;
  /** The triggers to run for what people have changed in the Sheet's files since it was asked last. */
  takeEdited(): readonly Start[];
  readonly hands: Hands;
  readonly controls: Controls;
}

export function openPlatform(options: RuntimeOptions, lockOptions: LockOptions = {}): Platform {
  const report = options.report ?? (() => {});
  const watched = watchSheet(options.store);
  const consoles = new Map<number, ConsoleLine[]>();
  const spreadsheet = spreadsheetState(watched.store, { active: options.activeSpreadsheet ?? true });
  const lock = lockState({ foreign: options.foreignLockHolder, lateMs: options.lateUnlockMs, ...lockOptions });
  const ownConsole = consoleState((line, { id }) => {
    consoles.get(id)?.push(line);
    report(`console.${line.level}: ${line.text}`);
  });
  const meter = openMeter(options.quotas ?? 'none', options.quotaClock ?? options.clock);
  const states = serviceStates(options, watched.store, lock, lockOptions.timer, meter);
  const services = [...states, spreadsheet, ownConsole];
  const manifest = manifestOf(options.scriptFolder);
  const granted = (scope: string, { person }: Execution) => isGranted(manifest, person?.refusedScopes ?? [], scope);
  const dispatch = { services, faults: options.faults ?? {}, meter, report, isGranted: granted };
  const hands = handsOn(watched.store, options);
  let executions = 0;
  let last: Pick<Controls, 'lastRoundTrips' | 'lastConsole'> = { lastRoundTrips: [], lastConsole: [] };

  function open(kind: Kind): OpenExecution {
    executions += 1;
    const execution = { id: executions, ...kind };
    const record = { lastRoundTrips: [], lastConsole: [] };
    consoles.set(execution.id, record.lastConsole);
    const answer = openAnswerer(dispatch, execution, record.lastRoundTrips);
    let ended = false;
    return {
      execution,
      answer: (call) => (ended ? ENDED : answer(call)),
      end() {
        if (ended) return;
        ended = true;
        last = record;
        consoles.delete(execution.id);
        endIn(services, execution);
      },
    };
  }

  return {
    open,
    takeEdited() {
      const documents = watched.takeEdited();
      const forOwnRows = watched.takeWritten() ? hands.rowsWritten() : [];
      return documents === null ? forOwnRows : [...hands.changedOutside(documents), ...forOwnRows];
    },
    hands,
    controls: controlsOn(lock, meter, spreadsheet.ui, () => last),
  };
}

function controlsOn(
  lock: LockState,
  meter: Meter,
  ui: UiRecord,
  last: () => Pick<Controls, 'lastRoundTrips' | 'lastConsole'>,
): Controls {
  return {
    get lastRoundTrips() {
      return last().lastRoundTrips;
    },
    get lastConsole() {
      return last().lastConsole;
    },
    ui,
    loseLock: lock.lose,
    get lockHolder() {
      return lock.holder();
    },
    get quotaUses() {
      return meter.uses;
    },
  };
}

function endIn(services: readonly ServiceState[], execution: Execution): void {
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
