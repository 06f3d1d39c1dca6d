// Ways in which Google's front may treat a web app that no document promises or rules out. Each was reported, or is not documented.

/** How the next POST fares: its script fails before it begins, or its answer never comes. */
export type Fate = 'errorPage' | 'silence';

export interface WebQuirks {
  /** How a body becomes text. Default: UTF-8, with U+FFFD for what is none. */
  readonly decode?: (body: Buffer) => string;
  /** Of the POST that comes after `posts` others. */
  readonly fateAfter?: (posts: number) => Fate | null;
  /** Real milliseconds before that POST's script begins. */
  readonly waitAfter?: (posts: number) => number;
}

// Reported: the script ends in two seconds, the caller hears nothing for 30 to 190 seconds, and then 404.
export const SILENCE_MS = 30_000;

export const latin1 = (body: Buffer): string => body.toString('latin1');

export const brokenUtf8 = (body: Buffer): string =>
  [...latin1(body)].map((one) => (one < '\x80' ? one : '\uFFFD')).join('');

/** Every `count`th, the first one not. */
export function every(count: number, fate: Fate): (posts: number) => Fate | null {
  return (posts) => (posts % count === count - 1 ? fate : null);
}
