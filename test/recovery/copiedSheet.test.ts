// A copy of the Sheet with a job of its own, over the same calendars.
import { describe, expect, it } from 'vitest';
import { changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, ANNA, BOB, book, recover, rows, TUE10, TUE11, WED11 } from '../support/bookings.ts';
import type { Way, World } from '../support/world.ts';
import { bookStopped, LATER, open, replacedIn, starts } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('a copy of the Sheet, %s,', (way) => {
  const world = () => open({ way, sheet: { hosts: [ANNA] } });
  const recoverLater = (opened: World) => {
    opened.setNow(LATER);
    recover(opened);
  };

  it('takes no event of the other Sheet for its own: none gets a row, none is removed', async () => {
    const opened = world();
    await book(opened, BOB, WED11);
    const copied = ['sheet/Bookings.csv', 'sheet/Log.csv'].map(
      (name) => [name, opened.store.read(name)?.text ?? ''] as const,
    );
    await book(opened, ADA, TUE10);
    await book(opened, { contact_id: 'c-3' }, TUE11);
    for (const [name, text] of copied) opened.store.write(name, text);
    replacedIn(opened, 'sheet/Services.csv', /^Visit,.*$/m, 'Visit,,30,,,,,3 days,1,,,,,\r');
    nameSheet(opened, 'another');
    recoverLater(opened);
    expect(starts(opened, 'anna')).toEqual([WED11, TUE10, TUE11]);
    expect(rows(opened)).toEqual(['Anna 2027-03-17 11:00 +01:00 booked']);
  });

  it('does not matter to an event that names no Sheet, as older versions wrote them: it gets its row', async () => {
    const opened = world();
    await bookStopped(opened, ADA, TUE10);
    nameSheet(opened, undefined);
    recoverLater(opened);
    expect(rows(opened)).toEqual(['Anna 2027-03-16 10:00 +01:00 booked']);
  });

  it('may be the one that asks, so an event that names no Sheet is never removed', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    replacedIn(opened, 'sheet/Log.csv', ',success,', ',failed,');
    replacedIn(opened, 'sheet/Bookings.csv', /^.*Ada Lovelace.*\r\n/m, '');
    nameSheet(opened, undefined);
    recoverLater(opened);
    expect(starts(opened, 'anna')).toEqual([TUE10]);
    expect(rows(opened)).toEqual([]);
  });
});

/** As if this Sheet had written all events; undefined = as if an older version had. */
function nameSheet({ store }: World, sheet: string | undefined): void {
  for (const { uid } of eventsIn(store, ANNA.Calendar)) {
    changeEvent(store, ANNA.Calendar, uid, (event) => {
      const property = event.getFirstProperty('x-slotsheet-private');
      const before = JSON.parse(String(property?.getFirstValue()));
      expect(before.sheet).toBe('local');
      property?.setValue(JSON.stringify({ ...before, sheet }));
    });
  }
}
