// An event that should be gone, and that Google does not let go: after a day a person is told.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { ADA, book, failing, properties, recover, TUE10, WED11 } from '../support/bookings.ts';
import type { Way } from '../support/world.ts';
import { open, TEAM } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('an event that cannot be removed, %s,', (way) => {
  it.each([
    [
      'en',
      'An event that should be gone (2027-03-16 10:00 +01:00) could not be removed from the calendar anna@example.com for a day.',
    ],
    [
      'de',
      'Ein Termin, den es nicht mehr geben soll (2027-03-16 10:00 +01:00), ließ sich seit einem Tag nicht aus dem Kalender anna@example.com löschen.',
    ],
  ])('is told to a person after a day, once, in the language %s', async (Language, sentence) => {
    const opened = open({
      way,
      sheet: { ...TEAM, settings: { 'Repeat bookings': 'move', Language } },
      calendars: { 'anna@example.com': calendar(busy('20270317T100000Z', '20270317T110000Z')) },
    });
    await book(opened, ADA, TUE10);
    opened.faults.before = failing('Calendar.Events.remove');
    // Only Ben is free then.
    expect(await book(opened, ADA, WED11)).toBe('success');
    opened.setNow('2027-03-16T07:59:59Z');
    recover(opened);
    expect(sentMails(opened.store)).toEqual([]);
    opened.setNow('2027-03-16T08:00:00Z');
    recover(opened);
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
    expect(sentMails(opened.store)[0]?.body).toContain(`- Bookings: ${sentence}`);
    delete opened.faults.before;
    recover(opened);
    expect(properties(opened)).not.toHaveProperty('alerted');
  });
});
