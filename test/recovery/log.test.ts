// The Log: old rows go.
import { describe, expect, it } from 'vitest';
import { failing, recover } from '../support/bookings.ts';
import type { Way, World, WorldOptions } from '../support/world.ts';
import { open } from './support.ts';

const HEADER = 'Time,Request id,Action,Service,Auth,Outcome,Reason,Slots,Start,Contact id,Contact,Milliseconds\r\n';
const logged = (opened: World) => opened.rows('Log').map((row) => row['Request id']);
// It is 15 March 2027, 09:00 in Berlin. Ninety days before is 15 December 2026, 09:00.
const OLD = '2026-12-15 08:59:59 +01:00';
const KEPT = '2026-12-15 09:00:00 +01:00';

describe.each<Way>(['bundle', 'in process'])('old rows of the Log, %s,', (way) => {
  const world = (times: readonly string[], options: Omit<WorldOptions, 'way'> = {}) => {
    const opened = open({ way, ...options });
    const lines = times.map((time, row) => `${time},r${row},available,Visit,signature,success,,,,,,\r\n`);
    opened.store.write('sheet/Log.csv', HEADER + lines.join(''));
    return opened;
  };

  it('go after ninety days, to the second', () => {
    const opened = world(['2026-01-01 08:00 +01:00', OLD, KEPT, '2027-03-15 08:00 +01:00']);
    recover(opened);
    expect(logged(opened)).toEqual(['r2', 'r3']);
    expect(opened.store.read('sheet/Log.csv')?.text.startsWith(HEADER)).toBe(true);
  });

  it.each([
    ['7', ['r3']],
    ['', ['r2', 'r3']],
    ['0', ['r2', 'r3']],
    ['a while', ['r2', 'r3']],
    ['500', ['r0', 'r1', 'r2', 'r3']],
  ])('go by Keep log for (days) %j', (days, left) => {
    const opened = world(['2026-01-01 08:00 +01:00', OLD, KEPT, '2027-03-15 08:00 +01:00'], {
      sheet: { settings: { 'Keep log for (days)': days } },
    });
    recover(opened);
    expect(logged(opened)).toEqual(left);
  });

  it('go from the top only: down to a younger one, or one whose time cannot be read', () => {
    const younger = world([OLD, KEPT, OLD]);
    recover(younger);
    expect(logged(younger)).toEqual(['r1', 'r2']);
    const unreadable = world([OLD, 'some day', OLD]);
    recover(unreadable);
    expect(logged(unreadable)).toEqual(['r1', 'r2']);
    const first = world(['some day', OLD, KEPT]);
    recover(first);
    expect(logged(first)).toEqual(['r0', 'r1', 'r2']);
  });

  it('but for the last, as Google keeps no tab without rows', () => {
    const opened = world([OLD, OLD, OLD]);
    recover(opened);
    expect(logged(opened)).toEqual(['r2']);
  });

  it('go five thousand at a time', () => {
    const opened = world([...Array.from({ length: 5_500 }, () => OLD), KEPT]);
    recover(opened);
    expect(logged(opened)).toHaveLength(501);
    recover(opened);
    expect(logged(opened)).toEqual(['r5500']);
  });

  it('are found wherever the column Time stands', () => {
    const opened = world([OLD, KEPT]);
    const text = opened.store.read('sheet/Log.csv')?.text ?? '';
    opened.store.write('sheet/Log.csv', text.replace(/(^|\n)([^,]*),([^,]*),/g, '$1$3,$2,'));
    recover(opened);
    expect(logged(opened)).toEqual(['r1']);
  });

  it('stay if they cannot be deleted, and go the next time', () => {
    const opened = world([OLD, KEPT]);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    recover(opened);
    expect(logged(opened)).toEqual(['r0', 'r1']);
    delete opened.faults.before;
    recover(opened);
    expect(logged(opened)).toEqual(['r1']);
  });

  it('cost no call while there are none', () => {
    const opened = world([KEPT, KEPT]);
    recover(opened);
    expect(opened.roundTrips().filter(({ method }) => method === 'Spreadsheets.Values.batchGet')).toHaveLength(1);
  });
});
