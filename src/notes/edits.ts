// What an edit of a person's writes: from then on the cached Sheet is out of date, and perhaps what is remembered of Bookings.
import type { EditedTab } from '../ports/marks.ts';
import type { CodecPort } from '../ports/script.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { isEditNear } from './nearBookings.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** Whether rows of Bookings were edited that no request reads. One call, only for an edit of that tab. */
export function isFarEdit({ name, edited }: Pick<EditedTab, 'name' | 'edited'>, notes: () => Notebook): boolean {
  if (nameKey(name) !== nameKey(TABS.bookings.name)) return false;
  return !isEditNear(notes(), edited.fromRow + 1);
}

/** `isFar`: rows of Bookings may have changed or moved that no request reads. */
export function editMarks({ uuid }: Pick<CodecPort, 'uuid'>, isFar: boolean): Readonly<Record<string, string>> {
  const mark = uuid();
  return { [PROPERTY.version]: mark, ...(isFar ? { [PROPERTY.bookingsEdit]: mark } : {}) };
}
