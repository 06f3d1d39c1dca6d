// Google's globals in this realm, on the simulators, for tests that call one adapter directly.
import { afterEach, vi } from 'vitest';
import { type Faults, openBoundary, type RoundTrip } from '../../src/local/dispatch.ts';
import { serviceStates } from '../../src/local/runtime.ts';
import { createCall } from '../../src/local/script/call.ts';
import { simulated } from '../../src/local/script/prelude.ts';
import { spreadsheetState } from '../../src/local/services/spreadsheet/state.ts';
import { createMemoryStore } from '../../src/local/store/memory.ts';
import type { Store } from '../../src/local/store/store.ts';

export interface Google {
  readonly store: Store;
  readonly faults: Faults;
  readonly roundTrips: readonly RoundTrip[];
}

afterEach(() => {
  vi.unstubAllGlobals();
});

/** One execution on a store of these documents; the clock stands at `nowMs`. */
export function openGoogle(documents: Readonly<Record<string, string>> = {}, nowMs = Date.UTC(2027, 2, 15, 8)): Google {
  const store = createMemoryStore(documents);
  const faults: Faults = {};
  const roundTrips: RoundTrip[] = [];
  const clock = { nowMs: () => nowMs };
  const services = [
    ...serviceStates({ store, clock, scriptFolder: 'dist' }, store),
    spreadsheetState(store, { active: true }),
  ];
  const execution = { id: 1, simpleTrigger: false };
  const boundary = openBoundary({ services, faults, report: () => {} }, execution, roundTrips);
  const { console: _, ...globals } = simulated(createCall(boundary));
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return { store, faults, roundTrips };
}
