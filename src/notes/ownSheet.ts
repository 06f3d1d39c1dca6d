// The spreadsheet, main calendar and owner that Set up saved, and what the script remembers of the spreadsheet.
import type { CodecPort } from '../ports/script.ts';
import type { Configuration } from '../sheet/configuration.ts';
import { linksToRemember, rememberedLinks } from '../sheet/rememberedLinks.ts';
import { isRemembered, textToRemember } from '../sheet/rememberedTabs.ts';
import type { Tab } from '../sheet/workbook.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

/** undefined before Set up. */
export function savedSpreadsheet(notes: Notebook): string | undefined {
  return notes.read(PROPERTY.spreadsheetId);
}

/** undefined before Set up. */
export function mainCalendarOf(notes: Notebook): string | undefined {
  return notes.read(PROPERTY.mainCalendar);
}

/** The owner of the recovery job; '' = none yet. */
export function recoveryOwnerOf(notes: Notebook): string {
  return notes.read(PROPERTY.recoveryOwner) ?? '';
}

/** Changes with every edit and booking. */
export function sheetVersion(notes: Notebook): string {
  return notes.read(PROPERTY.version) ?? '0';
}

/** From the next request on, the cached Sheet is out of date. If the write fails, it stays in use for five minutes. */
export function changeSheetVersion(notes: Notebook, codec: CodecPort): void {
  notes.note(PROPERTY.version, codec.uuid());
}

/** Whether the tab Bookings was seen before. */
export function wasBookingsSeen(notes: Notebook): boolean {
  return isRemembered(notes.read(PROPERTY.tabs), 'bookings');
}

export function rememberBookings(notes: Notebook, tabs: readonly Tab[]): void {
  const text = textToRemember(notes.read(PROPERTY.tabs), tabs, ['bookings']);
  if (text !== null) notes.note(PROPERTY.tabs, text);
}

/** Keys of the names of services that had a HubSpot link. */
export function linkedServicesOf(notes: Notebook): ReadonlySet<string> {
  return rememberedLinks(notes.read(PROPERTY.linkedServices));
}

/** Written with the other notes, once after each change of such services. */
export function rememberLinks(notes: Notebook, configuration: Configuration): void {
  const text = linksToRemember(notes.read(PROPERTY.linkedServices), configuration);
  if (text !== null) notes.note(PROPERTY.linkedServices, text);
}
