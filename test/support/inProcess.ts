// Runs the entry points of src/main.ts in this process, on the simulators' script sides as globals of this realm.
// Only for coverage and debugging: the bundle in its own context is the real thing.
import { vi } from 'vitest';
import type { Execution } from '../../local/boundary.ts';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { openBoundary, type RoundTrip } from '../../local/platform/dispatch.ts';
import { watchSheet } from '../../local/platform/edits.ts';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { serviceStates } from '../../local/platform/serviceStates.ts';
import type { Runtime } from '../../local/runtime.ts';
import { createCall } from '../../local/script/call.ts';
import { servedOutput } from '../../local/script/output.ts';
import { simulated } from '../../local/script/prelude.ts';
import { spreadsheetState } from '../../local/services/spreadsheet/state.ts';
import * as main from '../../src/main.ts';

export function createInProcessRuntime(options: RuntimeOptions): Pick<Runtime, 'execute' | 'lastRoundTrips'> {
  const watched = watchSheet(options.store);
  const services = [...serviceStates(options, watched.store), spreadsheetState(watched.store, { active: true })];
  let roundTrips: RoundTrip[] = [];
  let executions = 0;
  function run(functionName: string, args: readonly unknown[], simpleTrigger: boolean, ui: boolean): unknown {
    roundTrips = [];
    executions += 1;
    const execution: Execution = { id: executions, simpleTrigger, ui };
    const boundary = openBoundary({ services, faults: options.faults ?? {}, report: () => {} }, execution, roundTrips);
    const { console: _, ...globals } = simulated(createCall(boundary));
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    vi.useFakeTimers({ toFake: ['Date'], now: options.clock.nowMs() });
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const entry: unknown = Reflect.get(main, functionName);
      if (typeof entry !== 'function') throw new Error(`Script function not found: ${functionName}`);
      const output = servedOutput(Reflect.apply(entry, undefined, args));
      return output ? new ScriptOutput(output.mimeType, output.content) : null;
    } finally {
      report.mockRestore();
      vi.useRealTimers();
      for (const service of services) service.executionEnded?.(execution);
    }
  }

  return {
    execute(functionName, args = [], { simpleTrigger = false, ui = false } = {}) {
      if (watched.takeEdited()) run('onEdit', [], true, true);
      return run(functionName, args, simpleTrigger, ui);
    },
    get lastRoundTrips() {
      return roundTrips;
    },
  };
}
