// The one synchronous boundary between the script's side and the state of the local Google. Everything crosses it as
// JSON text, so that the state can live in another thread. Every call can be counted, delayed or made to fail here.

import type { TriggerEvent } from './platform/events.ts';

/** A call as the state's side sees it. `method` is dotted as in Google's reference: `Events.insert`. */
export interface Call {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The script's way to the state: JSON array of arguments in, JSON `Answer` out. Never throws. */
export type Boundary = (service: string, method: string, argsJson: string) => string;

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** An exception of the platform's own kind; its name and message reach the script unchanged. */
export class PlatformError extends Error {
  constructor(message: string, name = 'Exception') {
    super(message);
    this.name = name;
  }
}

/** JSON `Answer` of a call that fails with `error`. */
export function refusal({ name, message }: PlatformError): string {
  return JSON.stringify({ ok: false, error: { name, message } } satisfies Answer);
}

/** JSON `Answer` to every call of an execution that has ended. */
export const ENDED = refusal(new PlatformError('The execution has ended.'));

/** One run of one entry point. Locks belong to an execution; each gets its own id. */
export interface Execution {
  readonly id: number;
  /** `onOpen` and `onEdit` run as simple triggers: services that need authorisation refuse them. */
  readonly simpleTrigger: boolean;
  /** A menu item runs with the spreadsheet open, so there is a Ui, as in simple triggers. Missing = no, as in a web app. */
  readonly ui?: boolean;
  /** The person it acts as. Missing = the owner. */
  readonly person?: Person;
  /** Its event, if it is a trigger. */
  readonly event?: TriggerEvent | null;
}

export interface Person {
  readonly email: string;
  /** The language of the person's Google account. Default `en`. */
  readonly locale?: string;
  /** Scopes of the manifest that the person did not grant. What needs them fails. Default: none. */
  readonly refusedScopes?: readonly string[];
  /** false: the person may only look at the spreadsheet, and no trigger runs for them. */
  readonly canWrite?: boolean;
  /** With two accounts in one browser, every call of a page fails. */
  readonly accounts?: 'one' | 'two';
  /** Ids of the calendars that the person sees. Default: as sheet.json says, or all. */
  readonly calendars?: readonly string[];
}

/** The person that owns everything. Other people are those that a test lets run the script. */
export const OWNER = 'owner@example.com';

/** The address of the person that an execution acts as. */
export function userOf({ person }: Pick<Execution, 'person'>): string {
  return person?.email ?? OWNER;
}

/** The state's side of one Google service: its methods by their dotted names. */
export interface ServiceState {
  readonly name: string;
  /** A method may return a promise: its execution then waits, while others go on. */
  readonly methods: Readonly<Record<string, (execution: Execution, ...args: never[]) => unknown>>;
  /** Called when an execution has ended, however it ended: locks are let go, buffered writes are flushed. */
  readonly executionEnded?: (execution: Execution) => void;
}

/** Time as the local Google sees it; stands still under `--now`. */
export interface LocalClock {
  nowMs(): number;
}
