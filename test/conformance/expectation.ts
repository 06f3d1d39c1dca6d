// What Apps Script does, as data: a call, what comes of it, and the source that says so.

export interface Expectation {
  /** The body of an entry point, which returns or throws. */
  readonly call: string;
  /** The value as JSON has it, or `throws(…)`. */
  readonly expected: unknown;
  readonly source: string;
  /** Where it runs. Default: a menu item, with the spreadsheet open. */
  readonly as?: 'simple trigger' | 'web app';
  /** How the local runtime stands to it. Default: it agrees. */
  readonly stands?: 'named';
}

/** A part of the exception's text. */
export class Thrown {
  constructor(readonly message: string) {}
}

export function throws(message: string): Thrown {
  return new Thrown(message);
}

/** The same source for several calls. */
export function from(source: string, ...calls: readonly (readonly [string, unknown])[]): Expectation[] {
  return calls.map(([call, expected]) => ({ call, expected, source }));
}

/** Facts that the local runtime has not, and says so. */
export function named(source: string, ...calls: readonly (readonly [string, unknown])[]): Expectation[] {
  return from(source, ...calls).map((each) => ({ ...each, stands: 'named' as const }));
}

export const REFERENCE = 'developers.google.com/apps-script/reference';
export const GUIDES = 'developers.google.com/apps-script/guides';
export const CALENDAR_API = 'developers.google.com/workspace/calendar/api/v3/reference';
export const SHEETS_API = 'developers.google.com/workspace/sheets/api';
/** A public suite whose author runs it on live Apps Script. */
export const FAKES = 'github.com/brucemcpherson/gas-fakes';
