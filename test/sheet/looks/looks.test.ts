// What tabs look like besides their texts, in both languages.
import { describe, expect, it } from 'vitest';
import { isProblem } from '../../../src/sheet/cells/reading.ts';
import { helpFor } from '../../../src/sheet/looks/help.ts';
import { looksFor } from '../../../src/sheet/looks/looks.ts';
import { readForCheck } from '../../../src/sheet/read/configuration.ts';
import { TABS, type TabKey } from '../../../src/sheet/tabs.ts';
import { proposedDraft, templateTabs } from '../../../src/sheet/template.ts';
import { CLOCKS, workbook } from '../support.ts';

const KEYS = Object.keys(TABS) as TabKey[];
const LANGUAGES = ['en', 'de'] as const;

describe.each(LANGUAGES)('in the language %s', (language) => {
  it('each header has a note of one or two sentences', () => {
    for (const key of KEYS) {
      const help = helpFor(key, language);
      expect(Object.keys(help)).toEqual([...TABS[key].headers]);
      for (const text of Object.values(help)) expect(text).toMatch(/^\p{Lu}?.{3,}\.$/u);
    }
  });

  it('a drop-down stands in a column that is there, offers what its reader takes, and says how to fill it in', () => {
    const choices = KEYS.flatMap((key) => looksFor(key, language).choices.map((choice) => ({ key, choice })));
    expect(choices.map(({ key, choice }) => `${TABS[key].name} ${choice.setting ?? choice.header}`)).toEqual([
      'Settings Require signature',
      'Settings Spread offers',
      'Settings Log contact details',
      'Settings Repeat bookings',
      'Settings Language',
      'Services Hosts',
      'Services Assign',
      'Services Video call',
      'Services Invite contact',
      'Hosts Active',
      'Weekly hours Host',
      'Weekly hours Service',
      'Exceptions Host',
      'HubSpot form Service',
    ]);
    for (const { key, choice } of choices) {
      expect<readonly string[]>(TABS[key].headers).toContain(choice.header);
      if ('from' in choice) expect<readonly string[]>(TABS[choice.from.key].headers).toContain(choice.from.header);
      else for (const word of choice.words.words) expect(isProblem(choice.words.reader(word))).toBe(false);
    }
  });

  it('a word and its colour can be read by eyes that see little contrast', () => {
    const colours = KEYS.flatMap((key) => looksFor(key, language).colours);
    expect(colours.map(({ header, word }) => `${header} ${word}`)).toEqual([
      ...['Status booked', 'Status moved', 'Status cancelled'],
      ...['Outcome success', 'Outcome failed', 'Outcome refused', 'Outcome error'],
    ]);
    // WCAG 2.2, 1.4.3.
    for (const { text, background } of colours) expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  it('only the tabs that the script writes ask before a person types there', () => {
    expect(KEYS.filter((key) => looksFor(key, language).protection !== '')).toEqual(['bookings', 'log']);
  });
});

it('the template says what its drop-downs offer', () => {
  for (const [locale, language] of [
    ['en_GB', 'en'],
    ['de_DE', 'de'],
  ] as const) {
    const tabs = templateTabs(locale, proposedDraft(locale, 'Europe/Berlin'));
    for (const key of KEYS) {
      const tab = tabs.find(({ name }) => name === TABS[key].name);
      for (const choice of looksFor(key, language).choices) {
        if (!('words' in choice) || tab === undefined) continue;
        const rows = tab.rows.filter((row) => choice.setting === null || row[0] === choice.setting);
        const shown = rows.map((row) => row[tab.headers.indexOf(choice.header)] ?? '').filter((text) => text !== '');
        expect(shown.length).toBe(rows.length);
        expect(choice.words.words).toEqual(expect.arrayContaining(shown));
      }
    }
    const book = workbook(
      Object.fromEntries(tabs.map(({ name, headers, rows }) => [name, [headers, ...rows]])),
      locale,
    );
    expect(readForCheck(book, CLOCKS).settings).toMatchObject({ language, repeatBookings: 'allow' });
  }
});

/** WCAG 2.2: the ratio of relative luminances. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
