// Rows that do not go together. What can never be offered is found; what can be, on whatever day, is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_SET } from '../../src/scheduling/intervalSet.ts';
import { offer } from '../../src/scheduling/offer.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { clock } from '../scheduling/support.ts';
import { day, instant, isTimeZone, PRACTICE, type Rows, read, type Tabs, workbook } from './support.ts';

interface Sheet {
  readonly services?: readonly Readonly<Record<string, string>>[];
  readonly hosts?: Rows;
  readonly weekly?: Rows;
  readonly exceptions?: Rows;
}

const ANNA = ['Anna', 'anna@example.com', '', '', '', '', ''];
const BEN = ['Ben', 'ben@example.com', '', '', '', '', ''];
const MORNINGS = ['', 'Mon-Fri', '09:00', '12:00', ''];

/** One service of 30 minutes, Anna, and mornings from Monday to Friday, unless said otherwise. */
function sheet({ services = [{}], hosts = [ANNA], weekly = [MORNINGS], exceptions = [] }: Sheet): Tabs {
  const cells = (row: Readonly<Record<string, string>>) => ({ Service: 'Visit', Minutes: '30', ...row });
  const rows = services.map((row) =>
    TABS.services.headers.map((header) => new Map(Object.entries(cells(row))).get(header) ?? ''),
  );
  return {
    Settings: PRACTICE.Settings ?? [],
    Services: [TABS.services.headers, ...rows],
    Hosts: [TABS.hosts.headers, ...hosts],
    'Weekly hours': [TABS.weeklyHours.headers, ...weekly],
    Exceptions: [TABS.exceptions.headers, ...exceptions],
  };
}

const places = (parts: Sheet) => read(sheet(parts)).findings.map(({ tab, row, column }) => [tab, row, column]);
const service = (row: Readonly<Record<string, string>>, parts: Sheet = {}) => places({ ...parts, services: [row] });

it('finds nothing in rows that go together', () => {
  expect(places({})).toEqual([]);
});

describe('a notice that ends after the last day of Book ahead', () => {
  const NOTICE = [['Services', 2, 'Notice']];

  it.each([
    ['3 days', '2 days', true],
    ['2 days', '2 days', false],
    ['15 days', '', true],
    ['14 days', '', false],
    ['2 weeks', '13 days', true],
    // A caller at midnight on Monday hears of Wednesday until noon: 60 hours and no more, and summer time may add some.
    ['62 h', '2 days', true],
    ['59 h', '2 days', false],
    ['72 h', '2 days', true],
    // From a Friday evening ten working days later is a Friday again, 14 days on; from a Sunday it is 12 days on.
    ['10 working days', '11 days', true],
    ['10 working days', '12 days', false],
    ['5 working days', '4 days', true],
    ['5 working days', '5 days', false],
    ['1 day', '0', true],
    ['0', '0', false],
  ])('is found: %j against %j, %s', (Notice, ahead, found) => {
    expect(service({ Notice, 'Book ahead': ahead })).toEqual(found ? NOTICE : []);
  });

  it('is not claimed of a date', () => {
    expect(service({ Notice: '30 days', 'Book ahead': '2027-03-02' })).toEqual([]);
  });

  it('counts the days on which the host is open for this service', () => {
    const weekly = [MORNINGS.with(1, 'Mon'), MORNINGS.with(1, 'Tue').with(4, 'Other')];
    const services = [{ Notice: '2 working days', 'Book ahead': '7 days' }, { Service: 'Other' }];
    expect(places({ services, weekly })).toEqual(NOTICE);
    expect(places({ services: [{ ...services[0], 'Book ahead': '8 days' }, { Service: 'Other' }], weekly })).toEqual(
      [],
    );
    // An exception may open the other days.
    const exceptions = [['2027-03-01', '2027-03-07', '', '9', '10', '']];
    expect(places({ services, weekly, exceptions })).toEqual([]);
  });

  it('is no contradiction if one of several hosts can be reached, unless all are needed', () => {
    const weekly = [MORNINGS.with(0, 'Anna').with(1, 'Mon'), MORNINGS.with(0, 'Ben')];
    const row = { Notice: '2 working days', 'Book ahead': '5 days' };
    expect(service(row, { hosts: [ANNA, BEN], weekly })).toEqual([]);
    expect(service({ ...row, Assign: 'all' }, { hosts: [ANNA, BEN], weekly })).toEqual(NOTICE);
  });
});

describe('a service that is longer than all hours', () => {
  const MINUTES = [['Services', 2, 'Minutes']];

  it('is found; one that just fits is not', () => {
    expect(service({ Minutes: '181' })).toEqual(MINUTES);
    expect(service({ Minutes: '180' })).toEqual([]);
    const { findings } = read(sheet({ services: [{ Minutes: '200' }] }));
    expect(findings[0]?.sentence).toBe(
      'Minutes says “200”, but the hosts of this service are open for it for at most 180 minutes at a stretch. Write fewer Minutes, or longer hours in Weekly hours.',
    );
  });

  it('may use rows that touch, hours past midnight, and from Sunday into Monday', () => {
    expect(service({ Minutes: '300' }, { weekly: [MORNINGS, ['', 'Wed', '12:00', '14:00', '']] })).toEqual([]);
    const night = [
      ['', 'Mon', '22:00', '24:00', ''],
      ['', 'Tue', '0', '6', ''],
    ];
    expect(service({ Minutes: '480' }, { weekly: night })).toEqual([]);
    expect(service({ Minutes: '481' }, { weekly: night })).toEqual(MINUTES);
    expect(
      service({ Minutes: '480' }, { weekly: night.map((row, at) => row.with(1, at === 0 ? 'Sun' : 'Mon')) }),
    ).toEqual([]);
    expect(service({ Minutes: '10080' }, { weekly: [['', 'Every day', '0', '24:00', '']] })).toEqual([]);
  });

  it('may use the hours of an exception', () => {
    expect(service({ Minutes: '300' }, { exceptions: [['2027-03-29', '', '', '9', '14', '']] })).toEqual([]);
    expect(service({ Minutes: '300' }, { exceptions: [['2027-03-29', '', '', '', '', '']] })).toEqual(MINUTES);
  });

  it('may not use hours of another service or of a host who does not serve it', () => {
    const services = [{ Minutes: '300', Hosts: 'Anna' }, { Service: 'Other' }];
    const weekly = [MORNINGS, ['', 'Mon', '8', '18', 'Other'], ['Ben', 'Mon', '8', '18', '']];
    expect(places({ services, weekly, hosts: [ANNA, BEN] })).toEqual(MINUTES);
    expect(places({ services: [{ Minutes: '300' }, { Service: 'Other' }], weekly, hosts: [ANNA, BEN] })).toEqual([]);
  });

  it('needs the hours that all its hosts share if all are needed', () => {
    const weekly = [
      ['Anna', 'Mon-Fri', '9', '12', ''],
      ['Ben', 'Mon-Fri', '11', '16', ''],
    ];
    const all = (Minutes: string, hosts: Rows) => service({ Minutes, Assign: 'all' }, { weekly, hosts });
    expect(all('60', [ANNA, BEN])).toEqual([]);
    expect(all('61', [ANNA, BEN])).toEqual(MINUTES);
    // In different zones only what each host has by itself is certain.
    expect(all('180', [ANNA, BEN.with(3, 'Europe/London')])).toEqual([]);
    expect(all('181', [ANNA, BEN.with(3, 'Europe/London')])).toEqual(MINUTES);
  });
});

describe('a Sheet without any service', () => {
  it('is found, and that it has none is said once', () => {
    expect(places({ services: [] })).toEqual([['Services', null, null]]);
    expect(places({ services: [], hosts: [] })).toEqual([
      ['Services', null, null],
      ['Hosts', null, null],
    ]);
  });

  it('has one if its row is faulty', () => {
    expect(service({ Minutes: '' })).toEqual([['Services', 2, 'Minutes']]);
  });
});

describe('a date of Book ahead', () => {
  const over = (ahead: string, today: string) => {
    const book = workbook(sheet({ services: [{ 'Book ahead': ahead }] }));
    const zones: string[] = [];
    const todayIn = (zone: string) => {
      zones.push(zone);
      return day(today);
    };
    const { findings } = readForCheck(book, { isTimeZone, todayIn });
    expect(zones).toEqual(['Europe/Berlin']);
    return findings.map(({ tab, row, column }) => [tab, row, column]);
  };

  it('that has passed is found from the next day on', () => {
    expect(over('2027-06-01', '2027-06-02')).toEqual([['Services', 2, 'Book ahead']]);
    expect(over('2027-06-01', '2027-06-01')).toEqual([]);
    expect(over('2 days', '2027-06-02')).toEqual([]);
  });
});

describe('hosts and hours that are missing', () => {
  it('of a service: every host it names is inactive', () => {
    const hosts = [ANNA, BEN.with(6, 'no')];
    expect(service({ Hosts: 'Ben' }, { hosts })).toEqual([['Services', 2, 'Hosts']]);
    expect(service({ Hosts: 'Anna, Ben' }, { hosts })).toEqual([]);
  });

  it('of all services: no host is active, which is said once', () => {
    expect(places({ hosts: [], services: [{}, { Service: 'Other' }] })).toEqual([['Hosts', null, null]]);
    expect(places({ hosts: [ANNA.with(6, 'no')] })).toEqual([['Hosts', null, null]]);
  });

  it('of a host: neither weekly hours nor those of an exception', () => {
    const hosts = [ANNA, BEN];
    const weekly = [MORNINGS.with(0, 'Anna')];
    expect(places({ hosts, weekly })).toEqual([['Hosts', 3, 'Host']]);
    expect(places({ hosts, weekly, exceptions: [['2027-03-29', '', 'Ben', '9', '12', '']] })).toEqual([]);
    expect(places({ hosts, weekly, exceptions: [['2027-03-29', '', 'Ben', '', '', '']] })).toEqual([
      ['Hosts', 3, 'Host'],
    ]);
    expect(places({ hosts: [ANNA, BEN.with(6, 'no')], weekly })).toEqual([]);
  });

  it('of everyone, which is said once', () => {
    expect(places({ weekly: [], hosts: [ANNA, BEN] })).toEqual([['Weekly hours', null, null]]);
  });

  it('of a service: its hosts are open for others only', () => {
    const services = [{}, { Service: 'Other' }];
    expect(places({ services, weekly: [MORNINGS.with(4, 'Other')] })).toEqual([['Services', 2, 'Hosts']]);
  });

  it('of hosts who must all be there, and never are together', () => {
    const weekly = [MORNINGS.with(0, 'Anna').with(1, 'Mon'), MORNINGS.with(0, 'Ben').with(1, 'Tue')];
    expect(service({ Assign: 'all' }, { weekly, hosts: [ANNA, BEN] })).toEqual([['Services', 2, 'Hosts']]);
    expect(service({ Assign: 'first' }, { weekly, hosts: [ANNA, BEN] })).toEqual([]);
    expect(service({ Assign: 'all', Hosts: 'Anna' }, { weekly, hosts: [ANNA, BEN] })).toEqual([]);
  });
});

describe('while a row cannot be read', () => {
  it('nothing is said of hours that may stand in it', () => {
    expect(places({ weekly: [MORNINGS.with(2, '9.5')] })).toEqual([['Weekly hours', 2, 'From']]);
    const exceptions = [['2027-03-29', '', '', '9.5', '18', '']];
    expect(service({ Minutes: '300' }, { exceptions })).toEqual([['Exceptions', 2, 'From']]);
  });

  it('nothing is said of a faulty host or service', () => {
    expect(places({ hosts: [ANNA.with(1, '')], weekly: [] })).toEqual([
      ['Hosts', 2, 'Calendar'],
      ['Weekly hours', null, null],
    ]);
    expect(service({ Minutes: '300', Every: 'often' })).toEqual([['Services', 2, 'Every']]);
  });
});

describe('what is said to be impossible', () => {
  const hour = fc.constantFrom('0', '05:00', '9', '11', '12:30', '16', '22', '24:00');
  const hours = fc.tuple(hour, hour).filter(([from, to]) => Number.parseFloat(from) < Number.parseFloat(to));
  const who = fc.constantFrom('', 'Anna', 'Ben');
  const days = fc.constantFrom('Mon', 'Mon-Fri', 'Sat, Sun', 'Wed, Thu', 'Every day');
  const notices = fc.oneof(
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('days', 'working days'))
      .map(([n, unit]) => `${n} ${unit}`),
    fc.integer({ min: 0, max: 200 }).map((n) => `${n} h`),
  );
  const cases = fc.record({
    service: fc.record({
      Minutes: fc.constantFrom('30', '180', '400', '700', '1400', '1900'),
      Every: fc.constant('15'),
      Notice: notices,
      'Book ahead': fc.integer({ min: 0, max: 8 }).map(String),
      Hosts: fc.constantFrom('', 'Anna', 'Ben'),
      Assign: fc.constantFrom('any', 'first', 'all'),
    }),
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Europe/London'),
    weekly: fc.array(fc.tuple(who, days, hours), { maxLength: 4 }),
    exceptions: fc.array(fc.tuple(fc.integer({ min: 10, max: 31 }), who, hours), { maxLength: 2 }),
    // Around the end of summer time in Europe, when a day has 25 hours.
    nowMs: fc
      .integer({ min: 0, max: 16 * 24 * 4 })
      .map((quarters) => instant('2027-10-18T00:00:00Z') + quarters * 900_000),
  });

  const offered = ({ services, hosts, openings, settings }: ReturnType<typeof read>, nowMs: number): number => {
    const [service] = services;
    if (service === undefined || !('hosts' in service)) throw new Error('a fault');
    const found = hosts.filter(({ name }) => service.hosts.includes(name));
    const free = found.map((host) => ({ host, busy: EMPTY_SET, own: [], booked: [] }));
    const question = { service, hosts: free, ofService: [], timeZone: settings.timeZone, nowMs, within: null };
    return offer({ ...question, openings: { ...openings, holidays: new Set() } }, clock).starts.length;
  };

  it('is never offered, at whatever time a caller calls', () => {
    let claims = 0;
    fc.assert(
      fc.property(cases, ({ service, zone, weekly, exceptions, nowMs }) => {
        const configuration = read(
          sheet({
            services: [service],
            hosts: [ANNA.with(3, zone), BEN.with(3, 'UTC')],
            weekly: weekly.map(([host, on, [from, to]]) => [host, on, from, to, '']),
            exceptions: exceptions.map(([day, host, [from, to]]) => [`2027-10-${day}`, '', host, from, to, '']),
          }),
        );
        // Minutes are compared with hours as the clock shows them: only UTC's are always as long.
        const isClaim = ({ tab, column }: (typeof configuration.findings)[number]) =>
          tab !== 'Hosts' && (column !== 'Minutes' || zone === 'UTC');
        if (!configuration.findings.some(isClaim)) return;
        claims++;
        expect(offered(configuration, nowMs)).toBe(0);
      }),
      { numRuns: 1000 },
    );
    expect(claims).toBeGreaterThan(100);
  });
});
