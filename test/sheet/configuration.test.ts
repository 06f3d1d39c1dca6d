import { describe, expect, it } from 'vitest';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { day, PRACTICE, practiceWith, read, withRows } from './support.ts';

describe('a practice without faults', () => {
  const configuration = read(PRACTICE);

  it('has no findings and withdraws nothing', () => {
    expect(configuration.findings).toEqual([]);
    expect(configuration.withdrawn).toBeNull();
    expect(configuration.withdrawnHosts).toEqual([]);
  });

  it('reads the settings, with defaults for those that are missing', () => {
    expect(configuration.settings).toEqual({
      timeZone: 'Europe/Berlin',
      countryCode: '+44',
      language: 'en',
      requireSignature: false,
      offersPerAnswer: null,
      spreadOffers: false,
      repeatBookings: 'allow',
      holidayCalendars: [],
      keepLogDays: 90,
      logContactDetails: false,
      keepBookingsDays: null,
      alertEmail: '',
      hubspot: { fallbackEmail: '', contactFields: [], ticket: null, ticketTitle: '' },
    });
  });

  it('reads services, with defaults for blank cells', () => {
    expect(configuration.services).toEqual([
      {
        name: 'Checkup',
        title: 'Check-up',
        durationMinutes: 30,
        slotIntervalMinutes: 15,
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 10,
        minimumNotice: { kind: 'elapsed', minutes: 120 },
        bookingHorizon: { kind: 'days', days: 14 },
        hosts: ['Anna', 'Ben'],
        assignment: 'any',
        maxPerDay: null,
        place: 'Room 1',
        ...{ videoCall: false, inviteContact: false, eventTitle: null, eventDescription: null },
        ...{ cancelUntil: { kind: 'elapsed', minutes: 0 }, moveUntil: { kind: 'elapsed', minutes: 0 } },
      },
      {
        name: 'Visit',
        title: 'Visit',
        durationMinutes: 45,
        slotIntervalMinutes: 45,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        minimumNotice: { kind: 'elapsed', minutes: 0 },
        bookingHorizon: { kind: 'days', days: 14 },
        hosts: ['Anna', 'Ben'],
        assignment: 'any',
        maxPerDay: null,
        place: '',
        ...{ videoCall: false, inviteContact: false, eventTitle: null, eventDescription: null },
        ...{ cancelUntil: { kind: 'elapsed', minutes: 0 }, moveUntil: { kind: 'elapsed', minutes: 0 } },
      },
    ]);
  });

  it('reads hosts, in the zone of the Settings unless they have their own', () => {
    expect(configuration.hosts).toEqual([
      {
        name: 'Anna',
        calendarId: 'anna@example.com',
        alsoBusyOn: [],
        timeZone: 'Europe/Berlin',
        ...{ maxPerDay: null, weight: 1 },
      },
      {
        name: 'Ben',
        calendarId: 'ben@example.com',
        alsoBusyOn: ['ben-home@example.com'],
        timeZone: 'Europe/London',
        ...{ maxPerDay: null, weight: 1 },
      },
    ]);
  });

  it.each([
    ['Services', 'Max per day', '3', { maxPerDay: 3 }],
    ['Services', 'Assign', 'first', { assignment: 'first' }],
    ['Services', 'Assign', 'alle', { assignment: 'all' }],
    ['Services', 'Video call', 'yes', { videoCall: true }],
    ['Services', 'Invite contact', 'ja', { inviteContact: true }],
    ['Services', 'Event title', '{name} ({service})', { eventTitle: '{name} ({service})' }],
    ['Hosts', 'Max per day', '3', { maxPerDay: 3 }],
    ['Hosts', 'Weight', '0,5', { weight: 0.5 }],
  ])('reads what else a row says: %s, %s %s', (tab, column, text, expected) => {
    const { services, hosts, findings } = read(practiceWith(tab, 1, column, text));
    expect(findings).toEqual([]);
    expect(tab === 'Services' ? services[0] : hosts[0]).toMatchObject(expected);
  });

  it('reads weekly hours and exceptions', () => {
    expect(configuration.openings).toEqual({
      weekly: [
        { weekdays: [1, 2, 3, 4, 5], hours: { from: 540, to: 720 }, host: null, service: null },
        { weekdays: [1, 3], hours: { from: 840, to: 1080 }, host: 'Anna', service: 'Checkup' },
      ],
      exceptions: [
        { from: day('2027-03-29'), to: day('2027-03-29'), host: null, hours: null },
        { from: day('2027-03-30'), to: day('2027-03-31'), host: 'Ben', hours: { from: 600, to: 660 } },
      ],
    });
  });
});

describe('names', () => {
  it('match whatever their case and spaces', () => {
    const { findings, openings } = read(practiceWith('Weekly hours', 2, 'Host', '  aNNA '));
    expect(findings).toEqual([]);
    expect(openings.weekly[1]?.host).toBe('Anna');
  });

  it('may be several in a row of hours, which then counts for each', () => {
    const { weekly } = read(withRows('Weekly hours', ['Anna, Ben', 'Mon', '9', '10', 'Visit; Checkup'])).openings;
    expect(weekly.map(({ host, service }) => [host, service])).toEqual([
      ['Anna', 'Visit'],
      ['Anna', 'Checkup'],
      ['Ben', 'Visit'],
      ['Ben', 'Checkup'],
    ]);
  });

  it('may hold a comma if they are alone in the cell', () => {
    const rows = withRows(
      'Hosts',
      ['Meier, MD', 'meier@example.com'],
      ['Anna', 'a@example.com'],
      ['Ben', 'b@example.com'],
    );
    const { services } = read({
      ...rows,
      Services: [PRACTICE.Services?.[0] ?? [], ['Visit', '', '30', ...Array(6).fill(''), 'Meier, MD']],
    });
    expect(services[0]).toMatchObject({ hosts: ['Meier, MD'] });
  });

  it('that two rows share make both rows faulty, and the later one the finding', () => {
    const hosts = read(
      withRows('Hosts', ['Anna', 'a@example.com'], ['ANNA', 'b@example.com'], ['Ben', 'c@example.com']),
    );
    expect(hosts.hosts.map(({ name }) => name)).toEqual(['Ben']);
    expect(hosts.withdrawnHosts.map(({ name }) => name)).toEqual(['Anna', 'ANNA']);
    expect(hosts.findings[0]).toMatchObject({ tab: 'Hosts', row: 3, column: 'Host' });
    const services = read(withRows('Services', ['Checkup', '', '30'], ['Visit', '', '30'], ['checkup', '', '60']));
    expect(services.services.map(isFaulty)).toEqual([true, false, true]);
  });

  it('of inactive hosts are no fault, but those hosts are not there', () => {
    const { findings, hosts, services, openings, withdrawnHosts } = read(practiceWith('Hosts', 1, 'Active', 'nein'));
    expect(findings).toEqual([]);
    expect(hosts.map(({ name }) => name)).toEqual(['Ben']);
    expect(withdrawnHosts).toEqual([]);
    expect(services.map((service) => 'hosts' in service && service.hosts)).toEqual([['Ben'], ['Ben']]);
    expect(openings.weekly.map(({ host }) => host)).toEqual([null]);
  });

  it('of inactive hosts alone leave a service without hosts: no fault, but a finding', () => {
    const anna = practiceWith('Services', 1, 'Hosts', 'Anna');
    const { services, findings } = read({ ...anna, Hosts: practiceWith('Hosts', 1, 'Active', 'no').Hosts ?? [] });
    expect(services[0]).toMatchObject({ name: 'Checkup', hosts: [] });
    expect(findings).toMatchObject([{ tab: 'Services', row: 2, column: 'Hosts' }]);
  });
});

describe('tabs', () => {
  it('are found whatever their case and spaces', () => {
    const { 'Weekly hours': weekly = [], ...others } = PRACTICE;
    expect(read({ ...others, ' weekly  HOURS': weekly }).findings).toEqual([]);
  });

  it.each(['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions'])('withdraw everything without %s', (name) => {
    const { [name]: _, ...others } = PRACTICE;
    const { withdrawn, findings } = read(others);
    expect(findings).toContain(withdrawn);
    expect(withdrawn).toMatchObject({ tab: name, row: null, column: null });
    expect(withdrawn?.sentence).toContain('Slotsheet > Set up');
  });

  it.each(['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions'])(
    'withdraw everything while %s shows none of its headers',
    (name) => {
      expect(read({ ...PRACTICE, [name]: [] }).withdrawn?.tab).toBe(name);
      expect(read({ ...PRACTICE, [name]: [['2027-03-28', 'x']] }).withdrawn?.tab).toBe(name);
    },
  );
});
