// The next event id of a start that no event has had, however many were deleted there (rule 13). The counters in use lie in a
// row, so a few looks find its end. Two executions that see the same calendar look at the same ids and come to the same one.
import type { StoredEvent } from '../../../ports/calendar.ts';

/** unused: the counter of an id that no event has. standing: an event that takes the time after all. */
export type Next = { readonly unused: number } | { readonly standing: StoredEvent };

export interface Looking {
  /** The event of that counter's id, one call. null = there never was one. */
  readonly look: (counter: number) => StoredEvent | null;
  readonly stands: (stored: StoredEvent) => boolean;
}

/** `used`: a counter with an event that does not stand. Steps double, then halve: 15 looks for 200 ids. Throws as `look`. */
export function nextUnused(used: number, { look, stands }: Looking): Next {
  let last = used;
  let unused: number | null = null;
  for (let step = 1; unused === null || unused - last > 1; step *= 2) {
    const at: number = unused === null ? last + step : Math.floor((last + unused) / 2);
    const stored = look(at);
    if (stored && stands(stored)) return { standing: stored };
    if (stored) last = at;
    else unused = at;
  }
  return { unused };
}
