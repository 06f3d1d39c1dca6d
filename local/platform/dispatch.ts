// The state's end of the boundary: finds the method, counts the round trips and lets tests inject faults.
// Refuses calls that a simple trigger may not make, and those beyond a quota.
import {
  type Answer,
  type Boundary,
  type Call,
  type Execution,
  PlatformError,
  refusal,
  type ServiceState,
} from '../boundary.ts';
import type { Meter } from '../quotas/meter.ts';
import { andThen, caught, type Later } from './later.ts';
import { refuseForbidden } from './permissions.ts';

/** A call that left the script for a Google service. */
export interface RoundTrip {
  readonly service: string;
  readonly method: string;
  /** Of the answer, as characters of JSON; 0 of a call that failed. */
  characters: number;
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
  /** Counts each call against its quotas. Default: none is counted. */
  readonly meter?: Meter;
  /** Told of a state's error that is not the platform's own: a broken file, or a fault of ours. */
  readonly report: (message: string) => void;
  /** Whether the person that it acts as has granted a scope. Default: every one. */
  readonly isGranted?: (scope: string, execution: Execution) => boolean;
}

// These run inside the script on Google, where a project's HTML files are too, and `Runtime` is ours.
export const STAYS_INSIDE: ReadonlySet<string> = new Set(['Utilities', 'console', 'HtmlService', 'Runtime']);

/** Answers a call with JSON `Answer`; later, if the call has to wait. Neither throws nor rejects. */
export type Answerer = (call: Call) => Later<string>;

/** Serves one execution. Calls are added to `roundTrips` in order, those that fail included. */
export function openAnswerer(options: DispatchOptions, execution: Execution, roundTrips: RoundTrip[]): Answerer {
  const services = new Map(options.services.map((service) => [service.name, service]));

  function perform(call: Call): unknown {
    if (!STAYS_INSIDE.has(call.service)) roundTrips.push({ service: call.service, method: call.method, characters: 0 });
    refuseForbidden(call, execution, (scope) => options.isGranted?.(scope, execution) ?? true);
    options.faults.before?.(call, execution);
    options.meter?.ask(call, execution);
    return andThen(invoke(services.get(call.service), call, execution), (value) => {
      options.meter?.done(call, execution);
      options.faults.after?.(call, execution);
      return value;
    });
  }

  return (call) =>
    caught(
      () => {
        const before = roundTrips.length;
        return andThen(perform(call), (value) => {
          const answer = success(value);
          const trip = roundTrips[before];
          if (trip !== undefined && !STAYS_INSIDE.has(call.service)) trip.characters = answer.length;
          return answer;
        });
      },
      (error) => failure(error, options.report),
    );
}

/** A boundary in the same thread, where no call can wait. */
export function boundaryOf(answerer: Answerer): Boundary {
  return (service, method, argsJson) => {
    const answered = answerer({ service, method, args: JSON.parse(argsJson) });
    if (typeof answered !== 'string') throw new Error(`${service}.${method} would have to wait`);
    return answered;
  };
}

/** One execution's boundary in the same thread. */
export function openBoundary(options: DispatchOptions, execution: Execution, roundTrips: RoundTrip[]): Boundary {
  return boundaryOf(openAnswerer(options, execution, roundTrips));
}

function invoke(service: ServiceState | undefined, call: Call, execution: Execution): unknown {
  const method = service && Object.hasOwn(service.methods, call.method) ? service.methods[call.method] : undefined;
  if (!method) throw new PlatformError(`Not simulated: ${call.service}.${call.method}`);
  return Reflect.apply(method, undefined, [execution, ...call.args]);
}

function success(value: unknown): string {
  return JSON.stringify({ ok: true, value: value ?? null } satisfies Answer);
}

/** JSON `Answer` of a call that failed. An error that is not the platform's own is reported too. */
export function failure(error: unknown, report: (message: string) => void): string {
  if (error instanceof PlatformError) return refusal(error);
  const message = error instanceof Error ? error.message : String(error);
  report(message);
  return refusal(new PlatformError(message));
}
