// A fault is data, with the calls that it may meet. docs/faults.md is written from it.
import type { Call, PlatformError } from '../../local/boundary.ts';
import type { FaultName } from '../../local/hubspot/faults.ts';
import type { Endpoint } from '../../local/hubspot/levers.ts';
import type { Chance } from '../chance.ts';
import type { People } from '../people/people.ts';
import type { Edit } from '../people/sheetEdits.ts';

/** The treatment of one call. A missing part goes its usual way. */
export interface Treatment {
  /** In place of the effect. */
  readonly refuse?: PlatformError;
  /** With `refuse`: the effect still comes, so much later, if the execution lives until then. */
  readonly lateMs?: number;
  /** In place of the answer, after the effect. */
  readonly lose?: PlatformError;
  /** The execution ends before or after the effect. */
  readonly stop?: 'before' | 'after';
  /** The answer comes so much later. */
  readonly slowMs?: number;
  /** The effect comes so much later too. */
  readonly slowEffect?: boolean;
  /** The script is told this JSON `Answer` in place of that one. */
  readonly rewrite?: (json: string) => string;
  /** The execution that holds the lock loses it just before the effect. */
  readonly loseLock?: true;
}

/** The facts of a run that a fault may ask for. */
export interface Scene {
  /** The execution that holds the script lock. */
  readonly lockHolder: () => number | null;
  /** An earlier value of this key of the cache, other than the present one. */
  readonly olderCached: (key: string) => string | undefined;
}

/** The network's treatment of one message. `silence`: it is lost, and neither side is told. */
export type Loss = 'silence' | 'broken' | { readonly page: string };

/**
 * call: the caller's request to the relay; answer: the relay's to the caller. post: a request to the web app; reply: its
 * redirect; echo: the page behind that.
 */
export type Leg = 'call' | 'answer' | 'post' | 'reply' | 'echo';

/** The kind of run in which a fault can meet anything, or in which the fault model allows it. */
export interface Wants {
  readonly repeatBookings?: 'allow' | 'move';
  /** Nothing has a Max per day. */
  readonly uncapped?: true;
  /** All callers come at once, for one start. */
  readonly rush?: true;
  /** Most callers with a booking want another start. */
  readonly another?: true;
  /** Some services are behind HubSpot's links. */
  readonly hubspot?: true;
  /** Bookings begins with hundreds of rows that are long over. */
  readonly past?: true;
  /** A person erases a contact. */
  readonly erases?: true;
}

interface Named {
  readonly name: string;
  /** One sentence for the docs. */
  readonly what: string;
  /** The run is drawn so. */
  readonly wants?: Wants;
}

export interface CallFault extends Named {
  readonly kind: 'call';
  readonly meets: (call: Call, executionId: number, scene: Scene) => boolean;
  readonly treatment: (call: Call, chance: Chance, scene: Scene) => Treatment;
  /** Forced by hand, it meets the first such call of the run, or the first of each execution. */
  readonly forced: 'once' | 'in each execution';
  /** How many such calls a run has, roughly: the seed picks one of so many. */
  readonly among: number;
  /** It may meet up to so many such calls in a row. Default 1. */
  readonly inARow?: number;
  /** From the first that it meets on, it meets all such calls for so long, from least to most. */
  readonly lastsMs?: readonly [number, number];
}

/** Two inserts of one id, and Google does not notice the collision. */
export interface CollisionFault extends Named {
  readonly kind: 'collision';
}

export interface NetworkFault extends Named {
  readonly kind: 'network';
  readonly leg: Leg;
  readonly loss: Loss;
  readonly among: number;
}

/** A person does something to a calendar or the Sheet in between. */
export interface PersonFault extends Named {
  readonly kind: 'person';
  /** The act in words; null if there was nothing to act on. */
  readonly act: (people: People, chance: Chance) => string | Edit | null;
}

/** HubSpot answers one request otherwise, or does something else. The seed picks one of `does`. */
export interface HubspotFault extends Named {
  readonly kind: 'hubspot';
  readonly at: Endpoint;
  readonly does: readonly FaultName[];
  readonly among: number;
  readonly inARow?: number;
}

export type Fault = CallFault | CollisionFault | NetworkFault | PersonFault | HubspotFault;

/** One fault of a run: it meets call number `first` of those that it could meet, and as many more as `times` says. */
export interface Planned {
  readonly fault: Fault;
  readonly first: number;
  readonly times: number;
}

export function callName({ service, method }: Call): string {
  return `${service}.${method}`;
}
