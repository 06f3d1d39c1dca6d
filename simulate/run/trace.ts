// The readable story of a run: one line for each thing that happens.
import type { Instant } from '../evidence/history.ts';

export interface Trace {
  readonly lines: readonly string[];
  /** The actor: `#3` is an execution, `call 2` a caller's call. */
  add(actor: string, text: string): void;
}

export function createTrace(now: () => Instant): Trace {
  const lines: string[] = [];
  return {
    lines,
    add(actor, text) {
      const time = new Date(now()).toISOString().slice(11, 23);
      lines.push(`${time}  ${actor.padEnd(8)} ${text}`);
    },
  };
}

const LONGEST = 150;

/** One line of at most so many characters. */
export function brief(value: unknown, longest = LONGEST): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ');
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
