// Which faults may not meet in one run.
import type { Fault } from './fault.ts';

/** Never in one run, with the reason. */
export const NEVER_TOGETHER: readonly { readonly names: readonly string[]; readonly because: string }[] = [
  {
    names: ['sheetNotWritable', 'propertiesRefused'],
    because:
      'a row that the Sheet does not take waits in the script properties; if both refuse it at once, there is nowhere left to put it',
  },
  {
    names: ['sheetUnreadable', 'propertiesRefused'],
    because: 'on a Sheet that cannot be read nothing is written, so it is the same',
  },
  {
    names: ['lockLost', 'sheetNotWritable'],
    because: 'rows that waited are written under the lock; if that does not hold, two executions write them at once',
  },
  {
    names: ['lockLost', 'sheetUnreadable'],
    because: 'rows that waited are written under the lock; if that does not hold, two executions write them at once',
  },
  {
    names: ['lockLost', 'lostRows'],
    because: 'rows that waited are written under the lock; if that does not hold, two executions write them at once',
  },
  {
    names: ['writesUsedUp', 'propertiesRefused'],
    because: 'as with sheetNotWritable',
  },
  {
    names: ['readsUsedUp', 'propertiesRefused'],
    because: 'as with sheetUnreadable',
  },
  {
    names: ['lockLost', 'calendarUsedUp'],
    because: 'the look after the insert would fail for as long as the lock is lost',
  },
  {
    names: ['lockLost', 'writesUsedUp'],
    because: 'as with sheetNotWritable',
  },
  {
    names: ['lockLost', 'readsUsedUp'],
    because: 'as with sheetUnreadable',
  },
  ...['rowsSwapped', 'pastRowsDeleted', 'rowsInserted'].map((name) => ({
    names: ['columnDeleted', name],
    because: 'the simulator brings a column back by the places of its cells, and rows must stand where they stood',
  })),
];

export function mayBeTogether(one: Fault, other: Fault): boolean {
  return one === other || !NEVER_TOGETHER.some(({ names }) => [one, other].every(({ name }) => names.includes(name)));
}
