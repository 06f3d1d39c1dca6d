// What the script properties say differently once Bookings has another row.

import type { Execution } from '../execution.ts';
import { PROPERTY } from '../notes/propertyNames.ts';
import { textToRemember } from '../sheet/rememberedTabs.ts';
import { forgetCached } from './cachedWorkbook.ts';
import type { SheetRead } from './sheetRead.ts';

/** The version changes in any case, so that the tabs are remembered with it costs nothing. */
export function bookingsWritten(execution: Execution, { workbook }: SheetRead): void {
  forgetCached(execution);
  const text = textToRemember(execution.properties[PROPERTY.tabs], workbook.tabs, ['bookings']);
  if (text !== null) execution.changes.set(PROPERTY.tabs, text);
}
