// What a copy of a signed request can do. telli's signature covers the body's bytes alone: neither time nor path nor service. The
// facts of docs/security.md, "Copies of signed requests".
import { describe, expect, it } from 'vitest';
import { sentMail } from '../../local/services/calendar/files/kept.ts';
import { changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import { ADA, GONE, recover, rows, SUCCESS, TUE10, TUE11, visit } from '../support/bookings.ts';
import { NOW, sign, type World } from '../support/world.ts';
import { open, visits } from './support.ts';

const BODY = JSON.stringify({ ...ADA, start_iso: TUE10 });
const LOOKUP = JSON.stringify({ event: 'contact_lookup', phone_number: '+49 30 123456' });
const SERVICES = [visit(), visit({ Service: 'Other', Minutes: '30' })];

/** The same bytes with the same signature, as anyone can send them who has both. */
async function copy(world: World, action: string, body = BODY, service = 'Visit') {
  return (await world.call(action, body, { service, signature: sign(body) })).json;
}

const world = (settings: Record<string, string> = {}, more = {}) =>
  open({ 'Repeat bookings': 'allow', ...settings }, { services: SERVICES, ...more });

function deleteEvent({ store }: World): void {
  const [event] = eventsIn(store, 'anna@example.com');
  changeEvent(store, 'anna@example.com', event?.uid ?? '', (one) => one.updatePropertyWithValue('status', 'CANCELLED'));
}

describe('a copy of a signed request to book', () => {
  it('sent again is success, and still one event, one row and one mail', async () => {
    const opened = world({}, { services: [visit({ 'Invite contact': 'yes' })] });
    for (let times = 0; times < 3; times++) expect(await copy(opened, 'book')).toEqual(SUCCESS);
    expect(visits(opened, 'anna')).toEqual([TUE10]);
    expect(rows(opened)).toHaveLength(1);
    expect(sentMail(opened.store)).toHaveLength(1);
  });

  it('books nothing once its start is over', async () => {
    const opened = world();
    await copy(opened, 'book');
    opened.setNow('2027-03-16T09:30:00Z');
    deleteEvent(opened);
    expect(await copy(opened, 'book')).toEqual(GONE);
  });

  it('enters a deleted appointment again while its start is to come and free', async () => {
    const opened = world();
    await copy(opened, 'book');
    deleteEvent(opened);
    recover(opened);
    expect(await copy(opened, 'book')).toEqual(SUCCESS);
    expect(visits(opened, 'anna')).toEqual([TUE10]);
    expect(rows(opened)).toEqual([expect.stringContaining('cancelled'), expect.stringContaining('booked')]);
  });

  it.each([
    ['move', [TUE10]],
    ['refuse', [TUE11]],
  ])('of before a move, with %s, leaves one appointment', async (repeats, left) => {
    const opened = world({ 'Repeat bookings': 'move' });
    await copy(opened, 'book');
    await copy(opened, 'book', JSON.stringify({ ...ADA, start_iso: TUE11 }));
    const settings = opened.store.read('sheet/Settings.csv')?.text ?? '';
    opened.store.write('sheet/Settings.csv', settings.replace('Repeat bookings,move', `Repeat bookings,${repeats}`));
    await copy(opened, 'book');
    expect(visits(opened, 'anna')).toEqual(left);
  });

  it('at the address of another service books that one, where its rules allow it', async () => {
    const opened = world(
      {},
      {
        hosts: [
          { Host: 'Anna', Calendar: 'anna@example.com' },
          { Host: 'Ben', Calendar: 'ben@example.com' },
        ],
      },
    );
    await copy(opened, 'book');
    expect(await copy(opened, 'book', BODY, 'Other')).toEqual(SUCCESS);
    expect(rows(opened)).toHaveLength(2);
  });

  it('at the other addresses books nothing: it asks for times, and is no lookup', async () => {
    const opened = world();
    expect(await copy(opened, 'available')).toHaveProperty('available');
    expect(await copy(opened, 'contact-lookup')).toEqual({ contact: null });
    expect(rows(opened)).toEqual([]);
  });

  it('with a byte changed is refused', async () => {
    const opened = world();
    await copy(opened, 'available'); // from then on the script knows where the Log stands
    const forged = BODY.replace('2027-03-16T09', '2027-03-16T10');
    const { json } = await opened.call('book', forged, { signature: sign(BODY) });
    expect(json.status).toBe('failed');
    expect(rows(opened)).toEqual([]);
    expect(opened.rows('Log').at(-1)).toMatchObject({ Outcome: 'refused', Auth: 'bad signature' });
  });
});

describe('a copy of a signed lookup', () => {
  it('tells what is known of that number now, and of no other', async () => {
    const opened = world();
    expect(await copy(opened, 'contact-lookup', LOOKUP)).toEqual({ contact: null });
    await copy(opened, 'book');
    expect(await copy(opened, 'contact-lookup', LOOKUP)).toMatchObject({ contact: { first_name: 'Ada' } });
  });

  it.each(['available', 'book'])('at %s is answered failed', async (action) => {
    const opened = world();
    expect(await copy(opened, action, LOOKUP)).toMatchObject({ status: 'failed' });
    expect(rows(opened)).toEqual([]);
  });
});

it('a copy of a signed question for times is answered with the times of now, and books nothing', async () => {
  const opened = world();
  const before = await copy(opened, 'available', JSON.stringify(ADA));
  opened.setNow(new Date(Date.parse(NOW) + 3_600_000).toISOString());
  const after = await copy(opened, 'available', JSON.stringify(ADA));
  expect(after.available?.[0]).not.toEqual(before.available?.[0]);
  expect(await copy(opened, 'book', JSON.stringify(ADA))).toMatchObject({ status: 'failed' });
  expect(rows(opened)).toEqual([]);
});
