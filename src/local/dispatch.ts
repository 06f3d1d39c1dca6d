// The state's end of the boundary: finds the method, counts the round trips, lets tests inject faults,
// and refuses what a simple trigger may not call.
import { type Answer, type Boundary, type Call, type Execution, PlatformError, type ServiceState } from './boundary.ts';

/** A call that left the script for a Google service. */
export interface RoundTrip {
  readonly service: string;
  readonly method: string;
}

/** Each may throw a PlatformError, which the script gets instead of the answer. Tests change them as they go. */
export interface Faults {
  /** The effect does not happen. */
  before?: (call: Call, execution: Execution) => void;
  /** The effect has happened, but its answer is lost. */
  after?: (call: Call, execution: Execution) => void;
}

export interface DispatchOptions {
  readonly services: readonly ServiceState[];
  readonly faults: Faults;
  /** For a state's error that is not the platform's own: a broken file, or a fault of ours. */
  readonly report: (message: string) => void;
}

// These run inside the script on Google, and `Runtime` is ours.
const STAYS_INSIDE = new Set(['Utilities', 'console', 'Runtime']);

// https://developers.google.com/apps-script/guides/triggers#restrictions
const NEEDS_AUTHORISATION = /^(Calendar\..*|Sheets\..*|SpreadsheetApp\.openById)$/;

/** One execution's boundary; calls are added to `roundTrips` in order, those that fail included. */
export function openBoundary(options: DispatchOptions, execution: Execution, roundTrips: RoundTrip[]): Boundary {
  const services = new Map(options.services.map((service) => [service.name, service]));

  function perform(call: Call): unknown {
    if (!STAYS_INSIDE.has(call.service)) roundTrips.push({ service: call.service, method: call.method });
    refuseWithoutAuthorisation(call, execution);
    options.faults.before?.(call, execution);
    const value = invoke(services.get(call.service), call, execution);
    options.faults.after?.(call, execution);
    return value;
  }

  return (service, method, argsJson) => {
    const call: Call = { service, method, args: JSON.parse(argsJson) };
    return JSON.stringify(answer(() => perform(call), options.report));
  };
}

function invoke(service: ServiceState | undefined, call: Call, execution: Execution): unknown {
  const method = service && Object.hasOwn(service.methods, call.method) ? service.methods[call.method] : undefined;
  if (!method) throw new PlatformError(`Not simulated: ${call.service}.${call.method}`);
  return Reflect.apply(method, undefined, [execution, ...call.args]);
}

function refuseWithoutAuthorisation(call: Call, execution: Execution): void {
  const name = `${call.service}.${call.method}`;
  if (execution.simpleTrigger && NEEDS_AUTHORISATION.test(name)) {
    throw new PlatformError(`You do not have permission to call ${name}`);
  }
}

function answer(work: () => unknown, report: (message: string) => void): Answer {
  try {
    return { ok: true, value: work() ?? null };
  } catch (error) {
    if (error instanceof PlatformError) return { ok: false, error: { name: error.name, message: error.message } };
    const message = error instanceof Error ? error.message : String(error);
    report(message);
    return { ok: false, error: { name: 'Exception', message } };
  }
}
