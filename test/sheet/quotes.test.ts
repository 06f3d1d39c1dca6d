// A finding quotes what the cell shows, whichever cell it is and in both languages.
import { describe, expect, it } from 'vitest';
import { practiceWith, read, type Tabs, withCell, withRows } from './support.ts';

/** The findings of the place, after its own words. */
function quoted(tabs: Tabs, tab: string, column: string): string[] {
  const inGerman = withCell(tabs, 'Settings', 2, 'Value', 'de');
  return [tabs, inGerman].flatMap((sheet) =>
    read(sheet)
      .findings.filter((finding) => finding.tab === tab && finding.column === column)
      .map(({ sentence }) => /[“„][^“”„]*[“”]/.exec(sentence)?.[0] ?? sentence),
  );
}

describe('a finding quotes the cell', () => {
  it.each([
    ['Services', 'Minutes', 'half an hour'],
    ['Services', 'Minutes', '600 min'],
    ['Services', 'Every', '0'],
    ['Services', 'Buffer before', 'none'],
    ['Services', 'Buffer after', '-5'],
    ['Services', 'Notice', '2'],
    ['Services', 'Notice', '20 days'],
    ['Services', 'Book ahead', 'Dec 24'],
    ['Services', 'Book ahead', '1 Jan 2027'],
    ['Services', 'Max per day', '0'],
    ['Services', 'Hosts', 'Carla'],
    ['Services', 'Assign', 'both'],
    ['Services', 'Video call', 'perhaps'],
    ['Services', 'Invite contact', 'x'],
    ['Services', 'Event title', '{nmae}'],
    ['Hosts', 'Calendar', 'Anna Berger'],
    ['Hosts', 'Also busy on', 'two words'],
    ['Hosts', 'Time zone', 'BST'],
    ['Hosts', 'Time zone', 'GMT'],
    ['Hosts', 'Max per day', 'few'],
    ['Hosts', 'Weight', 'heavy'],
    ['Hosts', 'Active', 'perhaps'],
    ['Weekly hours', 'Host', 'Bne'],
    ['Weekly hours', 'Days', 'Mon-Fir'],
    ['Weekly hours', 'From', '9.5'],
    ['Weekly hours', 'From', '0,25'],
    ['Weekly hours', 'To', '25:00'],
    ['Weekly hours', 'To', '8:30 am'],
    ['Weekly hours', 'Service', 'Vist'],
    ['Exceptions', 'From date', '24.12.'],
    ['Exceptions', 'From date', 'Mon 8 Dec 2026'],
    ['Exceptions', 'From date', '30.2.2027'],
    ['Exceptions', 'To date', '2027-03-01'],
    ['Exceptions', 'Host', 'Anna Bergr'],
    ['Exceptions', 'From', 'nine'],
    ['Exceptions', 'To', '#REF!'],
    ['Settings', 'Value', 'Berlin'],
  ])('%s, %s: %s', (tab, column, text) => {
    expect(quoted(practiceWith(tab, 1, column, text), tab, column)).toEqual([`“${text}”`, `„${text}“`]);
  });

  it.each([
    ['From', ['2027-03-29', '', '', '', '12 Uhr', ''], '12 Uhr'],
    ['To', ['2027-03-29', '', '', '9', '', ''], '9'],
    ['From date', ['', '2027-03-29', '', '', '', ''], '2027-03-29'],
    ['From', ['2027-03-29', '', '', '3:30', '8', ''], '3:30'],
  ])('and its neighbour, if that says why: %s of %s', (column, row, text) => {
    expect(quoted(withRows('Exceptions', row), 'Exceptions', column)).toEqual([`“${text}”`, `„${text}“`]);
  });

  it('of a setting, as it is written there', () => {
    const twice = [
      ['language', 'en', ''],
      ['LANGUAGE', 'en', ''],
    ];
    const [first] = read(withRows('Settings', ['Time zone', 'UTC', ''], ...twice)).findings;
    expect(first?.sentence).toContain('“LANGUAGE”');
    const spread = read(withRows('Settings', ['Time zone', 'UTC', ''], ['Spread offers', 'ja', ''])).findings;
    expect(spread[0]?.sentence).toMatch(/^“ja” does nothing/);
  });
});

describe('two hosts with one calendar', () => {
  const withCalendar = (id: string, active = '') =>
    withCell(practiceWith('Hosts', 2, 'Calendar', id), 'Hosts', 2, 'Active', active);

  it.each(['anna@example.com', 'Anna@Example.com'])('are a finding that withdraws no host: %s', (id) => {
    const { findings, hosts, withdrawnHosts } = read(withCalendar(id));
    expect(findings).toEqual([
      {
        tab: 'Hosts',
        row: 3,
        column: 'Calendar',
        sentence: `“${id}” is also the calendar of “Anna” in row 2, so that a booking of one makes both busy. Write here the calendar of this host. If both do share one, nothing need change.`,
      },
    ]);
    expect(hosts.map(({ name }) => name)).toEqual(['Anna', 'Ben']);
    expect(withdrawnHosts).toEqual([]);
  });

  it('are none if one is not active, or it is only busy there too', () => {
    expect(read(withCalendar('anna@example.com', 'no')).findings).toEqual([]);
    expect(read(practiceWith('Hosts', 2, 'Also busy on', 'anna@example.com, ben@example.com')).findings).toEqual([]);
  });
});
