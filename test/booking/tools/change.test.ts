// What moves and cancellations do to the calendar, what the Sheet allows, and what becomes of them where Google does not do as asked.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../../local/boundary.ts';
import type { WorldOptions } from '../../support/world.ts';
import { CALLER, toolWorld } from './support.ts';

const NINE = '2027-03-16T08:00:00Z';
const TEN = '2027-03-16T09:00:00Z';

async function withNine(sheet: WorldOptions['sheet'] = {}, options: Partial<WorldOptions> = {}) {
  const world = toolWorld({ sheet, ...options });
  const said = async (name: string, body: object = {}) => (await world.tool(name, body, { query: CALLER })).json;
  await said('book', { start_iso: NINE, name: 'Eva', email: 'eva@mail.example' });
  const booked = () =>
    world.rows('Bookings').map(({ Start, Host, Status }) => `${Start?.slice(0, 16)} ${Host} ${Status}`);
  return { ...world, said, booked };
}

const HOSTS = [
  { Host: 'Anna', Calendar: 'anna@example.com' },
  { Host: 'Ben', Calendar: 'ben@example.com' },
];

/** Anna until ten, then Ben. */
const TWO_HOSTS = {
  hosts: HOSTS,
  weeklyHours: [
    { Host: 'Anna', Days: 'Mon-Fri', From: '09:00', To: '10:00' },
    { Host: 'Ben', Days: 'Mon-Fri', From: '10:00', To: '12:00' },
  ],
};

function visit(more: Readonly<Record<string, string>>) {
  return { services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days', ...more }] };
}

describe('Cancel until and Move until', () => {
  it.each([
    ['24 h', '2027-03-15T08:00:00Z', 'success'],
    ['24 h', '2027-03-15T08:00:01Z', 'failed'],
    ['1 day', '2027-03-15T22:59:59Z', 'success'],
    ['1 day', '2027-03-15T23:00:00Z', 'failed'],
    ['', '2027-03-16T07:59:59Z', 'success'],
    ['', '2027-03-16T08:00:00Z', 'failed'],
    ['soon', '2027-03-15T08:00:00Z', 'failed'],
  ])('%j allows it at %s: %s', async (until, now, status) => {
    const world = await withNine(visit({ 'Cancel until': until, 'Move until': until }));
    world.setNow(now);
    // 11:00 is free, so that only the deadline can forbid it.
    expect((await world.said('move', { start_iso: '2027-03-16T10:00:00Z' })).status).toBe(status);
    expect((await world.said('cancel')).status).toBe(status);
    expect(world.rows('Bookings')).toHaveLength(1);
  });

  it('tell whom to ask where it is too late, and the Log which column forbids it', async () => {
    const { said, rows } = await withNine(visit({ 'Cancel until': '2 days' }));
    expect(await said('cancel')).toEqual({
      status: 'failed',
      sentence:
        'The appointment on Tuesday, 16 March 2027 at 09:00 cannot be cancelled here any more. Please ask to be connected to the practice.',
    });
    expect(rows('Log')[1]?.Reason).toBe('Cancel until of Visit in Services does not allow it any more.');
  });
});

it('is not moved past Move until by a booking either, where repeats move', async () => {
  const sheet = { ...visit({ 'Move until': '24 h' }), settings: { 'Repeat bookings': 'move' } };
  const { said, booked, setNow } = await withNine(sheet);
  // Twenty-four hours before the start, and then a second less.
  setNow('2027-03-15T08:00:00Z');
  expect((await said('book', { start_iso: TEN })).status).toBe('success');
  setNow('2027-03-15T09:00:01Z');
  expect(await said('book', { start_iso: '2027-03-17T08:00:00Z' })).toEqual({
    status: 'failed',
    sentence:
      'The appointment on Tuesday, 16 March 2027 at 10:00 cannot be moved here any more. Please ask to be connected to the practice.',
  });
  expect(booked()).toEqual(['2027-03-16 10:00 Anna moved']);
});

describe('a cancelled appointment', () => {
  it('frees its time at once for others', async () => {
    const { said, tool } = await withNine();
    const free = async () => {
      const { json } = await tool('available', { n: 1, from: '2027-03-16' }, { query: { phone: '+4930999999' } });
      return json.offers?.[0]?.start_iso;
    };
    expect(await free()).toBe('2027-03-16T08:30:00.000Z');
    await said('cancel');
    expect(await free()).toBe('2027-03-16T08:00:00.000Z');
  });

  it.each([
    ['yes', 'all'],
    ['no', 'none'],
  ])('tells its guests: Invite contact %s, mails to %s', async (invite, mails) => {
    const { said, faults } = await withNine(visit({ 'Invite contact': invite }));
    const sent: string[] = [];
    faults.before = ({ method, args }) => {
      if (method === 'Events.remove') sent.push(JSON.stringify(args));
    };
    await said('cancel');
    expect(sent).toEqual([expect.stringContaining(`"sendUpdates":"${mails}"`)]);
  });

  it('is where a person has moved it by hand', async () => {
    const { said, store, booked } = await withNine();
    const path = 'calendars/anna@example.com.ics';
    const { text = '' } = store.read(path) ?? {};
    store.write(path, text.replace(/T080000Z/g, 'T100000Z').replace(/T083000Z/g, 'T103000Z'));
    expect((await said('next-appointments')).appointments?.[0]?.spoken).toBe('Tuesday, 16 March 2027 at 11:00');
    expect((await said('cancel')).sentence).toBe('The appointment on Tuesday, 16 March 2027 at 11:00 is cancelled.');
    expect(booked()).toEqual(['2027-03-16 11:00 Anna cancelled']);
  });

  it('is not told of, once a person has deleted its event', async () => {
    const { said, store } = await withNine();
    const path = 'calendars/anna@example.com.ics';
    const { text = '' } = store.read(path) ?? {};
    store.write(path, text.replace('STATUS:CONFIRMED', 'STATUS:CANCELLED'));
    expect((await said('next-appointments')).appointments).toEqual([]);
  });
});

describe('where Google does not do as asked', () => {
  it('claims no cancellation that it cannot see', async () => {
    const world = await withNine();
    world.faults.before = ({ method }) => {
      if (method === 'Events.remove') throw new PlatformError('Backend Error');
    };
    expect((await world.said('cancel')).sentence).toBe(
      'The cancellation is not confirmed yet. Asking once more is safe.',
    );
    expect(world.booked()).toEqual(['2027-03-16 09:00 Anna booked']);
    delete world.faults.before;
    expect((await world.said('cancel')).status).toBe('success');
  });

  it('says that it stands where the calendar may only be read', async () => {
    const world = await withNine();
    world.store.write(
      'sheet.json',
      JSON.stringify({ timeZone: 'Europe/Berlin', locale: 'en_GB', readOnlyCalendars: ['anna@example.com'] }),
    );
    expect((await world.said('cancel')).sentence).toBe('The appointment could not be cancelled. It still stands.');
    expect(world.booked()).toEqual(['2027-03-16 09:00 Anna booked']);
  });
});

it('moves to another host where the first is busy then, and keeps one row', async () => {
  const { said, booked } = await withNine(TWO_HOSTS);
  expect((await said('move', { appointment: '1', start_iso: TEN })).appointment).toMatchObject({
    id: '1',
    host: 'Ben',
  });
  expect(booked()).toEqual(['2027-03-16 10:00 Ben moved']);
  expect((await said('cancel', { appointment: '1' })).status).toBe('success');
  expect(booked()).toEqual(['2027-03-16 10:00 Ben cancelled']);
});

it('is written as cancelled by the next booking, where the Sheet took no row', async () => {
  const world = await withNine();
  world.faults.before = ({ method }) => {
    if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
  };
  await world.said('cancel');
  delete world.faults.before;
  await world.tool('book', { start_iso: TEN }, { query: { phone: '+49307654321', call_id: 'call-2' } });
  expect(world.booked()).toEqual(['2027-03-16 09:00 Anna cancelled', '2027-03-16 10:00 Anna booked']);
});

describe('a recovery', () => {
  /** As Google Calendar tells the job, and without the rows that the caller's call wrote into Bookings. */
  const recovered = async (world: Awaited<ReturnType<typeof withNine>>, isRowDeleted: boolean) => {
    if (isRowDeleted) {
      const path = 'sheet/Bookings.csv';
      const [header = ''] = (world.store.read(path)?.text ?? '').split('\r\n');
      world.store.write(path, `${header}\r\n`);
    }
    world.setNow('2027-03-15T08:40:00Z');
    world.runtime.execute('recover', [], { event: 'clock' });
    world.runtime.execute('recover', [], { event: 'clock' });
    return world.booked();
  };

  it('gives an appointment that a tool moved its row back, once a person has deleted that', async () => {
    const world = await withNine(TWO_HOSTS);
    await world.said('move', { start_iso: TEN });
    expect(await recovered(world, true)).toEqual(['2027-03-16 10:00 Ben booked']);
  });

  it('leaves a cancelled appointment cancelled', async () => {
    const world = await withNine();
    await world.said('cancel');
    expect(await recovered(world, false)).toEqual(['2027-03-16 09:00 Anna cancelled']);
  });

  it('says so of an appointment whose event a tool removed, where the row was not written', async () => {
    const world = await withNine();
    world.faults.before = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new PlatformError('Service unavailable');
    };
    expect((await world.said('cancel')).status).toBe('success');
    delete world.faults.before;
    expect((await world.said('next-appointments')).appointments).toEqual([]);
    expect(await recovered(world, false)).toEqual(['2027-03-16 09:00 Anna cancelled']);
  });
});

it('cancels a booking of several hosts for all of them', async () => {
  const { said, booked, tool } = await withNine({ ...visit({ Assign: 'all', Hosts: 'Anna, Ben' }), hosts: HOSTS });
  expect((await said('cancel')).status).toBe('success');
  expect(booked()).toEqual(['2027-03-16 09:00 Anna, Ben cancelled']);
  const { json } = await tool('available', { n: 1, from: '2027-03-16' }, { query: CALLER });
  expect(json.offers?.[0]?.start_iso).toBe('2027-03-16T08:00:00.000Z');
});
