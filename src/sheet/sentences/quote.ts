// How a sentence repeats what a cell shows, on one line and cut, as it may be anything; and how it counts.
import { safeText } from '../text.ts';

const LIMIT = 60;

/** At most 60 characters and an ellipsis, without quotation marks. */
export function excerpt(shown: string): string {
  const text = safeText(shown, LIMIT + 1);
  return text.length > LIMIT ? `${safeText(text, LIMIT)}…` : text;
}

/** `1 day`, `2 days`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
