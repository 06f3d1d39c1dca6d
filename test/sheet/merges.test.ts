// Merged cells: the API shows the first and blanks below it, and a blank would mean everyone, or every service.
import { describe, expect, it } from 'vitest';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import type { Merge } from '../../src/sheet/workbook.ts';
import { CLOCKS, day, PRACTICE, type Rows, workbook } from './support.ts';

/** Columns from 0, rows as the sheet numbers them, both included. */
function merge(column: number, fromRow: number, toRow: number, toColumn = column): Merge {
  return { fromRow: fromRow - 1, toRow, fromColumn: column, toColumn: toColumn + 1 };
}

function readMerged(tab: string, rows: Rows, ...merges: Merge[]) {
  const known = workbook({ ...PRACTICE, [tab]: [PRACTICE[tab]?.[0] ?? [], ...rows] });
  const tabs = known.tabs.map((one) => (one.name === tab ? { ...one, merges } : one));
  return readForCheck({ ...known, tabs }, CLOCKS);
}

describe('merged cells in Weekly hours', () => {
  const HOURS = [
    ['Anna', 'Mon', '09:00', '12:00', 'Visit'],
    ['', 'Tue', '09:00', '12:00', ''],
    ['', 'Wed', '09:00', '12:00', ''],
    ['', 'Thu', '09:00', '12:00', ''],
  ];

  it.each([
    ['Host', 0, 'A2:A4'],
    ['Service', 4, 'E2:E4'],
  ])('of %s leave out the rows below the first, and are one finding', (header, column, range) => {
    const { openings, findings, leftOut } = readMerged('Weekly hours', HOURS, merge(column, 2, 4));
    expect(openings.weekly.map(({ weekdays, host }) => [weekdays, host])).toEqual([
      [[1], 'Anna'],
      [[4], null],
    ]);
    expect(findings).toEqual([
      {
        tab: 'Weekly hours',
        row: 2,
        column: header,
        sentence: `The cells ${range} are merged: the first hides the others, which read as blank. Unmerge them (Format > Merge cells > Unmerge), and write the text into each row. Until then every row with a hidden cell counts as faulty.`,
      },
    ]);
    expect(leftOut.map(({ finding }) => finding)).toEqual([findings[0], findings[0]]);
  });

  it('of a column of people’s own, or a title above the headers, are left alone', () => {
    expect(readMerged('Weekly hours', HOURS, merge(5, 2, 4)).findings).toEqual([]);
    const [header = []] = PRACTICE['Weekly hours'] ?? [];
    const known = workbook({ ...PRACTICE, 'Weekly hours': [['Our hours'], header, ['', 'Mon', '9', '12', '']] });
    const tabs = known.tabs.map((one) => ({ ...one, merges: [merge(0, 1, 1, 4)] }));
    const { openings } = readForCheck({ ...known, tabs }, CLOCKS);
    // Its first filled row shows none of the headers: that is a fault of its own.
    expect(openings.weekly).toEqual([]);
  });
});

describe('merged cells in Exceptions', () => {
  const CLOSED = { from: day('2027-03-29'), to: day('2027-03-30') };
  const closed = (host: string) => ({ ...CLOSED, host, hours: null });

  it('of the dates close the merged cell’s dates for the row’s host', () => {
    const rows = [
      ['2027-03-29', '2027-03-30', 'Anna', '10:00', '11:00', ''],
      ['', '', 'Ben', '10:00', '11:00', ''],
    ];
    const { openings, withdrawn, withdrawnHosts } = readMerged('Exceptions', rows, merge(0, 2, 3), merge(1, 2, 3));
    expect([withdrawn, withdrawnHosts]).toEqual([null, []]);
    expect(openings.exceptions).toEqual([{ ...CLOSED, host: 'Anna', hours: { from: 600, to: 660 } }, closed('Ben')]);
  });

  it('of the host close the row’s dates for everyone', () => {
    const rows = [
      ['2027-04-01', '', 'Anna', '', '', ''],
      ['2027-03-29', '2027-03-30', '', '10:00', '11:00', ''],
    ];
    const { openings } = readMerged('Exceptions', rows, merge(2, 2, 3));
    expect(openings.exceptions.slice(1)).toEqual([closed('Anna'), closed('Ben')]);
  });

  it('of both dates in one row withdraw its host, as the last date is hidden', () => {
    const { withdrawnHosts } = readMerged('Exceptions', [['2027-03-29', '', 'Ben', '', '', '']], merge(0, 2, 2, 1));
    expect(withdrawnHosts.map(({ name }) => name)).toEqual(['Ben']);
  });

  it.each([
    ['To date', 1, ['2027-03-29', '', 'Ben', '', '', '']],
    ['From date', 0, ['', '2027-03-30', 'Ben', '', '', '']],
    ['From date', 0, ['', '', 'Ben', '', '', '']],
  ])('without a text in %s withdraw the host of the row below, as its date is not known', (_, column, hidden) => {
    const first = column === 0 ? ['', '2027-03-26', 'Anna', '', '', ''] : ['2027-03-26', '', 'Anna', '', '', ''];
    const { withdrawn, withdrawnHosts } = readMerged('Exceptions', [first, hidden], merge(column, 2, 3));
    expect(withdrawn).toBeNull();
    expect(withdrawnHosts.map(({ name }) => name)).toContain('Ben');
  });

  it('of notes are a finding that closes nothing', () => {
    const rows = [
      ['2027-03-29', '', '', '', '', 'Easter'],
      ['2027-04-05', '', '', '09:00', '10:00', ''],
    ];
    const { openings, findings } = readMerged('Exceptions', rows, merge(5, 2, 3));
    expect(openings.exceptions.map(({ hours }) => hours)).toEqual([null, { from: 540, to: 600 }]);
    expect(findings.map(({ column, sentence }) => [column, sentence.includes('Until then')])).toEqual([
      ['Note', false],
    ]);
  });
});

describe('merged cells elsewhere', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('make the rows below the first faulty: column %s of Hosts', (column) => {
    const rows = [
      ['Anna', 'anna@example.com', '', '', '', '', ''],
      ['Ben', 'ben@example.com', '', '', '', '', ''].map((text, at) => (at === column ? '' : text)),
    ];
    const { hosts, findings } = readMerged('Hosts', rows, merge(column, 2, 3));
    expect(hosts.map(({ name }) => name)).toEqual(['Anna']);
    expect(findings[0]?.sentence).toMatch(/^The cells [A-G]2:[A-G]3 are merged/);
  });

  it('make the rows below the first faulty in Services', () => {
    const { services } = readMerged('Services', (PRACTICE.Services ?? []).slice(1), merge(8, 2, 3));
    expect(services.map(isFaulty)).toEqual([false, true]);
  });

  it('make the settings below the first count as not readable; without the zone’s nothing is offered', () => {
    const rows = [
      ['Language', 'de'],
      ['Require signature', ''],
      ['Time zone', ''],
    ];
    const two = readMerged('Settings', rows, merge(1, 2, 3));
    expect([two.settings.requireSignature, two.withdrawn]).toEqual([true, null]);
    expect(readMerged('Settings', rows, merge(1, 2, 4)).withdrawn).toMatchObject({ tab: 'Settings', column: 'Value' });
  });
});
