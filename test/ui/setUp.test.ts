// The menu item Set up, on an empty spreadsheet and on one that people have written in.
import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../local/boundary.ts';
import { triggersIn } from '../../local/services/script-app/state.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { type Menu, openMenu, textOf, WEB_APP } from './support.ts';

const KEY = 'telli-secret-key-1';
const ENGLISH = {
  'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
  'calendars/owner@example.com.ics': calendar(),
};
const GERMAN = { ...ENGLISH, 'sheet.json': '{"timeZone":"Europe/Berlin","locale":"de_DE"}' };
// As the contract names them, and behind them the columns that a Sheet may lack.
const HEADERS: Readonly<Record<string, string>> = {
  Settings: 'Setting,Value,Notes',
  Services:
    'Service,Title,Minutes,Every,Buffer before,Buffer after,Notice,Book ahead,Max per day,Hosts,Assign,Place,Video call,Invite contact,Event title,Event description,HubSpot link',
  Hosts: 'Host,Calendar,Also busy on,Time zone,Max per day,Weight,Active',
  'Weekly hours': 'Host,Days,From,To,Service',
  Exceptions: 'From date,To date,Host,From,To,Note',
  Bookings: 'Booked at,Service,Host,Start,End,Status,Name,E-mail,Phone,Contact id,External id,Event id,Reason,Calendar',
  Log: 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds',
};
const TABS = Object.keys(HEADERS);

const setUp = (menu: Menu, key = KEY) => menu.run('setUp', { button: 'OK', text: key });
const sheetFiles = (menu: Menu) =>
  menu.store.list('sheet').map((name) => [name, menu.store.read(`sheet/${name}`)?.text]);

describe('Set up on an empty spreadsheet', () => {
  it('makes every tab with its headers, and an example row in each tab that people fill in', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    expect(TABS.map((tab) => menu.rows(tab)[0]?.join(','))).toEqual(Object.values(HEADERS));
    // The fifteen settings of the contract and the row Status, and one row in each of the other four.
    expect(TABS.map((tab) => menu.rows(tab).length - 1)).toEqual([16, 1, 1, 1, 1, 0, 0]);
  });

  it('makes all columns plain text, and only then writes into them', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const methods = menu.calls
      .filter(({ method }) => /setNumberFormat|setValues/.test(method))
      .map(({ method, args }) => `${method.split('.')[1]} ${args.includes('@') ? '@' : ''}`.trim());
    // The headers, and example rows in the five tabs that people fill in.
    const each = TABS.map((tab) => ['setNumberFormat @', 'setValues', ...(menu.rows(tab)[1] ? ['setValues'] : [])]);
    expect(methods).toEqual(each.flat());
  });

  it.each([
    ['English', ENGLISH, 'Everything is fine'],
    ['German', GERMAN, 'Alles in Ordnung'],
  ])('leaves a Sheet without findings, in %s', (_, files, fine) => {
    const menu = openMenu(files);
    setUp(menu);
    const [shown = ''] = menu.run('check');
    expect(shown).toContain(fine);
  });

  it.each([
    ['English', ENGLISH],
    ['German', GERMAN],
  ])('leaves a Sheet that answers signed calls, in %s', (_, files) => {
    const menu = openMenu(files);
    setUp(menu);
    const { available, status } = menu.available(KEY);
    expect(status).toBeUndefined();
    // Mon-Fri 09:00-17:00 in Berlin (+01:00), every 30 minutes, 2 hours of notice from 09:00.
    expect(available.slice(0, 2).map((slot) => slot.start_iso)).toEqual([
      '2027-03-15T10:00:00.000Z',
      '2027-03-15T10:30:00.000Z',
    ]);
    expect(menu.rows('Log')[1]?.slice(2, 6)).toEqual([
      'available',
      files === GERMAN ? 'Beratung' : 'Consultation',
      'signature',
      'success',
    ]);
  });

  it('saves the spreadsheet’s id and makes a link token once, long and random', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const first = menu.properties();
    expect(first.spreadsheetId).toBeTruthy();
    expect(first.linkToken).toMatch(/^[0-9a-f]{64}$/);
    setUp(menu);
    expect(menu.properties().linkToken).toBe(first.linkToken);
    const other = openMenu(ENGLISH);
    setUp(other);
    expect(other.properties().linkToken).not.toBe(first.linkToken);
  });
});

describe('Set up and the recovery job', () => {
  const triggers = (menu: Menu) =>
    triggersIn(menu.store).map(({ handler, everyMinutes }) => `${handler} ${everyMinutes}`);

  it('has it run every quarter of an hour, once however often it is chosen', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    setUp(menu);
    expect(triggers(menu)).toEqual(['recover 15']);
  });

  it('goes on without it, and says so, if Google makes no trigger', () => {
    const menu = openMenu(ENGLISH);
    menu.faults.before = ({ method }) => {
      if (method === 'createTrigger') throw new PlatformError('This script has too many triggers.');
    };
    const [told] = setUp(menu);
    expect(told).toContain('could not be set up. Use the menu item for now');
    expect(menu.properties().telliKey).toBe(KEY);
    expect(triggers(menu)).toEqual([]);
  });
});

describe('Set up and telli’s key', () => {
  it('asks for it, stores it without stray spaces and never shows it again', () => {
    const menu = openMenu(ENGLISH);
    const [prompt] = setUp(menu, `  ${KEY}\n`);
    expect(prompt).toContain("telli's API key");
    expect(menu.properties().telliKey).toBe(KEY);
    menu.run('setUp', { button: 'OK', text: '' });
    menu.run('check');
    menu.run('newLinkToken', { button: 'OK' });
    expect(menu.shown.map(textOf).join('\n')).not.toContain(KEY);
    expect(sheetFiles(menu).join('\n')).not.toContain(KEY);
  });

  it('keeps the key that is set when the field is left blank or the dialog is cancelled', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    for (const answer of [{ button: 'OK', text: '  ' } as const, { button: 'CANCEL', text: 'other' } as const]) {
      menu.run('setUp', answer);
      expect(menu.properties().telliKey).toBe(KEY);
    }
  });

  it('says what is missing without one, and then answers no caller', () => {
    const menu = openMenu(ENGLISH);
    const shown = menu.run('setUp', { button: 'CANCEL' });
    expect(shown.join('\n')).toContain('Without a key, signed requests are refused.');
    expect(menu.available('').status).toBe('failed');
    expect(menu.run('check').join('\n')).toContain('Settings: No telli API key is set.');
  });
});

describe('Set up on a Sheet in use', () => {
  it('changes nothing that a person wrote, however often it runs, and adds the columns that came later', () => {
    const menu = openMenu({ ...documents({ settings: { Language: 'de' } }), 'sheet/Ideas.csv': 'ours\r\n' });
    const before = TABS.map((tab) => menu.rows(tab));
    setUp(menu);
    const once = sheetFiles(menu);
    expect(once).toHaveLength(TABS.length + 1);
    const sorted = (headers = '') => headers.split(',').sort();
    expect(TABS.map((tab) => sorted(menu.rows(tab)[0]?.join(',')))).toEqual(
      Object.values(HEADERS).map((headers) => sorted(headers)),
    );
    // Each row begins as it was.
    TABS.forEach((tab, at) => {
      const kept = menu.rows(tab).map((cells, row) => cells.slice(0, before[at]?.[row]?.length));
      expect(kept).toEqual(before[at]);
    });
    setUp(menu);
    expect(sheetFiles(menu)).toEqual(once);
  });

  it('makes the Log and a Bookings that never was, whatever the case of the others’ names', () => {
    const { 'sheet/Hosts.csv': hosts = '', ...rest } = documents({ without: ['Bookings', 'Log'] });
    const menu = openMenu({ ...rest, 'sheet/hosts.csv': hosts });
    setUp(menu);
    expect(menu.rows('hosts')).toHaveLength(2);
    expect(menu.store.read('sheet/Hosts.csv')).toBeUndefined();
    expect([menu.rows('Bookings'), menu.rows('Log')].map((rows) => rows.map((cells) => cells.join()))).toEqual([
      [HEADERS.Bookings],
      [HEADERS.Log],
    ]);
  });

  it('gives up the cached Sheet', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const first = menu.properties().version;
    expect(first).toBeTruthy();
    setUp(menu);
    expect(menu.properties().version).not.toBe(first);
  });
});

describe('the addresses that Set up shows', () => {
  it('are the relay’s while Require signature is yes, without the token', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const last = menu.shown.map(textOf).at(-1) ?? '';
    expect(last).toContain(`${WEB_APP}\n`);
    expect(last).toContain('\n/available?service=Consultation\n/book?service=Consultation\n');
    expect(last).toContain('Require signature = yes');
    expect(menu.shown.map(textOf).join('\n')).not.toContain(menu.properties().linkToken);
  });

  it('are the direct ones too while Require signature is no', () => {
    const menu = openMenu(documents({ settings: { 'Require signature': 'no' } }));
    setUp(menu);
    const token = menu.properties().linkToken;
    const last = menu.shown.map(textOf).at(-1) ?? '';
    expect(last).toContain(`${WEB_APP}?action=available&token=${token}&service=Visit\n`);
    expect(last).toContain(`${WEB_APP}?action=book&token=${token}&service=Visit\n`);
    expect(last).toContain(`${WEB_APP}?action=contact_lookup&token=${token}`);
  });

  it('name every service, the first too, as a URL carries it; a row without a name has none', () => {
    const services = ['First visit', 'Größe & Gewicht', ''].map((Service) => ({ Service, Minutes: '30' }));
    const menu = openMenu(documents({ services }));
    const lines = (setUp(menu).at(-1) ?? '').split('\n').filter((line) => line.startsWith('/'));
    // RFC 3986: ö and ß are two bytes of UTF-8 each.
    expect(lines).toEqual([
      '/available?service=First%20visit',
      '/book?service=First%20visit',
      '/available?service=Gr%C3%B6%C3%9Fe%20%26%20Gewicht',
      '/book?service=Gr%C3%B6%C3%9Fe%20%26%20Gewicht',
    ]);
  });

  it('stay hidden while Require signature cannot be read', () => {
    const menu = openMenu(documents({ settings: { 'Require signature': 'perhaps' } }));
    setUp(menu);
    expect(menu.shown.map(textOf).join('\n')).not.toContain(menu.properties().linkToken);
  });

  it('wait for the web app’s deployment', () => {
    const menu = openMenu(ENGLISH, '');
    expect(setUp(menu).at(-1)).toContain('There is no web app yet.');
  });

  it('does not pass the test address off as the one for telli', () => {
    const menu = openMenu({}, 'https://script.google.com/macros/s/test/dev');
    const last = setUp(menu).at(-1);
    expect(last).toContain('/exec from Deploy > Manage deployments');
    expect(last).not.toContain('/available');
  });

  it('are explained in German in a German spreadsheet', () => {
    const menu = openMenu(GERMAN);
    const shown = setUp(menu);
    expect(shown[0]).toContain('API-Schlüssel von telli');
    expect(shown.at(-1)).toContain('Slotsheet ist eingerichtet');
  });
});
