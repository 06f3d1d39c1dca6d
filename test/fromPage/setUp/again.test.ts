// The page Set up over a Sheet in use: what people wrote stays, and a failure anywhere is healed by doing it again.
import { describe, expect, it } from 'vitest';
import { type Call, PlatformError } from '../../../local/boundary.ts';
import { triggersIn } from '../../../local/services/script-app/state.ts';
import { parseCsv } from '../../../local/workbook/csv.ts';
import { documents } from '../../../worlds/sheet.ts';
import { type Menu, openMenu, WEB_APP } from '../../ui/support.ts';
import { draftOf, ENGLISH, filesOf, KEY, RELAY, setUp, stateOf } from './support.ts';

type Place = { readonly rowIndex: number; readonly columnIndex: number };

const writes = (menu: Menu) => menu.calls.filter(({ method }) => method === 'Spreadsheets.batchUpdate');
const practice = () => openMenu({ ...documents({ settings: { Language: 'de' } }), 'sheet/Ideas.csv': 'ours\r\n' });
const cellsOf = (files: Record<string, string>) =>
  Object.entries(files).flatMap(([name, text]) => (name.endsWith('.csv') ? [[name, parseCsv(text)] as const] : []));

describe('a Sheet in use', () => {
  it('shows what is there, and is not filled from the page', () => {
    const menu = practice();
    expect(stateOf(menu)).toMatchObject({
      isEmpty: false,
      hosts: [{ name: 'Anna', calendar: 'anna@example.com' }],
      service: { name: 'Visit', minutes: '30' },
      hours: [{ days: 'Mon-Fri', from: '09:00', to: '12:00' }],
      language: 'de',
    });
    setUp(menu, { hosts: [], service: { name: 'Other', minutes: '5' }, hours: [] });
    expect(menu.rows('Services').map(([name]) => name)).toEqual(['Service', 'Visit']);
  });

  it('keeps every cell, gets the columns and settings that came later and looks, and nothing more the next time', () => {
    const menu = practice();
    const before = filesOf(menu);
    const done = setUp(menu);
    expect(done.made).toEqual(
      expect.arrayContaining(['Services, HubSpot link', 'Services, Event title', 'Bookings, Reason']),
    );
    const once = filesOf(menu);
    for (const [name, rows] of cellsOf(before)) {
      const now = parseCsv(once[name] ?? '');
      // Each row begins as it was.
      expect(now.slice(0, rows.length).map((cells, row) => cells.slice(0, rows[row]?.length))).toEqual(rows);
    }
    expect(menu.rows('Settings').at(-1)?.slice(0, 2)).toEqual(['Sheet version', '2']);
    expect(once['state/looks.json']).toContain('Failed and refused');
    /** Without what says which Sheet the cache and the page hold. */
    const MARKS = ['version', 'setUpVersions', 'sheetEdit', 'tabsEdit'];
    const withoutMarks = (text: string) => text.replace(/"(sheetEdit|tabsEdit)":"[^"]*"/g, '"$1":""');
    const notes = () =>
      Object.entries(menu.properties()).flatMap(([name, text]) =>
        MARKS.includes(name) ? [] : [[name, withoutMarks(text)]],
      );
    const noted = notes();
    setUp(menu);
    expect(writes(menu)).toEqual([]);
    expect(filesOf(menu)).toEqual(once);
    expect(notes()).toEqual(noted);
  });

  it('reads of Bookings and Log the first rows alone, as there may be any number', () => {
    const menu = practice();
    setUp(menu);
    const asked = JSON.stringify(menu.calls.find(({ args }) => JSON.stringify(args).includes('dataValidation'))?.args);
    expect(asked).toContain('"\'Settings\'",');
    expect(asked).toContain('"\'Bookings\'!1:5","\'Log\'!1:5"');
  });

  it('changes the language and the time zone where the person has changed them, and no cell else', () => {
    const menu = practice();
    setUp(menu);
    const before = menu.rows('Settings');
    setUp(menu, { language: 'en', timeZone: 'Europe/Zurich' });
    expect(menu.rows('Settings')).toEqual(
      before.map((cells) => {
        if (cells[0] === 'Language') return ['Language', 'English', ...cells.slice(2)];
        return cells[0] === 'Time zone' ? ['Time zone', 'Europe/Zurich', ...cells.slice(2)] : cells;
      }),
    );
  });

  it('adds a setting that was not there', () => {
    const menu = openMenu(documents());
    setUp(menu, { language: 'de' });
    expect(menu.rows('Settings').map(([name, value]) => [name, value])).toEqual([
      ['Setting', 'Value'],
      ['Time zone', 'Europe/Berlin'],
      ['Language', 'German'],
      // What came with version 2, and nothing else that this Sheet lacks.
      ['Keep bookings for (days)', ''],
      ['HubSpot e-mail without one', ''],
      ['HubSpot contact fields', ''],
      ['HubSpot ticket', ''],
      ['HubSpot ticket title', ''],
      ['Status', ''],
      ['Sheet version', '2'],
    ]);
  });

  it('fills tabs that have headers alone', () => {
    const menu = openMenu({ ...ENGLISH, ...documents({ services: [], hosts: [], weeklyHours: [] }) });
    menu.store.write('sheet/Settings.csv', 'Value,Setting\r\n');
    expect(stateOf(menu).isEmpty).toBe(true);
    expect(setUp(menu).findings).toEqual([]);
    expect(menu.rows('Settings')[1]?.slice(0, 2)).toEqual(['Europe/Berlin', 'Time zone']);
    expect(menu.rows('Hosts')[1]?.slice(0, 2)).toEqual(['Owner', 'owner@example.com']);
  });

  it('is not touched where it has changed since the page was opened', () => {
    const menu = practice();
    const state = stateOf(menu);
    menu.store.write('sheet/Hosts.csv', `${menu.store.read('sheet/Hosts.csv')?.text ?? ''}Ben,ben@example.com\r\n`);
    const before = filesOf(menu);
    const told = menu.pageAs(undefined, 'setUp.finish', draftOf(state, { telliKey: KEY }), state.version);
    expect(told).toEqual({ problem: expect.stringContaining('The Sheet has changed since this page was opened.') });
    expect(filesOf(menu)).toEqual(before);
    expect(menu.properties()).not.toHaveProperty('telliKey');
    // A booking in the meantime is no change of what people fill in.
    const now = stateOf(menu);
    menu.setProperty('telliKey', KEY);
    menu.available(KEY);
    expect(menu.pageAs(undefined, 'setUp.finish', draftOf(now), now.version)).toHaveProperty('answer');
  });

  it('leaves a tab Dashboard of the person’s own alone, and says so', () => {
    const menu = openMenu({ ...documents(), 'sheet/Dashboard.csv': 'mine\r\n' });
    expect(setUp(menu).problems.join()).toContain('A tab of your own is called Dashboard');
    expect(menu.store.read('sheet/Dashboard.csv')?.text).toBe('mine\r\n');
  });

  it('gives up the cached Sheet', () => {
    const menu = practice();
    setUp(menu);
    const first = menu.properties().version;
    expect(first).toBeTruthy();
    setUp(menu);
    expect(menu.properties().version).not.toBe(first);
  });
});

describe('a HubSpot key', () => {
  const LONG = 'pat-eu1-00000000-1111-2222-3333-444444444444';

  it('is kept although HubSpot could not be asked, which is said', () => {
    const menu = openMenu(ENGLISH);
    const { problems } = setUp(menu, { hubspotKey: LONG });
    expect(problems.join()).toContain('These scopes could not be tested');
    expect(menu.properties().hubspotKey).toBe(LONG);
    expect(stateOf(menu).hubspotKeyEnd).toBe('4444');
    expect(JSON.stringify(problems)).not.toContain(LONG);
  });

  it('that is none is not, and the rest is done', () => {
    const menu = openMenu(ENGLISH);
    expect(setUp(menu, { hubspotKey: 'pat-eu1-****' }).problems.join()).toContain('the masked key');
    expect(menu.properties().hubspotKey).toBeUndefined();
    expect(menu.rows('Settings').length).toBeGreaterThan(1);
  });
});

describe('a tab that a person has made a table', () => {
  it('gets no notes and drop-downs, which is told with its column; all else is written', () => {
    const typed = { Hosts: [7], 'Weekly hours': [1] };
    const menu = openMenu(documents(), WEB_APP, [], { typedColumns: typed });
    const { problems } = setUp(menu);
    expect(problems.join()).toContain('Hosts: the column Active is typed');
    expect(problems.join()).toContain('Weekly hours: the column Host is typed');
    expect(problems.join()).toContain('Convert to unformatted data');
    expect(menu.rows('Settings').at(-1)?.slice(0, 2)).toEqual(['Sheet version', '2']);
    const looks = menu.store.read('state/looks.json')?.text ?? '';
    expect(looks).toContain('The most bookings of this service on one day.');
    expect(looks).not.toContain('The most bookings of this host on one day.');
    const once = filesOf(menu);
    expect(setUp(menu).problems.join()).toContain('Hosts: the column');
    expect(filesOf(menu)).toEqual(once);
  });

  it('gets no new header where it refuses one, which is told; all else is written', () => {
    const menu = practice();
    const columns = menu.rows('Services')[0]?.length ?? 0;
    const { before } = menu.faults;
    menu.faults.before = (call, execution) => {
      before?.(call, execution);
      if (call.method !== 'Spreadsheets.batchUpdate') return;
      const { requests } = call.args[0] as { requests: { updateCells?: { start: Place; fields: string } }[] };
      const isHeader = ({ start, fields }: { start: Place; fields: string }) =>
        start.rowIndex === 0 && start.columnIndex === columns && fields.includes('userEnteredValue');
      const at = requests.findIndex(({ updateCells }) => updateCells !== undefined && isHeader(updateCells));
      const told = `Invalid requests[${at}].updateCells: This operation is not allowed on cells in typed columns.`;
      if (at >= 0) throw new PlatformError(told);
    };
    const { made, problems } = setUp(menu);
    expect(problems.join()).toMatch(/Services: .*Move until could not be added, as the tab was made a table/);
    expect(made.filter((name) => name.startsWith('Services'))).toEqual([]);
    expect(menu.rows('Services')[0]).toHaveLength(columns);
    expect(menu.rows('Settings').at(-1)?.slice(0, 2)).toEqual(['Sheet version', '2']);
    expect(writes(menu)).toHaveLength(2);
    Object.assign(menu.faults, { before });
    expect(setUp(menu).made).toContain('Services, HubSpot link');
  });
});

describe('the job', () => {
  it('runs every quarter of an hour and after each change, once however often Set up is finished', () => {
    const menu = openMenu(ENGLISH);
    expect(setUp(menu).problems).toEqual([]);
    setUp(menu);
    expect(triggersIn(menu.store)).toEqual([
      expect.objectContaining({ handler: 'recover', everyMinutes: 15 }),
      expect.objectContaining({ handler: 'changed', eventType: 'CHANGE' }),
    ]);
  });

  it('lets a deleted exception count at the next call', () => {
    const menu = openMenu(documents({ exceptions: [{ 'From date': '2027-03-15' }, { 'From date': '2030-01-01' }] }));
    setUp(menu);
    // Open Mon-Fri 09:00-12:00 in Berlin (+01:00), half an hour each; it is Monday the 15th, 09:00.
    const onThe15th = () => menu.available(KEY).available.filter(({ start_iso }) => start_iso.startsWith('2027-03-15'));
    expect(onThe15th()).toEqual([]);
    menu.removeRows('Exceptions', 2, 1);
    expect(onThe15th()).toHaveLength(6);
  });

  it('is said not to run if Google makes no trigger, and all else is done', () => {
    const menu = openMenu(ENGLISH);
    menu.faults.before = ({ method }) => {
      if (method === 'createTrigger') throw new PlatformError('This script has too many triggers.');
    };
    expect(setUp(menu).problems.join()).toContain('could not be set up. Use the menu item for now');
    expect(menu.properties().telliKey).toBe(KEY);
    expect(triggersIn(menu.store)).toEqual([]);
  });
});

describe('a call that fails', () => {
  // Facts of the open file and of the clock, which nothing is written to.
  const isFact = ({ service }: Call) => ['Runtime', 'Utilities', 'SpreadsheetApp'].includes(service);
  const RANDOM = ['linkToken', 'insideKey', 'version', 'sheetEdit', 'tabsEdit'];

  /** Without what is random: secrets, and the numbers of tabs and the marks of edits, for which their names stand. */
  function settled(menu: Menu) {
    const numbers: Record<string, number> = JSON.parse(menu.store.read('state/sheets.json')?.text ?? '{}');
    const { sheetEdit, tabsEdit } = menu.properties();
    const named = (text: string) =>
      Object.entries({ ...numbers, sheetEdit, tabsEdit }).reduce(
        (all, [name, value]) => all.replaceAll(new RegExp(`"?\\b${value}\\b"?`, 'g'), `"${name}"`),
        text,
      );
    const { 'state/looks.json': looks = '{}', 'state/sheets.json': _, ...files } = filesOf(menu);
    const properties = Object.entries(menu.properties()).map(([name, text]) => [
      name,
      RANDOM.includes(name) ? text.length : named(text),
    ]);
    return { files, looks: JSON.parse(named(looks)), properties: Object.fromEntries(properties) };
  }

  function finish(menu: Menu, state = stateOf(menu)) {
    return menu.pageAs(undefined, 'setUp.finish', draftOf(state, { telliKey: KEY, relay: RELAY }), state.version);
  }

  /** The web app's own calls are not among those that fail. */
  const webServer = {
    origin: WEB_APP,
    answer: () => ({ status: 200, headers: [], text: '{"answer":"owner@example.com"}' }),
  };
  const opened = () => openMenu(ENGLISH, WEB_APP, [], { webServer });
  const whole = opened();
  finish(whole);
  const calls = whole.calls.filter((call) => !isFact(call));
  const moments = calls.flatMap(({ method }, at) => [
    [`${method} (${at})`, at, 'before'] as const,
    // A read has no effect that could be lost.
    ...(/batchUpdate|setProp|createTrigger/.test(method) ? [[`${method} (${at})`, at, 'after'] as const] : []),
  ]);

  it.each(moments)('%s, is healed by the same call once more (%i, %s its effect)', (_, at, moment) => {
    const menu = opened();
    const state = stateOf(menu);
    let count = 0;
    const { before } = menu.faults;
    menu.faults[moment] = (call, execution) => {
      if (moment === 'before') before?.(call, execution);
      if (!isFact(call) && count++ === at) throw new PlatformError('Service unavailable');
    };
    try {
      finish(menu, state);
    } catch (error) {
      expect(String(error)).toContain('Service unavailable');
    }
    Object.assign(menu.faults, { before, after: undefined });
    expect(finish(menu, state)).toHaveProperty('answer');
    expect(settled(menu)).toEqual(settled(whole));
  });
});
