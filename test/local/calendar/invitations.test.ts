// Guests: copies in their calendars, what becomes of them, and who would have been written to. On both stores.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sentMail } from '../../../local/services/calendar/files/kept.ts';
import { createFileStore } from '../../../local/store/files.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import type { Store } from '../../../local/store/store.ts';
import { ANNA, answerFor, type Calendar, calendarOver, event, ics, member } from './support.ts';

const BEN = 'ben@praxis.example';
const CARL = 'carl@praxis.example';
const CALLER = 'jose@example.com';
const ID = 'abcde';
const TIMES = { start: { dateTime: '2027-03-29T07:00:00Z' }, end: { dateTime: '2027-03-29T07:30:00Z' } };
const LATER = { start: { dateTime: '2027-03-29T08:00:00Z' }, end: { dateTime: '2027-03-29T08:30:00Z' } };
const AT_NINE = [{ start: '2027-03-29T07:00:00Z', end: '2027-03-29T07:30:00Z' }];
const AT_TEN = [{ start: '2027-03-29T08:00:00Z', end: '2027-03-29T08:30:00Z' }];
const TEAM = {
  id: ID,
  summary: 'Team visit',
  ...TIMES,
  attendees: [{ email: BEN, displayName: 'Ben' }, { email: CARL }, { email: CALLER }],
  extendedProperties: { private: { service: 'Visit' } },
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const STORES: readonly [string, () => Store][] = [
  ['memory', () => createMemoryStore()],
  [
    'files',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'invitations-'));
      folders.push(folder);
      return createFileStore(folder);
    },
  ],
];

const fileOf = (id: string) => `calendars/${id}.ics`;

function team(create: () => Store, unansweredBlocks?: boolean) {
  const store = create();
  store.write('sheet.json', '{"timeZone":"Europe/Berlin"}');
  for (const id of [ANNA, BEN, CARL]) store.write(fileOf(id), ics(''));
  const Calendar = calendarOver(store, unansweredBlocks);
  return {
    store,
    Calendar,
    busy: (id: string) => busyOf(Calendar, id),
    text: (id: string) => store.read(fileOf(id))?.text ?? '',
    /** As a guest does by hand. */
    edit(id: string, from: string | RegExp, to: string) {
      const before = store.read(fileOf(id))?.text ?? '';
      const after = before.replace(from, to);
      expect(after).not.toBe(before);
      store.write(fileOf(id), after);
    },
  };
}

function busyOf(calendar: Calendar, id: string): unknown {
  const [timeMin, timeMax] = ['2027-03-29T00:00:00Z', '2027-03-30T00:00:00Z'];
  return member(answerFor(calendar.Freebusy.query({ timeMin, timeMax, items: [{ id }] }), id), 'busy');
}

/** How the guest's own line reads after they have answered. */
const answer = (id: string, partstat: string): [RegExp, string] => [
  new RegExp(`PARTSTAT=NEEDS-ACTION(:mailto:${id.replaceAll('.', '\\.')})`),
  `PARTSTAT=${partstat}$1`,
];

describe.each(STORES)('an invitation, store in %s', (_, create) => {
  it('lands in the guests’ calendars under the same id, unanswered; the original stays with the organiser', () => {
    const { Calendar } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    const organizer = { email: ANNA };
    expect(Calendar.Events.get(ANNA, ID)).toMatchObject({
      organizer: { ...organizer, self: true },
      summary: TEAM.summary,
    });
    for (const guest of [BEN, CARL]) {
      const copy = Calendar.Events.get(guest, ID);
      expect(copy).toMatchObject({ id: ID, iCalUID: `${ID}@google.com`, summary: TEAM.summary, organizer });
      expect(copy).toHaveProperty('attendees', [
        { email: BEN, displayName: 'Ben', responseStatus: 'needsAction', ...(guest === BEN ? { self: true } : {}) },
        { email: CARL, responseStatus: 'needsAction', ...(guest === CARL ? { self: true } : {}) },
        { email: CALLER, responseStatus: 'needsAction' },
      ]);
      expect(member(copy, 'start')).toEqual(member(Calendar.Events.get(ANNA, ID), 'start'));
    }
  });

  it('leaves the private properties with the original', () => {
    const { Calendar } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    expect(Calendar.Events.get(ANNA, ID)).toHaveProperty('extendedProperties', TEAM.extendedProperties);
    expect(Calendar.Events.get(BEN, ID)).not.toHaveProperty('extendedProperties');
  });

  it('to an address without a calendar makes none', () => {
    const { Calendar, store } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    expect(store.list('calendars')).toEqual([ANNA, BEN, CARL].map((id) => `${id}.ics`));
  });

  it('to the organiser, or to a calendar that cannot be understood, changes nothing there', () => {
    const { Calendar, store, text } = team(create);
    store.write(fileOf(BEN), 'broken');
    Calendar.Events.insert({ ...TEAM, attendees: [{ email: ANNA.toUpperCase() }, { email: BEN }] }, ANNA);
    expect(text(BEN)).toBe('broken');
    expect(text(ANNA).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  it('finds a calendar in whatever case its address is written', () => {
    const { Calendar } = team(create);
    Calendar.Events.insert({ ...TEAM, attendees: [{ email: 'Ben@Praxis.example' }] }, ANNA);
    expect(Calendar.Events.get(BEN, ID)).toMatchObject({ attendees: [{ self: true }] });
  });

  it('takes the id in the guest’s calendar too', () => {
    const { Calendar, store } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    store.write(fileOf(BEN), ics(''));
    expect(Calendar.Events.get(BEN, ID)).toMatchObject({ status: 'cancelled' });
    expect(() => Calendar.Events.insert({ ...TIMES, id: ID }, BEN)).toThrow('The requested identifier already exists.');
  });

  it('blocks the organiser, and guests who have not answered if it is told so', () => {
    const blocking = team(create);
    blocking.Calendar.Events.insert(TEAM, ANNA);
    expect([ANNA, BEN, CARL].map(blocking.busy)).toEqual([AT_NINE, AT_NINE, AT_NINE]);
    const free = team(create, false);
    free.Calendar.Events.insert(TEAM, ANNA);
    expect([ANNA, BEN, CARL].map(free.busy)).toEqual([AT_NINE, [], []]);
  });

  it.each([
    ['ACCEPTED', AT_NINE],
    ['TENTATIVE', AT_NINE],
    ['DECLINED', []],
  ])('once answered %s, blocks as Google says whatever unanswered ones do', (partstat, expected) => {
    for (const unansweredBlocks of [true, false]) {
      const { Calendar, edit, busy } = team(create, unansweredBlocks);
      Calendar.Events.insert(TEAM, ANNA);
      edit(BEN, ...answer(BEN, partstat));
      expect(busy(BEN)).toEqual(expected);
    }
  });

  it('follows when the organiser moves the event, with the answers that were given', () => {
    const { Calendar, busy, edit } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    edit(CARL, ...answer(CARL, 'ACCEPTED'));
    Calendar.Events.patch(LATER, ANNA, ID);
    expect([ANNA, BEN, CARL].map(busy)).toEqual([AT_TEN, AT_TEN, AT_TEN]);
    expect(Calendar.Events.get(CARL, ID)).toHaveProperty('attendees.1.responseStatus', 'accepted');
  });

  it('goes when the organiser removes the event', () => {
    const { Calendar, busy } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    Calendar.Events.remove(ANNA, ID);
    expect([ANNA, BEN, CARL].map(busy)).toEqual([[], [], []]);
    expect(Calendar.Events.get(BEN, ID)).toMatchObject({ status: 'cancelled' });
  });

  it('that its guest declined, deleted or took out of the file stays so', () => {
    const { Calendar, busy, edit, store } = team(create);
    Calendar.Events.insert({ ...TEAM, attendees: [{ email: BEN }, { email: CARL }] }, ANNA);
    edit(BEN, ...answer(BEN, 'DECLINED'));
    Calendar.Events.remove(CARL, ID);
    Calendar.Events.patch(LATER, ANNA, ID);
    expect([ANNA, BEN, CARL].map(busy)).toEqual([AT_TEN, [], []]);
    expect(Calendar.Events.get(CARL, ID)).toMatchObject({
      status: 'cancelled',
      start: { dateTime: '2027-03-29T09:00:00+02:00' },
    });
    store.write(fileOf(CARL), ics(''));
    Calendar.Events.patch(TIMES, ANNA, ID);
    expect(busy(CARL)).toEqual([]);
  });

  it('deleted by its guest leaves the original and the other copies', () => {
    const { Calendar, busy } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    Calendar.Events.remove(BEN, ID, { sendUpdates: 'all' });
    expect([ANNA, BEN, CARL].map(busy)).toEqual([AT_NINE, [], AT_NINE]);
  });

  it('cannot be moved by its guest: that is not simulated', () => {
    const { Calendar, text } = team(create);
    Calendar.Events.insert(TEAM, ANNA);
    const before = [ANNA, BEN].map(text);
    expect(() => Calendar.Events.patch(LATER, BEN, ID)).toThrow(
      'Not simulated: Calendar.Events.patch of an invitation',
    );
    expect([ANNA, BEN].map(text)).toEqual(before);
  });

  it('leaves an event of the guest’s own alone that has the same name', () => {
    const { Calendar, store, text } = team(create);
    store.write(fileOf(BEN), ics(event('DTSTART:20270329T070000Z\nDTEND:20270329T073000Z', `${ID}@google.com`)));
    const before = text(BEN);
    Calendar.Events.insert(TEAM, ANNA);
    Calendar.Events.patch(LATER, ANNA, ID);
    Calendar.Events.remove(ANNA, ID);
    expect(text(BEN)).toBe(before);
  });

  it('is written about to every guest but the organiser, if sendUpdates says all', () => {
    const { Calendar, store } = team(create);
    const attendees = [...TEAM.attendees, { email: ANNA }];
    Calendar.Events.insert({ ...TEAM, attendees }, ANNA, { sendUpdates: 'all' });
    Calendar.Events.patch(LATER, ANNA, ID, { sendUpdates: 'all' });
    Calendar.Events.remove(ANNA, ID, { sendUpdates: 'all' });
    const mails = (['invitation', 'change', 'cancellation'] as const).flatMap((about) =>
      [BEN, CARL, CALLER].map((to) => ({ calendarId: ANNA, eventId: ID, about, to })),
    );
    expect(sentMail(store)).toEqual(mails);
  });

  it('is written about to no guest otherwise', () => {
    const { Calendar, store } = team(create);
    Calendar.Events.insert(TEAM, ANNA, { sendUpdates: 'none' });
    Calendar.Events.patch(LATER, ANNA, ID);
    Calendar.Events.patch(TIMES, ANNA, ID, { sendUpdates: 'none' });
    Calendar.Events.remove(ANNA, ID);
    expect(() => Calendar.Events.insert(TEAM, ANNA, { sendUpdates: 'all' })).toThrow('already exists');
    expect(() => Calendar.Events.remove(ANNA, ID, { sendUpdates: 'all' })).toThrow('has been deleted');
    expect(sentMail(store)).toEqual([]);
  });
});

describe('an event of other programs', () => {
  it('that the owner organises is no invitation, though they are among its attendees', () => {
    const { store, busy } = team(createMemoryStore, false);
    const lines = `DTSTART:20270329T070000Z\nDTEND:20270329T073000Z\nORGANIZER:mailto:${ANNA}\nATTENDEE:mailto:${ANNA}`;
    store.write(fileOf(ANNA), ics(event(lines)));
    expect(busy(ANNA)).toEqual(AT_NINE);
    store.write(fileOf(ANNA), ics(event(lines.replace(`ORGANIZER:mailto:${ANNA}`, `ORGANIZER:mailto:${CALLER}`))));
    expect(busy(ANNA)).toEqual([]);
  });
});
