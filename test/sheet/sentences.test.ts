import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/sheet/problem.ts';
import { ENGLISH } from '../../src/sheet/sentences/english.ts';
import { sentence } from '../../src/sheet/sentences/sentences.ts';
import { day } from './support.ts';

const shown = 'a "b" <c>';
const header = 'Days';

const PROBLEMS: readonly Problem[] = [
  { kind: 'notTimeZone', shown, city: 'Asia/Tokyo' },
  { kind: 'otherWeekday', shown, date: day('2026-12-08') },
  ...(['formulaError', 'notYesNo', 'notWeight', 'notNotice', 'notBookAhead', 'notWeekdays'] as const).map((kind) => ({
    kind,
    shown,
  })),
  ...(['notTime', 'secondsInTime', 'notDate', 'noSuchDate', 'unclearDate', 'readAsUtc', 'notCountryCode'] as const).map(
    (kind) => ({
      kind,
      shown,
    }),
  ),
  ...(['notCalendarId', 'notEmail', 'notInstant', 'toDateBeforeFromDate', 'unknownHosts'] as const).map((kind) => ({
    kind,
    shown,
  })),
  ...(['notContactFields', 'notTicketPlace', 'questionOfNoLink'] as const).map((kind) => ({ kind, shown })),
  { kind: 'emailTooLong', shown, most: 33 },
  { kind: 'sameQuestion', shown, firstRow: 2 },
  { kind: 'idleWithLink', headers: [header] },
  { kind: 'moveWithLink', shown },
  ...(['unknownService', 'unknownSetting', 'timeZoneNotFound', 'notMeetingLink', 'notTemplate'] as const).map(
    (kind) => ({
      kind,
      shown,
    }),
  ),
  { kind: 'spreadsheetTimeZone', shown },
  { kind: 'notOneOf', shown, choices: ['any', 'all'] },
  { kind: 'notCount', shown, least: 1, most: 99 },
  { kind: 'notMinutes', shown, least: 1, most: 99 },
  { kind: 'tooLong', shown, mostDays: 99 },
  { kind: 'twoTimes', shown, first: '9:30', second: '9:50' },
  { kind: 'sameName', shown, firstRow: 7 },
  { kind: 'sameSetting', shown, firstRow: 7 },
  { kind: 'columnRenamed', header, shown },
  { kind: 'blank', header },
  { kind: 'columnMissing', header },
  { kind: 'columnGone', header },
  { kind: 'columnTwice', header },
  { kind: 'columnTwiceDiffers', header },
  { kind: 'toNotAfterFrom', from: '22:00', to: '06:00' },
  { kind: 'halfHours', shown, filled: 'From', blank: 'To' },
  { kind: 'noFromDate', shown },
  { kind: 'noDate' },
  { kind: 'tabMissing', tab: 'Hosts' },
  { kind: 'mergedCells', range: 'A2:A4' },
  { kind: 'tabWithoutHeader', tab: 'Hosts' },
  { kind: 'tabRenamed', tab: 'Hosts', shown },
  { kind: 'unknownPlaceholders', found: ['{nmae}', '{fone'] },
  { kind: 'zeroLimit', shown: '0' },
  { kind: 'keptTooShort', shown: '7', least: 31 },
  { kind: 'dateWithoutYear', shown: '24.12.', example: '24.12.2027' },
  { kind: 'severalDays', shown: '24.-26.12.2027' },
  { kind: 'foreignDay', shown, word: 'di' },
  { kind: 'toPerhapsAfternoon', from: '9', to: '5' },
  { kind: 'nightOrAfternoon', from: '1', to: '5', night: '01:00', afternoon: '13:00' },
  { kind: 'fractionOfDay', shown: '0.25' },
  { kind: 'harmlessColumnRenamed', header: 'Weight', shown: 'Gewicht' },
  { kind: 'eventNotFound' },
  { kind: 'mainCalendar', address: 'anna@example.com' },
  { kind: 'timesContradict', start: 'a "b" <c>', end: '2027-03-29 10:30' },
  { kind: 'notAsEvent', shown, event: 'Visit' },
  { kind: 'bookingsGone' },
  { kind: 'bookingsBlank' },
  { kind: 'noService' },
  { kind: 'bookAheadOver', shown, last: day('2027-06-01') },
  { kind: 'spreadWithoutCount', shown },
  { kind: 'noticePastHorizon', shown, days: 14 },
  { kind: 'longerThanHours', shown, longest: 60 },
  { kind: 'sameCalendar', shown, host: 'Anna', firstRow: 7 },
  { kind: 'mainCalendar', address: 'anna@praxis.example' },
  ...(['serviceWithoutHost', 'serviceWithoutHours', 'hostsShareNoHours', 'noActiveHost', 'noHours'] as const).map(
    (kind) => ({ kind }),
  ),
  { kind: 'hostWithoutHours', shown },
];

describe.each(['en', 'de'] as const)('a sentence in %s', (language) => {
  it.each(PROBLEMS.map((problem) => [problem.kind, problem] as const))(
    'of %s is whole, and repeats what it knows',
    (_, problem) => {
      const text = sentence(problem, language);
      expect(text).toMatch(/^[\p{Lu}„“].*\.$/u);
      expect(text).not.toMatch(/undefined|null|\[object|\s\s/);
      // `last` and `date` are numbers of days, said as dates; see below.
      const details = Object.entries(problem).filter(([key]) => !['kind', 'last', 'date'].includes(key));
      for (const [, detail] of details) for (const part of [detail].flat()) expect(text).toContain(String(part));
    },
  );

  it('quotes on one line, and cuts what is long', () => {
    const text = sentence({ kind: 'notTime', shown: `line\nbreak ${'x'.repeat(200)}` }, language);
    expect(text).toContain(`line break ${'x'.repeat(49)}…`);
    expect(text).not.toContain('x'.repeat(50));
  });
});

it.each([
  [
    { kind: 'bookAheadOver', shown: '1 June 2027', last: day('2027-06-01') } as const,
    'Book ahead, “1 June 2027”, ended on 2027-06-01, so nothing is offered. Write a later date, or a number of days such as “28 days”.',
    'Book ahead, „1 June 2027“, endete am 01.06.2027, deshalb wird nichts angeboten. Schreiben Sie ein späteres Datum oder eine Anzahl von Tagen, zum Beispiel „28 Tage“.',
  ],
  [
    { kind: 'noService' } as const,
    'There is no service, so nothing can be booked. Add a row, for example “Visit” with 30 Minutes.',
    'Es gibt keine Leistung, deshalb kann nichts gebucht werden. Fügen Sie eine Zeile hinzu, zum Beispiel „Beratung“ mit 30 Minuten.',
  ],
  [
    { kind: 'dateWithoutYear', shown: '24.12', example: '24.12.2027' } as const,
    '“24.12” has no year. Write for example “24.12.2027”.',
    'Bei „24.12“ fehlt das Jahr. Schreiben Sie zum Beispiel „24.12.2027“.',
  ],
  [
    { kind: 'otherWeekday', shown: 'Mon 8 Dec 2026', date: day('2026-12-08') } as const,
    '“Mon 8 Dec 2026” cannot be: 2026-12-08 is a Tuesday. Correct the date or the day of the week.',
    '„Mon 8 Dec 2026“ kann nicht stimmen: Der 08.12.2026 ist ein Dienstag. Berichtigen Sie das Datum oder den Wochentag.',
  ],
  [
    { kind: 'severalDays', shown: '24.12.2027-26.12.2027' } as const,
    '“24.12.2027-26.12.2027” is more than one day. Write the first day under From date and the last under To date.',
    '„24.12.2027-26.12.2027“ ist mehr als ein Tag. Schreiben Sie den ersten Tag unter From date und den letzten unter To date.',
  ],
  [
    { kind: 'zeroLimit', shown: '0' } as const,
    '“0” is less than 1. Write a number from 1, or leave the cell blank for no limit.',
    '„0“ ist weniger als 1. Schreiben Sie eine Zahl ab 1, oder lassen Sie die Zelle leer, wenn es keine Grenze geben soll.',
  ],
])('says %j', (problem, english, german) => {
  expect(sentence(problem, 'en')).toBe(english);
  expect(sentence(problem, 'de')).toBe(german);
});

it('begins with the afternoon, then tells of the night', () => {
  const hours = { from: '9', to: '5' };
  for (const [language, hint] of [
    ['en', 'An afternoon hour is “17:00” or “5 pm”. '],
    ['de', 'Fünf Uhr nachmittags ist „17:00“ oder „17 Uhr“. '],
  ] as const) {
    expect(sentence({ kind: 'toPerhapsAfternoon', ...hours }, language)).toBe(
      hint + sentence({ kind: 'toNotAfterFrom', ...hours }, language),
    );
  }
});

it('says each problem differently in the two languages', () => {
  for (const problem of PROBLEMS) expect(sentence(problem, 'de')).not.toBe(sentence(problem, 'en'));
});

it('has each kind of problem among these examples', () => {
  expect([...new Set(PROBLEMS.map(({ kind }) => kind))].sort()).toEqual(Object.keys(ENGLISH).sort());
});
