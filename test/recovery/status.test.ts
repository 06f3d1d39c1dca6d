// The row Status of Settings: what the recovery job makes of it, and what that costs.
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../local/workbook/csv.ts';
import type { Sheet } from '../../worlds/sheet.ts';
import { failing, recover, visit } from '../support/bookings.ts';
import type { Way, World } from '../support/world.ts';
import { everything, open } from './support.ts';

const NOTHING_ELSE = ['getProperties', 'Spreadsheets.get', 'Spreadsheets.Values.batchGet'];
const FINE = 'No problem in the tabs that you fill in.';

const methods = (opened: World) => opened.roundTrips().map(({ method }) => method);
const status = ({ store }: World) =>
  parseCsv(store.read('sheet/Settings.csv')?.text ?? '').find(([name]) => name === 'Status')?.[1];

describe.each<Way>(['bundle', 'in process'])('the row Status, %s,', (way) => {
  const world = (sheet: Sheet) => open({ way, sheet });

  it('is written where it says something else, and costs nothing where it does not', () => {
    const opened = world({ settings: { Status: '' } });
    recover(opened);
    expect(status(opened)).toBe(FINE);
    expect(methods(opened).slice(-2)).toEqual(['Spreadsheets.Values.batchGet', 'Spreadsheets.batchUpdate']);
    const once = everything(opened);
    recover(opened);
    expect(methods(opened)).not.toContain('Spreadsheets.batchUpdate');
    expect(methods(opened).filter((method) => NOTHING_ELSE.includes(method))).toEqual(NOTHING_ELSE);
    expect(everything(opened)).toEqual(once);
  });

  it('is not made where a person has taken it out', () => {
    const opened = world({});
    recover(opened);
    expect(status(opened)).toBeUndefined();
    expect(methods(opened)).not.toContain('Spreadsheets.batchUpdate');
  });

  it('tells of a date that has passed without an edit', () => {
    const opened = world({ settings: { Status: '' }, services: [visit({ 'Book ahead': '2027-03-18' })] });
    recover(opened);
    expect(status(opened)).toBe(FINE);
    opened.setNow('2027-03-20T08:00:00Z');
    recover(opened);
    expect(status(opened)).toBe('1 problem. Choose Slotsheet > Check.');
  });

  it('stays where the row is another by now', () => {
    const opened = world({ settings: { Status: '' } });
    let reads = 0;
    opened.faults.before = ({ method }) => {
      if (method !== 'Spreadsheets.Values.batchGet' || ++reads !== 2) return;
      const text = opened.store.read('sheet/Settings.csv')?.text ?? '';
      opened.store.write('sheet/Settings.csv', text.replace('Status', 'Keep log for (days)'));
    };
    recover(opened);
    expect(reads).toBe(2);
    expect(opened.store.read('sheet/Settings.csv')?.text).not.toContain(FINE);
  });

  it('stays where it cannot be written, until the next run', () => {
    const opened = world({ settings: { Status: '' } });
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    recover(opened);
    expect(status(opened)).toBe('');
    delete opened.faults.before;
    recover(opened);
    expect(status(opened)).toBe(FINE);
  });
});

it('says the same as the trigger that runs after an edit', () => {
  const sheet = {
    settings: { Status: '' },
    hosts: [{ Host: 'Anna', Calendar: 'primary' }],
    weeklyHours: [{ Days: 'Mon', From: '9.5', To: '12:00' }],
  };
  const opened = open({ way: 'bundle', sheet });
  recover(opened);
  const before = status(opened);
  const event = { authMode: 'FULL', triggerUid: '1', changeType: 'EDIT', source: 'local' } as const;
  opened.runtime.execute('changed', [], { event });
  expect([before, status(opened)]).toEqual(['2 problems. Choose Slotsheet > Check.', before]);
});
