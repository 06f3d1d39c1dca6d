// telli's key as people paste it, and the day on which two keys stand.
import { describe, expect, it } from 'vitest';
import { calendar } from '../../worlds/sheet.ts';
import { type Menu, openMenu } from './support.ts';

const FILES = {
  'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
  'calendars/owner@example.com.ics': calendar(),
};
const [OLD, NEW] = ['telli-old-key', 'telli-new-key'];
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

const enter = (menu: Menu, text: string, ...answers: { button: 'YES' | 'NO' | 'OK' }[]) =>
  menu.run('setUp', { button: 'OK', text }, ...answers);
const isLetIn = (menu: Menu, key: string) => menu.available(key).status === undefined;

function lastRow(menu: Menu): Record<string, string> {
  const [headers = [], ...rows] = menu.rows('Log');
  return Object.fromEntries(headers.map((header, at) => [header, rows.at(-1)?.[at] ?? '']));
}

describe('a pasted key', () => {
  it.each([
    ['a zero-width space', 'telli-\u200bold-key'],
    ['a byte order mark', '\ufefftelli-old-key'],
    ['bidirectional marks', '\u202atelli-\u200eold-\u2066key\u2069\u202c'],
    ['a soft hyphen', 'telli\u00ad-old-key'],
    ['spaces and a line break around it', ' \u00a0telli-old-key\r\n'],
  ])('is cleaned of %s', (_, pasted) => {
    const menu = openMenu(FILES);
    enter(menu, pasted);
    expect(menu.properties().telliKey).toBe(OLD);
    expect(isLetIn(menu, OLD)).toBe(true);
  });

  it.each(['telli old-key', 'telli-old\n-key', 'telli-old\u2028key', 'telli-old\u00a0key', 'telli\told'])(
    'is refused in a sentence with a blank inside: %j; the one that is set stays',
    (pasted) => {
      const menu = openMenu(FILES);
      expect(enter(menu, pasted).join('\n')).toContain('a space or a line break inside');
      expect(menu.properties().telliKey).toBeUndefined();
      enter(menu, OLD);
      expect(enter(menu, pasted).join('\n')).toContain('The key that is set stays.');
      expect(isLetIn(menu, OLD)).toBe(true);
    },
  );
});

describe('a new key', () => {
  const rotated = (...answers: { button: 'YES' | 'NO' | 'OK' }[]) => {
    const menu = openMenu(FILES);
    enter(menu, OLD);
    const shown = enter(menu, NEW, ...answers);
    return { menu, shown };
  };

  it('asks whether the old one leaked; if not, both are valid, and the Log says which signed', () => {
    const { menu, shown } = rotated({ button: 'NO' });
    expect(shown.join('\n')).toContain('Did the old key leak?');
    expect(isLetIn(menu, OLD)).toBe(true);
    expect(lastRow(menu)).toMatchObject({
      Auth: 'signature',
      Reason: 'Signed with telli’s former key, which stays valid for a day.',
    });
    expect(isLetIn(menu, NEW)).toBe(true);
    expect(lastRow(menu)).toMatchObject({ Auth: 'signature', Reason: 'Signed with telli’s new key.' });
    expect(isLetIn(menu, 'another')).toBe(false);
    expect(lastRow(menu).Auth).toBe('bad signature');
  });

  it('ends the old one after a day, to the millisecond', () => {
    const { menu } = rotated({ button: 'NO' });
    expect(menu.properties().formerTelliKeyUntil).toBe(String(NOW_MS + DAY_MS));
    menu.setProperty('formerTelliKeyUntil', String(NOW_MS + 1));
    expect(isLetIn(menu, OLD)).toBe(true);
    menu.setProperty('formerTelliKeyUntil', String(NOW_MS));
    expect(isLetIn(menu, OLD)).toBe(false);
    expect(isLetIn(menu, NEW)).toBe(true);
    expect(lastRow(menu).Reason).toBe('');
  });

  it.each([
    ['Yes', [{ button: 'YES' as const }]],
    ['a closed question', []],
  ])('ends the old one at once after %s', (_, answers) => {
    const { menu } = rotated(...answers);
    expect([isLetIn(menu, OLD), isLetIn(menu, NEW)]).toEqual([false, true]);
    expect(menu.properties().formerTelliKey).toBeUndefined();
  });

  it('that leaks in its turn takes the former one with it, and the same key again asks nothing', () => {
    const { menu } = rotated({ button: 'NO' });
    expect(enter(menu, NEW).join('\n')).not.toContain('leak');
    expect(isLetIn(menu, OLD)).toBe(true);
    enter(menu, 'telli-third-key', { button: 'YES' });
    expect([OLD, NEW, 'telli-third-key'].map((key) => isLetIn(menu, key))).toEqual([false, false, true]);
  });

  it('is never shown, nor is the old one', () => {
    const { menu, shown } = rotated({ button: 'NO' });
    expect(shown.join('\n')).not.toMatch(new RegExp(`${OLD}|${NEW}`));
    expect(menu.rows('Settings').flat().join('\n')).not.toMatch(new RegExp(`${OLD}|${NEW}`));
  });
});
