// How an execution is started: by whom, and as what.
import { OWNER, type Person } from '../boundary.ts';
import { SPREADSHEET_ID } from '../services/sheets/errors.ts';
import { clockEvent, type TriggerEvent } from './events.ts';
import type { ExecuteOptions, RuntimeOptions } from './options.ts';

/** What an execution is, whatever function it runs. */
export interface Kind {
  readonly simpleTrigger: boolean;
  readonly ui: boolean;
  /** Called from a page: arguments and result are those of google.script.run. */
  readonly page: boolean;
  readonly person: Person;
  /** Its one argument, if it is a trigger. */
  readonly event: TriggerEvent | null;
}

export interface Start {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly kind: Kind;
}

/** The start that a caller of `execute` asks for. */
export function startOf(
  options: RuntimeOptions,
  functionName: string,
  args: readonly unknown[],
  { simpleTrigger = false, page = false, ui = simpleTrigger || page, user, event }: ExecuteOptions,
): Start {
  const { refusedScopes = [] } = options;
  const person = typeof user === 'object' ? { refusedScopes, ...user } : personOf(options, user ?? OWNER);
  const simple: TriggerEvent = { authMode: 'LIMITED', user: '', source: SPREADSHEET_ID };
  const clock = () => clockEvent('local', options.clock.nowMs());
  const given = event === 'clock' ? clock() : (event ?? null);
  const isPlainTrigger = simpleTrigger && args.length === 0;
  return {
    functionName,
    args,
    kind: { simpleTrigger, ui, page, person, event: given ?? (isPlainTrigger ? simple : null) },
  };
}

/** The person of this address, as the options have them. */
export function personOf({ persons = [], refusedScopes = [] }: RuntimeOptions, email: string): Person {
  return { refusedScopes, ...(persons.find((person) => person.email === email) ?? { email }) };
}

/** Where the script stands that runs this function. */
export function folderOf({ scriptFolder, webAppFolder }: RuntimeOptions, functionName: string): string {
  const isWebApp = functionName === 'doPost' || functionName === 'doGet';
  return isWebApp && webAppFolder ? webAppFolder() : scriptFolder;
}

/** Google runs no trigger for a person who may only look. */
export function mayRun({ simpleTrigger, event, person }: Kind): boolean {
  const isTrigger = simpleTrigger || event !== null;
  return !isTrigger || person.canWrite !== false;
}
