// Set up where tabs or columns are gone: it opens nothing, says how to bring them back, and starts them empty for a yes alone.
import { describe, expect, it } from 'vitest';
import { calendar, documents } from '../../worlds/sheet.ts';
import { type Menu, openMenu } from './support.ts';

const KEY = 'telli-secret-key-1';
const EMPTY = {
  'sheet.json': '{"timeZone":"Europe/Berlin","locale":"en_GB"}',
  'calendars/owner@example.com.ics': calendar(),
};
const OK = { button: 'OK', text: KEY } as const;
const [YES, NO] = [{ button: 'YES' } as const, { button: 'NO' } as const];

const setUp = (menu: Menu, ...answers: Parameters<Menu['run']>[1][]) => menu.run('setUp', OK, ...answers);
const starts = (menu: Menu) => menu.available(KEY).available.map((slot) => slot.start_iso);
const lastReason = (menu: Menu) => {
  const [headers = [], ...rows] = menu.rows('Log');
  return rows.at(-1)?.[headers.indexOf('Reason')] ?? '';
};
const asked = (shown: readonly string[]) => shown.filter((text) => text.startsWith('Slotsheet: not found'));

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
    const shown = setUp(menu);
    expect(asked(shown)).toHaveLength(2);
    expect(asked(shown)[0]).toContain('Weekly hours: The tab “Weekly hours” is missing, and the tab “Opening hours”');
    expect(menu.store.list('sheet')).not.toContain('Exceptions.csv');
    expect(menu.store.list('sheet')).not.toContain('Weekly hours.csv');
    expect(starts(menu)).toEqual([]);
    const [check = ''] = menu.run('check');
    expect(check).toContain('Call it “Weekly hours” again.');
    expect(check).toContain('Call it “Exceptions” again.');
    const healed = rename(menu, { 'Opening hours': 'Weekly hours', Holidays: 'Exceptions' });
    expect(starts(healed)).toEqual(before);
    expect(asked(setUp(healed))).toEqual([]);
    expect(healed.run('check')[0]).toContain('Everything is fine');
  });

  it.each([
    ['No', [NO, NO]],
    ['OK', [OK, OK]],
    ['a closed dialog', []],
  ])('%s starts none of them', (_, answers) => {
    const { menu } = opened();
    setUp(menu, ...answers);
    expect(menu.store.list('sheet').filter((name) => /Weekly|Exceptions/.test(name))).toEqual([]);
  });

  it('Yes starts one empty, without an example row, and the other stays missing', () => {
    const { menu } = opened();
    setUp(menu, NO, YES);
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
      expect(asked(setUp(menu)).join()).toMatch(new RegExp(`^Slotsheet: not found\\n${tab}: .*Version history`));
      expect(menu.store.list('sheet')).not.toContain(`${tab}.csv`);
    },
  );

  it('is not made, where others have rows, without a yes; then it has no example row', () => {
    const menu = openMenu(documents({ without: ['Exceptions'] }));
    setUp(menu);
    expect(menu.store.list('sheet')).not.toContain('Exceptions.csv');
    setUp(menu, YES);
    expect(menu.rows('Exceptions')).toHaveLength(1);
  });

  it('is remembered although all are gone', () => {
    const first = openMenu(EMPTY);
    setUp(first);
    const menu = edited(first, (files) => {
      for (const name of Object.keys(files)) if (name.startsWith('sheet/')) delete files[name];
    });
    expect(asked(setUp(menu))).toHaveLength(6);
    expect(menu.store.list('sheet')).toEqual(['Log.csv']);
  });
});

describe('a column that is gone', () => {
  const withoutColumns = (tab: string, text: string) => ({ ...documents(), [`sheet/${tab}.csv`]: text });

  it('comes back if it may be missing, behind the others, and no cell changes', () => {
    const menu = openMenu(
      withoutColumns('Hosts', 'Host,Calendar,Also busy on,Time zone,Max per day,Active\r\nAnna,a@x.org,,,,yes\r\n'),
    );
    expect(asked(setUp(menu))).toEqual([]);
    expect(menu.rows('Hosts').map((cells) => cells.join())).toEqual([
      'Host,Calendar,Also busy on,Time zone,Max per day,Active,Weight',
      expect.stringMatching(/^Anna,a@x\.org,,,,yes,?$/),
    ]);
  });

  it('does not come back if rows need it, but for a yes', () => {
    const text = 'From date,Host,From,To,Note\r\n2027-03-16,,,,\r\n';
    const menu = openMenu(withoutColumns('Exceptions', text));
    const shown = asked(setUp(menu));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('Exceptions, To date: The column “To date” is missing. Undo its deletion');
    expect(menu.store.read('sheet/Exceptions.csv')?.text).toBe(text);
    setUp(menu, YES);
    expect(menu.rows('Exceptions')[0]?.join()).toBe('From date,Host,From,To,Note,To date');
  });

  it('comes back in a tab without rows, unless rows may hide', () => {
    const menu = openMenu(withoutColumns('Exceptions', 'From date,Note\r\n'));
    expect(asked(setUp(menu))).toEqual([]);
    expect(menu.rows('Exceptions')[0]?.join()).toBe('From date,Note,To date,Host,From,To');
    const hidden = openMenu(withoutColumns('Exceptions', 'To date,Host,From,To,Note\r\n'));
    expect(asked(setUp(hidden)).join()).toContain('Exceptions, From date: ');
    expect(hidden.rows('Exceptions')[0]?.join()).toBe('To date,Host,From,To,Note');
  });

  it('is told from a tab that was cleared', () => {
    const menu = openMenu(EMPTY);
    setUp(menu);
    menu.store.write('sheet/Exceptions.csv', '');
    expect(asked(setUp(menu)).join()).toContain('Exceptions: The first filled row');
    expect(menu.rows('Exceptions').flat().join('')).toBe('');
  });
});
