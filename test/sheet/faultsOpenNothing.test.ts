// A fault never opens anything: shown on random Sheets, one cell at a time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { readConfiguration } from '../../src/sheet/read/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { dayOf, openMoments } from './openings.ts';
import { CLOCKS, read, type Tabs, withCell, workbook } from './support.ts';

const DATES = Array.from({ length: 10 }, (_, at) => `2027-03-${String(at + 1).padStart(2, '0')}`);
const DAYS = DATES.map(dayOf);

const times = fc.constantFrom(['09:00', '12:00'], ['10', '11:30'], ['14:00', '24:00'], ['9 Uhr', '5 pm']);
const anyHost = fc.constantFrom('', 'Anna', 'Ben', 'Carla', 'anna, ben');
const date = fc.constantFrom(...DATES);

const cap = fc.constantFrom('', '3');

const hosts = fc.record({
  active: fc.constantFrom('', 'yes', 'no'),
  busy: fc.constantFrom('', 'home@example.com'),
  zone: fc.constantFrom('', 'Europe/London'),
  cap,
});

const services = fc.record({
  minutes: fc.constantFrom('30', '60 min'),
  every: fc.constantFrom('', '15'),
  buffers: fc.constantFrom(['', ''], ['5', '10']),
  notice: fc.constantFrom('', '4 h', '2 working days'),
  ahead: fc.constantFrom('', '30 days', '2027-12-31'),
  cap,
  hosts: fc.constantFrom('', 'Anna', 'Ben, Carla'),
  assign: fc.constantFrom('', 'first', 'all'),
});

const weekly = fc
  .tuple(anyHost, fc.constantFrom('Mon-Fri', 'Every day', 'Fri-Mon', 'Di, Do'), times, fc.constantFrom('', 'A', 'B'))
  .map(([host, days, [from = '', to = ''], service]) => [host, days, from, to, service]);

const exception = fc
  .tuple(date, fc.option(date), anyHost, fc.option(times), fc.constantFrom('', 'note'))
  .map(([one, other, host, hours, note]) => {
    const [from = '', to = ''] = other === null ? [one, ''] : [one, other].sort();
    return [from, to, host, ...(hours ?? ['', '']), note];
  });

/** Sheets without a fault. */
const sheets: fc.Arbitrary<Tabs> = fc
  .record({
    signature: fc.constantFrom('yes', 'no', ''),
    hosts: fc.tuple(hosts, hosts, hosts),
    services: fc.tuple(services, services),
    weekly: fc.array(weekly, { minLength: 1, maxLength: 4 }),
    exceptions: fc.array(exception, { maxLength: 4 }),
  })
  .map((sheet) => ({
    Settings: [
      [...TABS.settings.headers],
      ['Time zone', 'Europe/Berlin', 'our zone'],
      ['Language', 'de', ''],
      ['Require signature', sheet.signature, ''],
    ],
    Services: [
      [...TABS.services.headers],
      ...sheet.services.map((service, at) => [
        ...[['A', 'B'][at] ?? '', '', service.minutes, service.every, ...service.buffers, service.notice],
        ...[service.ahead, service.cap, service.hosts, service.assign, '', '', '', '', ''],
      ]),
    ],
    Hosts: [
      [...TABS.hosts.headers],
      ...sheet.hosts.map(({ active, busy, zone, cap }, at) => {
        const name = ['Anna', 'Ben', 'Carla'][at] ?? '';
        return [name, `${name.toLowerCase()}@example.com`, busy, zone, cap, '', active];
      }),
    ],
    'Weekly hours': [[...TABS.weeklyHours.headers], ...sheet.weekly],
    Exceptions: [[...TABS.exceptions.headers], ...sheet.exceptions],
  }));

/** Nothing that any cell understands, except where any text is a name. */
const garbage = fc.constantFrom('?? ??', '9.5 or so', '2027-02-30 ?', '#REF!', 'Carla or Ben', 'To be announced');

/** What looks like a date, hours or a zone, and may mean another than it says. */
const doubtful = fc.constantFrom(
  ...['5.3.', 'Mar 5', '5/3', '29.2.', '1.1.', '31.12.', 'Mon 5 Mar 2027', 'Di 05.03.2027', 'Fr 5.3.'],
  ...['0.25', '0,5', 'BST', 'Japan', 'Etc/GMT+1', 'Mon...', 'Mon-Fir', '9.5'],
);

/** Where a row is named that does not go with the others: a host or a service without hours. */
const CONTRADICTED = ['Hosts, Host', 'Hosts, null', 'Services, Hosts', 'Weekly hours, null'];

/** A cell of one tab, by shares of its rows and columns. */
const anyCell = fc.record({
  tab: fc.constantFrom('Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions'),
  row: fc.nat(),
  column: fc.nat(),
});

function spoilt(tabs: Tabs, cell: { tab: string; row: number; column: number }, text: string): Tabs {
  const rows = tabs[cell.tab] ?? [];
  return withCell(tabs, cell.tab, cell.row % rows.length, cell.column % (rows[0]?.length ?? 1), text);
}

function damaged(tabs: Tabs, { tab, column }: { tab: string; column: number }, what: string): Tabs {
  const { [tab]: rows = [], ...rest } = tabs;
  const at = column % (rows[0]?.length ?? 1);
  if (what === 'tab') return rest;
  if (what === 'name') return { ...rest, Elsewhere: rows };
  if (what === 'header') return withCell(tabs, tab, 0, at, 'Spalte');
  return { ...tabs, [tab]: rows.map((cells) => cells.filter((_, place) => place !== at)) };
}

/** A row with another date no longer closes its own. */
function withoutRow(tabs: Tabs, tab: string, row: number): Tabs {
  return { ...tabs, [tab]: (tabs[tab] ?? []).filter((_, at) => at !== row) };
}

describe('a Sheet without a fault', () => {
  it('has no findings but rows that do not go together, and often something open, so that the next tests mean something', () => {
    const open = fc.sample(sheets, 100).map((tabs) => {
      const { services, withdrawnHosts, withdrawn, findings } = read(tabs);
      expect([...services.filter(isFaulty), ...withdrawnHosts, ...(withdrawn ? [withdrawn] : [])]).toEqual([]);
      const places = findings.map(({ tab, column }) => `${tab}, ${column}`);
      expect(places.filter((place) => !CONTRADICTED.includes(place))).toEqual([]);
      return openMoments(read(tabs), DAYS).size;
    });
    expect(open.filter((moments) => moments > 0).length).toBeGreaterThan(50);
  });
});

describe('one cell that cannot be read', () => {
  it('opens no date, host or service that was closed, and needs no signature less', () => {
    fc.assert(
      fc.property(sheets, anyCell, garbage, (tabs, cell, text) => {
        const before = openMoments(read(tabs), DAYS);
        const after = read(spoilt(tabs, cell, text));
        expect([...openMoments(after, DAYS)].filter((moment) => !before.has(moment))).toEqual([]);
        expect(after.settings.requireSignature || !read(tabs).settings.requireSignature).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('opens nothing in place of hours or dates that it only resembles', () => {
    const inDoubt = fc.constantFrom(
      ...['Settings.Value', 'Hosts.Time zone', 'Weekly hours.Days', 'Weekly hours.From', 'Weekly hours.To'],
      ...['Exceptions.From date', 'Exceptions.To date', 'Exceptions.Host', 'Exceptions.From', 'Exceptions.To'],
    );
    fc.assert(
      fc.property(sheets, inDoubt, fc.nat(), doubtful, (tabs, place, at, text) => {
        const [tab = '', column = ''] = place.split('.');
        const rows = (tabs[tab] ?? []).length - 1;
        fc.pre(rows > 0);
        const row = 1 + (at % rows);
        const isDated = column === 'From date' || column === 'To date';
        const before = openMoments(read(isDated ? withoutRow(tabs, tab, row) : tabs), DAYS);
        const after = read(withCell(tabs, tab, row, column, text));
        expect([...openMoments(after, DAYS)].filter((moment) => !before.has(moment))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('opens nothing in hours that may be of the night or of the afternoon', () => {
    const unclear = fc.constantFrom(
      ['1', '5'],
      ['3:30', '8'],
      ['2', '6 pm'],
      ['5:00', '9:30'],
      ['0.25', '0.5'],
      ['8', '5'],
    );
    fc.assert(
      fc.property(
        sheets,
        fc.constantFrom('Weekly hours', 'Exceptions'),
        fc.nat(),
        unclear,
        (tabs, tab, at, [from = '', to = '']) => {
          const rows = (tabs[tab] ?? []).length - 1;
          fc.pre(rows > 0);
          const row = 1 + (at % rows);
          const before = openMoments(read(tabs), DAYS);
          const after = read(withCell(withCell(tabs, tab, row, 'From', from), tab, row, 'To', to));
          expect([...openMoments(after, DAYS)].filter((moment) => !before.has(moment))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('opens nothing either when a header takes the name of its neighbour', () => {
    fc.assert(
      fc.property(sheets, anyCell, fc.nat(), (tabs, cell, other) => {
        const header = tabs[cell.tab]?.[0] ?? [];
        const before = openMoments(read(tabs), DAYS);
        const after = read(spoilt(tabs, { ...cell, row: 0 }, header[other % header.length] ?? ''));
        expect([...openMoments(after, DAYS)].filter((moment) => !before.has(moment))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('opens nothing either when a column is deleted, or the tab is deleted or renamed', () => {
    const change = fc.constantFrom('column', 'header', 'tab', 'name');
    fc.assert(
      fc.property(sheets, anyCell, change, (tabs, cell, what) => {
        const before = openMoments(read(tabs), DAYS);
        const after = read(damaged(tabs, cell, what));
        expect([...openMoments(after, DAYS)].filter((moment) => !before.has(moment))).toEqual([]);
        expect(after.settings.requireSignature || !read(tabs).settings.requireSignature).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is named by tab, row and column', () => {
    const unreadable = fc.constantFrom(
      ...[
        ['Services', 'Minutes'],
        ['Services', 'Every'],
        ['Services', 'Buffer before'],
        ['Services', 'Buffer after'],
        ['Services', 'Notice'],
        ['Services', 'Book ahead'],
        ['Services', 'Max per day'],
        ['Services', 'Hosts'],
        ['Services', 'Assign'],
        ['Services', 'Video call'],
        ['Services', 'Invite contact'],
        ['Hosts', 'Calendar'],
        ['Hosts', 'Also busy on'],
        ['Hosts', 'Active'],
        ['Weekly hours', 'Host'],
        ['Weekly hours', 'Days'],
        ['Weekly hours', 'From'],
        ['Weekly hours', 'To'],
        ['Weekly hours', 'Service'],
        ['Settings', 'Value'],
      ],
    );
    fc.assert(
      fc.property(sheets, unreadable, garbage, (tabs, [tab = '', column = ''], text) => {
        // A host that is not active is not read any further.
        const active = withCell(tabs, 'Hosts', 1, 'Active', '');
        const { findings } = read(withCell(active, tab, 1, column, text));
        expect(findings).toContainEqual(expect.objectContaining({ tab, row: 2, column }));
      }),
    );
  });
});

describe('any cells at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('', '', 'Anna', 'yes', '9.5', '09:00', '2027-03-01', 'Mon-Fri', '1', '30', ...TABS.hosts.headers),
    fc.constantFrom(...TABS.services.headers, ...TABS.exceptions.headers, 'Setting', 'Value', 'Time zone', 'Days'),
  );
  const rows = fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 6 });
  const names = ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log', 'Other'];

  it('are read without an error, each finding in a sentence', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 8, maxLength: 8 }), text, (contents, locale) => {
        const tabs = Object.fromEntries(names.map((name, at) => [name, contents[at] ?? []]));
        const { findings } = readConfiguration(workbook(tabs, locale), CLOCKS);
        for (const { sentence } of findings) expect(sentence).toMatch(/^\S.*[.]$/su);
      }),
      { numRuns: 500 },
    );
  });
});
