// What an edit of a person's writes: from then on the cached Sheet is out of date, and perhaps what is known of where rows stand.
import type { EditedTab } from '../ports/marks.ts';
import type { CodecPort } from '../ports/script.ts';
import type { Instant } from '../scheduling/time.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { isEditNear } from './nearBookings.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** The tabs in which rows may have changed or moved that no request reads. */
export interface Disturbed {
  readonly bookings: boolean;
  readonly log: boolean;
}

/** Of an edit by typing, pasting or sorting. One call, only for an edit of Bookings. */
export function disturbedBy({ name, edited }: Pick<EditedTab, 'name' | 'edited'>, notes: () => Notebook): Disturbed {
  const isTab = (key: 'bookings' | 'log'): boolean => nameKey(name) === nameKey(TABS[key].name);
  return { bookings: isTab('bookings') && !isEditNear(notes(), edited.fromRow + 1, edited.toRow), log: isTab('log') };
}

/** To be written in one call. */
export function editMarks(
  codec: Pick<CodecPort, 'uuid'>,
  { bookings, log }: Disturbed,
  nowMs: Instant,
): Readonly<Record<string, string>> {
  const mark = codec.uuid();
  return {
    [PROPERTY.version]: mark,
    [PROPERTY.sheetEdit]: mark,
    ...(bookings ? { [PROPERTY.bookingsEdit]: mark } : {}),
    ...(log ? { [PROPERTY.logEdit]: String(nowMs) } : {}),
  };
}

/**
 * The same for a change that is no edit: rows, columns or tabs may have come or gone anywhere. Rows that came leave the Log's
 * columns and its order as they were. So a row of our own, if Google tells of it, closes the Log to no refused call.
 */
export function changeMarks(
  codec: Pick<CodecPort, 'uuid'>,
  nowMs: Instant,
  changeType: string,
): Readonly<Record<string, string>> {
  const marks = editMarks(codec, { bookings: true, log: changeType !== 'INSERT_ROW' }, nowMs);
  return { ...marks, [PROPERTY.tabsEdit]: codec.uuid() };
}

/** Rows of the Log that were written since then stand at its end, in order. */
export function logEditedMs(notes: Pick<Notebook, 'read'>): Instant {
  const text = notes.read(PROPERTY.logEdit);
  return text === undefined ? Number.NEGATIVE_INFINITY : Number(text);
}
