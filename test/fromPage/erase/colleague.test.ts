// Another person than the owner erases a contact: the calendars are the owner's, so the web app does it.
import { expect, it } from 'vitest';
import type { PageAnswer } from '../../../src/fromPage/wire/calls.ts';
import { busy, calendar, documents } from '../../../worlds/sheet.ts';
import { openMenu } from '../../ui/support.ts';

const ID = `slot${'a'.repeat(40)}`;
const TAG = 'X-SLOTSHEET-PRIVATE;VALUE=TEXT:{"service":"Visit"\\,"contactId":"c-1"\\,"name":"Ada Lovelace"}';
const EVENT = busy('20270316T090000Z', '20270316T093000Z', 'X-SLOTSHEET-SHARED:{"slotsheet":"1"}', TAG).map((line) =>
  line.startsWith('UID:') ? `UID:${ID}@google.com` : line,
);

function menu() {
  const bookings = [
    {
      ...{ 'Booked at': '2027-03-14 09:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked' },
      ...{ Start: '2027-03-16 10:00 +01:00', End: '2027-03-16 10:30 +01:00', Name: 'Ada Lovelace' },
      ...{ 'Contact id': 'c-1', 'Event id': ID, Calendar: 'anna@example.com' },
    },
  ];
  const persons = [
    { email: 'owner@example.com', locale: 'en' },
    { email: 'ben@example.com', locale: 'en', calendars: [] },
  ];
  const files = documents({ bookings }, { 'anna@example.com': calendar(EVENT) });
  const opened = openMenu(files, undefined, [], { persons, deployer: 'owner@example.com' });
  opened.setProperty('recoverer', 'owner@example.com');
  opened.setProperty('webApp', 'https://script.google.com/macros/s/local/exec');
  return opened;
}

it('is told whose rights stand behind it, and every calendar is reached', () => {
  const opened = menu();
  const found = opened.pageAs('ben@example.com', 'erase.find', 'Ada');
  if (!('answer' in found)) throw new Error(found.problem);
  expect(found.answer.person).toMatchObject({ you: 'ben@example.com', owner: 'owner@example.com', seenAs: 'owner' });
  const [contact] = found.answer.contacts;
  if (contact === undefined) throw new Error('no contact');
  let events = 0;
  for (let place: string | null = ''; place !== null; ) {
    const done: PageAnswer<'erase.erase'> = opened.pageAs(
      'ben@example.com',
      'erase.erase',
      contact.terms,
      'all',
      place,
    );
    if (!('answer' in done)) throw new Error(done.problem);
    events += done.answer.events;
    place = done.answer.next?.place ?? null;
  }
  expect(events).toBe(1);
  expect(opened.store.read('calendars/anna@example.com.ics')?.text).not.toMatch(/Ada|c-1/);
  expect(opened.rows('Bookings')[1]?.join()).not.toMatch(/Ada|c-1/);
});

it('cannot name a place that is none', () => {
  const nobody = { typed: 'Ada', contactIds: [], externalIds: [], emails: [], phones: [], names: [] };
  for (const place of ['rows ', 'calendar x', 'bookings']) {
    expect(() => menu().pageAs(undefined, 'erase.erase', nobody, 'all', place)).toThrow();
  }
  expect(() => menu().pageAs(undefined, 'erase.look', nobody, 'log x')).toThrow();
});
