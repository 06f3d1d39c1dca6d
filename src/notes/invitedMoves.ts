// How often events were moved today with a mail to their guest. Each such mail counts as an invitation, and no row tells of it.
import type { LocalDate } from '../scheduling/time.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

// A property holds 9 KB, and an entry takes some 20 characters. After that many events the note begins anew.
const MOST_EVENTS = 350;

/** By event id. `today`: a date of the Settings' zone; what was noted on another date does not count. */
export function invitedMovesOn(notes: Pick<Notebook, 'read'>, today: LocalDate): (eventId: string) => number {
  const known = noted(notes, today);
  return (eventId) => known.get(keyOf(eventId)) ?? 0;
}

/** The event, the one that it takes the place of (perhaps itself), and whether the guest was told. */
export interface Moved {
  readonly eventId: string;
  readonly before: string;
  readonly isMailed: boolean;
}

/** What is noted of the event before goes on counting. */
export function noteInvitedMove(notes: Notebook, today: LocalDate, { eventId, before, isMailed }: Moved): void {
  const known = noted(notes, today);
  const count = (isMailed ? 1 : 0) + (known.get(keyOf(before)) ?? 0);
  if (count === 0) return;
  const kept = known.size < MOST_EVENTS ? known : [];
  const events = Object.fromEntries([...kept, [keyOf(eventId), count]]);
  notes.note(PROPERTY.invitedMoves, JSON.stringify({ today, events }));
}

function noted(notes: Pick<Notebook, 'read'>, today: LocalDate): ReadonlyMap<string, number> {
  const note = parseJson(notes.read(PROPERTY.invitedMoves) ?? '');
  if (!isJsonObject(note) || note.today !== today || !isJsonObject(note.events)) return new Map();
  return new Map(Object.entries(note.events).map(([key, count]) => [key, Number(count) || 0]));
}

// An id is `slot` and a hash; twelve of its digits tell a day's events apart.
function keyOf(eventId: string): string {
  return eventId.slice(4, 16);
}
