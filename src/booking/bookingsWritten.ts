// What the script properties say differently once Bookings has another row.
import { textToRemember } from '../sheet/rememberedTabs.ts';
import { forgetCached } from './cachedWorkbook.ts';
import { PROPERTY } from './propertyNames.ts';
import type { Session } from './session.ts';
import type { SheetRead } from './sheetRead.ts';

/** The version changes in any case, so that the tabs are remembered with it costs nothing. */
export function bookingsWritten(session: Session, { workbook }: SheetRead): void {
  forgetCached(session);
  const text = textToRemember(session.properties[PROPERTY.tabs], workbook.tabs, ['bookings']);
  if (text !== null) session.changes.set(PROPERTY.tabs, text);
}
