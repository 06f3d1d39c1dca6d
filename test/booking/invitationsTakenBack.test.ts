// Mails that invite to an event which is taken back at once, or moved back: two executions had chosen the same time. No row of
// Bookings tells of them, and they count all the same. Counted by the mails that Google would send.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { sentMail } from '../../local/services/calendar/files/kept.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { addEvent } from '../../worlds/calendarFile.ts';
import type { Sheet } from '../../worlds/sheet.ts';
import { ANNA, BEN, bookJson, GONE, lastReason, properties, recover, SUCCESS, visit } from '../support/bookings.ts';
import type { World } from '../support/world.ts';
import { open } from './support.ts';

const INVITING = visit({ 'Invite contact': 'yes', 'Book ahead': '20 days' });
const MANY = 'The caller is not invited: this address had 3 invitations today, and may have no more.';
const HOURS = { weeklyHours: [{ Days: 'Every day', From: '00:00', To: '24:00' }] };
const MOVING = { 'Repeat bookings': 'move' };

const inviting = (settings: Record<string, string> = {}, sheet: Sheet = {}): World =>
  open(settings, { services: [INVITING], ...HOURS, ...sheet });
const ada = (contact_id: string) => ({ contact_id, contact_details: { name: 'Ada', email: 'ada@example.com' } });
const start = (at: number) => new Date(Date.parse('2027-03-16T09:00:00.000Z') + at * 1_800_000).toISOString();
const mails = (world: World) => sentMail(world.store).map(({ about }) => about);
const takenBack = (world: World) =>
  Object.keys(properties(world)).filter((key) => key.startsWith(PROPERTY.mailTakenBack));

/** The request as if another execution of ours had entered an event there just then. `hosts`: in whose calendar. */
async function colliding(world: World, body: object, at: number, hosts: readonly string[] = ['anna']) {
  const utc = (instant: number) => `${new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const [from, to] = [start(at), start(at + 1)].map((iso) => utc(Date.parse(iso)));
  const left = new Set(hosts);
  world.faults.after = ({ method, args }) => {
    const name = [...left].find((one) => JSON.stringify(args).includes(`${one}@example.com`));
    if (!/^Events\.(insert|patch)$/.test(method) || name === undefined) return;
    left.delete(name);
    addEvent(world.store, `${name}@example.com`, [
      ...[`UID:slot0123456789${name.length}${at}@google.com`, `DTSTART:${from}`, `DTEND:${to}`, 'SUMMARY:Visit'],
      ...['CREATED:20270315T080000Z', 'X-SLOTSHEET-SHARED;VALUE=TEXT:{"slotsheet":"1"}'],
    ]);
  };
  const answer = await bookJson(world, body, start(at));
  delete world.faults.after;
  expect(left.size).toBe(0);
  return answer;
}

describe('an invitation to an event that is taken back', () => {
  it('counts for its address, whichever contact names it', async () => {
    const world = inviting();
    for (const at of [0, 2, 4]) expect(await colliding(world, ada(`c-${at}`), at)).toEqual(GONE);
    expect(mails(world)).toEqual(Array.from({ length: 3 }, () => ['invitation', 'cancellation']).flat());
    expect(await bookJson(world, ada('c-9'), start(8))).toEqual(SUCCESS);
    expect(mails(world)).toHaveLength(6);
    expect(lastReason(world)).toContain(MANY);
    world.setNow('2027-03-15T23:30:00Z'); // Tuesday in Berlin
    await bookJson(world, ada('c-9'), start(10));
    expect(mails(world)).toHaveLength(7);
  });

  it('counts for its contact, whatever addresses it names', async () => {
    const world = inviting();
    const named = (at: number) => ({ contact_id: 'c-1', contact_details: { email: `ada${at}@example.com` } });
    for (let at = 0; at < 5; at += 1) await colliding(world, named(at), at * 2);
    for (let at = 5; at < 12; at += 1) await bookJson(world, named(at), start(at * 2));
    expect(mails(world).filter((about) => about === 'invitation')).toHaveLength(10);
    expect(lastReason(world)).toContain('this contact had 10 invitations today');
  });

  it('counts before the next host is tried in the same request', async () => {
    const world = inviting({}, { hosts: [ANNA, BEN] });
    for (const at of [0, 2]) await bookJson(world, ada(`c-${at}`), start(at));
    expect(await colliding(world, ada('c-4'), 4)).toEqual(SUCCESS);
    expect(mails(world)).toEqual(['invitation', 'invitation', 'invitation', 'cancellation']);
    expect(world.rows('Bookings').at(-1)).toMatchObject({ Host: 'Ben' });
    expect(lastReason(world)).toContain(MANY);
  });

  it('counts where a move to another host is taken back, as the old event may not go', async () => {
    const byDays = [
      { Host: 'Anna', Days: 'Tue', From: '00:00', To: '24:00' },
      { Host: 'Ben', Days: 'Wed', From: '00:00', To: '24:00' },
    ];
    const world = inviting(MOVING, { hosts: [ANNA, BEN], weeklyHours: byDays });
    await bookJson(world, ada('c-1'), start(0));
    world.faults.before = ({ method, args }) => {
      if (method !== 'Events.remove' || !JSON.stringify(args).includes('anna')) return;
      throw new PlatformError('Forbidden', 'GoogleJsonResponseException');
    };
    expect((await bookJson(world, ada('c-1'), start(48))).status).toBe('failed');
    delete world.faults.before;
    expect(mails(world)).toEqual(['invitation', 'invitation', 'cancellation']);
    for (const at of [50, 52]) await bookJson(world, ada(`c-${at}`), start(at));
    expect(mails(world).filter((about) => about === 'invitation')).toHaveLength(3);
    expect(lastReason(world)).toContain(MANY);
  });

  it('is forgotten by the recovery job once the day is over', async () => {
    const world = inviting();
    await colliding(world, ada('c-1'), 0);
    recover(world);
    expect(takenBack(world)).toHaveLength(1);
    world.setNow('2027-03-16T10:01:00Z');
    recover(world);
    expect(takenBack(world)).toEqual([]);
  });
});

describe('a move that goes back', () => {
  it('counts twice: its guest is told of the new time, and that it does not hold', async () => {
    const world = inviting(MOVING);
    await bookJson(world, ada('c-1'), start(0));
    expect(await colliding(world, ada('c-1'), 4)).toEqual(GONE);
    expect(mails(world)).toEqual(['invitation', 'change', 'change']);
    await bookJson(world, ada('c-2'), start(8));
    expect(mails(world)).toHaveLength(3);
    expect(lastReason(world)).toContain(MANY);
  });
});

it('hosts of a collective booking get no mail where the contact is not invited', async () => {
  const services = [visit({ Assign: 'all', 'Invite contact': 'no', 'Book ahead': '20 days' })];
  const world = inviting(MOVING, { services, hosts: [ANNA, BEN] });
  for (const at of [0, 2]) expect(await bookJson(world, ada('c-1'), start(at))).toEqual(SUCCESS);
  expect(mails(world)).toEqual([]);
});

it('other hosts of a collective booking count as no contact', async () => {
  const services = [visit({ Assign: 'all', 'Invite contact': 'yes', 'Book ahead': '20 days' })];
  const world = inviting({}, { services, hosts: [ANNA, BEN] });
  for (let at = 0; at < 5; at += 1) await bookJson(world, ada(`c-${at}`), start(at));
  const toAda = sentMail(world.store).filter(({ to }) => to === 'ada@example.com');
  expect(toAda).toHaveLength(3);
});
