// The present code over the Sheet of each release. Every value is worked out by hand from practice.ts.
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import { draftOf, filesOf, stateOf } from '../fromPage/setUp/support.ts';
import type { Menu } from '../ui/support.ts';
import { openRelease, RELEASES } from './kept.ts';
import { KEY } from './practice.ts';

// The 15th from 10:00 on: 10:00 is Anna's booking and Ben's course. The 16th is closed, the 17th Ben's 09:00 taken.
const FREE = [
  ...['2027-03-15T09:30:00.000Z', '2027-03-17T08:00:00.000Z', '2027-03-17T08:30:00.000Z'],
  ...['2027-03-17T09:00:00.000Z', '2027-03-17T09:30:00.000Z'],
];
const [, NINE = '', HALF_PAST_NINE = '', TEN = ''] = FREE;

const startsIn = (menu: Menu) => menu.available(KEY).available.map(({ start_iso }) => start_iso);
/** Each call is a request of its own. */
const book = (menu: Menu, contact: string, start: string) =>
  menu.call(KEY, 'book', { contact_id: contact, start_iso: start }, `r-${contact}`);

function finish(menu: Menu): readonly string[] {
  const state = stateOf(menu);
  return menu.page('setUp.finish', draftOf(state), state.version).made;
}

describe.each(RELEASES)('a Sheet of %s', (release) => {
  it('answers as it did', () => {
    expect(startsIn(openRelease(release))).toEqual(FREE);
  });

  it.each([
    ['before Set up', (_: Menu) => {}],
    ['after Set up', (menu: Menu) => finish(menu)],
  ])('books as it did, by hosts, repeats and caps, %s', (_, prepare) => {
    const menu = openRelease(release);
    prepare(menu);
    // One booking each, so that the order in the Sheet decides.
    expect(book(menu, 'c-3', NINE)).toEqual({ status: 'success' });
    expect(menu.rows('Bookings').at(-1)?.slice(1, 6)).toEqual([
      ...['Consultation', 'Anna', '2027-03-17 09:00 +01:00', '2027-03-17 09:30 +01:00', 'booked'],
    ]);
    expect(book(menu, 'c-5', NINE).reason).toBe('Appointment slot is no longer available');
    // Carla has her appointment on the 15th at 10:00, written by that release.
    expect(book(menu, 'c-1', TEN)).toMatchObject({ status: 'failed', reason: expect.stringContaining('10:00') });
    // The third of the 17th is the last.
    expect(book(menu, 'c-6', HALF_PAST_NINE)).toEqual({ status: 'success' });
    expect(startsIn(menu)).toEqual(['2027-03-15T09:30:00.000Z']);
  });

  it('has no finding', () => {
    const menu = openRelease(release);
    finish(menu);
    expect(menu.check()).toBe('');
  });

  it('keeps every cell through Set up, and is not changed by a second one', () => {
    const menu = openRelease(release);
    const before = filesOf(menu);
    expect(stateOf(menu).changes).not.toEqual([]);
    expect(filesOf(menu)).toEqual(before);
    finish(menu);
    const once = filesOf(menu);
    for (const name of Object.keys(before).filter((one) => one.endsWith('.csv'))) {
      const old = parseCsv(before[name] ?? '');
      const now = parseCsv(once[name] ?? '');
      // Each row begins as it was.
      expect(old.map((cells, row) => now[row]?.slice(0, cells.length))).toEqual(old);
    }
    expect(stateOf(menu).changes).toEqual([]);
    finish(menu);
    expect(filesOf(menu)).toEqual(once);
  });

  it('becomes one as Set up makes it today', () => {
    const menu = openRelease(release);
    finish(menu);
    const names = (tab: string) =>
      menu
        .rows(tab)
        .map(([name = '']) => name)
        .sort();
    const present = openRelease(RELEASES.at(-1) ?? '');
    expect(names('Settings')).toEqual(
      present
        .rows('Settings')
        .map(([name = '']) => name)
        .sort(),
    );
    for (const tab of ['Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log']) {
      expect([...(menu.rows(tab)[0] ?? [])].sort()).toEqual([...(present.rows(tab)[0] ?? [])].sort());
    }
  });
});

describe('a Sheet of 0.2.0', () => {
  it('shows in Set up what Finish will change, and that is what it changes', () => {
    const menu = openRelease('0.2.0');
    expect(stateOf(menu).changes).toEqual([
      'The version of the tabs goes from 1 to 2.',
      'New tabs: Dashboard.',
      'Services: new columns behind the others: HubSpot link, Cancel until, Move until.',
      'Settings: new rows below the others: Keep bookings for (days), HubSpot e-mail without one, HubSpot contact fields, HubSpot ticket, HubSpot ticket title, Status, Sheet version.',
      'Notes, drop-downs, colours or filters that are new in Settings, Services, Hosts, Weekly hours, Exceptions, Bookings, Log.',
    ]);
    finish(menu);
    expect(menu.rows('Services')[0]?.slice(-3)).toEqual(['HubSpot link', 'Cancel until', 'Move until']);
    expect(
      menu
        .rows('Settings')
        .slice(12)
        .map(([name, value]) => [name, value]),
    ).toEqual([
      ['Keep bookings for (days)', ''],
      ['HubSpot e-mail without one', ''],
      ['HubSpot contact fields', ''],
      ['HubSpot ticket', ''],
      ['HubSpot ticket title', ''],
      ['Status', ''],
      ['Sheet version', '2'],
    ]);
  });

  it('is called older by Check, which is no finding', () => {
    expect(openRelease('0.2.0').check()).toBe(
      'The tabs are of version 1, and an update brought version 2. Callers are answered as before. Set up would change this: Services: new columns behind the others: HubSpot link, Cancel until, Move until. Settings: new rows below the others: Keep bookings for (days), HubSpot e-mail without one, HubSpot contact fields, HubSpot ticket, HubSpot ticket title, Status, Sheet version.',
    );
  });

  it('gives back no row that a person takes out later', () => {
    const menu = openRelease('0.2.0');
    finish(menu);
    const at = menu.rows('Settings').findIndex(([name]) => name === 'HubSpot ticket');
    menu.removeRows('Settings', at + 1, 1);
    finish(menu);
    expect(menu.rows('Settings').map(([name]) => name)).not.toContain('HubSpot ticket');
  });
});
