// People's edits of whole tabs, columns and rows. Their own stream changes no other draw.
import type { Chance } from '../chance.ts';
import type { PersonFault, Planned } from './fault.ts';

export const SHEET_EDITS: readonly PersonFault[] = [
  edit('tabRenamed', 'A person renames a tab, and names it as before a little later.', 'renameTab'),
  edit('columnRenamed', 'A person renames a column, and names it as before a little later.', 'renameColumn'),
  edit('columnDeleted', 'A person deletes a column, and brings it back a little later.', 'deleteColumn'),
  edit('rowsSorted', 'A person sorts the rows of a tab the other way.', 'sortRows'),
  edit('bookingDeleted', 'A person deletes a row of Bookings.', 'deleteBooking'),
  edit('hostRemoved', 'A person deletes the row of a host.', 'removeHost'),
];

const PROBABILITY = 0.35;

export function drawSheetEdits(chance: Chance): Planned[] {
  return chance.happens(PROBABILITY) ? [{ fault: chance.pick(SHEET_EDITS), first: 1, times: 1 }] : [];
}

function edit(
  name: string,
  what: string,
  kind: 'renameTab' | 'renameColumn' | 'deleteColumn' | 'sortRows' | 'deleteBooking' | 'removeHost',
): PersonFault {
  return { kind: 'person', name, what, act: ({ sheet }, chance) => sheet[kind](chance) };
}
