// A contact that a person erases, and what is still to be found of them at the end.

import type { Store } from '../../local/store/store.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import type { Erased } from './guests.ts';
import type { Contact, WebAppRun } from './history.ts';

/** Whatever callers of this number tell of themselves. */
export function tellsOf(person: number): RegExp {
  return new RegExp(`Caller ${person}\\b|caller${person}@|\\+49 ?30 ?10000${person}\\b|\\bc${person}\\b`);
}

export function isPerson({ name }: Pick<Contact, 'name'>, person: number): boolean {
  return new RegExp(`Caller ${person}\\b`).test(name);
}

/** Whether the run is about the contact and went on after a person began to erase them. */
export function isAfterErasing(erased: Erased | undefined, { asked, endedMs }: WebAppRun): boolean {
  return erased !== undefined && isPerson(asked.contact, erased.person) && endedMs >= erased.firstMs;
}

/** In the Sheet, the script properties, and what events hold for the script; in their texts too, if those go. */
export function tracesOf(store: Store, person: number, withTexts: boolean): string[] {
  const pattern = tellsOf(person);
  const inTabs = ['Bookings', 'Log'].flatMap((tab) =>
    parseCsv(store.read(`sheet/${tab}.csv`)?.text ?? '').map((cells) => `${tab}: ${cells.join(' | ')}`),
  );
  const properties: Record<string, string> = JSON.parse(store.read('state/properties.json')?.text ?? '{}');
  const inNotes = Object.entries(properties).map(([key, value]) => `${key}: ${value}`);
  const line = withTexts ? /^(X-SLOTSHEET-PRIVATE|SUMMARY|DESCRIPTION)/ : /^X-SLOTSHEET-PRIVATE/;
  const inEvents = store.list('calendars').flatMap((name) => {
    const text = (store.read(`calendars/${name}`)?.text ?? '').replace(/\r?\n[ \t]/g, '');
    // An event that is gone lies in the bin, which Google empties.
    const standing = text.split('BEGIN:VEVENT').filter((event) => !/^STATUS:CANCELLED/m.test(event));
    return standing.flatMap((event) => event.split(/\r?\n/)).filter((one) => line.test(one));
  });
  return [...inTabs, ...inNotes, ...inEvents].filter((one) => pattern.test(one));
}
