import { describe, expect, it } from 'vitest';
import { clock, daysText, languageOfRows } from '../../../src/pages/hours/names.ts';
import { readRow } from '../../../src/pages/hours/week.ts';

describe('days as the tab gets them', () => {
  it.each([
    [[0, 1, 2, 3, 4], 'en', 'Mon-Fri'],
    [[0, 1, 2, 3, 4], 'de', 'Mo-Fr'],
    [[0, 1], 'en', 'Mon, Tue'],
    [[0, 2, 4], 'en', 'Mon, Wed, Fri'],
    [[0, 2, 3, 4, 6], 'de', 'Mo, Mi-Fr, So'],
  ] as const)('%j in %s are %s, and read as the same', (days, language, text) => {
    expect(daysText(days, language)).toBe(text);
    expect(readRow({ days: text, from: '9', to: '10' })?.weekdays).toEqual(days);
  });

  it('are in the language of the rows', () => {
    const row = (days: string) => ({ days, from: '', to: '' });
    expect(languageOfRows([row('Mo-Fr')], 'en')).toBe('de');
    expect(languageOfRows([row('Dienstags')], 'en')).toBe('de');
    expect(languageOfRows([row('Mon-Fri'), row('Saturday')], 'de')).toBe('en');
    expect(languageOfRows([row('')], 'de')).toBe('de');
  });
});

describe('a time of day', () => {
  it.each([
    [0, '00:00'],
    [550, '09:10'],
    [1440, '24:00'],
  ])('%i is %s', (minutes, text) => {
    expect(clock(minutes)).toBe(text);
  });
});

describe('a row that is read', () => {
  it('opens what it says', () => {
    expect(readRow({ days: 'Mon-Wed', from: '9:10', to: '12.20' })).toEqual({
      weekdays: [0, 1, 2],
      fromMinute: 550,
      toMinute: 740,
    });
  });

  it.each([
    ['nobody', '9', '10'],
    ['Mon', '9.5', '10'],
    ['Mon', '10', '9'],
    ['Mon', '', '9'],
  ])('opens nothing if it is %s %s %s', (days, from, to) => {
    expect(readRow({ days, from, to })).toBeNull();
  });
});
