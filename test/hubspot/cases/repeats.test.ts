// A caller asks again for what they have booked, and a person has changed it in HubSpot meanwhile: `success` is said only of
// a meeting that stands.
import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { A, ADA, C, DORIS, EMIL, GUESSES, type Practice, practice, SUCCESS, trips } from './practice.ts';

const UNCONFIRMED = { status: 'failed', reason: expect.stringContaining('not confirmed') };
const MINUTE = 60_000;
const CALENDARS = [DORIS, EMIL].map(({ calendar }) => `calendars/${calendar}.ics`);

function wait(p: Practice, minutes: number): void {
  p.world.setNow(new Date(Date.parse('2027-03-22T09:00:00.000Z') + minutes * MINUTE).toISOString());
}

/** Ada has booked A. `isKnown`: the recovery job has learnt the meeting's id, a quarter of an hour later. */
async function booked(isKnown: boolean, options: Parameters<typeof practice>[0] = {}) {
  const p = practice(options);
  const free = CALENDARS.map((name) => p.world.store.read(name)?.text ?? '');
  expect(await p.book(ADA, A)).toEqual(SUCCESS);
  if (isKnown) {
    wait(p, 15);
    p.world.runtime.execute('recover', [], { event: 'clock' });
  }
  /** What a person does to the only meeting; null = HubSpot knows it no more. Its host is free then. */
  const change = (to: object | null) => {
    const state = p.state();
    const meetings = to === null ? [] : state.meetings.map((one) => ({ ...one, ...to }));
    p.world.store.write('hubspot/state.json', JSON.stringify({ ...state, meetings }));
    for (const [at, name] of CALENDARS.entries()) p.world.store.write(name, free[at] ?? '');
  };
  const standing = () =>
    p.state().meetings.filter((one) => !('isArchived' in one) && JSON.stringify(one).includes('SCHEDULED'));
  return { ...p, change, standing };
}

const rows = ({ world }: Practice) => world.rows('Bookings').map(({ Start, Status }) => `${Start} ${Status}`);
const ROW = '2027-03-24 09:00 +01:00';
const TYPED = {
  ...{ Service: 'Talk', Start: ROW, End: '2027-03-24 09:30 +01:00', Status: 'booked', 'Contact id': 'c-ada' },
  ...{ 'E-mail': 'ada@praxis.de', 'Booked at': '2027-03-01 09:00 +01:00' },
};
const MOVED = { start: C, end: '2027-03-29T07:30:00.000Z' };

describe.each(GUESSES)('$guesses: a meeting whose id is known', ({ switches }) => {
  it.each([
    ['cancelled', { outcome: 'CANCELED' }],
    ['deleted', { isArchived: true }],
    ['unknown to HubSpot', null],
  ])('%s: it is not confirmed, its row is cancelled, and the next request books', async (_, to) => {
    const p = await booked(true, { switches });
    p.change(to);
    wait(p, 16);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} cancelled`]);
    expect(p.posts()).toHaveLength(1);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(rows(p)).toEqual([`${ROW} cancelled`, `${ROW} booked`]);
    expect(p.posts()).toHaveLength(2);
    expect(p.standing().map(({ start }) => start)).toEqual([A]);
  });

  it('moved: it is not confirmed, its row follows, and the next request books', async () => {
    const p = await booked(true, { switches });
    p.change(MOVED);
    wait(p, 16);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual(['2027-03-29 09:00 +02:00 moved']);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(p.standing().map(({ start }) => start)).toEqual([C, A]);
  });

  it('moved, where contacts may have one: the next request names the time', async () => {
    const p = await booked(true, { switches, settings: { 'Repeat bookings': 'refuse' } });
    p.change(MOVED);
    wait(p, 16);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect((await p.book(ADA, A)).reason).toMatch(/already an appointment.*29 March/);
    expect(p.posts()).toHaveLength(1);
  });

  it('longer than it was: it is a success', async () => {
    const p = await booked(true, { switches });
    p.change({ end: '2027-03-24T09:00:00.000Z' });
    wait(p, 16);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
  });
});

describe('a meeting whose id is not known yet', () => {
  it.each([1, 6])('cancelled, after %i minutes: not confirmed, and the next request books', async (minutes) => {
    const p = await booked(false);
    p.change({ outcome: 'CANCELED' });
    wait(p, minutes);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} cancelled`]);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(p.standing()).toHaveLength(1);
  });

  it.each([1, 6, 16])('moved, after %i minutes: not confirmed, as nothing tells which one it was', async (minutes) => {
    const p = await booked(false);
    p.change(MOVED);
    wait(p, minutes);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} booked`]);
    expect(p.posts()).toHaveLength(1);
  });

  it('deleted: for five minutes HubSpot may only not show it yet, after ten it is gone', async () => {
    const p = await booked(false);
    p.change({ isArchived: true });
    wait(p, 4.9);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    wait(p, 5);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} booked`]);
    wait(p, 10);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} cancelled`]);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(p.standing()).toHaveLength(1);
  });

  it('stays a booking where HubSpot knows the address no more: a person may have changed it there', async () => {
    const p = await booked(false);
    const state = p.state();
    const contacts = state.contacts.map((one) => ({ ...one, properties: { email: 'ada@other.de' } }));
    p.world.store.write('hubspot/state.json', JSON.stringify({ ...state, contacts }));
    wait(p, 11);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} booked`]);
  });

  it('of two people with one address is told from the other’s once the job has learnt both', async () => {
    const child = (id: string) => ({ contact_id: id, contact_details: { name: id, email: 'family@praxis.de' } });
    const p = practice({ switches: { sameAgain: 'second-meeting', takenStart: 'books-twice' } });
    expect(await p.book(child('c-1'), A)).toEqual(SUCCESS);
    wait(p, 6);
    expect(await p.book(child('c-2'), A)).toEqual(SUCCESS);
    expect(p.state().meetings).toHaveLength(2);
    const meetings = p.state().meetings.map((one, at) => (at === 1 ? { ...one, outcome: 'CANCELED' } : one));
    p.world.store.write('hubspot/state.json', JSON.stringify({ ...p.state(), meetings }));
    wait(p, 12);
    expect(await p.book(child('c-2'), A)).toEqual(UNCONFIRMED);
    expect(rows(p)).toEqual([`${ROW} booked`, `${ROW} booked`]);
    wait(p, 15);
    p.world.runtime.execute('recover', [], { event: 'clock' });
    expect(await p.book(child('c-1'), A)).toEqual(SUCCESS);
  });
});

describe('HubSpot does not tell', () => {
  const faults: readonly FaultName[] = [
    'unavailable',
    'html',
    'thrown',
    'rate-limit',
    'missing-scopes',
    'unauthorized',
  ];

  it.each(faults)('%s: success within five minutes of the booking, then not confirmed', async (fault) => {
    const p = await booked(false);
    p.levers.fail(fault, { at: 'contacts', times: 9 });
    wait(p, 4.9);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    wait(p, 5);
    expect(await p.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(p.lastLog()).toMatchObject({ Outcome: 'error' });
    expect(rows(p)).toEqual([`${ROW} booked`]);
    expect(p.posts()).toHaveLength(1);
  });

  it.each(faults)('%s, and the meeting’s id is known: not confirmed, and nothing is written', async (fault) => {
    const p = await booked(true, { settings: { Language: 'de' } });
    p.change({ outcome: 'CANCELED' });
    p.levers.fail(fault, { at: 'meetings', times: 9 });
    wait(p, 16);
    expect((await p.book(ADA, A)).reason).toMatch(/noch nicht bestätigt/);
    expect(p.lastLog().Reason).toMatch(/HubSpot zeigt nicht, ob der Termin besteht: .+\. Sehen Sie/);
    expect(rows(p)).toEqual([`${ROW} booked`]);
  });

  it.each([
    ['2027-03-22 09:54 +01:00', UNCONFIRMED],
    ['2027-03-22 09:56 +01:00', SUCCESS],
  ])('as there is no key any more, for a row of %s: nothing is asked', async (bookedAt, expected) => {
    const bookings = [{ ...TYPED, 'Booked at': bookedAt, 'Event id': 'hubspot:5001' }];
    const p = practice({ key: null, sheet: { bookings } });
    expect(await p.book(ADA, A)).toEqual(expected);
    expect(p.levers.requests).toEqual([]);
  });
});

describe('a row that a person typed', () => {
  it('is confirmed by a meeting of the contact at its start, and by nothing else', async () => {
    const p = await booked(false);
    const other = practice({ sheet: { bookings: [TYPED] } });
    expect(await other.book(ADA, A)).toEqual(UNCONFIRMED);
    expect(rows(other)).toEqual([`${ROW} booked`]);
    other.world.store.write('hubspot/state.json', JSON.stringify(p.state()));
    expect(await other.book(ADA, A)).toEqual(SUCCESS);
  });
});

it.each([1, 10, 21, 60])(
  'a meeting that stands is a success after %i minutes, with or without the job',
  async (minutes) => {
    const p = await booked(false);
    wait(p, minutes);
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    p.world.runtime.execute('recover', [], { event: 'clock' });
    expect(await p.book(ADA, A)).toEqual(SUCCESS);
    expect(p.posts()).toHaveLength(1);
    expect(p.standing()).toHaveLength(1);
  },
);

const LEFT = { outcome: 'SCHEDULED' };
it.each([
  ['stands, its id is known', true, LEFT, 7],
  ['stands, its id is not known yet', false, LEFT, 8],
  ['was cancelled', true, { outcome: 'CANCELED' }, 7 + 6],
  ['was deleted', true, { isArchived: true }, 7 + 6 + 1],
  ['is not found', true, null, 7 + 6 + 2],
])('a repeat makes few calls where the meeting %s', async (_, isKnown, to, count) => {
  const p = await booked(isKnown);
  p.change(to);
  await p.book(ADA, A);
  expect(trips(p)).toHaveLength(count);
});
