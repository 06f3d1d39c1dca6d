// Set up where tabs or columns are gone: it opens nothing, says how to bring them back, and starts empty only what the person gives up.
import { describe, expect, it } from 'vitest';
import { documents } from '../../../worlds/sheet.ts';
import { type Menu, openMenu } from '../../ui/support.ts';
import { ENGLISH as EMPTY, KEY, setUp, stateOf } from './support.ts';

const starts = (menu: Menu) => menu.available(KEY).available.map((slot) => slot.start_iso);
const lastReason = (menu: Menu) => {
  const [headers = [], ...rows] = menu.rows('Log');
  return rows.at(-1)?.[headers.indexOf('Reason')] ?? '';
};
const missing = (menu: Menu) => stateOf(menu).missing.map(({ sentence }) => sentence);
const giveUp = (menu: Menu, ...startEmpty: string[]) => setUp(menu, { startEmpty });

type Files = Record<string, string>;

/** The same Sheet after a person has been at its files, with the script's properties. */
function edited(menu: Menu, change: (files: Files) => void): Menu {
  const folders = ['sheet', 'state', 'calendars'];
  const names = folders.flatMap((folder) => menu.store.list(folder).map((name) => `${folder}/${name}`));
  const files = Object.fromEntries(['sheet.json', ...names].map((name) => [name, menu.store.read(name)?.text ?? '']));
  change(files);
  return openMenu(files);
}

function rename(menu: Menu, names: Readonly<Record<string, string>>): Menu {
  return edited(menu, (files) => {
    for (const [from, to] of Object.entries(names)) {
      files[`sheet/${to}.csv`] = files[`sheet/${from}.csv`] ?? '';
      delete files[`sheet/${from}.csv`];
    }
  });
}

describe('after two tabs were renamed', () => {
  const opened = () => {
    const first = openMenu(EMPTY);
    setUp(first);
    const before = starts(first);
    return { menu: rename(first, { 'Weekly hours': 'Opening hours', Exceptions: 'Holidays' }), before };
  };

  it('nothing opens before or after Set up, Check names both, and naming them back heals it', () => {
    const { menu, before } = opened();
    expect(before.length).toBeGreaterThan(0);
    expect(starts(menu)).toEqual([]);
    expect(lastReason(menu)).toMatch(/“Opening hours” shows its headers.*“Holidays” shows its headers/);
    expect(missing(menu)).toHaveLength(2);
    expect(missing(menu)[0]).toContain('Weekly hours: The tab “Weekly hours” is missing, and the tab “Opening hours”');
    expect(stateOf(menu).isEmpty).toBe(false);
    setUp(menu);
    expect(menu.store.list('sheet')).not.toContain('Exceptions.csv');
    expect(menu.store.list('sheet')).not.toContain('Weekly hours.csv');
    expect(starts(menu)).toEqual([]);
    const check = menu.check();
    expect(check).toContain('Call it “Weekly hours” again.');
    expect(check).toContain('Call it “Exceptions” again.');
    const healed = rename(menu, { 'Opening hours': 'Weekly hours', Holidays: 'Exceptions' });
    expect(starts(healed)).toEqual(before);
    expect(missing(healed)).toEqual([]);
    setUp(healed);
    expect(healed.check()).toBe('');
  });

  it('a part that the person gives up starts empty, without an example row, and the other stays missing', () => {
    const { menu } = opened();
    expect(stateOf(menu).missing.map(({ name }) => name)).toEqual(['Weekly hours', 'Exceptions']);
    expect(giveUp(menu, 'Exceptions', 'Settings', 'constructor').made).toEqual(['Exceptions']);
    expect(menu.rows('Exceptions')).toEqual([['From date', 'To date', 'Host', 'From', 'To', 'Note']]);
    expect(menu.store.list('sheet')).not.toContain('Weekly hours.csv');
    expect(starts(menu)).toEqual([]);
  });
});

describe('a tab that is gone', () => {
  it.each(['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings'])(
    'is not made again where Set up has made it before: %s',
    (tab) => {
      const first = openMenu(EMPTY);
      setUp(first);
      const menu = edited(first, (files) => delete files[`sheet/${tab}.csv`]);
      expect(missing(menu).join()).toMatch(new RegExp(`^${tab}: .*Version history`));
      setUp(menu);
      expect(menu.store.list('sheet')).not.toContain(`${tab}.csv`);
    },
  );

  it('is not made, where others have rows, unless the person gives it up; then it has no example row', () => {
    const menu = openMenu(documents({ without: ['Exceptions'] }));
    setUp(menu);
    expect(menu.store.list('sheet')).not.toContain('Exceptions.csv');
    giveUp(menu, 'Exceptions');
    expect(menu.rows('Exceptions')).toHaveLength(1);
  });

  it('is remembered although all are gone', () => {
    const first = openMenu(EMPTY);
    setUp(first);
    const menu = edited(first, (files) => {
      for (const name of Object.keys(files)) if (name.startsWith('sheet/')) delete files[name];
    });
    expect(missing(menu)).toHaveLength(6);
    expect(stateOf(menu).isEmpty).toBe(false);
    setUp(menu);
    expect(menu.store.list('sheet')).toEqual(['Dashboard.csv', 'Log.csv']);
  });
});

describe('a column that is gone', () => {
  const withoutColumns = (tab: string, text: string) => ({ ...documents(), [`sheet/${tab}.csv`]: text });

  it('comes back if it may be missing, behind the others, and no cell changes', () => {
    const menu = openMenu(
      withoutColumns('Hosts', 'Host,Calendar,Also busy on,Time zone,Max per day,Active\r\nAnna,a@x.org,,,,yes\r\n'),
    );
    expect(missing(menu)).toEqual([]);
    expect(setUp(menu).made).toContain('Hosts, Weight');
    expect(menu.rows('Hosts').map((cells) => cells.join())).toEqual([
      'Host,Calendar,Also busy on,Time zone,Max per day,Active,Weight',
      expect.stringMatching(/^Anna,a@x\.org,,,,yes,?$/),
    ]);
  });

  it('does not come back if rows need it, unless the person gives it up', () => {
    const text = 'From date,Host,From,To,Note\r\n2027-03-16,,,,\r\n';
    const menu = openMenu(withoutColumns('Exceptions', text));
    expect(missing(menu)).toHaveLength(1);
    setUp(menu);
    expect(missing(menu)[0]).toContain('Exceptions, To date: The column “To date” is missing. Undo its deletion');
    expect(menu.store.read('sheet/Exceptions.csv')?.text).toBe(text);
    giveUp(menu, 'Exceptions, To date');
    expect(menu.rows('Exceptions')[0]?.join()).toBe('From date,Host,From,To,Note,To date');
  });

  it('comes back in a tab without rows, unless rows may hide', () => {
    const menu = openMenu(withoutColumns('Exceptions', 'From date,Note\r\n'));
    expect(missing(menu)).toEqual([]);
    setUp(menu);
    expect(menu.rows('Exceptions')[0]?.join()).toBe('From date,Note,To date,Host,From,To');
    const hidden = openMenu(withoutColumns('Exceptions', 'To date,Host,From,To,Note\r\n'));
    expect(missing(hidden).join()).toContain('Exceptions, From date: ');
    setUp(hidden);
    expect(hidden.rows('Exceptions')[0]?.join()).toBe('To date,Host,From,To,Note');
  });

  it('is told from a tab that was cleared', () => {
    const menu = openMenu(EMPTY);
    setUp(menu);
    menu.store.write('sheet/Exceptions.csv', '');
    expect(missing(menu).join()).toContain('Exceptions: The first filled row');
    setUp(menu);
    expect(menu.rows('Exceptions').flat().join('')).toBe('');
  });
});
