// Time zones are read by area and city, whatever else this engine's Intl takes for one.
import { describe, expect, it } from 'vitest';
import { timeZoneReader } from '../../src/sheet/cells/timeZones.ts';
import { readConfiguration } from '../../src/sheet/read/configuration.ts';
import { CLOCKS, outcome, PRACTICE, practiceWith, read, withRows, workbook } from './support.ts';

// Some engine that takes anything at all, as several take what the time zone database does not have.
const anything = timeZoneReader(() => true);

/** As this engine's Intl does. */
function isKnownHere(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const city = (shown: string, isTimeZone = isKnownHere) => {
  const reading = timeZoneReader(isTimeZone)(shown);
  return 'problem' in reading && reading.problem.kind === 'notTimeZone' ? reading.problem.city : null;
};

describe('a time zone', () => {
  it('is read in any case by every name of area and city that Intl lists', () => {
    const names = Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/') && !name.startsWith('Etc/'));
    expect(names.length).toBeGreaterThan(400);
    for (const name of names) {
      for (const shown of [name, name.toLowerCase(), name.toUpperCase(), name.replaceAll('_', ' ')])
        expect([shown, outcome(timeZoneReader(isKnownHere)(shown))]).toEqual([shown, name]);
    }
  });

  // Of the backward list of the time zone database 2025b.
  it.each(
    (
      'US/Pacific US/Eastern US/East-Indiana US/Indiana-Starke America/Indiana/Knox America/Knox_IN Asia/Calcutta ' +
      'America/Argentina/ComodRivadavia Australia/ACT Australia/LHI Australia/NSW Brazil/DeNoronha Chile/EasterIsland ' +
      'Mexico/BajaNorte Mexico/BajaSur Canada/Saskatchewan Canada/Newfoundland Europe/Kiev Europe/Belfast Arctic/Longyearbyen ' +
      'Antarctica/DumontDUrville Antarctica/McMurdo Africa/Dar_es_Salaam Europe/Isle_of_Man America/Port-au-Prince UTC Etc/UTC'
    ).split(' '),
  )('is read: %s', (name) => {
    expect(isKnownHere(name)).toBe(true);
    for (const shown of [name, name.toLowerCase()]) expect(outcome(timeZoneReader(isKnownHere)(shown))).toBe(name);
  });

  it.each([
    ...'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
    ...'EST MST HST CET EET MET WET EST5EDT CST6CDT MST7MDT PST8PDT MEZ CEST'.split(' '),
    ...'Cuba Egypt Eire GB GB-Eire Greenwich Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya'.split(' '),
    ...'NZ NZ-CHAT Navajo PRC Poland Portugal ROC ROK Singapore Turkey W-SU UCT Universal Zulu Factory Berlin'.split(
      ' ',
    ),
    ...'GMT0 GMT+0 GMT-0 GMT+1 UTC+1 Etc/GMT0 Etc/GMT+1 Etc/GMT-14 Etc/UCT Etc/Zulu Etc/Universal Etc/Greenwich'.split(
      ' ',
    ),
    ...'SystemV/AST4 SystemV/EST5EDT SystemV/HST10 US/Pacific-New Canada/East-Saskatchewan Mideast/Riyadh87'.split(' '),
    ...[
      '+02:00',
      '-0500',
      '+2',
      'GMT+02:00',
      'Europe',
      'Europe/',
      '/Berlin',
      'Europe/Berlin/',
      'Europe/Berlin (CET)',
      'Z',
    ],
  ])('is not %s, though an engine may take it', (shown) => {
    expect(outcome(anything(shown))).toBe('<notTimeZone>');
    expect(outcome(timeZoneReader(isKnownHere)(shown))).toBe('<notTimeZone>');
  });

  it('is not a name that the engine does not know', () => {
    expect(outcome(timeZoneReader(isKnownHere)('Europe/Atlantis'))).toBe('<notTimeZone>');
  });

  it.each([
    ['BST', 'Europe/London'],
    ['ist', 'Asia/Kolkata'],
    ['EST', 'America/New_York'],
    ['Japan', 'Asia/Tokyo'],
    ['Cuba', 'America/Havana'],
    ['CEST', 'Europe/Berlin'],
    ['SystemV/PST8PDT', 'America/Los_Angeles'],
    ['SystemV/EST5', 'America/New_York'],
    ['US/Pacific-New', 'America/Los_Angeles'],
    ['Zulu', 'UTC'],
    ['Singapore', 'Asia/Singapore'],
    ['london', 'Europe/London'],
    ['New York', 'America/New_York'],
    ['Etc/GMT+1', 'Europe/Berlin'],
    ['+02:00', 'Europe/Berlin'],
  ])('that is %s is told of %s', (shown, named) => {
    expect(city(shown)).toBe(named);
    expect(isKnownHere(named)).toBe(true);
  });
});

describe('GMT', () => {
  const READ_AS_UTC = / is read as UTC, which knows no summer time\..*“Europe\/London”\.$/;

  it.each(['GMT', 'gmt', 'Etc/GMT'])('is UTC in Settings, and a finding that withdraws nothing: %s', (shown) => {
    const { settings, withdrawn, findings, hosts } = read(practiceWith('Settings', 1, 'Value', shown));
    expect(settings.timeZone).toBe('UTC');
    expect([withdrawn, hosts.length]).toEqual([null, 2]);
    const place = { tab: 'Settings', row: 2, column: 'Value' };
    expect(findings).toEqual([{ ...place, sentence: expect.stringMatching(READ_AS_UTC) }]);
    expect(findings[0]?.sentence).toContain(`“${shown}”`);
  });

  it('is the same for a host', () => {
    const { hosts, findings } = read(practiceWith('Hosts', 2, 'Time zone', 'Etc/GMT'));
    expect(hosts.map(({ timeZone }) => timeZone)).toEqual(['Europe/Berlin', 'UTC']);
    expect(findings).toMatchObject([{ tab: 'Hosts', row: 3, column: 'Time zone' }]);
  });

  it('is the same for the spreadsheet’s own zone, if that counts', () => {
    const own = (zone: string) =>
      readConfiguration(workbook(withRows('Settings', ['Time zone', zone, '']), 'en_GB', 'Etc/GMT'), CLOCKS);
    expect(own('')).toMatchObject({ settings: { timeZone: 'UTC' }, withdrawn: null });
    expect(own('').findings).toMatchObject([{ tab: 'Settings', sentence: expect.stringMatching(READ_AS_UTC) }]);
    expect(own('Europe/Berlin').findings).toEqual([]);
    const { Settings, ...others } = PRACTICE;
    const withoutTab = readConfiguration(workbook(others, 'en_GB', 'Etc/GMT'), CLOCKS).findings;
    expect(withoutTab.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/“Settings” is missing/)]);
  });
});

it('BST in Settings withdraws everything, at a host that host alone', () => {
  const settings = read(practiceWith('Settings', 1, 'Value', 'BST'));
  expect(settings.withdrawn?.sentence).toBe(
    '“BST” does not name a time zone by area and city. Write for example “Europe/London”. Until then nothing is offered.',
  );
  const { hosts, withdrawn } = read(practiceWith('Hosts', 2, 'Time zone', 'BST'));
  expect([withdrawn, hosts.map(({ name }) => name)]).toEqual([null, ['Anna']]);
  expect(read(PRACTICE).hosts).toHaveLength(2);
});
