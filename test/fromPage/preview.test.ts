// The page Preview: a week at a glance says what "why?" says of each of its dates.

import { describe, expect, it } from 'vitest';
import { answerIn, askScript } from '../../local/start/askScript.ts';
import type { PreviewWeek } from '../../src/fromPage/wire/preview.ts';
import type { DayAnswer } from '../../src/why/answer.ts';
import { busy, calendar } from '../../worlds/sheet.ts';
import { practice } from '../recovery/hubspot/support.ts';
import { exampleDocuments } from '../support/example.ts';
import type { World } from '../support/world.ts';
import { answered, told, world } from './support.ts';

const HOST = { Host: 'Anna', Calendar: 'anna@example.com' };

function weekOf(opened: World, service = '', monday = ''): PreviewWeek {
  return answered(opened, 'preview.week', service, monday);
}

/** Of each date with a start: how many are free, busy, closed and ruled out. */
function counts({ days }: PreviewWeek): Record<string, string> {
  const of = (starts: PreviewWeek['days'][number]['starts'], state: string) =>
    starts.filter((one) => one.state === state).length;
  return Object.fromEntries(
    days
      .filter(({ starts }) => starts.length > 0)
      .map(({ date, starts }) => [
        date,
        ['free', 'busy', 'closed', 'rule'].map((state) => of(starts, state)).join(' '),
      ]),
  );
}

describe('a week', () => {
  // Mon-Fri 09:00-12:00 in half-hours are six starts. It is Monday at nine, and Thursday is the last date of three ahead.
  it('tells free, busy and ruled out, and why a date has no start', () => {
    const opened = world({
      sheet: { exceptions: [{ 'From date': '2027-03-17', Note: 'Fair' }] },
      calendars: { 'anna@example.com': calendar(busy('20270316T080000Z', '20270316T091500Z')) },
    });
    const week = weekOf(opened);
    expect(week).toMatchObject({ service: 'Visit', services: ['Visit'], timeZone: 'Europe/Berlin' });
    expect(counts(week)).toEqual({
      '2027-03-15': '6 0 0 0',
      '2027-03-16': '3 3 0 0',
      '2027-03-18': '6 0 0 0',
      '2027-03-19': '0 0 0 6',
    });
    expect(week.days.map(({ date }) => date)).toEqual([15, 16, 17, 18, 19, 20, 21].map((day) => `2027-03-${day}`));
    expect(week.days[2]?.notes).toEqual(['Anna: Closed: Exceptions 2027-03-17, everyone.']);
    expect(week.days[5]?.notes.join()).toMatch(/^Anna: .*Weekly hours/);
    expect(week.days[1]?.starts[0]).toEqual({ iso: '2027-03-16T08:00:00.000Z', time: '09:00', state: 'busy' });
  });

  it('begins on the Monday of whatever date it is asked for', () => {
    const first = (monday: string) => weekOf(world(), '', monday).days[0]?.date;
    expect(['', '2027-03-21', '2027-03-22', '2028-02-29'].map(first)).toEqual([
      ...['2027-03-15', '2027-03-15', '2027-03-22', '2028-02-28'],
    ]);
  });

  // Half-hours of a whole day: 48. Clocks skip 02:00 to 03:00 on 28 March, and run twice through it on 31 October.
  it('is right on the days when the clocks change', () => {
    const sheet = {
      services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '300 days' }],
      weeklyHours: [{ Days: 'Sun', From: '00:00', To: '24:00' }],
    };
    const spring = weekOf(world({ sheet }), '', '2027-03-22').days[6];
    expect([spring?.clockChange, spring?.starts.length]).toEqual([60, 46]);
    expect(spring?.starts.filter(({ time }) => time.startsWith('02:'))).toEqual([]);
    const autumn = weekOf(world({ sheet }), '', '2027-10-25').days[6];
    expect([autumn?.clockChange, autumn?.starts.length]).toEqual([-60, 50]);
    expect(new Set(autumn?.starts.map(({ time }) => time)).size).toBe(50);
  });

  it('asks for the calendars once: three round trips', () => {
    const opened = world();
    weekOf(opened);
    const asked = opened.roundTrips().map(({ service, method }) => `${service}.${method}`);
    // The first is for the person at the keyboard.
    expect(asked.filter((name) => !/^(Session|SpreadsheetApp)\./.test(name))).toEqual([
      ...['PropertiesService.getProperties', 'PropertiesService.getProperties'],
      ...['Sheets.Spreadsheets.get', 'Calendar.Freebusy.query'],
    ]);
  });

  const TWO_WEEKS = { services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '30 days' }] };

  it('that has nothing free is passed over when the page opens, up to the first that has', () => {
    const away = { ...TWO_WEEKS, exceptions: [{ 'From date': '2027-03-15', 'To date': '2027-03-26' }] };
    // Monday the 29th is the first day after it that is open. The night before it clocks went forward.
    const calendars = { 'anna@example.com': calendar(busy('20270329T070000Z', '20270329T100000Z')) };
    const opened = world({ sheet: away, calendars });
    const week = weekOf(opened);
    expect([week.today, week.days[0]?.date]).toEqual(['2027-03-15', '2027-03-29']);
    expect(counts(week)).toMatchObject({ '2027-03-29': '0 6 0 0', '2027-03-30': '6 0 0 0' });
    const asked = opened.roundTrips().map(({ method }) => method);
    expect(asked.filter((method) => method === 'Freebusy.query')).toHaveLength(3);
    // Whatever is asked for by its date is shown.
    expect(weekOf(opened, '', week.today).days[0]?.date).toBe('2027-03-15');
  });

  it('that has nothing free is passed over behind a HubSpot link too', () => {
    // It is Monday 22 March.
    const opened = practice({ way: 'bundle', exceptions: [{ 'From date': '2027-03-22', 'To date': '2027-03-30' }] });
    const week = weekOf(opened);
    expect([week.today, week.days[0]?.date]).toEqual(['2027-03-22', '2027-03-29']);
    expect(counts(week)).toMatchObject({ '2027-03-30': '0 0 6 0', '2027-03-31': '6 0 0 0' });
    expect(weekOf(practice({ way: 'bundle' })).days[0]?.date).toBe('2027-03-22');
  });

  it('is the present one where nothing is free at all', () => {
    const away = { ...TWO_WEEKS, exceptions: [{ 'From date': '2027-03-15', 'To date': '2027-12-31' }] };
    expect(weekOf(world({ sheet: away })).days[0]?.date).toBe('2027-03-15');
  });

  it('is the present one on its last free day', () => {
    const friday = world({ sheet: TWO_WEEKS, now: '2027-03-19T10:20:00Z' });
    expect(counts(weekOf(friday))['2027-03-19']).toBe('1 0 0 5');
    const later = world({ sheet: TWO_WEEKS, now: '2027-03-19T10:40:00Z' });
    expect(weekOf(later).days[0]?.date).toBe('2027-03-22');
  });

  it('tells a problem as a sentence', () => {
    expect(told(world(), 'preview.week', 'X', '')).toEqual({ problem: 'The tab Services has no service “X”.' });
    const [before] = [world({ sheet: { hosts: [HOST] } })];
    before.faults.before = ({ method }) => {
      if (method.includes('query')) throw new Error('calendar down');
    };
    expect(told(before, 'preview.week', '', '').problem).toContain('calendar');
  });
});

describe('the shipped example', () => {
  const opened = () => world({ documents: exampleDocuments(), now: '2027-03-12T09:00+01:00' });

  it('has what docs/why.md shows of 18 March', () => {
    const example = opened();
    expect(counts(weekOf(example, 'First visit', '2027-03-15'))['2027-03-18']).toBe('15 3 0 2');
    const day = answered(example, 'preview.why', 'First visit', '2027-03-18');
    expect(day.headline).toBe('15 of 20 starts are free.');
    const start = day.starts.find(({ iso }) => iso === '2027-03-18T10:30:00.000Z');
    expect(start).toMatchObject({
      headline: 'Not free.',
      hosts: [{ host: 'Anna Berger', isFree: false, sentences: ['Does not fit: open until 12:00 only.'] }],
    });
  });

  it.each(['2027-03-08', '2027-03-15', '2027-03-22', '2027-03-29', '2027-04-05'])(
    'says of each date of the week of %s what "why?" says',
    (monday) => {
      for (const service of ['First visit', 'Follow-up']) {
        const example = opened();
        for (const { date, starts } of weekOf(example, service, monday).days) {
          const day = answerIn('why.at', askScript(example.runtime, 'why.at', service, date)) as DayAnswer;
          expect(starts.map(({ iso, state }) => [iso, state === 'free'])).toEqual(
            day.starts.map(({ start_iso, headline }) => [start_iso, headline !== 'Not free.']),
          );
        }
      }
    },
  );
});
