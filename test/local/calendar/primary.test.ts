// The owner's main calendar, which a folder may hold as primary.ics or under the owner's address.
import { describe, expect, it } from 'vitest';
import { busy, calendar } from '../../../worlds/sheet.ts';
import { openWorld } from '../../support/world.ts';

// Monday, 15 March 2027, 09:00 in Berlin; mornings of six half hours, four days.
const EVENT = busy('20270315T083000Z', '20270315T090000Z');
const sheet = { hosts: [{ Host: 'Anna', Calendar: 'primary' }] };
const CALLER = { contact_id: 'c-1', contact_details: { name: 'Ada' } };

function open(files: Readonly<Record<string, string>>) {
  const world = openWorld({ way: 'bundle', sheet, calendars: files });
  return {
    world,
    events: (id: string) => world.store.read(`calendars/${id}.ics`)?.text.match(/BEGIN:VEVENT/g)?.length ?? 0,
  };
}

describe('a host whose Calendar is primary', () => {
  it('has the busy times of primary.ics, and bookings go there', async () => {
    const { world, events } = open({ primary: calendar(EVENT) });
    const { json } = await world.call('available', CALLER);
    expect(json.available).toHaveLength(23);
    expect((await world.call('book', { ...CALLER, start_iso: '2027-03-16T08:00:00Z' })).json).toEqual({
      status: 'success',
    });
    expect(events('primary')).toBe(2);
    expect(events('owner@example.com')).toBe(0);
    expect(world.rows('Bookings').map(({ Calendar }) => Calendar)).toEqual(['owner@example.com']);
  });

  it('has those of the file under the address, if there is one', async () => {
    const { world } = open({ primary: calendar(EVENT), 'owner@example.com': calendar() });
    expect((await world.call('available', CALLER)).json.available).toHaveLength(24);
  });

  it('is not offered where neither file is there', async () => {
    const { world } = open({});
    world.store.remove('calendars/primary.ics');
    expect((await world.call('available', CALLER)).json.available).toEqual([]);
  });
});
