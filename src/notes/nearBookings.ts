// Which rows of Bookings are near, as an execution found them. It holds until a person changes the rows above: each such
// change, as far as Google tells of it, writes another edit mark.
import { isWithin, type NearRows } from '../sheet/nearRows.ts';
import { isJsonObject } from '../text/json.ts';
import { sealed, unsealed } from '../text/ownBuild.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

type Properties = Pick<Notebook, 'read'>;

/** null = nothing is remembered, or the rows were changed since. */
export function nearBookings(notes: Properties): NearRows | null {
  const known = unsealed(notes.read(PROPERTY.nearBookings));
  return isJsonObject(known) && known.edit === editOf(notes) ? (known as unknown as NearRows) : null;
}

// Rows come to an end every day. A memory that reads so many too many still does.
const WORTH_A_WRITE = 200;

/**
 * Written with the other notes. Without a change that matters nothing is. `used`: what was remembered, if it still fitted; else
 * each further request would find out anew that it does not.
 */
export function rememberNearBookings(notes: Notebook, found: NearRows | null, used: NearRows | null): void {
  if (found !== null && used !== null && Math.abs(found.leftOut - used.leftOut) < WORTH_A_WRITE) return;
  // The mark at the start: an edit since then was perhaps not read.
  const edit = notes.readAtStart(PROPERTY.bookingsEdit) ?? '';
  const text = found === null ? '' : sealed({ ...found, edit });
  if (text !== (notes.read(PROPERTY.nearBookings) ?? '')) notes.note(PROPERTY.nearBookings, text);
}

function editOf(notes: Properties): string {
  return notes.read(PROPERTY.bookingsEdit) ?? '';
}

/** Whether an edit of these sheet rows (both included) leaves the rows alone that are not read. */
export function isEditNear(notes: Properties, fromRow: number, toRow: number): boolean {
  const near = nearBookings(notes);
  return near !== null && isWithin(near, fromRow, toRow);
}
