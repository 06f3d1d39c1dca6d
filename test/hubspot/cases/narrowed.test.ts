// Rule 15: HubSpot decides and the Sheet narrows, for offers and bookings alike.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { A, ADA, B, BOB, C, D, GONE, GUESSES, type PracticeOptions, practice, SUCCESS } from './practice.ts';

const HOLIDAYS = calendar([
  'UID:easter@test',
  'DTSTAMP:20270101T000000Z',
  'DTSTART;VALUE=DATE:20270329',
  'DTEND;VALUE=DATE:20270330',
  'SUMMARY:Easter Monday',
]);
const closing = (row: Readonly<Record<string, string>>): PracticeOptions => ({ sheet: { exceptions: [row] } });

describe.each(GUESSES)('$guesses', ({ switches }) => {
  it.each<readonly [string, PracticeOptions, readonly string[]]>([
    ['a closed date for everyone', closing({ 'From date': '2027-03-24' }), [C, D]],
    ['closed dates over a month’s end', closing({ 'From date': '2027-03-29', 'To date': '2027-04-05' }), [A, B]],
    ['a date without a year, which is a fault', closing({ 'From date': '24.3.' }), [C, D]],
    ['a date closed for one host of the Sheet', closing({ 'From date': '2027-03-24', Host: 'Anna' }), [A, B, C, D]],
    ['hours of a date', closing({ 'From date': '2027-03-24', From: '14:00', To: '15:00' }), [A, B, C, D]],
    ['no hours in the week', { sheet: { weeklyHours: [] } }, [A, B, C, D]],
    ['a notice of two days', { service: { Notice: '2 days' } }, [A, B, C, D]],
    ['a notice of three days', { service: { Notice: '3 days' } }, [C, D]],
    [
      'columns that are HubSpot’s',
      { service: { Every: '7', 'Buffer before': '600', Hosts: 'Anna', Assign: 'all' } },
      [A, B, C, D],
    ],
  ])('%s', async (_, options, expected) => {
    const opened = practice({ switches, ...options });
    expect(await opened.starts()).toEqual(expected);
    for (const start of [A, C]) {
      expect(await opened.book(start === A ? ADA : BOB, start)).toEqual(expected.includes(start) ? SUCCESS : GONE);
    }
    expect(opened.posts()).toHaveLength([A, C].filter((start) => expected.includes(start)).length);
  });

  it('a holiday', async () => {
    const settings = { 'Holiday calendars': 'feiertage@praxis.de' };
    const opened = practice({ switches, settings });
    opened.world.store.write('calendars/feiertage@praxis.de.ics', HOLIDAYS);
    expect(await opened.starts()).toEqual([A, B, D]);
    expect(await opened.book(ADA, C)).toEqual(GONE);
  });

  it('a full day, for others and not for the booking itself', async () => {
    const opened = practice({ switches, service: { 'Max per day': '1' } });
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    expect(await opened.starts()).toEqual([C, D]);
    expect(await opened.book(BOB, B)).toEqual(GONE);
    expect(await opened.book(ADA, A)).toEqual(SUCCESS);
    expect(opened.posts()).toHaveLength(1);
  });

  it('an unreadable date for everyone withdraws the service', async () => {
    const opened = practice({ switches, ...closing({ 'From date': 'Easter' }) });
    expect((await opened.available()).json).toMatchObject({ available: [], status: 'failed' });
    expect((await opened.book(ADA, A)).reason).not.toBe(GONE.reason);
    expect(opened.posts()).toEqual([]);
  });

  it.each(['en', 'de'])('an answer without slots names the rule in the Log (%s)', async (Language) => {
    const all = { 'From date': '2027-03-01', 'To date': '2027-04-30' };
    const opened = practice({ switches, settings: { Language }, ...closing(all) });
    expect(await opened.starts()).toEqual([]);
    expect(opened.lastLog()).toMatchObject({
      Outcome: 'success',
      Reason: expect.stringMatching(/Exceptions.*HubSpot/),
    });
  });
});
