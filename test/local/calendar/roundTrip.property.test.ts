// Text through another program's reader and writer: backslashes, marks and line ends are the same on either side.
import fc from 'fast-check';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, google, ics, member } from './support.ts';

/** Pieces that a careless reader takes for something else. */
const PIECES = ['\\', '\\n', '\\N', '\\\\', '\n', ',', ';', ':', '"', '=', 'C:\\new', 'ä', '🙂', ' ', 'a'];
// Not blank at either end, as a line's end may be trimmed.
const aText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme-ascii', maxLength: 30 })), { maxLength: 12 })
  .map((pieces) => `<${pieces.join('')}>`);

const times = { start: { dateTime: '2027-03-01T08:00:00Z' }, end: { dateTime: '2027-03-01T09:00:00Z' } };
const texts = fc.record({ summary: aText, description: aText, location: aText });

describe('text', () => {
  it('in a guest’s name is what ts-ics reads, if it has no marks of its own, and what we read', () => {
    const aName = aText.map((text) => text.replace(/[\n";:,^]/g, ''));
    fc.assert(
      fc.property(aName, aText, (plain, name) => {
        const { Calendar, store } = google({ [ANNA_FILE]: ics('') });
        const attendees = [
          { email: 'ben@example.com', displayName: plain },
          { email: 'cleo@example.com', displayName: name },
        ];
        const made = Calendar.Events.insert({ ...times, attendees }, ANNA);
        expect(made).toMatchObject({ attendees });
        const read = convertIcsCalendar(undefined, store.read(ANNA_FILE)?.text ?? '').events?.[0];
        expect(read?.attendees?.[0]?.name).toBe(plain);
      }),
    );
  });

  it('that we wrote is what ts-ics reads', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const { Calendar, store } = google({ [ANNA_FILE]: ics('') });
        Calendar.Events.insert({ ...times, ...written }, ANNA);
        const read = convertIcsCalendar(undefined, store.read(ANNA_FILE)?.text ?? '').events?.[0];
        expect(read).toMatchObject(written);
      }),
    );
  });

  it('that ts-ics wrote is what we read, and what we write again', () => {
    fc.assert(
      fc.property(texts, (written) => {
        const at = { date: new Date('2027-03-01T08:00:00Z') };
        const theirs = { uid: 'one', stamp: at, start: at, duration: { hours: 1 }, ...written };
        const file = generateIcsCalendar({ version: '2.0', prodId: '-//other//EN', events: [theirs] });
        const { Calendar } = google({ [ANNA_FILE]: file });
        expect(Calendar.Events.get(ANNA, 'one')).toMatchObject(written);
        const properties = { private: { note: written.summary } };
        const patched = Calendar.Events.patch(
          { description: written.location, extendedProperties: properties },
          ANNA,
          'one',
        );
        expect(patched).toMatchObject({ ...written, description: written.location, extendedProperties: properties });
        expect(member(Calendar.Events.get(ANNA, 'one'), 'extendedProperties')).toEqual(properties);
      }),
    );
  });
});
