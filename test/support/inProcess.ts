// Runs the entry points of src/main.ts in this process, on the simulators' script sides as globals of this realm.
// Only for coverage and debugging: the bundle in its own context is the real thing.
import type { Execution } from '../../local/boundary.ts';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import { openBoundary, type RoundTrip } from '../../local/platform/dispatch.ts';
import { watchSheet } from '../../local/platform/edits.ts';
import { handsOn } from '../../local/platform/hands.ts';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { serviceStates } from '../../local/platform/serviceStates.ts';
import { type Start, startOf } from '../../local/platform/starts.ts';
import type { Runtime } from '../../local/runtime.ts';
import { createCall } from '../../local/script/call.ts';
import { eventObject } from '../../local/script/event.ts';
import { servedOutput } from '../../local/script/output.ts';
import { simulated } from '../../local/script/prelude.ts';
import { spreadsheetState } from '../../local/services/spreadsheet/state.ts';
import * as main from '../../src/main.ts';
import { answerHere } from '../../src/pageScript.ts';

export function createInProcessRuntime(options: RuntimeOptions): Pick<Runtime, 'execute' | 'lastRoundTrips'> {
  const watched = watchSheet(options.store);
  const services = [...serviceStates(options, watched.store), spreadsheetState(watched.store, { active: true })];
  let roundTrips: RoundTrip[] = [];
  let executions = 0;
  const hands = handsOn(watched.store, options);
  const triggersOf = (documents: readonly string[] | null) => (documents ? hands.changedOutside(documents) : []);
  function run({ functionName, args, kind }: Start): unknown {
    roundTrips = [];
    executions += 1;
    const execution: Execution = { id: executions, ...kind };
    const boundary = openBoundary({ services, faults: options.faults ?? {}, report: () => {} }, execution, roundTrips);
    const call = createCall(boundary);
    const { console: _, ...globals } = simulated(call);
    const given = kind.event === null ? args : [eventObject(call, kind.event)];
    const { console } = globalThis;
    const silent = { ...console, error: () => {} };
    Object.assign(globalThis, globals, { Date: dateAt(options.clock.nowMs()), console: silent });
    try {
      // The built file would be read, where no coverage is seen.
      const entry: unknown = functionName === 'fromPage' ? answerHere : Reflect.get(main, functionName);
      if (typeof entry !== 'function') throw new Error(`Script function not found: ${functionName}`);
      const output = servedOutput(Reflect.apply(entry, undefined, given));
      return output ? new ScriptOutput(output.mimeType, output.content) : null;
    } finally {
      Object.assign(globalThis, { Date: NativeDate, console });
      for (const service of services) service.executionEnded?.(execution);
    }
  }

  return {
    execute(functionName, args = [], asked = {}) {
      for (const start of triggersOf(watched.takeEdited())) run(start);
      return run(startOf(options, functionName, args, asked));
    },
    get lastRoundTrips() {
      return roundTrips;
    },
  };
}

const NativeDate = Date;

/** Date, with a clock that stands still. */
function dateAt(nowMs: number): object {
  return class extends NativeDate {
    static override now(): number {
      return nowMs;
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof NativeDate;
    }

    constructor(...args: readonly unknown[]) {
      super(...((args.length === 0 ? [nowMs] : args) as [number]));
    }
  };
}
