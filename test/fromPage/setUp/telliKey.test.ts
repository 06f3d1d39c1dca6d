// telli's key as people paste it, and the day on which two keys stand.
import { describe, expect, it } from 'vitest';
import { type Menu, openMenu } from '../../ui/support.ts';
import { ENGLISH as FILES, filesOf, setUp, stateOf } from './support.ts';

const [OLD, NEW] = ['telli-old-key', 'telli-new-key'];
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

const enter = (menu: Menu, telliKey: string, oldKeyLeaked = true) =>
  setUp(menu, { telliKey, oldKeyLeaked }).problems.join('\n');
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
      expect(enter(menu, pasted)).toContain('a space or a line break inside');
      expect(menu.properties().telliKey).toBeUndefined();
      enter(menu, OLD);
      expect(enter(menu, pasted)).toContain('The key that is set stays.');
      expect(isLetIn(menu, OLD)).toBe(true);
    },
  );
});

describe('no key', () => {
  it('leaves the one that is set', () => {
    const menu = openMenu(FILES);
    enter(menu, OLD);
    expect(enter(menu, '  ')).not.toContain(' key');
    expect(isLetIn(menu, OLD)).toBe(true);
  });

  it('is told where none is set, and then no caller is answered', () => {
    const menu = openMenu(FILES);
    expect(enter(menu, '')).toContain('Without one, signed requests are refused.');
    expect(menu.available('').status).toBe('failed');
    expect(stateOf(menu).keyEnd).toBeNull();
  });
});

describe('a new key', () => {
  const rotated = (leaked: boolean) => {
    const menu = openMenu(FILES);
    enter(menu, OLD);
    enter(menu, NEW, leaked);
    return menu;
  };

  it('leaves an old one that has not leaked valid, and the Log says which signed', () => {
    const menu = rotated(false);
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
    const menu = rotated(false);
    expect(menu.properties().formerTelliKeyUntil).toBe(String(NOW_MS + DAY_MS));
    menu.setProperty('formerTelliKeyUntil', String(NOW_MS + 1));
    expect(isLetIn(menu, OLD)).toBe(true);
    menu.setProperty('formerTelliKeyUntil', String(NOW_MS));
    expect(isLetIn(menu, OLD)).toBe(false);
    expect(isLetIn(menu, NEW)).toBe(true);
    expect(lastRow(menu).Reason).toBe('');
  });

  it('ends at once an old one that has leaked, which is kept nowhere', () => {
    const menu = rotated(true);
    expect([isLetIn(menu, OLD), isLetIn(menu, NEW)]).toEqual([false, true]);
    expect(JSON.stringify(menu.properties())).not.toContain(OLD);
  });

  it('that leaks in its turn takes the former one with it, and the same key again changes nothing', () => {
    const menu = rotated(false);
    enter(menu, NEW, false);
    expect(isLetIn(menu, OLD)).toBe(true);
    enter(menu, 'telli-third-key', true);
    expect([OLD, NEW, 'telli-third-key'].map((key) => isLetIn(menu, key))).toEqual([false, false, true]);
  });

  it('entered once more with the word that the old one has leaked ends the old one', () => {
    const menu = rotated(false);
    enter(menu, NEW, true);
    expect([isLetIn(menu, OLD), isLetIn(menu, NEW)]).toEqual([false, true]);
  });
});

it('of a key no page is told more than the last four characters, nor of a short one any', () => {
  const menu = openMenu(FILES);
  const told = [
    stateOf(menu),
    setUp(menu, { telliKey: 'secret-abcd-1234' }),
    stateOf(menu),
    menu.page('addresses.read'),
  ];
  expect(stateOf(menu).keyEnd).toBe('1234');
  expect(JSON.stringify(told)).not.toContain('secret-abcd');
  expect(JSON.stringify(filesOf(menu))).not.toContain('secret-abcd');
  setUp(menu, { telliKey: 'short-key' });
  expect(stateOf(menu).keyEnd).toBe('');
});
