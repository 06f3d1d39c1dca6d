// What "Why?" says of a whole day.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../worlds/sheet.ts';
import { host, visit } from '../support/bookings.ts';
import { ask, bookAs, said, world } from './support.ts';

describe('what holds for the whole day', () => {
  it('is said first: left out, closed, holiday, notice, horizon, full', async () => {
    const sheet = {
      hosts: [host('Anna', { 'Max per day': '1' }), host('Ben'), host('Cem'), host('Dan', { Weight: 'heavy' })],
      services: [visit({ Notice: '2 days', Hosts: 'Anna, Ben, Cem, Dan' })],
      exceptions: [{ 'From date': '2027-03-18', 'To date': '2027-03-20', Host: 'Ben', Note: 'Ben has an operation' }],
      settings: { 'Holiday calendars': 'holidays@example.com' },
    };
    const holiday = [
      'UID:h@test',
      'DTSTAMP:20270101T000000Z',
      'DTSTART;VALUE=DATE:20270317',
      'DTEND;VALUE=DATE:20270318',
    ];
    const calendars = { 'holidays@example.com': calendar(holiday), 'cem@example.com': 'nothing that can be read' };
    const opened = world({ sheet, calendars });
    await bookAs(opened, '2027-03-18T08:00:00.000Z');
    const on = (date: string) => said(ask(opened, date));
    const cem = 'Cem is not offered: the calendar cem@example.com cannot be read';
    const thursday = on('2027-03-18');
    expect(thursday.Anna).toEqual(['Full: Anna is booked 1 × on 2027-03-18 (Europe/Berlin), Max per day is 1.']);
    expect(thursday.Ben).toEqual(['Closed: Exceptions 2027-03-18 to 2027-03-20, Ben.']);
    expect(thursday.Cem).toEqual([expect.stringContaining(cem)]);
    expect(thursday.Dan).toEqual([expect.stringMatching(/^Hosts, row 5, Weight: /)]);
    expect(on('2027-03-17').Anna).toEqual(['Closed: 2027-03-17 is a holiday.']);
    expect(on('2027-03-17').Cem).toEqual([expect.stringContaining(cem), 'Closed: 2027-03-17 is a holiday.']);
    expect(on('2027-03-16').Anna).toEqual(['Notice of 2 days: bookable from 2027-03-17 00:00 on.']);
    expect(on('2027-03-14').Anna).toEqual([
      'Closed: Weekly hours has nothing on Sun for Visit.',
      'In the past.',
      'Notice of 2 days: bookable from 2027-03-17 00:00 on.',
    ]);
    expect(on('2027-03-19').Anna).toEqual(['Book ahead: bookable up to 2027-03-18.']);
  });

  it('tells a calendar that refused a booking a moment ago', async () => {
    const opened = world({ sheet: { hosts: [host('Anna'), host('Ben')] }, readOnlyCalendars: ['anna@example.com'] });
    await bookAs(opened, '2027-03-16T08:00:00.000Z');
    const { headline, hosts, starts } = ask(opened, '2027-03-16T10:00');
    expect(headline).toBe('Free: Ben');
    expect(starts[0]?.hosts[0]).toEqual({ host: 'Anna', isFree: false, why: [] });
    expect(hosts[0]?.wholeDay).toEqual([
      {
        rule: 'notOffered',
        sentence:
          'Anna is not offered for ten minutes: the calendar anna@example.com cannot be written to. Share it with the right to make changes to events.',
      },
    ]);
  });

  it('tells which host is missing where all are needed', () => {
    const services = [visit({ Assign: 'all', Hosts: 'Anna, Ben' })];
    const opened = world({
      sheet: { hosts: [host('Anna'), host('Ben')], services },
      calendars: { 'ben@example.com': 'nothing that can be read' },
    });
    const { headline, notes } = ask(opened, '2027-03-16T10:00');
    expect(headline).toBe('Not free.');
    expect(notes).toEqual(['The service needs all of its hosts. Not available: Ben.']);
  });
});
