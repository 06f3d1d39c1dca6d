// What guests see of an event: no word of a caller's, whatever callers say, and no link but the owner's own. Over new bookings,
// moves, changes of the host, and bookings of several hosts at once.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { addEvent, changeEvent, eventsIn } from '../../worlds/calendarFile.ts';
import type { Sheet } from '../../worlds/sheet.ts';
import { ANNA, BEN, bookJson, recover, SUCCESS, TUE10, visit, WED11 } from '../support/bookings.ts';
import { linksIn } from '../support/links.ts';
import type { World } from '../support/world.ts';
import { open } from './support.ts';

const MOVING = { 'Repeat bookings': 'move' };
const TITLE = '{name} ({phone}): {title} – {reason}';
const DESCRIPTION = 'Who: {name}, {email}\nRead https://practice.example/way\nWhy: {reason}\nWhen: {start}, {place}';
const service = (more: Record<string, string> = {}) =>
  visit({ Title: 'First visit', Place: 'Room 2', 'Invite contact': 'yes', 'Book ahead': '8 days', ...more });
const BY_DAYS = [
  { Host: 'Anna', Days: 'Mon, Tue', From: '09:00', To: '13:00' },
  { Host: 'Ben', Days: 'Wed, Thu', From: '09:00', To: '13:00' },
];

/** Each word of a caller's carries a sign that stands nowhere else. */
const lure = fc.constantFrom(
  ...['https://evil.example/QQ', 'www.evil.com QQ', '<a href="https://QQ.evil.example">Pay</a>', 'QQ {email} {reason}'],
  ...[
    'mailto:QQ@evil.com',
    'QQ 1.2.3.4',
    'QQ\r\nATTENDEE:mailto:QQ@evil.com',
    'END:VEVENT\nBEGIN:VEVENT QQ',
    '=QQ("x")',
  ],
  ...['QQ $& $1 {title}', 'QQ&lt;b&gt;', 'QQ\u202e\u200b', 'QQ。com'],
);
const said = fc.oneof(
  lure,
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => `QQ${text}`),
);
const callers = fc.record({
  name: said,
  phone: said,
  reason: said,
  visit_reason: said,
  contact_id: said,
  external: said,
});

function bodyOf({ name, phone, reason, visit_reason, contact_id, external }: Record<string, string>) {
  const contact_details = { name, phone, reason, visit_reason, email: 'ada@guest.example' };
  return { contact_id: `c ${contact_id}`.slice(0, 150), external_contact_id: external, contact_details };
}

interface Seen {
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly attendees: string[];
  readonly guests: string[];
}

/** Standing events with guests in the calendar file, as a guest's copy or mail has them: without private properties. */
function seenByGuests({ store }: World, name: string): Seen[] {
  const file = new ICAL.Component(ICAL.parse(store.read(`calendars/${name}@example.com.ics`)?.text ?? ''));
  return file.getAllSubcomponents('vevent').flatMap((event) => {
    const text = (property: string) => String(event.getFirstPropertyValue(property) ?? '');
    const attendees = event.getAllProperties('attendee');
    if (text('status') === 'CANCELLED' || attendees.length === 0) return [];
    return [
      {
        title: text('summary'),
        description: text('description'),
        location: text('location'),
        attendees: attendees.map((one) => one.toICALString()),
        guests: attendees.map((one) => String(one.getFirstValue()).replace('mailto:', '')),
      },
    ];
  });
}

function expectClean(seen: readonly Seen[], links: readonly string[] = []): void {
  for (const { title, description, location, attendees } of seen) {
    expect([title, description, location, ...attendees].join('\n')).not.toContain('QQ');
    const rest = links.reduce((text, link) => text.replace(link, ''), `${title}\n${description}\n${location}`);
    expect(linksIn(rest)).toEqual([]);
  }
}

const forAll = (check: (body: object) => Promise<void>, numRuns = 60) =>
  fc.assert(
    fc.asyncProperty(callers, async (words) => check(bodyOf(words))),
    { numRuns },
  );

describe('a guest', () => {
  it('of a new booking sees the service, the host, the place, the time, and nothing that a caller said', () =>
    forAll(async (body) => {
      const world = open({}, { services: [service()] });
      expect(await bookJson(world, body, TUE10)).toEqual(SUCCESS);
      const seen = seenByGuests(world, 'anna');
      expect(seen).toMatchObject([
        {
          title: 'First visit',
          description: 'First visit\nAnna\nRoom 2\nTuesday, 16 March 2027 at 10:00',
          location: 'Room 2',
          guests: ['ada@guest.example'],
        },
      ]);
      expectClean(seen);
    }));

  it('sees the owner’s own texts without the callers’ words in them', () =>
    forAll(async (body) => {
      const texts = { 'Event title': TITLE, 'Event description': DESCRIPTION };
      const world = open({}, { services: [service(texts)] });
      await bookJson(world, body, TUE10);
      const seen = seenByGuests(world, 'anna');
      expect(seen).toMatchObject([{ title: 'First visit' }]);
      expect(seen[0]?.description).toBe(
        'First visit\nAnna\nRoom 2\nTuesday, 16 March 2027 at 10:00\n\n' +
          'Read https://practice.example/way\nWhen: Tuesday, 16 March 2027 at 10:00, Room 2',
      );
      expectClean(seen, ['https://practice.example/way']);
    }));

  it('sees none after a move, and the new time', () =>
    forAll(async (body) => {
      const world = open(MOVING, { services: [service({ 'Event description': DESCRIPTION })] });
      await bookJson(world, body, TUE10);
      expect(await bookJson(world, body, WED11)).toEqual(SUCCESS);
      const seen = seenByGuests(world, 'anna');
      expect(seen).toHaveLength(1);
      expect(seen[0]?.description).toBe(
        'First visit\nAnna\nRoom 2\nWednesday, 17 March 2027 at 11:00\n\n' +
          'Read https://practice.example/way\nWhen: Wednesday, 17 March 2027 at 11:00, Room 2',
      );
      expectClean(seen, ['https://practice.example/way']);
    }, 25));

  it('sees none after a move, though an older version had written them into the event', () =>
    forAll(async (body) => {
      for (const [assign, title] of [
        ['any', 'First visit'],
        ['all', 'First visit'],
      ] as const) {
        const world = open(MOVING, { services: [service({ Assign: assign })], hosts: [ANNA, BEN] });
        await bookJson(world, body, TUE10);
        const [event] = eventsIn(world.store, 'anna@example.com');
        changeEvent(world.store, 'anna@example.com', event?.uid ?? '', (one) => {
          one.updatePropertyWithValue('summary', 'First visit: QQ');
          one.updatePropertyWithValue(
            'description',
            'QQ\nhttps://docs.google.com/spreadsheets/d/local/edit#gid=1&range=A2',
          );
        });
        await bookJson(world, body, WED11);
        expect(seenByGuests(world, 'anna')).toMatchObject([{ title }]);
        expectClean(seenByGuests(world, 'anna'));
      }
    }, 10));

  it('keeps what a person has written into the event, which moves with it', async () => {
    const world = open(MOVING, { services: [service()] });
    const body = { contact_id: 'c-1', contact_details: { email: 'ada@guest.example' } };
    await bookJson(world, body, TUE10);
    const [event] = eventsIn(world.store, 'anna@example.com');
    changeEvent(world.store, 'anna@example.com', event?.uid ?? '', (one) => {
      one.updatePropertyWithValue('summary', 'Our first visit');
      one.updatePropertyWithValue('description', 'Tuesday, 16 March 2027 at 10:00\nPlease bring your card.');
    });
    await bookJson(world, body, WED11);
    expect(seenByGuests(world, 'anna')).toMatchObject([
      { title: 'Our first visit', description: 'Wednesday, 17 March 2027 at 11:00\nPlease bring your card.' },
    ]);
  });

  it('of an event that goes back, as its new time was taken, reads the time where it is', async () => {
    const world = open(MOVING, { services: [service()] });
    const body = { contact_id: 'c-1', contact_details: { email: 'ada@guest.example' } };
    await bookJson(world, body, TUE10);
    // Another execution of ours enters an event at that moment.
    let isDone = false;
    world.faults.after = ({ method }) => {
      if (method !== 'Events.patch' || isDone) return;
      isDone = true;
      addEvent(world.store, 'anna@example.com', [
        ...['UID:slot0123456789@google.com', 'DTSTART:20270317T100000Z', 'DTEND:20270317T103000Z', 'SUMMARY:Visit'],
        ...['CREATED:20270315T080000Z', 'X-SLOTSHEET-SHARED;VALUE=TEXT:{"slotsheet":"1"}'],
      ]);
    };
    await bookJson(world, body, WED11);
    expect(isDone).toBe(true);
    expect(seenByGuests(world, 'anna')).toMatchObject([
      { description: 'First visit\nAnna\nRoom 2\nTuesday, 16 March 2027 at 10:00' },
    ]);
  });

  it('sees none after a change of the host, nor after the row was lost and written anew', () =>
    forAll(async (body) => {
      const sheet: Sheet = { services: [service()], hosts: [ANNA, BEN], weeklyHours: BY_DAYS };
      const world = open(MOVING, sheet);
      await bookJson(world, body, TUE10);
      expect(await bookJson(world, body, WED11)).toEqual(SUCCESS);
      expect(seenByGuests(world, 'anna')).toEqual([]);
      expect(seenByGuests(world, 'ben')).toHaveLength(1);
      world.store.write(
        'sheet/Bookings.csv',
        (world.store.read('sheet/Bookings.csv')?.text ?? '').split('\r\n')[0] ?? '',
      );
      world.setNow('2027-03-15T09:00:00Z');
      recover(world);
      expect(world.rows('Bookings')).toMatchObject([{ Host: 'Ben', 'E-mail': 'ada@guest.example' }]);
      expectClean(seenByGuests(world, 'ben'));
    }, 25));

  it('who is another host of a collective booking sees none in the description, and the name as text where no contact is invited', () =>
    forAll(async (body) => {
      for (const invites of ['yes', 'no']) {
        const services = [service({ Assign: 'all', 'Invite contact': invites })];
        const world = open(MOVING, { services, hosts: [ANNA, BEN] });
        await bookJson(world, body, TUE10);
        const seen = seenByGuests(world, 'anna');
        expect(seen[0]?.guests).toEqual(['ben@example.com', ...(invites === 'yes' ? ['ada@guest.example'] : [])]);
        const both = [...seen, ...seenByGuests(world, 'ben')];
        expect(both.map(({ title }) => title.startsWith('First visit: '))).toEqual([
          invites === 'no',
          invites === 'no',
        ]);
        expect(linksIn(both.map(({ title }) => title).join('\n'))).toEqual([]);
        expectClean(invites === 'yes' ? both : both.map((one) => ({ ...one, title: '' })));
        expect(world.rows('Bookings')[0]?.Name).toContain('QQ');
      }
    }, 25));
});

it('people who see the host’s calendar read what the caller said, and none of it is a link', () =>
  forAll(async (body) => {
    const world = open({}, { services: [service({ 'Invite contact': 'no' })] });
    await bookJson(world, body, TUE10);
    const file = new ICAL.Component(ICAL.parse(world.store.read('calendars/anna@example.com.ics')?.text ?? ''));
    const [event] = file.getAllSubcomponents('vevent');
    const description = String(event?.getFirstPropertyValue('description'));
    const [details = '', link, ...more] = description.split('\n\n').reverse().slice(0, 2).reverse();
    expect(more).toEqual([]);
    expect(link).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/local\/edit#gid=\d+&range=A2$/);
    expect(details).toContain('QQ');
    expect(details).not.toMatch(/[<>]/);
    expect(linksIn(`${event?.getFirstPropertyValue('summary')}\n${details}`)).toEqual([]);
  }));
