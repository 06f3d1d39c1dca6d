import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { openGoogle } from './google.ts';

const FORMATTED = { valueRenderOption: 'FORMATTED_VALUE' };

function read(documents: Record<string, string>, ranges: unknown) {
  return openGoogle(createMemoryStore(documents)).sheets.Values.batchGet('local', { ranges, ...FORMATTED });
}

describe('Values.batchGet', () => {
  it('shows plain-text tabs as typed and the others as the sheet formats them', () => {
    const text = "09:00,007,=A1,'=A1\n";
    const documents = { 'sheet/Settings.csv': text, 'sheet/Bookings.csv': text };
    expect(read(documents, ['Settings', "'Bookings'"])).toEqual({
      spreadsheetId: 'local',
      valueRanges: [
        { range: 'Settings!A1:Z1000', majorDimension: 'ROWS', values: [['09:00', '007', '=A1', '=A1']] },
        { range: 'Bookings!A1:Z1000', majorDimension: 'ROWS', values: [['09:00', '7', '#ERROR!', '=A1']] },
      ],
    });
  });

  it('leaves out empty cells at the end of a row and empty rows at the end, but not those between', () => {
    expect(read({ 'sheet/Hosts.csv': 'a,,\n,\n,b,\n,,\n\n' }, 'Hosts')).toMatchObject({
      valueRanges: [{ values: [['a'], [], ['', 'b']] }],
    });
  });

  it('gives no values at all for an empty tab', () => {
    expect(read({ 'sheet/Hosts.csv': '' }, ['Hosts'])).toEqual({
      spreadsheetId: 'local',
      valueRanges: [{ range: 'Hosts!A1:Z1000', majorDimension: 'ROWS' }],
    });
  });

  it.each([
    ["'Weekly hours'!1:1", [['a', 'b', 'c']], "'Weekly hours'!A1:Z1"],
    ["'Weekly hours'!A2:B3", [['d', 'e'], ['g']], "'Weekly hours'!A2:B3"],
    ["'Weekly hours'!B:B", [['b'], ['e']], "'Weekly hours'!B1:B1000"],
    ["'weekly HOURS'!C2", [['f']], "'Weekly hours'!C2"],
  ])('reads %s', (range, values, normal) => {
    expect(read({ 'sheet/Weekly hours.csv': 'a,b,c\nd,e,f\ng\n' }, [range])).toMatchObject({
      valueRanges: [{ range: normal, values }],
    });
  });

  it('reads the header of a long tab without reading the rest', () => {
    expect(read({ 'sheet/Log.csv': 'Time\n"never closed' }, ['Log!1:1'])).toMatchObject({
      valueRanges: [{ values: [['Time']] }],
    });
  });

  it('fails as a whole if one tab is missing', () => {
    expect(() => read({ 'sheet/Hosts.csv': 'a\n' }, ['Hosts', "'Foo'"])).toThrow(
      "API call to sheets.spreadsheets.values.batchGet failed with error: Unable to parse range: 'Foo'",
    );
  });

  it('says which file cannot be read', () => {
    expect(() => read({ 'sheet/Hosts.csv': 'a\n"b' }, ['Hosts'])).toThrow(
      'failed with error: sheet/Hosts.csv, row 2: a cell begins with a quote that is never closed',
    );
    expect(() => read({ 'sheet/Hosts.csv': 'a\n', 'sheet.json': '{' }, ['Hosts'])).toThrow(
      'failed with error: sheet.json cannot be understood',
    );
  });

  it('sees a tab that someone has edited since', () => {
    const store = createMemoryStore({ 'sheet/Hosts.csv': 'Anna\n' });
    const { sheets } = openGoogle(store);
    sheets.Values.batchGet('local', { ranges: ['Hosts'] });
    store.write('sheet/Hosts.csv', 'Ben\n');
    expect(sheets.Values.batchGet('local', { ranges: ['Hosts'] })).toMatchObject({
      valueRanges: [{ values: [['Ben']] }],
    });
  });

  it.each([
    [{ valueRenderOption: 'UNFORMATTED_VALUE' }, 'valueRenderOption UNFORMATTED_VALUE'],
    [{ majorDimension: 'COLUMNS' }, 'majorDimension COLUMNS'],
    [{ dateTimeRenderOption: 'SERIAL_NUMBER' }, 'dateTimeRenderOption'],
  ])('names what it does not simulate: %j', (options, named) => {
    const { sheets } = openGoogle(createMemoryStore({ 'sheet/Hosts.csv': 'a\n' }));
    expect(() => sheets.Values.batchGet('local', { ranges: ['Hosts'], ...options })).toThrow(
      new RegExp(`^Not simulated: Sheets.Spreadsheets.Values.batchGet.${named}$`),
    );
  });

  it('knows one spreadsheet only', () => {
    const { sheets } = openGoogle(createMemoryStore());
    expect(() => sheets.Values.batchGet('other', { ranges: [] })).toThrow(
      'API call to sheets.spreadsheets.values.batchGet failed with error: Requested entity was not found.',
    );
  });
});

describe('Spreadsheets.get', () => {
  const documents = {
    'sheet/Zoo.csv': '',
    'sheet/Log.csv': '',
    'sheet/Settings.csv': 'a\n',
    'sheet/Apes.csv': '',
    'sheet/Bookings.csv': '',
    'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}',
  };

  it('tells the zone, the locale and the tabs in the usual order, the others by name', () => {
    const { sheets } = openGoogle(createMemoryStore(documents));
    const fields = 'properties(timeZone,locale),sheets.properties.title';
    expect(sheets.get('local', { fields })).toEqual({
      properties: { timeZone: 'Europe/Berlin', locale: 'de_DE' },
      sheets: ['Settings', 'Bookings', 'Log', 'Apes', 'Zoo'].map((title) => ({ properties: { title } })),
    });
  });

  it('takes Etc/GMT and en_US without sheet.json', () => {
    const { sheets } = openGoogle(createMemoryStore({}));
    expect(sheets.get('local')).toMatchObject({ properties: { timeZone: 'Etc/GMT', locale: 'en_US' }, sheets: [] });
  });

  it('gives each tab a number of its own that stays the same', () => {
    const numbers = () =>
      JSON.stringify(
        openGoogle(createMemoryStore(documents)).sheets.get('local', { fields: 'sheets/properties/sheetId' }),
      );
    expect(numbers()).toBe(numbers());
    expect(new Set(numbers().match(/\d+/g)).size).toBe(5);
  });

  it('tells a grid of 1,000 rows and 26 columns, or as many as the data', () => {
    const wide = ','.repeat(29);
    const { sheets } = openGoogle(
      createMemoryStore({ 'sheet/Hosts.csv': `${wide}x\n${'y\n'.repeat(1200)}`, 'sheet/Log.csv': '' }),
    );
    expect(sheets.get('local', { fields: 'sheets.properties.gridProperties' })).toEqual({
      sheets: [
        { properties: { gridProperties: { rowCount: 1201, columnCount: 30 } } },
        { properties: { gridProperties: { rowCount: 1000, columnCount: 26 } } },
      ],
    });
  });

  it('measures no tab unless its grid is asked for', () => {
    const { sheets } = openGoogle(createMemoryStore({ 'sheet/Hosts.csv': '"never closed' }));
    expect(sheets.get('local', { fields: 'sheets.properties.title' })).toEqual({
      sheets: [{ properties: { title: 'Hosts' } }],
    });
    expect(() => sheets.get('local')).toThrow('sheet/Hosts.csv, row 1');
  });

  it.each(['a,', 'a(b', 'a)b', 'a..b', '()'])('refuses the field mask %j', (fields) => {
    expect(() => openGoogle(createMemoryStore()).sheets.get('local', { fields })).toThrow(
      'Request contains an invalid argument',
    );
  });

  it('names what it does not simulate', () => {
    const { sheets } = openGoogle(createMemoryStore());
    expect(() => sheets.get('local', { excludeTablesInBandedRanges: true })).toThrow(
      'Not simulated: Sheets.Spreadsheets.get.excludeTablesInBandedRanges',
    );
    expect(() => Reflect.get(sheets, 'create')).toThrow('Not simulated: Sheets.Spreadsheets.create');
    expect(() => Reflect.get(sheets.Values, 'append')).toThrow('Not simulated: Sheets.Spreadsheets.Values.append');
  });
});
