// The page Hours: the rows of one host and service, and what saving them does to the tab.
import { afterAll, describe, expect, it } from 'vitest';
import { createThreads } from '../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../local/threads/runtime.ts';
import type { HoursRow } from '../../src/fromPage/wire/setUp.ts';
import { documents } from '../../worlds/sheet.ts';
import { holdCalls } from '../local/threads/byHand.ts';
import { type Menu, openMenu, WEB_APP } from '../ui/support.ts';

const ROWS = [
  { Days: 'Mon-Fri', From: '09:00', To: '12:00' },
  { Host: 'anna', Days: 'Mon', From: '14:00', To: '18:00', Service: 'Visit' },
  { Host: 'Anna', Days: 'Tue, Thu', From: '9:10', To: '12:20', Service: 'Visit' },
  { Host: 'Anna, Ben', Days: 'Wed', From: '14', To: '16' },
  { Host: 'Ben', Days: 'Fri', From: '13:00', To: '15:00' },
];
const HEADERS = 'Host,Days,From,To,Service'.split(',');

function practice(
  weeklyHours: readonly Record<string, string>[] = ROWS,
  merges: Record<string, string[]> = {},
  more: Parameters<typeof openMenu>[3] = {},
): Menu {
  const hosts = ['Anna', 'Ben'].map((Host) => ({ Host, Calendar: `${Host.toLowerCase()}@example.com` }));
  const files = documents({
    hosts,
    services: ['Visit', 'Talk'].map((Service) => ({ Service, Minutes: '30' })),
    weeklyHours,
  });
  const facts = { ...JSON.parse(files['sheet.json'] ?? '{}'), merges };
  return openMenu({ ...files, 'sheet.json': JSON.stringify(facts) }, WEB_APP, [], more);
}

const texts = (menu: Menu) =>
  menu.rows('Weekly hours').map((cells) => HEADERS.map((_, at) => cells[at] ?? '').join('|'));
const row = (days: string, from: string, to: string): HoursRow => ({ days, from, to });

function save(menu: Menu, host: string, service: string, rows: readonly HoursRow[]) {
  return menu.page('hours.save', host, service, rows, menu.page('hours.read', host, service).version);
}

describe('read', () => {
  it('shows the rows of that host and service with what they open, and apart those that count besides', () => {
    const { rows, locked, hosts, services } = practice().page('hours.read', 'Anna', 'Visit');
    expect([hosts, services]).toEqual([
      ['Anna', 'Ben'],
      ['Visit', 'Talk'],
    ]);
    expect(rows).toEqual([
      {
        ...row('Mon', '14:00', '18:00'),
        row: 3,
        problem: '',
        week: { weekdays: [0], fromMinute: 840, toMinute: 1080 },
      },
      {
        ...row('Tue, Thu', '9:10', '12:20'),
        row: 4,
        problem: '',
        week: { weekdays: [1, 3], fromMinute: 550, toMinute: 740 },
      },
    ]);
    expect(locked).toEqual([
      {
        ...row('Mon-Fri', '09:00', '12:00'),
        row: 2,
        week: { weekdays: [0, 1, 2, 3, 4], fromMinute: 540, toMinute: 720 },
      },
      { ...row('Wed', '14', '16'), row: 5, week: { weekdays: [2], fromMinute: 840, toMinute: 960 } },
    ]);
  });

  it.each([
    ['', '', [2], []],
    ['', 'Visit', [], [2]],
    ['Ben', '', [6], [2, 5]],
    ['Ben', 'Talk', [], [2, 5, 6]],
  ])('of host “%s” and service “%s”', (host, service, rows, locked) => {
    const state = practice().page('hours.read', host, service);
    expect([state.rows.map((one) => one.row), state.locked.map((one) => one.row)]).toEqual([rows, locked]);
  });

  it('shows what Check says of a row that does not count', () => {
    const { rows } = practice([{ Days: 'Mon', From: '9.5', To: '12:00' }]).page('hours.read', '', '');
    expect(rows).toMatchObject([{ row: 2, week: null, problem: expect.stringContaining('9.5') }]);
  });

  it('shows a row under a merged cell apart: its blank cell does not mean everyone', () => {
    const merged = [
      { Host: 'Anna', Days: 'Mon', From: '9:00', To: '12:00' },
      { Days: 'Tue', From: '9:00', To: '12:00' },
    ];
    const { rows, locked } = practice(merged, { 'Weekly hours': ['A2:A3'] }).page('hours.read', '', '');
    expect([rows, locked.map((one) => one.row)]).toEqual([[], [3]]);
  });

  it('says so where the tab cannot be read', () => {
    const menu = practice();
    menu.store.write('sheet/Weekly hours.csv', 'Host,Days,Opens,To,Service\r\n,Mon,9,12,\r\n');
    expect(menu.pageAs(undefined, 'hours.read', '', '')).toEqual({ problem: expect.stringContaining('“From”') });
    menu.store.write('sheet/Weekly hours.csv', 'Host,Days\r\n');
    expect(menu.pageAs(undefined, 'hours.read', '', '')).toEqual({ problem: expect.stringContaining('Weekly hours') });
  });
});

describe('save', () => {
  it('without a change writes nothing', () => {
    const menu = practice();
    const before = texts(menu);
    const { rows } = menu.page('hours.read', 'Anna', 'Visit');
    save(
      menu,
      'Anna',
      'Visit',
      rows.map(({ days, from, to }) => ({ days, from, to })),
    );
    expect(menu.calls.map(({ method }) => method)).not.toContain('Spreadsheets.batchUpdate');
    expect(texts(menu)).toEqual(before);
  });

  it('rewrites the rows of that host and service alone, in one write, and callers are offered the new times', () => {
    const menu = practice();
    menu.setProperty('telliKey', 'key');
    menu.available('key');
    const { rows } = save(menu, 'Anna', 'Visit', [
      row('Tue, Thu', '9:10', '12:20'),
      row('Sat', '9', '10'),
      row('Sun', '9', '10'),
    ]);
    expect(menu.calls.filter(({ method }) => method === 'Spreadsheets.batchUpdate')).toHaveLength(1);
    expect(texts(menu)).toEqual([
      HEADERS.join('|'),
      '|Mon-Fri|09:00|12:00|',
      'anna|Sat|9|10|Visit',
      'Anna|Tue, Thu|9:10|12:20|Visit',
      'Anna, Ben|Wed|14|16|',
      'Ben|Fri|13:00|15:00|',
      'Anna|Sun|9|10|Visit',
    ]);
    expect(rows.map((one) => one.row)).toEqual([3, 4, 7]);
    menu.setProperty('telliKey', 'key');
    const days = menu.available('key').available.map(({ start_iso }) => start_iso.slice(0, 10));
    // The week of Monday 15 March; Saturday is the 20th.
    expect(new Set(days).has('2027-03-20')).toBe(true);
  });

  it('clears the cells of rows that go, and keeps what stands beside them', () => {
    const menu = practice();
    menu.store.write(
      'sheet/Weekly hours.csv',
      'Note,Host,Days,From,To,Service\r\nold,,Mon,9,12,\r\nkeep,,Tue,9,12,\r\n',
    );
    save(menu, '', '', [row('Tue', '9', '12')]);
    expect(menu.rows('Weekly hours').map((cells) => cells.join('|'))).toEqual([
      'Note|Host|Days|From|To|Service',
      'old|||||',
      'keep||Tue|9|12|',
    ]);
  });

  it('leaves blank rows of the page out, and keeps a text a text', () => {
    const menu = practice();
    save(menu, 'Ben', 'Talk', [row(' ', '', ''), row('=1+1', '9', '10')]);
    expect(texts(menu).at(-1)).toBe("Ben|'=1+1|9|10|Talk");
  });

  it('is refused where the tab has changed meanwhile, or the host is gone', () => {
    const menu = practice();
    const { version } = menu.page('hours.read', 'Anna', '');
    const [first = '', ...others] = texts(menu);
    menu.store.write(
      'sheet/Weekly hours.csv',
      [first, ...others.slice(1)].map((line) => line.replaceAll('|', ',')).join('\r\n'),
    );
    const before = texts(menu);
    const told = menu.pageAs(undefined, 'hours.save', 'Anna', '', [row('Mon', '9', '12')], version);
    expect(told).toEqual({ problem: expect.stringContaining('has changed') });
    expect(menu.pageAs(undefined, 'hours.save', 'Zoe', '', [], version)).toHaveProperty('problem');
    expect(texts(menu)).toEqual(before);
  });

  it('is refused where cells were merged meanwhile', () => {
    const menu = practice();
    const { version } = menu.page('hours.read', 'Anna', 'Visit');
    const facts = JSON.parse(menu.store.read('sheet.json')?.text ?? '{}');
    menu.store.write('sheet.json', JSON.stringify({ ...facts, merges: { 'Weekly hours': ['A3:A4'] } }));
    const before = texts(menu);
    const told = menu.pageAs(undefined, 'hours.save', 'Anna', 'Visit', [row('Mon', '9', '12')], version);
    expect(told).toEqual({ problem: expect.stringContaining('has changed') });
    expect(texts(menu)).toEqual(before);
  });

  it('is refused while others write, and can be done again', () => {
    const holder = { held: true };
    const menu = practice(ROWS, {}, { foreignLockHolder: holder });
    const { version } = menu.page('hours.read', 'Ben', '');
    const again = () => menu.pageAs(undefined, 'hours.save', 'Ben', '', [row('Sat', '9', '12')], version);
    expect(again()).toEqual({ problem: expect.stringContaining('Save again') });
    expect(texts(menu)).not.toContain('Ben|Sat|9|12|');
    holder.held = false;
    expect(again()).toHaveProperty('answer');
    expect(texts(menu)).toContain('Ben|Sat|9|12|');
    // The lock is free for callers.
    expect(menu.calls.map(({ method }) => method)).toContain('releaseLock');
  });
});

describe('two persons who save at once', () => {
  const threads = createThreads();
  afterAll(() => threads.close());

  it('do not write over each other: the second is told what the first has changed', async () => {
    const { store } = practice();
    const { answering, next } = holdCalls('tryLock', 'Spreadsheets.batchUpdate');
    const runtime = createThreadedRuntime({
      ...{ store, answering, threads, scriptFolder: 'dist' },
      clock: { nowMs: () => Date.parse('2027-03-15T08:00:00Z') },
    });
    const ask = async (name: string, ...args: readonly unknown[]) =>
      JSON.parse(String(await runtime.execute('fromPage', [name, JSON.stringify(args)], { ui: true })));
    const { version } = (await ask('hours.read', 'Ben', '')).answer;
    const first = ask('hours.save', 'Ben', '', [row('Sat', '9', '12')], version);
    (await next()).answer();
    const writing = await next();
    const second = ask('hours.save', 'Ben', '', [row('Sun', '9', '12')], version);
    // It waits for the lock until the first has written.
    expect((await next()).answer()).toBeInstanceOf(Promise);
    writing.answer();
    expect(await first).toHaveProperty('answer');
    expect(await second).toEqual({ problem: expect.stringContaining('has changed') });
    const text = store.read('sheet/Weekly hours.csv')?.text;
    expect([text?.includes('Ben,Sat,9,12'), text?.includes('Sun')]).toEqual([true, false]);
  });
});
