// The words and times of "Why?", and the sentence where it has no answer.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { host, visit } from '../support/bookings.ts';
import type { WorldOptions } from '../support/world.ts';
import { ask, bookAs, said, world } from './support.ts';

describe('the words', () => {
  it('are German if Settings says so', async () => {
    const opened = world({
      sheet: {
        settings: { Language: 'de' },
        services: [visit({ 'Buffer after': '10', Notice: '2 Arbeitstage', 'Max per day': '1' })],
        exceptions: [{ 'From date': '18.03.2027', From: '10:00', To: '11:00' }],
      },
    });
    await bookAs(opened, '2027-03-17T09:00:00.000Z');
    expect(ask(opened, '18.03.2027').headline).toBe('2 von 2 Zeiten sind frei.');
    expect(said(ask(opened, '2027-03-18T10:00')).Anna).toEqual([
      'Offen 10:00–11:00: Exceptions 2027-03-18, 10:00–11:00, alle.',
    ]);
    expect(said(ask(opened, '2027-03-18T10:45')).Anna).toEqual([
      'Keine der angebotenen Zeiten; am nächsten: 10:30.',
      'Passt nicht hinein: nur bis 11:00 offen.',
    ]);
    expect(said(ask(opened, '2027-03-16T09:00')).Anna).toEqual([
      'Vorlauf (Notice) 2 Arbeitstage: buchbar ab 2027-03-17 00:00.',
    ]);
    expect(said(ask(opened, '2027-03-17T10:00')).Anna).toEqual([
      'Voll: Visit ist am 2027-03-17 (Europe/Berlin) 1-mal gebucht, Max per day ist 1.',
      'Belegt 10:00–10:30 in anna@example.com (unsere Buchung Visit 10:00–10:30).',
    ]);
  });

  it('give times on the Settings’ wall clock, with the offset on a day when the clocks change', () => {
    const weeklyHours = [
      { Host: 'Anna', Days: 'Sun', From: '01:00', To: '04:00' },
      { Host: 'Ben', Days: 'Sat', From: '20:30', To: '21:30' },
    ];
    const hosts = [host('Anna'), host('Ben', { 'Time zone': 'America/New_York' })];
    const opened = world({ now: '2027-03-26T08:00:00Z', sheet: { hosts, weeklyHours } });
    const { starts, hosts: told } = ask(opened, '2027-03-28');
    // Saturday, 20:30 in New York is 00:30Z: 01:30 in Berlin. At 01:00Z the clocks there go from 02:00 to 03:00.
    expect(starts.map(({ time }) => time)).toEqual(['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00']);
    expect(told[1]?.open.map(({ sentence }) => sentence)[0]).toBe(
      'Open 01:30+01:00–03:30+02:00: Weekly hours 20:30–21:30, Ben (America/New_York).',
    );
  });

  it('write the end of the day as 24:00', () => {
    const opened = world({ sheet: { weeklyHours: [{ Days: 'Mon-Fri', From: '23:00', To: '24:00' }] } });
    expect(said(ask(opened, '2027-03-16T23:45'))).toEqual({
      Anna: ['Not one of the starts; the nearest: 23:30.', 'Does not fit: open until 24:00 only.'],
    });
    expect(ask(opened, '2027-03-16').hosts[0]?.open[0]?.sentence).toMatch(/^Open 23:00–24:00: /);
  });

  it('remind that an answer names only some of the starts, and of a holiday calendar that cannot be read', () => {
    const settings = { 'Offers per answer': '3', 'Holiday calendars': 'holidays@example.com' };
    expect(ask(world({ sheet: { settings } }), '2027-03-16').notes).toEqual([
      'One answer names at most 3 starts (Offers per answer). The others can be booked, too.',
      expect.stringContaining('The holiday calendar holidays@example.com could not be read'),
    ]);
  });
});

describe('the time asked about', () => {
  it('may have an offset; without one it is of the zone of Settings', () => {
    const opened = world();
    const start = (at: string) => ask(opened, at).starts[0]?.start_iso;
    expect(start('2027-03-16T10:00')).toBe('2027-03-16T09:00:00.000Z');
    expect(start('2027-03-16 10:00')).toBe('2027-03-16T09:00:00.000Z');
    expect(start('2027-03-16T10:00:00.000Z')).toBe('2027-03-16T10:00:00.000Z');
    expect(start('2027-03-16T10:00-04:00')).toBe('2027-03-16T14:00:00.000Z');
  });

  it.each([
    ['soon', 'en', '“soon” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.'],
    ['', 'de', '„“ ist weder ein Datum noch eine Zeit. Schreiben Sie 2027-03-28 oder 2027-03-28T10:00.'],
    ['2027-02-30', 'en', '“2027-02-30” is neither a date nor a time. Write 2027-03-28 or 2027-03-28T10:00.'],
  ])('that is none is answered with a sentence: %s', (at, Language, problem) => {
    expect(ask(world({ sheet: { settings: { Language } } }), at)).toEqual({ problem });
  });

  it('on a date that its zone left out is answered with a sentence', () => {
    const opened = world({ sheet: { settings: { 'Time zone': 'Pacific/Apia' } } });
    expect(ask(opened, '2011-12-30')).toEqual({ problem: 'Pacific/Apia has no 2011-12-30: the clocks skip it.' });
  });
});

describe('where there is no answer', () => {
  it('a sentence says why', () => {
    const problem = (options: Omit<WorldOptions, 'way'>, service = '') =>
      ask(world(options), '2027-03-16', service).problem;
    expect(problem({}, 'Nothing')).toBe('The tab Services has no service “Nothing”.');
    expect(problem({ sheet: { services: [visit({ Minutes: 'long' })] } })).toMatch(/^Services, row 2, Minutes: /);
    expect(problem({ sheet: { without: ['Hosts'] } })).toMatch(/^Hosts: The tab/);
  });

  it('the service that failed is named', () => {
    const failing = (service: string) => {
      const opened = world();
      opened.faults.before = (call) => {
        if (call.service === service) throw new PlatformError('Service unavailable');
      };
      return ask(opened, '2027-03-16').problem;
    };
    expect(failing('Calendar')).toMatch(/^Google Calendar did not answer as it should: .*Service unavailable/);
    expect(failing('Sheets')).toMatch(/^The Sheet could not be read/);
    expect(failing('PropertiesService')).toMatch(/^The script properties could not be read: .*Service unavailable/);
  });
});
