// Google's globals in this realm, on the simulators, for tests that call one adapter directly.
import { afterEach, vi } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { type Faults, openBoundary, type RoundTrip } from '../../local/platform/dispatch.ts';
import { serviceStates } from '../../local/platform/serviceStates.ts';
import { createCall } from '../../local/script/call.ts';
import { simulated } from '../../local/script/prelude.ts';
import { spreadsheetState } from '../../local/services/spreadsheet/state.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';

export interface Google {
  readonly store: Store;
  readonly faults: Faults;
  readonly roundTrips: readonly RoundTrip[];
  /** Moved by tests. */
  readonly clock: { ms: number };
  /** From now on the adapters run in this execution; at first in number 1. */
  enter(execution: number): void;
  end(execution: number): void;
  /** Does this while every call fails before its effect. */
  failing<T>(work: () => T): T;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** One execution on a store of these documents; the clock stands at 2027-03-15T08:00:00Z. */
export function openGoogle(documents: Readonly<Record<string, string>> = {}): Google {
  const store = createMemoryStore(documents);
  const faults: Faults = {};
  const roundTrips: RoundTrip[] = [];
  const clock = { ms: Date.UTC(2027, 2, 15, 8) };
  const services = [
    ...serviceStates({ store, clock: { nowMs: () => clock.ms }, scriptFolder: 'dist' }, store),
    spreadsheetState(store, { active: true }),
  ];
  function enter(id: number): void {
    const execution = { id, simpleTrigger: false };
    const boundary = openBoundary({ services, faults, report: () => {} }, execution, roundTrips);
    const { console: _, ...globals } = simulated(createCall(boundary));
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  }
  function end(id: number): void {
    for (const service of services) service.executionEnded?.({ id, simpleTrigger: false });
  }
  enter(1);
  return { store, faults, roundTrips, clock, enter, end, failing: (work) => failing(faults, work) };
}

function failing<T>(faults: Faults, work: () => T): T {
  faults.before = () => {
    throw new PlatformError('Service unavailable');
  };
  try {
    return work();
  } finally {
    delete faults.before;
  }
}
