// The spreadsheet adapter on the simulated service: two calls read everything, one call writes all rows or none.
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/google/workbook.ts';
import { findTab } from '../../src/sheet/workbook.ts';
import { documents } from '../../worlds/sheet.ts';
import { openGoogle } from './adapters.ts';

const shown = (name: string) => findTab(openWorkbook('local').read(null).tabs, name)?.rows;

describe('the workbook', () => {
  it('is read in two calls, whatever the number of tabs; of the Log only the header and the oldest row', () => {
    const google = openGoogle({
      ...documents(),
      'sheet/Mine.csv': 'a,b\r\n1,2\r\n',
      'sheet/Log.csv': 'Time,Action\r\nx,y\r\nz,w\r\n',
    });
    const workbook = openWorkbook('local').read(null);
    expect(google.roundTrips.map((trip) => trip.method)).toEqual(['Spreadsheets.get', 'Spreadsheets.Values.batchGet']);
    expect(workbook).toMatchObject({ timeZone: 'Europe/Berlin', locale: 'en_GB' });
    expect(findTab(workbook.tabs, 'Log')?.rows).toEqual([
      ['Time', 'Action'],
      ['x', 'y'],
    ]);
    expect(findTab(workbook.tabs, 'Mine')?.rows).toEqual([]);
    expect(findTab(workbook.tabs, 'Weekly hours')?.rows[1]).toEqual(['', 'Mon-Fri', '09:00', '12:00']);
  });

  it('has the tab HubSpot form whole, in the same two calls, where there is one', () => {
    const google = openGoogle({ ...documents(), 'sheet/HubSpot form.csv': 'Service,Field\r\nDemo,phone\r\n' });
    expect(shown('HubSpot form')).toEqual([
      ['Service', 'Field'],
      ['Demo', 'phone'],
    ]);
    expect(google.roundTrips).toHaveLength(2);
  });

  it('is read although a tab is missing, or no tab is ours', () => {
    openGoogle(documents({ without: ['Exceptions'] }));
    expect(shown('Exceptions')).toBeUndefined();
    openGoogle({ 'sheet/Mine.csv': 'a\r\n' });
    expect(shown('Mine')).toEqual([['a']]);
    openGoogle({ 'sheet.json': '{}' });
    expect(openWorkbook('local').read(null).tabs).toEqual([]);
  });

  it('shows the header of other people’s tabs while one of ours is missing, in the same two calls', () => {
    const { 'sheet/Exceptions.csv': exceptions = '', ...rest } = documents({
      exceptions: [{ 'From date': '2027-12-24' }],
    });
    const google = openGoogle({
      ...rest,
      'sheet/Holidays.csv': `,\r\n${exceptions}`,
      'sheet/Mine.csv': 'a\r\nJosé\r\n',
    });
    expect(shown('Holidays')).toEqual([['From date', 'To date', 'Host', 'From', 'To', 'Note']]);
    expect(shown('Mine')).toEqual([['a']]);
    expect(google.roundTrips).toHaveLength(4);
  });

  it('is the bound one if no id is saved', () => {
    openGoogle(documents());
    expect(openWorkbook(undefined).read(null).tabs.length).toBe(7);
  });

  it('takes rows for two tabs in one call: text as text, numbers as numbers', () => {
    const google = openGoogle(documents());
    const workbook = openWorkbook('local');
    const known = workbook.read(null);
    workbook.write(known, { bookings: [['=A1', null, 'x']], log: [['+1', 7]], changes: [] });
    expect(google.roundTrips).toHaveLength(3);
    expect(shown('Bookings')?.[1]).toEqual(['=A1', '', 'x']);
    expect(google.store.read('sheet/Log.csv')?.text).toMatch(/\r\n'\+1,7,*\r\n$/);
  });

  it('makes a missing tab with its headers, and gives an empty one its headers', () => {
    const google = openGoogle({ ...documents({ without: ['Bookings'] }), 'sheet/Log.csv': '' });
    const workbook = openWorkbook('local');
    workbook.write(workbook.read(null), { bookings: [['a']], log: [['b']], changes: [] });
    expect(shown('Bookings')?.map((row) => row[0])).toEqual(['Booked at', 'a']);
    expect(
      google.store
        .read('sheet/Log.csv')
        ?.text.split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['Time', 'b', '']);
  });

  it('writes all rows or none', () => {
    const google = openGoogle(documents());
    const workbook = openWorkbook('local');
    const known = workbook.read(null);
    const before = google.store.read('sheet/Bookings.csv');
    const gone = { ...known, tabs: known.tabs.map((tab) => (tab.name === 'Log' ? { ...tab, sheetId: 5 } : tab)) };
    expect(() => workbook.write(gone, { bookings: [['a']], log: [['b']], changes: [] })).toThrow();
    expect(google.store.read('sheet/Bookings.csv')).toEqual(before);
  });

  it('asks nothing when there is nothing to write', () => {
    const google = openGoogle(documents());
    const workbook = openWorkbook('local');
    workbook.write({ timeZone: '', locale: '', tabs: [] }, { bookings: [], log: [], changes: [] });
    expect(google.roundTrips).toEqual([]);
  });

  const BOOKINGS = 'Booked at,Host,Start,Status\r\nb1,Anna,s1,booked\r\nb2,Ben,s2,booked\r\n';
  const change = (row: number, ...cells: { column: number; value: string | number | null }[]) => ({
    tab: 'bookings' as const,
    row,
    cells,
  });

  it('changes cells in place, in the one call that appends rows', () => {
    const google = openGoogle({ ...documents(), 'sheet/Bookings.csv': BOOKINGS });
    const workbook = openWorkbook('local');
    const known = workbook.read(null);
    const cells = [
      { column: 1, value: '=Carl' },
      { column: 3, value: 'moved' },
    ];
    workbook.write(known, { bookings: [['b3']], log: [['l1']], changes: [change(3, ...cells)] });
    expect(google.roundTrips).toHaveLength(3);
    expect(shown('Bookings')).toEqual([
      ['Booked at', 'Host', 'Start', 'Status'],
      ['b1', 'Anna', 's1', 'booked'],
      ['b2', '=Carl', 's2', 'moved'],
      ['b3'],
    ]);
    expect(google.store.read('sheet/Log.csv')?.text).toContain('l1');
  });

  it('empties a cell by null, and writes a number as a number', () => {
    openGoogle({ ...documents(), 'sheet/Bookings.csv': BOOKINGS });
    const workbook = openWorkbook('local');
    const cells = [
      { column: 0, value: null },
      { column: 2, value: 7 },
    ];
    workbook.write(workbook.read(null), { bookings: [], log: [], changes: [change(2, ...cells)] });
    expect(shown('Bookings')?.[1]).toEqual(['', 'Anna', '7', 'booked']);
  });

  it('changes nothing if a row cannot be appended, and appends nothing if a tab to change is missing', () => {
    const google = openGoogle({ ...documents(), 'sheet/Bookings.csv': BOOKINGS });
    const workbook = openWorkbook('local');
    const known = workbook.read(null);
    const changes = [change(2, { column: 3, value: 'moved' })];
    const gone = { ...known, tabs: known.tabs.map((tab) => (tab.name === 'Log' ? { ...tab, sheetId: 5 } : tab)) };
    expect(() => workbook.write(gone, { bookings: [], log: [['b']], changes })).toThrow();
    const missing = { ...known, tabs: known.tabs.filter((tab) => tab.name !== 'Bookings') };
    expect(() => workbook.write(missing, { bookings: [], log: [['b']], changes })).toThrow('Bookings');
    expect(google.store.read('sheet/Bookings.csv')?.text).toBe(BOOKINGS);
    expect(google.store.read('sheet/Log.csv')?.text).not.toContain('b\r\n');
  });

  const LOG = 'Time,Action,Outcome\r\nt1,book,success\r\nt2,,failed\r\nt3,available,\r\n';

  it('reads columns of the Log in one call, down to a row or to the end', () => {
    const google = openGoogle({ ...documents(), 'sheet/Log.csv': LOG });
    const workbook = openWorkbook('local');
    const known = workbook.read(null);
    expect(workbook.readLog(known, [2, 0], { fromRow: 1, toRow: null })).toEqual([
      ['Outcome', 'success', 'failed'],
      ['Time', 't1', 't2', 't3'],
    ]);
    expect(workbook.readLog(known, [1], { fromRow: 1, toRow: 3 })).toEqual([['Action', 'book']]);
    expect(google.roundTrips).toHaveLength(4);
    expect(() => workbook.readLog({ timeZone: '', locale: '', tabs: [] }, [0], { fromRow: 1, toRow: null })).toThrow(
      'Log',
    );
  });

  it('names columns past Z as spreadsheets do', () => {
    const headers = Array.from({ length: 703 }, (_, column) => `h${column}`).join(',');
    openGoogle({ ...documents(), 'sheet/Log.csv': `${headers}\r\n` });
    const workbook = openWorkbook('local');
    // Z, AA, AZ, BA, ZZ, AAA.
    const columns = [25, 26, 51, 52, 701, 702];
    expect(workbook.readLog(workbook.read(null), columns, { fromRow: 1, toRow: 1 })).toEqual(
      columns.map((column) => [`h${column}`]),
    );
  });

  it('deletes rows of the Log, in one call', () => {
    const google = openGoogle({ ...documents(), 'sheet/Log.csv': LOG });
    const workbook = openWorkbook('local');
    workbook.deleteRows(workbook.read(null), 'log', [{ fromRow: 2, toRow: 3 }]);
    expect(google.roundTrips).toHaveLength(3);
    expect(google.store.read('sheet/Log.csv')?.text).toBe('Time,Action,Outcome\r\nt3,available,\r\n');
  });

  it('reads ranges of any tabs in one call, to a row or to the end', () => {
    const google = openGoogle({ ...documents(), 'sheet/Log.csv': LOG, 'sheet/It’s.csv': "a,b\r\n'=c,d\r\n" });
    const workbook = openWorkbook('local');
    const whole = { fromRow: 1, toRow: null, fromColumn: 0, toColumn: 1 };
    expect(
      workbook.readRanges([
        { ...whole, tab: 'Log', fromRow: 3 },
        { ...whole, tab: 'Log', fromRow: 2, toRow: 2, fromColumn: 1 },
        { ...whole, tab: 'It’s' },
      ]),
    ).toEqual([
      [['t2'], ['t3', 'available']],
      [['book']],
      [
        ['a', 'b'],
        ['=c', 'd'],
      ],
    ]);
    expect(google.roundTrips).toHaveLength(1);
  });

  it('writes over cells of a tab in one call: text as text, numbers as numbers, null as nothing', () => {
    const google = openGoogle({ ...documents(), 'sheet/Log.csv': LOG });
    const workbook = openWorkbook('local');
    const { sheetId = -1 } = findTab(workbook.read(null).tabs, 'Log') ?? {};
    const second = { sheetId, row: 4, column: 0, cells: [['=1+1']] };
    workbook.writeCells([{ sheetId, row: 2, column: 1, cells: [[7, null], ['2027-03-15']] }, second]);
    expect(google.roundTrips).toHaveLength(3);
    expect(google.store.read('sheet/Log.csv')?.text).toBe(
      "Time,Action,Outcome\r\nt1,7,\r\nt2,'2027-03-15,failed\r\n'=1+1,available,\r\n",
    );
    const before = google.store.read('sheet/Log.csv')?.text;
    const below = { sheetId, row: 1001, column: 0, cells: [['x']] };
    expect(() => workbook.writeCells([{ ...second, cells: [['y']] }, below])).toThrow();
    expect(google.store.read('sheet/Log.csv')?.text).toBe(before);
  });

  it('knows how many rows the grid of each tab has, blank ones too', () => {
    openGoogle({ ...documents(), 'sheet/Log.csv': `Time\r\n${'t\r\n'.repeat(1_200)}` });
    const { tabs } = openWorkbook('local').read(null);
    expect(findTab(tabs, 'Log')?.rowCount).toBe(1_201);
    expect(findTab(tabs, 'Hosts')?.rowCount).toBe(1_000);
  });

  it('knows the address of a row of Bookings, without a call', () => {
    const google = openGoogle(documents());
    const workbook = openWorkbook('1AbC');
    const tab = { name: 'bookings', sheetId: 42, rows: [] };
    expect(workbook.link({ timeZone: '', locale: '', tabs: [tab] }, 12)).toBe(
      'https://docs.google.com/spreadsheets/d/1AbC/edit#gid=42&range=A12',
    );
    expect(workbook.link({ timeZone: '', locale: '', tabs: [] }, 12)).toBe('');
    expect(google.roundTrips).toEqual([]);
  });
});
