// How many invitations an address and a contact get on a day, and which addresses get none.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sentMail } from '../../local/services/calendar/files/kept.ts';
import { calendar, type Sheet } from '../../worlds/sheet.ts';
import { ANNA, BEN, bookJson, ics, lastReason, SUCCESS, visit } from '../support/bookings.ts';
import type { World } from '../support/world.ts';
import { open } from './support.ts';

const INVITING = visit({ 'Invite contact': 'yes', 'Book ahead': '20 days' });
const MANY = 'The caller is not invited: this address had 3 invitations today, and may have no more.';
const HOURS = { weeklyHours: [{ Days: 'Every day', From: '00:00', To: '24:00' }] };

function inviting(settings: Record<string, string> = {}, sheet: Sheet = {}, calendars = {}): World {
  return open(settings, { services: [INVITING], ...HOURS, ...sheet }, calendars);
}

/** Half hours from Tuesday 16 March 2027, 10:00 in Berlin, on. */
const start = (at: number) => new Date(Date.parse('2027-03-16T09:00:00.000Z') + at * 1_800_000).toISOString();

/** Without a contact id another contact each time. */
function caller(email: string, contact_id: string = randomUUID()) {
  return { contact_id, contact_details: { name: 'Ada', email } };
}

const mailsTo = (world: World, about = 'invitation') =>
  sentMail(world.store).flatMap((mail) => (mail.about === about ? [mail.to] : []));

describe('an address', () => {
  it('gets three invitations a day; the fourth booking stands without one, and the Log says so', async () => {
    const world = inviting();
    for (let at = 0; at < 5; at++) expect(await bookJson(world, caller('ada@example.com'), start(at))).toEqual(SUCCESS);
    expect(mailsTo(world)).toEqual(['ada@example.com', 'ada@example.com', 'ada@example.com']);
    expect(ics(world).match(/^ATTENDEE/gm)).toHaveLength(3);
    expect(world.rows('Log').map(({ Reason }) => Reason?.includes(MANY))).toEqual([false, false, false, true, true]);
    expect(world.rows('Bookings')).toHaveLength(5);
    world.setNow('2027-03-15T23:30:00Z'); // Tuesday in Berlin
    await bookJson(world, caller('ada@example.com'), start(9));
    expect(mailsTo(world)).toHaveLength(4);
  });

  it.each(['ADA@Example.COM', 'ada+vip@example.com', ' ada@example.com ', 'ＡＤＡ@example.com'])(
    'is the same however it is written: %s',
    async (written) => {
      const world = inviting();
      for (let at = 0; at < 3; at++) await bookJson(world, caller('ada@example.com'), start(at));
      await bookJson(world, caller(written), start(4));
      expect(mailsTo(world)).toHaveLength(3);
      expect(lastReason(world)).toContain(MANY);
    },
  );

  it('of Gmail is the same with other dots, and under its other name', async () => {
    const world = inviting();
    const forms = [
      'ada.byron@gmail.com',
      'adabyron@gmail.com',
      'a.d.a.b.y.r.o.n+x@googlemail.com',
      'adabyron@gmail.com',
    ];
    for (const [at, form] of forms.entries()) await bookJson(world, caller(form), start(at));
    expect(mailsTo(world)).toHaveLength(3);
  });

  it('is counted whatever became of the bookings, and only for services that invite', async () => {
    const quiet = { ...visit({ Service: 'Quiet' }), 'Book ahead': '20 days' };
    const world = inviting({}, { services: [INVITING, quiet] });
    for (let at = 0; at < 4; at++) await bookJson(world, caller('ada@example.com'), start(at), 'Quiet');
    for (let at = 4; at < 7; at++) await bookJson(world, caller('ada@example.com'), start(at), 'Visit');
    expect(mailsTo(world)).toHaveLength(3);
    const cancelled = (world.store.read('sheet/Bookings.csv')?.text ?? '').replaceAll(',booked,', ',cancelled,');
    world.store.write('sheet/Bookings.csv', cancelled);
    await bookJson(world, caller('ada@example.com'), start(8), 'Visit');
    expect(mailsTo(world)).toHaveLength(3);
    expect(lastReason(world)).toContain(MANY);
  });

  it('is counted while its rows wait for the Sheet', async () => {
    const world = inviting();
    world.faults.before = ({ method }) => {
      if (method === 'Spreadsheets.batchUpdate') throw new Error('The Sheet takes nothing');
    };
    for (let at = 0; at < 4; at++) await bookJson(world, caller('ada@example.com'), start(at));
    expect(world.rows('Bookings')).toEqual([]);
    expect(mailsTo(world)).toHaveLength(3);
  });

  it.each([
    ['a list', 'ada@example.com, bob@example.com'],
    ['a list without commas', 'ada@example.com;bob@example.com'],
    ['a name beside it', 'Ada <ada@example.com>'],
    ['quotes', '"ada"@example.com'],
    ['a comment', 'ada(x)@example.com'],
    ['a path', 'www.evil.example/a@example.com'],
    ['an encoded guest', 'mailto:ada@example.com'],
    ['a calendar', 'abc@group.calendar.google.com'],
    ['a room', 'c_18@resource.calendar.google.com'],
  ])('that is none of one person gets no invitation: %s', async (_, written) => {
    const world = inviting();
    expect(await bookJson(world, caller(written), start(0))).toEqual(SUCCESS);
    expect(sentMail(world.store)).toEqual([]);
    expect(ics(world)).not.toContain('ATTENDEE');
    expect(lastReason(world)).toBe('Anna. The caller is not invited: the e-mail is not one plain address.');
  });

  it.each(['anna@example.com', 'BEN@example.com', 'ben+x@example.com', 'ben.private@example.com'])(
    'of a host gets none: %s',
    async (written) => {
      const ben = { ...BEN, Active: 'no' };
      const world = inviting(
        { Language: 'de' },
        { hosts: [{ ...ANNA, 'Also busy on': 'ben.private@example.com' }, ben] },
        { calendars: { 'ben.private@example.com': calendar() } },
      );
      expect(await bookJson(world, caller(written), start(0))).toEqual(SUCCESS);
      expect(sentMail(world.store)).toEqual([]);
      expect(lastReason(world)).toContain('Ohne Einladung: Die E-Mail ist die Adresse eines Hosts.');
    },
  );
});

describe('a contact', () => {
  it('gets ten invitations a day, whatever addresses it names', async () => {
    const world = inviting({ Language: 'de' });
    for (let at = 0; at < 12; at++) await bookJson(world, caller(`ada${at}@example.com`, 'c-7'), start(at));
    expect(mailsTo(world)).toHaveLength(10);
    expect(lastReason(world)).toContain('Ohne Einladung: Dieser Kontakt hatte heute schon 10 Einladungen');
    await bookJson(world, caller('bob@example.com'), start(20));
    expect(mailsTo(world)).toHaveLength(11);
  });
});

describe('a move', () => {
  const MOVING = { 'Repeat bookings': 'move' };

  it('counts as an invitation: its mail is one more to that address', async () => {
    const world = inviting(MOVING);
    for (let at = 0; at < 6; at++) await bookJson(world, caller('ada@example.com', 'c-1'), start(at));
    expect(sentMail(world.store).map(({ about }) => about)).toEqual(['invitation', 'change', 'change']);
    expect(world.rows('Bookings')).toHaveLength(1);
    expect(lastReason(world)).toBe(`Anna. ${MANY} Moved from 2027-03-16 12:00 +01:00.`);
    await bookJson(world, caller('ada@example.com', 'c-2'), start(8));
    expect(mailsTo(world)).toHaveLength(1);
    world.setNow('2027-03-15T23:30:00Z');
    await bookJson(world, caller('ada@example.com', 'c-1'), start(10));
    expect(mailsTo(world, 'change')).toHaveLength(3);
  });

  it('writes to the address that the row has, not to another that is named later', async () => {
    const world = inviting(MOVING);
    for (let at = 0; at < 6; at++) await bookJson(world, caller(`ada${at}@example.com`, 'c-1'), start(at));
    expect(new Set(sentMail(world.store).map(({ to }) => to))).toEqual(new Set(['ada0@example.com']));
    expect(sentMail(world.store)).toHaveLength(3);
  });

  it('beyond the cap to another host keeps counting the mails of before', async () => {
    const world = inviting(MOVING, {
      hosts: [ANNA, BEN],
      weeklyHours: [
        { Host: 'Anna', Days: 'Tue', From: '00:00', To: '24:00' },
        { Host: 'Ben', Days: 'Wed', From: '00:00', To: '24:00' },
      ],
    });
    for (const at of [0, 1, 2, 48]) await bookJson(world, caller('ada@example.com', 'c-1'), start(at));
    expect(sentMail(world.store)).toHaveLength(3);
    expect(await bookJson(world, caller('ada@example.com', 'c-2'), start(0))).toEqual(SUCCESS);
    expect(sentMail(world.store)).toHaveLength(3);
    expect(lastReason(world)).toContain(MANY);
  });

  it('to another host counts too, and beyond the cap writes to no guest', async () => {
    const world = inviting(MOVING, {
      hosts: [ANNA, BEN],
      weeklyHours: [
        { Host: 'Anna', Days: 'Tue, Thu', From: '00:00', To: '24:00' },
        { Host: 'Ben', Days: 'Wed, Fri', From: '00:00', To: '24:00' },
      ],
    });
    for (const at of [0, 48, 96, 144]) {
      expect(await bookJson(world, caller(`ada${at}@example.com`, 'c-1'), start(at))).toEqual(SUCCESS);
    }
    expect(mailsTo(world)).toEqual(['ada0@example.com', 'ada0@example.com', 'ada0@example.com']);
    expect(world.rows('Bookings')).toMatchObject([{ Host: 'Ben', Status: 'moved' }]);
    expect(lastReason(world)).toContain(MANY);
  });
});
