// Rows of Bookings follow the meetings at HubSpot (rule 15).
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../../local/services/mail/state.ts';
import type { Way } from '../../support/world.ts';
import { replacedIn } from '../support.ts';
import {
  A,
  ADA,
  asked,
  atHubspot,
  B,
  BOB,
  book,
  type PracticeOptions,
  practice,
  recover,
  rows,
  state,
} from './support.ts';

const LATER = '2027-03-22T09:15:00.000Z';
const LOOK = ['getProperties', 'Spreadsheets.get', 'Spreadsheets.Values.batchGet'];

describe.each<Way>(['bundle', 'in process'])('a row of a meeting at HubSpot, %s,', (way) => {
  /** Ada has booked A, and the recovery job has run. */
  async function booked(options: PracticeOptions = {}) {
    const world = practice({ way, ...options });
    expect(await book(world, ADA, A)).toBe('success');
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    asked(world);
    return world;
  }

  it('learns the meeting’s id from the contact', async () => {
    const world = practice({ way });
    await book(world, ADA, A);
    expect(rows(world)).toEqual(['09:00 booked hubspot:?hubspot5001']);
    asked(world);
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    expect(asked(world)).toEqual(['GET contacts', 'POST meetings']);
  });

  it('costs one call while nothing has changed, and Check another', async () => {
    const world = await booked();
    recover(world, LATER);
    const methods = world.roundTrips().map(({ method }) => method);
    expect(methods.filter((method) => method !== 'Events.list' && method !== 'Freebusy.query')).toEqual([
      ...LOOK,
      'fetchAll',
      ...['getAll', 'putAll'],
      'fetchAll',
    ]);
    expect(asked(world)).toEqual(['POST meetings']);
  });

  it('is cancelled where the meeting is', async () => {
    const world = await booked();
    atHubspot(world, 0, { outcome: 'CANCELED' });
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 cancelled hubspot:5001']);
    expect(world.rows('Bookings')[0]?.['Contact id']).toBe('c-1');
    // It frees Ada’s time in the Sheet, and no call asks for it again.
    asked(world);
    recover(world, LATER);
    expect(asked(world)).toEqual([]);
  });

  it('is cancelled where the meeting was deleted', async () => {
    const world = await booked();
    atHubspot(world, 0, { isArchived: true });
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 cancelled hubspot:5001']);
    expect(asked(world)).toEqual(['POST meetings', 'POST meetings']);
  });

  it('is cancelled though its id was not known yet', async () => {
    const world = practice({ way });
    await book(world, ADA, A);
    atHubspot(world, 0, { outcome: 'CANCELED' });
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 cancelled hubspot:5001']);
  });

  it('stays as it is where the meeting moved before its id was known, as nothing tells which one it was', async () => {
    const world = practice({ way });
    await book(world, ADA, A);
    atHubspot(world, 0, { start: '2027-03-29T07:00:00.000Z', end: '2027-03-29T07:30:00.000Z' });
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:?hubspot5001']);
    const texts = sentMails(world.store).map(({ body }) => body);
    expect(texts.join()).toContain('does not find the meeting of this row');
  });

  it('follows a meeting that was moved', async () => {
    const world = await booked();
    atHubspot(world, 0, { start: '2027-03-29T07:00:00.000Z', end: '2027-03-29T08:00:00.000Z' });
    recover(world, LATER);
    const [row] = world.rows('Bookings');
    // Summer time has begun: seven o'clock UTC is nine in Berlin.
    expect([row?.Start, row?.End, row?.Status]).toEqual([
      '2027-03-29 09:00 +02:00',
      '2027-03-29 10:00 +02:00',
      'moved',
    ]);
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 moved hubspot:5001']);
  });

  it('stays as it is, and is mailed about once, where HubSpot knows no such meeting', async () => {
    const world = await booked();
    atHubspot(world, 0, null);
    recover(world, LATER);
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    const texts = sentMails(world.store).map(({ body }) => body);
    expect(texts.filter((text) => text.includes('does not find the meeting of this row'))).toHaveLength(1);
  });

  it('is mailed about once where the row has neither the meeting’s id nor an address', async () => {
    const world = practice({ way });
    await book(world, ADA, A);
    replacedIn(world, 'sheet/Bookings.csv', 'ada@praxis.de', '');
    asked(world);
    recover(world, LATER);
    recover(world, LATER);
    expect(asked(world)).toEqual([]);
    const texts = sentMails(world.store).map(({ body }) => body);
    expect(texts.filter((text) => text.includes('neither its id nor an e-mail address'))).toHaveLength(1);
  });

  it('takes the meeting of its contact where HubSpot does not know the id that it names', async () => {
    const world = await booked();
    replacedIn(world, 'sheet/Bookings.csv', 'hubspot:5001', 'hubspot:9999');
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
  });

  it.each(['unavailable', 'html', 'empty-object', 'truncated', 'thrown', 'rate-limit'] as const)(
    'stays as it is where HubSpot answers with %s',
    async (fault) => {
      const world = await booked();
      atHubspot(world, 0, { outcome: 'CANCELED' });
      world.levers.fail(fault, { at: 'meetings', times: 3 });
      recover(world, LATER);
      expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    },
  );

  it('stays as it is where the key may not look, and the mail names the scope', async () => {
    const world = await booked();
    atHubspot(world, 0, { outcome: 'CANCELED' });
    world.levers.fail('missing-scopes-unnamed', { at: 'meetings', times: 9 });
    recover(world, LATER);
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
    const texts = sentMails(world.store).map(({ body }) => body);
    expect(texts.filter((text) => text.includes('needs the scope crm.objects.contacts.read'))).toHaveLength(1);
  });

  it('gets a time that a person spoiled from the meeting', async () => {
    const world = await booked();
    replacedIn(world, 'sheet/Bookings.csv', '2027-03-24 09:00 +01:00', 'tomorrow');
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001']);
  });

  it('that a person cancelled stays so', async () => {
    const world = await booked();
    replacedIn(world, 'sheet/Bookings.csv', 'booked', 'cancelled');
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 cancelled hubspot:5001']);
  });

  it('does not take the meeting of another row for its own', async () => {
    const world = await booked();
    expect(await book(world, BOB, B)).toBe('success');
    recover(world, LATER);
    expect(rows(world)).toEqual(['09:00 booked hubspot:5001', '09:30 booked hubspot:5002']);
    expect(state(world).meetings).toHaveLength(2);
  });
});

it('asks for a hundred meetings at a time, all of them in one call', async () => {
  const world = practice();
  await book(world, ADA, A);
  recover(world, LATER);
  const name = 'sheet/Bookings.csv';
  const [header = '', row = ''] = (world.store.read(name)?.text ?? '').split('\r\n');
  const many = Array.from({ length: 102 }, (_, at) => row.replace('hubspot:5001', `hubspot:${5001 + at}`));
  world.store.write(name, [header, ...many, ''].join('\r\n'));
  const [meeting] = state(world).meetings;
  const meetings = many.map((_, at) => ({ ...meeting, id: String(5001 + at) }));
  world.store.write('hubspot/state.json', JSON.stringify({ ...state(world), meetings }));
  atHubspot(world, 101, { outcome: 'CANCELED' });
  asked(world);
  recover(world, LATER);
  expect(asked(world)).toEqual(['POST meetings', 'POST meetings']);
  expect(rows(world).filter((one) => one.includes('cancelled'))).toEqual(['09:00 cancelled hubspot:5102']);
});
