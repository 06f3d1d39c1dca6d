// The tab Dashboard: what the recovery job writes there, and what it costs.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import { GERMAN, setUp } from '../fromPage/setUp/support.ts';
import { ADA, BOB, book, failing, recover, TUE10, TWO_HOSTS, visit, WED11 } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { openMenu } from '../ui/support.ts';
import { byHand, dashboardHeadings, everything, movedTo, open } from './support.ts';

const HEADER = 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds\r\n';
const LOOK = ['getProperties', 'Spreadsheets.get', 'Spreadsheets.Values.batchGet'];
const READ = 'Spreadsheets.Values.batchGet';
const WRITE = 'Spreadsheets.batchUpdate';

/** As files keep a text that could be read as a date. */
const text = (date: string): string => `'${date}`;

describe.each<Way>(['bundle', 'in process'])('the tab Dashboard, %s,', (way) => {
  const world = (
    tab: string | null = dashboardHeadings(),
    options: Omit<WorldOptions, 'way'> = {},
    name = 'Dashboard',
  ) => {
    const opened = open({ way, ...options });
    if (tab !== null) opened.store.write(`sheet/${name}.csv`, `${tab}\r\n`);
    return opened;
  };
  const cells = ({ store }: World, name = 'Dashboard') => parseCsv(store.read(`sheet/${name}.csv`)?.text ?? '');
  const from = (opened: World, column: number, width: number) =>
    cells(opened).map((row) => Array.from({ length: width }, (_, at) => row[column + at] ?? ''));
  const methods = (opened: World) => opened.roundTrips().map(({ method }) => method);
  const log = ({ store }: World, lines: readonly string[]) =>
    store.write('sheet/Log.csv', HEADER + lines.map((line) => `${line}\r\n`).join(''));

  it('shows each day’s calls, the bookings of each host, and why there was no time', async () => {
    const services = [
      visit({ Hosts: 'Anna, Ben', Assign: 'all' }),
      { ...visit(), Service: 'Nothing', Notice: '5 days' },
    ];
    const opened = world(dashboardHeadings(), { sheet: { hosts: TWO_HOSTS, services } });
    await book(opened, ADA, TUE10);
    await book(opened, BOB, WED11);
    await book(opened, BOB, '2027-03-21T10:00:00.000Z');
    await opened.call('available', ADA);
    await opened.call('available', ADA, { service: 'Nothing' });
    recover(opened);
    const days = from(opened, 12, 8);
    expect(days).toHaveLength(29);
    // The clock stands, so that an answer takes no time.
    expect(days.at(-1)).toEqual([text('2027-03-15'), '4', '1', '0', '0', '1', '2', '0']);
    expect(days.slice(1, -1).every((row) => row.slice(1).join() === '0,0,0,0,0,0,')).toBe(true);
    expect(days[1]?.[0]).toBe(text('2027-02-16'));
    expect(from(opened, 21, 2).slice(1, 4)).toEqual([
      ['Anna', '2'],
      ['Ben', '2'],
      ['', ''],
    ]);
    expect(from(opened, 24, 2).slice(1, 3)).toEqual([
      ['The minimum notice leaves no time.', '1'],
      ['', ''],
    ]);
  });

  it('costs a call, and one more if a number has changed', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    recover(opened);
    const nothingElse = [...LOOK, 'Events.list', 'Events.list', 'getAll', 'putAll', 'Freebusy.query'];
    expect(methods(opened)).toEqual([...nothingElse, READ, WRITE]);
    const before = everything(opened);
    recover(opened);
    expect(methods(opened)).toEqual([...nothingElse, READ]);
    expect(everything(opened)).toEqual(before);
  });

  it('says at once what the same run has changed in Bookings', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    byHand(opened, 'anna', null);
    recover(opened);
    expect(from(opened, 21, 2)[1]).toEqual(['', '']);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });

  it('goes by the days of the zone of Settings', () => {
    const opened = world(dashboardHeadings(), { sheet: { settings: { 'Time zone': 'Asia/Tokyo' } } });
    opened.setNow('2027-03-15T16:00:00Z');
    log(opened, ['2027-03-15 16:30 +01:00,r,available,Visit,signature,success,,3,,,,5']);
    recover(opened);
    // 00:30 of the 16th in Tokyo, where it is one o'clock now.
    expect(from(opened, 12, 8).at(-1)).toEqual([text('2027-03-16'), '1', '0', '0', '0', '1', '0', '5']);
  });

  it('keeps a reason as text, whichever character it begins with', () => {
    const opened = world();
    log(opened, ["2027-03-15 08:00 +01:00,r,available,Visit,signature,success,'=HYPERLINK(1),0,,,,5"]);
    recover(opened);
    expect(from(opened, 24, 2)[1]).toEqual(["'=HYPERLINK(1)", '1']);
    const before = everything(opened);
    recover(opened);
    expect(methods(opened)).not.toContain(WRITE);
    expect(everything(opened)).toEqual(before);
  });

  it('reads the last five thousand rows of the Log, and no more', () => {
    const opened = world();
    const line = '2027-03-15 08:00 +01:00,r,available,Visit,signature,success,,3,,,,5';
    log(opened, Array(5_003).fill(line));
    recover(opened);
    expect(from(opened, 12, 2).at(-1)).toEqual([text('2027-03-15'), '5000']);
  });

  it('reads as many where the same run deletes old rows', () => {
    const opened = world();
    const old = '2026-11-01 08:00 +01:00,r,available,Visit,signature,success,,3,,,,5';
    const line = '2027-03-15 08:00 +01:00,r,available,Visit,signature,success,,3,,,,5';
    log(opened, [...Array(4_000).fill(old), ...Array(5_003).fill(line)]);
    recover(opened);
    expect(opened.rows('Log')).toHaveLength(5_003);
    expect(from(opened, 12, 2).at(-1)).toEqual([text('2027-03-15'), '5000']);
  });

  it('has the bookings too where there is no Log, and no calls where a column of it is missing', async () => {
    const opened = world();
    await book(opened, ADA, TUE10);
    opened.store.write('sheet/Log.csv', 'Time,Outcome\r\n2027-03-15 08:00 +01:00,success\r\n');
    recover(opened);
    expect(from(opened, 12, 8).at(-1)).toEqual([text('2027-03-15'), '1', '0', '0', '0', '0', '1', '']);
    opened.store.write('sheet/Log.csv', '');
    recover(opened);
    expect(from(opened, 12, 8).at(-1)).toEqual([text('2027-03-15'), '0', '0', '0', '0', '0', '1', '']);
  });

  it('leaves every other cell as it is, and corrects its own', () => {
    const opened = world();
    // Under the headings: a cell of a person's, and behind the days one between the tables and one of a host.
    const first = `mine${','.repeat(12)}typed${','.repeat(8)}between,typed`;
    const rows = [dashboardHeadings('de'), first, ...Array(27).fill('mine'), `last${','.repeat(12)}below`];
    opened.store.write('sheet/Dashboard.csv', rows.map((row) => `${row}\r\n`).join(''));
    recover(opened);
    const shown = cells(opened);
    expect(shown[0]?.join(',')).toBe(dashboardHeadings('de'));
    expect(shown[1]?.slice(0, 13)).toEqual(['mine', ...Array(11).fill(''), text('2027-02-16')]);
    expect(shown[1]?.slice(20, 22)).toEqual(['between', '']);
    expect(shown.slice(2, 29).map(([mine]) => mine)).toEqual(Array(27).fill('mine'));
    expect(shown[29]?.[0]).toBe('last');
    expect(shown[29]?.[12]).toBe('below');
  });

  it('is left alone unless all headings stand where Set up wrote them', () => {
    for (const tab of [
      `x,${dashboardHeadings()}`,
      dashboardHeadings().replace('Host', ''),
      'Mine,,,,,,,,,,,,also mine',
      '',
    ]) {
      const opened = world(tab);
      const before = everything(opened);
      recover(opened);
      expect(methods(opened)).not.toContain(WRITE);
      expect(everything(opened)).toEqual(before);
    }
  });

  it('that is missing costs nothing and is no finding', () => {
    const opened = world(null);
    recover(opened);
    // Besides, it notes once what it has learned of the tabs.
    const others = methods(opened).filter((method) => method !== 'setProperties');
    expect(others).toEqual([...LOOK, 'Events.list', 'Events.list', 'getAll', 'putAll', 'Freebusy.query']);
    recover(opened);
    expect(methods(opened)).toEqual(others);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it('that cannot be written keeps nothing else from being done, and follows with the next run', async () => {
    const opened = world(dashboardHeadings(), { sheet: { hosts: TWO_HOSTS, settings: { Language: 'Klingon' } } });
    await book(opened, ADA, TUE10);
    byHand(opened, 'anna', movedTo(WED11));
    opened.faults.before = ({ service, method, args }) => {
      if (method === WRITE && JSON.stringify(args).includes('2027-02-16'))
        failing(`${service}.${method}`)({ service, method });
    };
    recover(opened);
    expect(sentMails(opened.store)).toHaveLength(1);
    expect(opened.rows('Bookings')).toMatchObject([{ Status: 'moved' }]);
    expect(cells(opened)).toHaveLength(1);
    delete opened.faults.before;
    recover(opened);
    expect(from(opened, 12, 2).at(-1)).toEqual([text('2027-03-15'), '1']);
  });
});

it('is filled as Set up makes it', () => {
  const menu = openMenu(GERMAN);
  setUp(menu);
  menu.run('recover');
  expect(menu.rows('Dashboard').map((row) => row[12])).toEqual(['Tag', ...lastDays()]);
  expect(menu.rows('Dashboard')[28]?.slice(13)).toEqual(['0', '0', '0', '0', '0', '0', '']);
});

/** 16 February to 15 March 2027. */
function lastDays(): string[] {
  const days = (month: string, first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => text(`2027-${month}-${String(first + at).padStart(2, '0')}`));
  return [...days('02', 16, 28), ...days('03', 1, 15)];
}
