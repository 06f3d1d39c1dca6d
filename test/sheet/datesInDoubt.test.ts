// Dates in Exceptions without a year, or after a day of the week: what they close, by Temporal and by hand.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/sheet/read/configuration.ts';
import { isTimeZone, type Rows, withRows, workbook } from './support.ts';

const DAYS_OF_1970 = Temporal.PlainDate.from('1970-01-01');
const number = (iso: string) => DAYS_OF_1970.until(Temporal.PlainDate.from(iso)).days;
const iso = (date: number) => DAYS_OF_1970.add({ days: date }).toString();

function readAt(today: string, rows: Rows, locale = 'en_GB') {
  const clocks = { isTimeZone, todayIn: () => number(today) };
  return readConfiguration(workbook(withRows('Exceptions', ...rows), locale), clocks);
}

/** `2026-12-24` or `2026-12-24/2027-01-06` for each closure, of a row for everyone. */
function closedAt(today: string, [from = '', to = '']: readonly string[], locale?: string): string[] {
  const { closedByFault, findings, withdrawn } = readAt(today, [[from, to, '', '', '', '']], locale);
  expect(withdrawn).toBeNull();
  expect(findings.length).toBeGreaterThan(0);
  return closedByFault.map((span) => [...new Set([iso(span.from), iso(span.to)])].join('/'));
}

describe('a date without a year', () => {
  it.each([
    ['24.12.'],
    ['24.12'],
    ['24. 12.'],
    ['Dec 24'],
    ['24 Dec'],
    ['24. Dezember'],
    ['December 24th'],
    ['24th of December'],
    ['Thu 24 Dec'],
    ['Do, 24.12.'],
    ['24/12'],
    ['24-12'],
  ])('closes that date in three years: %s', (shown) => {
    expect(closedAt('2026-06-15', [shown])).toEqual(['2025-12-24', '2026-12-24', '2027-12-24']);
    expect(closedAt('2026-06-15', [shown, shown])).toEqual(['2025-12-24', '2026-12-24', '2027-12-24']);
  });

  it.each([
    ['2026-11-30', '24.12.', '', '24.12.2026'],
    ['2026-12-24', 'Thu 24 Dec', '', '24 Dec 2026'],
    ['2026-12-25', '24.12.', '', '24.12.2027'],
    ['2026-12-10', '24.12.', '6.1.', '24.12.2026', '6.1.2027'],
    ['2027-01-02', 'Dec 24', 'Jan 6', 'Dec 24 2026', 'Jan 6 2027'],
    ['2027-01-07', '24.12.', '6.1.', '24.12.2027', '6.1.2028'],
    ['2026-12-10', '28.12.2026', '6/1', '6/1/2027'],
    ['2027-02-15', '29.2.', '', '29.2.2028'],
  ])(
    'names the year that is meant, so that the advice closes the same: on %s, %s to %s',
    (today, from, to, ...years) => {
      const { findings } = readAt(today, [[from, to, '', '', '', '']]);
      expect(findings.map(({ sentence }) => /for example “(.*?)”/.exec(sentence)?.[1])).toEqual(years);
    },
  );

  it('is read in the order of the locale', () => {
    expect(closedAt('2026-06-15', ['12/8'], 'en_US')).toEqual(['2025-12-08', '2026-12-08', '2027-12-08']);
    expect(closedAt('2026-06-15', ['12/8'], 'de_DE')).toEqual(['2025-08-12', '2026-08-12', '2027-08-12']);
    expect(closedAt('2026-06-15', ['08.12.'], 'en_US')).toEqual(['2025-12-08', '2026-12-08', '2027-12-08']);
  });

  it.each([
    ['12/24', 'en_GB'],
    ['24/12', 'en_US'],
    ['8/12', 'ja_JP'],
    ['8.12', 'ja_JP'],
    ['8.12', 'en_US'],
    ['30.2.', 'de_DE'],
    ['32 Dec', 'en_GB'],
    ['Dec', 'en_GB'],
    ['8.', 'de_DE'],
    ['24.-26.12.', 'de_DE'],
    ['mardi 8.12.', 'fr_FR'],
  ])('that cannot be read withdraws everyone: %s in %s', (shown, locale) => {
    const { withdrawn, closedByFault } = readAt('2026-06-15', [[shown, '', '', '', '', '']], locale);
    expect(withdrawn).toMatchObject({ tab: 'Exceptions', row: 2, column: 'From date' });
    expect(closedByFault).toEqual([]);
  });

  it('closes whatever hours the row has, and beats rows with hours', () => {
    const rows = [
      ['24.12.', '', 'Ben', '9', '12', ''],
      ['2026-12-24', '', 'Ben', '14', '16', ''],
    ];
    const { openings } = readAt('2026-06-15', rows);
    const on = openings.exceptions.filter((row) => row.from <= number('2026-12-24') && number('2026-12-24') <= row.to);
    expect(on).toMatchObject([{ host: 'Ben', hours: null }]);
  });

  it('is 29 February in leap years alone', () => {
    expect(closedAt('2027-06-15', ['29.2.'])).toEqual(['2028-02-29']);
    expect(closedAt('2029-06-15', ['29 Feb'])).toEqual(['2028-02-29']);
  });

  it('is one of the host’s own year', () => {
    // 23:30 on New Year's Eve in London is 00:30 in Berlin; Ben is in London, Anna in Berlin.
    const todayIn = (zone: string) => number(zone === 'Europe/London' ? '2026-12-31' : '2027-01-01');
    const book = workbook(withRows('Exceptions', ['24.12.', '', '', '', '', '']));
    const { closedByFault } = readConfiguration(book, { isTimeZone, todayIn });
    const of = (host: string) =>
      closedByFault.filter(({ hosts }) => hosts?.includes(host)).map(({ from }) => iso(from));
    expect(of('Anna')).toEqual(['2026-12-24', '2027-12-24', '2028-12-24']);
    expect(of('Ben')).toEqual(['2025-12-24', '2026-12-24', '2027-12-24']);
    // Without a host it is the year of the Settings' zone.
    const forAll = closedByFault.filter(({ isForAll }) => isForAll);
    expect(forAll.map(({ from }) => iso(from))).toEqual(['2026-12-24', '2027-12-24', '2028-12-24']);
  });

  it('is closed in a Sheet without hosts too, and a row of a host is not', () => {
    const rows = [
      ['24.12.', '', '', '', '', ''],
      ['26.12.', '', 'Nora', '', '', ''],
    ];
    const tabs = {
      ...withRows('Exceptions', ...rows),
      Hosts: [
        ['Host', 'Calendar', 'Active'],
        ['Nora', '', 'no'],
      ],
    };
    const { closedByFault } = readConfiguration(workbook(tabs), { isTimeZone, todayIn: () => number('2027-06-15') });
    const forAll = closedByFault.filter(({ isForAll }) => isForAll);
    expect(forAll.map(({ from }) => iso(from))).toEqual(['2026-12-24', '2027-12-24', '2028-12-24']);
  });
});

describe('a range', () => {
  it.each([
    ['2027-01-02', ['2026-12-24/2027-01-06', '2027-12-24/2028-01-06', '2028-12-24/2029-01-06']],
    ['2026-12-30', ['2025-12-24/2026-01-06', '2026-12-24/2027-01-06', '2027-12-24/2028-01-06']],
  ])('without years goes over New Year: on %s', (today, closed) => {
    expect(closedAt(today, ['24.12.', '6.1.'])).toEqual(closed);
  });

  it.each([
    ['within a year', ['1.8.', '14.8.'], ['2025-08-01/2025-08-14', '2026-08-01/2026-08-14', '2027-08-01/2027-08-14']],
    ['to 29 February', ['20.2.', '29.2.'], ['2025-02-20/2025-02-28', '2026-02-20/2026-02-28', '2027-02-20/2027-02-28']],
    ['with a first year alone', ['24.12.2026', '6.1.'], ['2026-12-24/2027-01-06']],
    ['with a first year alone, within it', ['1.8.2026', '14.8.'], ['2026-08-01/2026-08-14']],
    ['with a first year alone, of one day', ['1.8.2026', '1.8.'], ['2026-08-01']],
    ['with a first year alone, to a leap day', ['2028-02-20', '29.2.'], ['2028-02-20/2028-02-29']],
    ['with a last year alone', ['24.12.', '6.1.2027'], ['2026-12-24/2027-01-06']],
    ['with a last year alone, within it', ['1.8.', '14.8.2027'], ['2027-08-01/2027-08-14']],
    ['with a last year alone, of one day', ['14.8.', '14.8.2027'], ['2027-08-14']],
  ])('%s', (_, cells, closed) => {
    expect(closedAt('2026-06-15', cells)).toEqual(closed);
  });

  it('covers 29 February in a leap year', () => {
    expect(closedAt('2028-01-02', ['20.2.', '29.2.'])[1]).toBe('2028-02-20/2028-02-29');
  });
});

describe('a day of the week before a date', () => {
  it.each([
    'Tue 8 Dec 2026',
    'Di 08.12.2026',
    'Di. 08.12.2026',
    'Di., 8.12.26',
    'Tuesday, 8 December 2026',
    'Tues 2026-12-08',
    'Tue, Dec 8, 2026',
    'Dienstag, den 8. Dezember 2026',
    'DIENSTAG 8/12/2026',
  ])('is read if it is right: %s', (shown) => {
    const { openings, findings } = readAt('2026-06-15', [[shown, '', '', '9', '12', '']]);
    expect(findings).toEqual([]);
    const date = number('2026-12-08');
    expect(openings.exceptions).toEqual([{ from: date, to: date, host: null, hours: { from: 540, to: 720 } }]);
  });

  it.each(['Mon 8 Dec 2026', 'Mi 08.12.2026', 'Sunday, 8 December 2026'])(
    'closes the date if it is another: %s',
    (shown) => {
      expect(closedAt('2026-06-15', [shown])).toEqual(['2026-12-08']);
      expect(closedAt('2026-06-15', ['2026-12-07', shown])).toEqual(['2026-12-07/2026-12-08']);
      expect(closedAt('2026-06-15', [shown, '10.12.2026'])).toEqual(['2026-12-08/2026-12-10']);
    },
  );

  it('closes the date if it is a short form that another language shares, in a Sheet of that language', () => {
    expect(closedAt('2026-06-15', ['Di 08.12.2026'], 'fr_FR')).toEqual(['2026-12-08']);
    expect(readAt('2026-06-15', [['Dienstag 08.12.2026', '', '', '', '', '']], 'fr_FR').findings).toEqual([]);
  });

  it('closes nothing if it is no day that we read', () => {
    const { withdrawn } = readAt('2026-06-15', [['mardi 08.12.2026', '', '', '', '', '']]);
    expect(withdrawn).not.toBeNull();
  });
});
