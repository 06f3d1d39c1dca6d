// The page Set up over an empty spreadsheet: what it proposes, and what stands there afterwards.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../../worlds/sheet.ts';
import { type Menu, openMenu } from '../../ui/support.ts';
import { draftOf, ENGLISH, filesOf, GERMAN, KEY, RELAY, setUp, stateOf } from './support.ts';

// As the contract names them, and behind them the columns that a Sheet may lack.
const HEADERS: Readonly<Record<string, string>> = {
  Settings: 'Setting,Value,Notes',
  Services:
    'Service,Title,Minutes,Every,Buffer before,Buffer after,Notice,Book ahead,Max per day,Hosts,Assign,Place,Video call,Invite contact,Event title,Event description,HubSpot link,Cancel until,Move until',
  Hosts: 'Host,Calendar,Also busy on,Time zone,Max per day,Weight,Active',
  'Weekly hours': 'Host,Days,From,To,Service',
  Exceptions: 'From date,To date,Host,From,To,Note',
  Bookings: 'Booked at,Service,Host,Start,End,Status,Name,E-mail,Phone,Contact id,External id,Event id,Reason,Calendar',
  Log: 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds',
};
const TABS = Object.keys(HEADERS);
const methods = (menu: Menu) => menu.calls.map(({ service, method }) => `${service}.${method}`);
const looks = (menu: Menu) => menu.store.read('state/looks.json')?.text ?? '';

describe('the page', () => {
  it('proposes one host with the person’s calendar, one service and working hours', () => {
    expect(stateOf(openMenu(ENGLISH))).toMatchObject({
      person: { you: 'owner@example.com', owner: '', language: 'en' },
      ...{ isEmpty: true, missing: [], keyEnd: null, hubspotKeyEnd: null, relay: '', recoveryOwner: '' },
      tabs: TABS.map((name) => ({ name, exists: false })),
      hosts: [{ name: 'Owner', calendar: 'owner@example.com' }],
      service: { name: 'Consultation', minutes: '30' },
      hours: [{ days: 'Mon-Fri', from: '09:00', to: '17:00' }],
      ...{ language: 'en', timeZone: 'Europe/Berlin' },
    });
    expect(stateOf(openMenu(GERMAN))).toMatchObject({
      person: { language: 'de' },
      service: { name: 'Beratung' },
      hours: [{ days: 'Mo-Fr' }],
      language: 'de',
    });
  });

  it('names the calendars that the person may write to, their own first', () => {
    const { calendars } = stateOf(
      openMenu({
        ...ENGLISH,
        'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB","readOnlyCalendars":["holidays@example.com"]}',
        'calendars/anna@example.com.ics': calendar(),
        'calendars/holidays@example.com.ics': calendar(),
      }),
    );
    expect(calendars?.map(({ id, isMain }) => [id, isMain])).toEqual([
      ['owner@example.com', true],
      ['anna@example.com', false],
    ]);
  });

  it('changes nothing by being opened', () => {
    const menu = openMenu(ENGLISH);
    stateOf(menu);
    expect(filesOf(menu)).toEqual({});
    expect(menu.properties()).toEqual({});
  });
});

describe('Finish', () => {
  it('makes every tab in one write, with its headers and the rows of a Sheet that works', () => {
    const menu = openMenu(ENGLISH);
    const done = setUp(menu);
    expect(methods(menu).filter((method) => method === 'Sheets.Spreadsheets.batchUpdate')).toHaveLength(1);
    expect(methods(menu).filter((method) => method.startsWith('SpreadsheetApp.') && /set|insert/.test(method))).toEqual(
      [],
    );
    expect(TABS.map((tab) => menu.rows(tab)[0]?.join(','))).toEqual(Object.values(HEADERS));
    // The sixteen settings of the contract, Status and Sheet version; one row in each of the other four.
    expect(TABS.map((tab) => menu.rows(tab).length - 1)).toEqual([18, 1, 1, 1, 1, 0, 0]);
    expect(done).toMatchObject({ made: TABS, kept: [], findings: [] });
    expect(done.addresses.telli[0]?.url).toBe(`${RELAY}/available?service=Consultation`);
  });

  it('makes the columns plain text, and gives drop-downs, colours, filters, a protection and a Dashboard', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const kept = looks(menu);
    expect(kept).toContain('"type": "TEXT"');
    expect(kept).toContain("='Hosts'!$A$2:$A");
    expect(kept.match(/"warningOnly": true/g)).toHaveLength(3);
    expect(kept.match(/"title": "(Failed and refused|Without cancelled ones)"/g)).toHaveLength(2);
    expect(kept.match(/"chartType"/g)).toHaveLength(5);
    expect(kept.match(/"type": "TEXT_EQ"/g)).toHaveLength(7);
    expect(menu.rows('Dashboard')[0]?.slice(12, 15)).toEqual(['Day', 'Success', 'Failed']);
  });

  it.each([ENGLISH, GERMAN])('gives 13 drop-downs, each with a help, and none refuses what is typed', (files) => {
    const menu = openMenu(files);
    setUp(menu);
    const written = JSON.stringify(menu.calls.filter(({ method }) => method === 'Spreadsheets.batchUpdate'));
    const count = (pattern: RegExp) => written.match(pattern)?.length;
    // Five settings, four columns of Services, Active, Host and Service of Weekly hours, Host of Exceptions.
    expect([count(/"type":"ONE_OF_/g), count(/"inputMessage":"\S[^"]{9,}"/g), count(/"strict":false/g)]).toEqual([
      13, 13, 13,
    ]);
    expect(written).not.toContain('"strict":true');
  });

  it.each([
    ['English', ENGLISH, 'Consultation'],
    ['German', GERMAN, 'Beratung'],
  ])('leaves a Sheet that answers signed calls, in %s', (_, files, service) => {
    const menu = openMenu(files);
    expect(setUp(menu).findings).toEqual([]);
    const { available, status } = menu.available(KEY);
    expect(status).toBeUndefined();
    // Mon-Fri 09:00-17:00 in Berlin (+01:00), every 30 minutes, 2 hours of notice from 09:00.
    expect(available.slice(0, 2).map((slot) => slot.start_iso)).toEqual([
      '2027-03-15T10:00:00.000Z',
      '2027-03-15T10:30:00.000Z',
    ]);
    expect(menu.rows('Log')[1]?.slice(2, 6)).toEqual(['available', service, 'signature', 'success']);
  });

  it('writes what the person chose', () => {
    const menu = openMenu(GERMAN);
    const hosts = [
      { name: ' Anna ', calendar: 'anna@example.com' },
      { name: '=1+1', calendar: 'owner@example.com' },
    ];
    const hours = [{ days: 'Mo', from: '8', to: '12' }];
    setUp(menu, {
      hosts,
      hours,
      service: { name: 'Anamnese', minutes: '45' },
      language: 'en',
      timeZone: 'Europe/Vienna',
    });
    expect(menu.rows('Hosts').map(([host, calendar]) => [host, calendar])).toEqual([
      ['Host', 'Calendar'],
      ['Anna', 'anna@example.com'],
      // A text, not a formula: what looks like one is kept with its mark.
      ["'=1+1", 'owner@example.com'],
    ]);
    expect(menu.rows('Services')[1]?.slice(0, 4)).toEqual(['Anamnese', 'Anamnese', '45', '45']);
    expect(menu.rows('Weekly hours')[1]).toEqual(['', 'Mo', '8', '12', '']);
    expect(menu.rows('Settings').find(([name]) => name === 'Language')?.[1]).toBe('Englisch');
    expect(menu.rows('Settings').find(([name]) => name === 'Time zone')?.[1]).toBe('Europe/Vienna');
  });

  it.each([
    ['no host', { hosts: [] }],
    ['a host without a calendar', { hosts: [{ name: 'Anna', calendar: '' }] }],
    ['two hosts of one name', { hosts: ['Anna', 'anna '].map((name) => ({ name, calendar: 'a@example.com' })) }],
    ['a service without a name', { service: { name: ' ', minutes: '30' } }],
    ['minutes that are none', { service: { name: 'Visit', minutes: '0' } }],
    ['an abbreviated time zone', { timeZone: 'CET' }],
    ['an address without https', { relay: 'slots.example' }],
    ['an address with a question mark', { relay: 'https://slots.example/?a=1' }],
    ['a web app that is none', { webApp: 'https://script.google.com/macros/s/x/dev' }],
  ])('writes nothing with %s, and says what to enter', (_, changes) => {
    const menu = openMenu(ENGLISH);
    const state = stateOf(menu);
    const draft = draftOf(state, { telliKey: KEY, relay: RELAY, ...changes });
    const told = menu.pageAs(undefined, 'setUp.finish', draft, state.version);
    expect(told).toEqual({ problem: expect.stringMatching(/^.{30,}\.$/) });
    expect(filesOf(menu)).toEqual({});
    expect(menu.properties()).toEqual({});
  });

  it('keeps the relay’s address without the path of a call, and the web app’s as it was pasted', () => {
    const menu = openMenu(ENGLISH);
    const webApp = 'https://script.google.com/macros/s/AKfy-cb_x/exec';
    setUp(menu, { relay: ' https://slots.example/practice/available/ ', webApp });
    expect(menu.properties()).toMatchObject({ relay: 'https://slots.example/practice', webApp });
    expect(stateOf(menu)).toMatchObject({ relay: 'https://slots.example/practice', webApp });
  });

  it('saves the spreadsheet’s id, and makes the secrets once, long and random', () => {
    const menu = openMenu(ENGLISH);
    setUp(menu);
    const first = menu.properties();
    expect(first.spreadsheetId).toBeTruthy();
    for (const name of ['linkToken', 'insideKey']) expect(first[name]).toMatch(/^[0-9a-f]{64}$/);
    expect(first.linkToken).not.toBe(first.insideKey);
    setUp(menu);
    expect(menu.properties()).toMatchObject({ linkToken: first.linkToken, insideKey: first.insideKey });
    const other = openMenu(ENGLISH);
    setUp(other);
    expect(other.properties().linkToken).not.toBe(first.linkToken);
  });
});
