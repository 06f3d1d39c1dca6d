import { describe, expect, it } from 'vitest';
import { isFaulty } from '../../src/sheet/configuration.ts';
import { TABS } from '../../src/sheet/tabs.ts';
import { PRACTICE, practiceWith, type Rows, read, type Tabs, withCell } from './support.ts';

/** The tab with its columns in the order given; -1 is a new, blank one. */
function columns(rows: Rows = [], order: readonly number[]): Rows {
  return rows.map((cells) => order.map((column) => cells[column] ?? ''));
}

function without(tab: string, header: string): Tabs {
  const rows = PRACTICE[tab] ?? [];
  const kept = (rows[0] ?? []).flatMap((text, column) => (text === header ? [] : [column]));
  return { ...PRACTICE, [tab]: columns(rows, kept) };
}

describe('columns', () => {
  it('may stand in any order, after blank rows, among others’ columns', () => {
    const hosts = columns(PRACTICE.Hosts, [6, -1, 0, 1, 5, 4, 3, 2]).map((cells, row) =>
      cells.map((text, column) => (column === 1 ? (row === 0 ? 'Our own' : 'anything') : text)),
    );
    const moved = read({ ...PRACTICE, Hosts: [[], ['', ' '], ...hosts] });
    expect(moved.hosts).toEqual(read(PRACTICE).hosts);
    expect(moved.findings).toEqual([]);
  });

  it('are found whatever the case, spaces and hyphens of their headers', () => {
    const renamed = (PRACTICE.Exceptions ?? []).map((cells, row) =>
      row === 0 ? ['FROM  date', 'to-Date', 'host ', '\u00a0From', 'TO', 'notes?'] : cells,
    );
    const { openings, findings } = read({ ...PRACTICE, Exceptions: renamed });
    expect(openings).toEqual(read(PRACTICE).openings);
    expect(findings.map(({ column }) => column)).toEqual(['Note']);
  });

  it('that are missing make every row faulty in them, and the finding says how to get them back', () => {
    const { hosts, withdrawnHosts, findings, tabFaults } = read(without('Hosts', 'Time zone'));
    expect(hosts).toEqual([]);
    expect(findings).toEqual([
      {
        tab: 'Hosts',
        row: null,
        column: 'Time zone',
        sentence:
          'The column “Time zone” is missing. Undo its deletion (Ctrl+Z, or File > Version history), or write the header “Time zone” again over an empty column. Until then every row counts as faulty in it.',
      },
    ]);
    expect(withdrawnHosts.map(({ name, finding }) => [name, finding])).toEqual([
      ['Anna', findings[0]],
      ['Ben', findings[0]],
    ]);
    expect(tabFaults).toEqual(findings);
  });

  it('that are missing are no fault in a tab without rows', () => {
    const exceptions = [['From date', 'Host'], [], ['', ' ']];
    const { findings, withdrawn } = read({ ...PRACTICE, Exceptions: exceptions });
    expect([findings.filter(({ column }) => column !== 'Note'), withdrawn]).toEqual([[], null]);
  });

  it.each([
    ['Setting', without('Settings', 'Setting')],
    ['Value', without('Settings', 'Value')],
    [
      'Value',
      {
        ...PRACTICE,
        Settings: [
          ['Setting', 'Wert'],
          ['Language', 'de'],
        ],
      },
    ],
    ['Value', { ...PRACTICE, Settings: [['Setting', 'Notes']] }],
  ])('of Settings withdraw everything if %s is missing, a row for the zone or not', (column, tabs) => {
    expect(read(tabs).withdrawn).toMatchObject({ tab: 'Settings', row: null, column });
    expect(read(tabs).withdrawn?.sentence).toMatch(/ Until then nothing is offered\.$/);
  });

  it('that may have been renamed make every row faulty', () => {
    const hosts = read(practiceWith('Hosts', 0, 'Also busy on', 'Busy too'));
    expect(hosts.hosts).toEqual([]);
    expect(hosts.findings).toMatchObject([{ tab: 'Hosts', row: null, column: 'Also busy on' }]);
    expect(hosts.findings[0]?.sentence).toContain('“Busy too”');
    expect(read(practiceWith('Services', 0, 'Notice', 'Lead time')).services.every(isFaulty)).toBe(true);
    expect(read(practiceWith('Weekly hours', 0, 'Host', 'Who')).openings.weekly).toEqual([]);
    expect(read(practiceWith('Exceptions', 0, 'From date', 'Date')).withdrawn).not.toBeNull();
  });

  it('that may have been renamed still hold what closes a day', () => {
    const onlyDate = [['Date', ...(PRACTICE.Exceptions?.[0]?.slice(1) ?? [])], ['2027-03-29']];
    expect(read({ ...PRACTICE, Exceptions: onlyDate }).withdrawn).not.toBeNull();
  });

  it('whose header was cleared over filled cells may have been renamed too', () => {
    expect(read(practiceWith('Weekly hours', 0, 'Host', '')).openings.weekly).toEqual([]);
  });

  it('that came later may be missing without a finding, and are known when they are there', () => {
    const old = { ...PRACTICE, Services: columns(PRACTICE.Services, [...Array(14).keys()]) };
    const { services, findings } = read(old);
    expect(services[0]).toMatchObject({ eventTitle: null, eventDescription: null });
    expect(findings).toEqual([]);
    // With the title there and the notice gone, nothing was renamed.
    const noNotice = read({
      ...PRACTICE,
      Services: columns(PRACTICE.Services, [0, 1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14]),
    });
    expect(noNotice.findings).toMatchObject([{ tab: 'Services', row: null, column: 'Notice' }]);
    expect(noNotice.findings[0]?.sentence).toMatch(/^The column “Notice” is missing\./);
  });

  it('that never open anything may be renamed', () => {
    const { services, findings } = read(practiceWith('Services', 0, 'Place', 'Room'));
    expect(services.map((service) => 'place' in service && service.place)).toEqual(['', '']);
    expect(findings).toMatchObject([{ tab: 'Services', row: null, column: 'Place' }]);
  });

  it('that never open anything are named as they may be called now, if only one header can be meant', () => {
    const renamed = practiceWith('Hosts', 0, 'Weight', 'Gewicht');
    expect(read(renamed).findings.map(({ sentence }) => sentence)).toEqual([
      'There is no column “Weight”, so it counts as blank in every row. If “Gewicht” is that column, call it “Weight”; otherwise, if you need one, add a column with this header.',
    ]);
    expect(read(withCell(renamed, 'Settings', 2, 'Value', 'de')).findings.map(({ sentence }) => sentence)).toEqual([
      'Die Spalte „Weight“ fehlt und gilt deshalb in jeder Zeile als leer. Falls „Gewicht“ diese Spalte ist, nennen Sie sie „Weight“; falls nicht, fügen Sie bei Bedarf eine Spalte mit dieser Überschrift hinzu.',
    ]);
    const two = { ...renamed, Hosts: (renamed.Hosts ?? []).map((cells, row) => [...cells, row === 0 ? 'Room' : '']) };
    expect(read(two).findings[0]?.sentence).toMatch(/^There is no column “Weight”.*If you need it, add/);
    const cleared = withCell(practiceWith('Hosts', 0, 'Weight', ''), 'Hosts', 1, 5, '2');
    expect(read(cleared).findings[0]?.sentence).toMatch(/^There is no column “Weight”.*If you need it, add/);
  });

  it('of dates may not be missing, or closed days would open', () => {
    expect(read(without('Exceptions', 'From date')).withdrawn).toMatchObject({ column: 'From date', row: null });
  });

  it('that stand twice: the first counts, unless the other says something else', () => {
    const again = (text: string) =>
      (PRACTICE.Hosts ?? []).map((cells, row) => [...cells, row === 0 ? 'Calendar' : text]);
    const blank = read({ ...PRACTICE, Hosts: again('') });
    expect(blank.hosts).toEqual(read(PRACTICE).hosts);
    expect(blank.findings).toMatchObject([{ tab: 'Hosts', row: null, column: 'Calendar' }]);
    expect(read({ ...PRACTICE, Hosts: again('other@example.com') }).hosts).toEqual([]);
  });
});

describe('rows', () => {
  it('that are blank are skipped, and findings keep the real row numbers', () => {
    const hours = [[], ...(PRACTICE['Weekly hours'] ?? []), [], ['', 'Mon', '9.5', '12', '']];
    const { findings, openings } = read({ ...PRACTICE, 'Weekly hours': hours });
    expect(openings.weekly).toHaveLength(2);
    expect(findings).toMatchObject([{ tab: 'Weekly hours', row: 6, column: 'From' }]);
  });

  it('with something only in a person’s own column are skipped', () => {
    const services = (PRACTICE.Services ?? []).map((cells, row) => [...cells, row === 0 ? 'Remarks' : '']);
    const remark = [...TABS.services.headers.map(() => ''), 'From here on: new services'];
    const { findings, services: found } = read({
      ...PRACTICE,
      Services: [services[0] ?? [], remark, ...services.slice(1)],
    });
    expect(findings).toEqual([]);
    expect(found.map(({ name }) => name)).toEqual(['Checkup', 'Visit']);
  });
});
