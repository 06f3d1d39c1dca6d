import { describe, expect, it } from 'vitest';
import { type Configuration, isFaulty } from '../../src/sheet/configuration.ts';
import { day, PRACTICE, practiceWith, read, withCell, withRows } from './support.ts';

const names = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);
const faulty = ({ services }: Configuration) => services.map(isFaulty);
const place = ({ findings }: Configuration) => findings.map(({ tab, row, column }) => [tab, row, column]);

describe('a faulty weekly row', () => {
  it.each([
    ['Host', 'Carla'],
    ['Days', 'Mo-Xx'],
    ['Days', ''],
    ['From', '9.5'],
    ['From', ''],
    ['To', '25:00'],
    ['To', ''],
    ['Service', 'Massage'],
  ])('with %s %j is left out, and the other rows stay', (column, text) => {
    const configuration = read(practiceWith('Weekly hours', 2, column, text));
    expect(configuration.openings.weekly).toEqual([
      { weekdays: [1, 2, 3, 4, 5], hours: { from: 540, to: 720 }, host: null, service: null },
    ]);
    expect(place(configuration)).toEqual([['Weekly hours', 3, column]]);
  });

  it.each([
    ['fr_FR', []],
    ['', []],
    ['nl_NL', []],
    ['de_AT', [2]],
    ['en', [2]],
  ])('is one with Di in the locale %s, unless it is English or German', (locale, weekdays) => {
    const configuration = read(withRows('Weekly hours', ['', 'Di', '9', '12', '']), locale);
    expect(configuration.openings.weekly.flatMap((row) => row.weekdays)).toEqual(weekdays);
    const places = weekdays.length > 0 ? [] : [['Weekly hours', 2, 'Days']];
    expect(place(configuration).filter(([, row]) => row !== null)).toEqual(places);
  });

  it.each([
    ['1', '5', 'From', /“01:00” or “13:00”/],
    ['3:30', '8', 'From', /“03:30” or “15:30”/],
    ['2', '6 pm', 'From', /“02:00” or “14:00”/],
    ['0.33', '0.50', 'From', /part of a day/],
    ['8', '5', 'To', /“17:00”/],
  ])('opens no night from %s to %s', (from, to, column, sentence) => {
    for (const tabs of [
      withRows('Weekly hours', ['', 'Mon', from, to, '']),
      withRows('Exceptions', ['2027-03-29', '', '', from, to, '']),
    ]) {
      const { findings, openings } = read(tabs);
      const isHours = ({ hours }: { readonly hours: unknown }) => hours !== null;
      const left = tabs.Exceptions?.length === 2 ? openings.exceptions : openings.weekly;
      expect(left.filter(isHours)).toEqual([]);
      expect(findings[0]).toMatchObject({ row: 2, column, sentence: expect.stringMatching(sentence) });
    }
  });

  it.each([
    ['8', '12', 480, 720],
    ['9', '17', 540, 1020],
    ['6', '14', 360, 840],
    ['0', '6', 0, 360],
    ['01:00', '05:00', 60, 300],
    ['05:30', '9', 330, 540],
  ])('is none from %s to %s', (shownFrom, shownTo, from, to) => {
    const { openings, findings } = read(withRows('Exceptions', ['2027-03-29', '', '', shownFrom, shownTo, '']));
    expect(findings).toEqual([]);
    expect(openings.exceptions).toMatchObject([{ hours: { from, to } }]);
  });

  it('whose To is not after From is told how to write a night shift', () => {
    const configuration = read(withRows('Weekly hours', ['', 'Mon', '22:00', '6:00', '']));
    expect(configuration.openings.weekly).toEqual([]);
    expect(place(configuration)).toEqual([['Weekly hours', 2, 'To']]);
    expect(configuration.findings[0]?.sentence).toMatch(/two rows.*22:00 to 24:00.*00:00 to 06:00/);
  });

  it.each([
    ['9', '5', true],
    ['9 Uhr', '5 Uhr', true],
    ['12:00', '1', true],
    ['9', '9', true],
    ['13:00', '5', false],
    ['22:00', '6', false],
    ['9', '5 am', false],
    ['9', '0:30', false],
    ['12:30', '12:00', false],
  ])('from %s to %s is told of the afternoon: %s', (from, to, isTold) => {
    for (const [language, hint] of [
      ['en', 'An afternoon hour is'],
      ['de', 'Fünf Uhr nachmittags ist'],
    ] as const) {
      const hours = withRows('Weekly hours', ['', 'Mon', from, to, '']);
      const [finding] = read(withCell(hours, 'Settings', 2, 'Value', language)).findings;
      expect(finding).toMatchObject({ tab: 'Weekly hours', row: 2, column: 'To' });
      expect(finding?.sentence.startsWith(hint)).toBe(isTold);
    }
  });

  it('with equal times opens nothing either', () => {
    expect(read(withRows('Weekly hours', ['', 'Mon', '9', '09:00', ''])).openings.weekly).toEqual([]);
  });

  it('and its night shift in two rows is fine', () => {
    const night = withRows('Weekly hours', ['', 'Mon', '22:00', '24:00', ''], ['', 'Tue', '0', '6', '']);
    expect(read(night).openings.weekly.map(({ hours }) => hours)).toEqual([
      { from: 1320, to: 1440 },
      { from: 0, to: 360 },
    ]);
  });
});

describe('a faulty host', () => {
  it.each([
    ['Calendar', ''],
    ['Calendar', 'anna and ben'],
    ['Also busy on', 'home and work'],
    ['Time zone', 'Berlin'],
    ['Max per day', 'a few'],
    ['Weight', 'heavy'],
    ['Active', 'x'],
    ['Time zone', '#REF!'],
  ])('with %s %j is withdrawn, and the other host stays', (column, text) => {
    const configuration = read(practiceWith('Hosts', 1, column, text));
    expect(names(configuration.hosts)).toEqual(['Ben']);
    expect(names(configuration.withdrawnHosts)).toEqual(['Anna']);
    expect(configuration.withdrawnHosts[0]?.finding).toEqual(configuration.findings[0]);
    expect(place(configuration)).toEqual([['Hosts', 2, column]]);
    expect(faulty(configuration)).toEqual([false, false]);
  });

  it('without a name is a finding', () => {
    const configuration = read(practiceWith('Hosts', 2, 'Host', ''));
    expect(names(configuration.hosts)).toEqual(['Anna']);
    expect(place(configuration)).toContainEqual(['Hosts', 3, 'Host']);
  });
});

describe('a faulty service', () => {
  it.each([
    ['Service', ''],
    ['Minutes', ''],
    ['Minutes', '0'],
    ['Every', 'often'],
    ['Buffer before', '-5'],
    ['Buffer after', '1 h'],
    ['Notice', '2'],
    ['Book ahead', '2027-02-30'],
    ['Max per day', 'x'],
    ['Hosts', 'Carla'],
    ['Assign', 'round robin'],
    ['Video call', 'maybe'],
    ['Invite contact', 'x'],
  ])('with %s %j keeps its place and answers failed', (column, text) => {
    const { 'Weekly hours': _, ...practice } = practiceWith('Services', 1, column, text);
    const configuration = read({ ...practice, 'Weekly hours': PRACTICE['Weekly hours']?.slice(0, 2) ?? [] });
    expect(faulty(configuration)).toEqual([true, false]);
    expect(place(configuration)).toEqual([['Services', 2, column]]);
  });

  it('is not made by one unknown host among known ones; the others serve', () => {
    const configuration = read(practiceWith('Services', 1, 'Hosts', 'Carla, Ben'));
    expect(configuration.services[0]).toMatchObject({ hosts: ['Ben'] });
    expect(place(configuration)).toEqual([['Services', 2, 'Hosts']]);
    expect(configuration.findings[0]?.sentence).toContain('“Carla”');
  });

  it('is made by one unknown host if all are needed: no calendar says whether that one is free', () => {
    const all = practiceWith('Services', 1, 'Assign', 'all');
    const configuration = read(withCell(all, 'Services', 1, 'Hosts', 'Carla, Ben'));
    expect(faulty(configuration)).toEqual([true, false]);
    expect(place(configuration)).toEqual([['Services', 2, 'Hosts']]);
  });
});

describe('a faulty exception', () => {
  const easter = { from: day('2027-03-27'), to: day('2027-03-30') };
  const closedFor = (host: string) => ({ ...easter, host, hours: null });

  it.each([
    ['9.5', '11:00', 'From'],
    ['10:00', '', 'To'],
    ['', '11:00', 'From'],
    ['11:00', '10:00', 'To'],
  ])('with hours %j to %j closes its dates for its host', (from, to, column) => {
    const configuration = read(withRows('Exceptions', ['2027-03-27', '2027-03-30', 'Ben', from, to, '']));
    expect(configuration.openings.exceptions).toEqual([closedFor('Ben')]);
    expect(place(configuration)).toEqual([['Exceptions', 2, column]]);
  });

  it('with unreadable hours for everyone closes its dates for every host', () => {
    const { openings } = read(withRows('Exceptions', ['2027-03-27', '2027-03-30', '', '9.5', '11', '']));
    expect(openings.exceptions).toEqual([closedFor('Anna'), closedFor('Ben')]);
  });

  it('with an unknown host closes its dates for every host', () => {
    const configuration = read(withRows('Exceptions', ['2027-03-27', '2027-03-30', 'Carla', '9', '11', '']));
    expect(configuration.openings.exceptions).toEqual([closedFor('Anna'), closedFor('Ben')]);
    expect(place(configuration)).toEqual([['Exceptions', 2, 'Host']]);
  });

  it('closes its dates even against other rows with hours for the same host', () => {
    const { openings } = read(
      withRows(
        'Exceptions',
        ['2027-03-25', '2027-04-02', 'Ben', '9', '12', ''],
        ['2027-03-27', '2027-03-30', 'Ben', '9', '9.5', ''],
      ),
    );
    const hours = { from: 540, to: 720 };
    expect(openings.exceptions).toEqual([
      { from: day('2027-03-25'), to: day('2027-03-26'), host: 'Ben', hours },
      { from: day('2027-03-31'), to: day('2027-04-02'), host: 'Ben', hours },
      closedFor('Ben'),
    ]);
  });

  it.each([
    ['2027-02-30', '', 'From date'],
    ['2027-03-27', 'soon', 'To date'],
    ['2027-03-27', '2027-03-26', 'To date'],
    ['', '2027-03-30', 'From date'],
  ])('with the dates %j to %j withdraws the host it names', (from, to, column) => {
    const configuration = read(withRows('Exceptions', [from, to, 'Ben', '', '', '']));
    expect(names(configuration.hosts)).toEqual(['Anna']);
    expect(names(configuration.withdrawnHosts)).toEqual(['Ben']);
    expect(configuration.withdrawn).toBeNull();
    expect(place(configuration)).toEqual([['Exceptions', 2, column]]);
  });

  it.each(['', 'Carla'])('with an unreadable date and the host %j withdraws everything', (host) => {
    const configuration = read(withRows('Exceptions', ['2027-02-30', '', host, '', '', '']));
    expect(configuration.withdrawn).toMatchObject({ tab: 'Exceptions', row: 2, column: 'From date' });
  });

  it('with a date whose order is unclear is not guessed', () => {
    expect(read(withRows('Exceptions', ['3/4/2027', '', '', '', '', '']), 'en_CA').withdrawn).not.toBeNull();
    expect(read(withRows('Exceptions', ['3/4/2027', '', '', '', '', '']), 'en_US').openings.exceptions).toEqual([
      { from: day('2027-03-04'), to: day('2027-03-04'), host: null, hours: null },
    ]);
  });

  it('without any date is left out, as a finding', () => {
    const configuration = read(withRows('Exceptions', ['', '', 'Ben', '9', '10', '']));
    expect(configuration.openings.exceptions).toEqual([]);
    expect(names(configuration.hosts)).toEqual(['Anna', 'Ben']);
    expect(place(configuration)).toEqual([['Exceptions', 2, 'From date']]);
  });

  it('for an inactive host does nothing', () => {
    const rows = withRows('Exceptions', ['2027-02-30', '', 'Ben', '', '', '']);
    const configuration = read({ ...rows, Hosts: practiceWith('Hosts', 2, 'Active', 'no').Hosts ?? [] });
    expect(names(configuration.hosts)).toEqual(['Anna']);
    expect(configuration.withdrawn).toBeNull();
  });
});
