// People's edits of tabs, columns and rows: what is put right again is as it was, cell by cell.
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { chanceOf } from '../../../simulate/chance.ts';
import { drawSheetEdits, SHEET_EDITS } from '../../../simulate/faults/sheetEdits.ts';
import { createSheetEdits } from '../../../simulate/people/sheetEdits.ts';
import { tabsOf } from '../../../simulate/people/sheetFiles.ts';
import { documents } from '../../../worlds/sheet.ts';

const BOOKINGS = [
  { Service: 'Visit', Host: 'Anna', Start: '2027-03-16 09:00 +01:00', Status: 'booked', 'Event id': 'e1' },
  { Service: 'Visit', Host: 'Anna', Start: '2027-03-16 10:00 +01:00', Status: 'booked', 'Event id': 'e2' },
];
const NAMES = ['Settings', 'Services', 'Hosts', 'Weekly hours', 'Exceptions', 'Bookings', 'Log'];
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

function open() {
  const store = createMemoryStore(documents({ bookings: BOOKINGS }));
  const tabs = tabsOf(store);
  const all = () => Object.fromEntries(store.list('sheet').map((file) => [file, store.read(`sheet/${file}`)?.text]));
  return { tabs, all, edits: createSheetEdits(tabs), files: () => store.list('sheet') };
}

describe('an edit of the Sheet', () => {
  it.each(['renameTab', 'renameColumn', 'deleteColumn'] as const)('%s changes it, and is put right', (kind) => {
    const done = SEEDS.flatMap((seed) => {
      const { all, edits } = open();
      const before = all();
      const edit = edits[kind](chanceOf(seed, 'edit'));
      if (edit === null) return [];
      expect(all()).not.toEqual(before);
      edit.undo?.();
      expect(all()).toEqual(before);
      return [edit.what];
    });
    expect(new Set(done).size).toBeGreaterThan(3);
  });

  it('gives rows that came meanwhile no cell in a column that comes back', () => {
    const { tabs, edits } = open();
    const edit = SEEDS.map((seed) => edits.deleteColumn(chanceOf(seed, 'edit'))).find((one) =>
      one?.what.includes('Bookings'),
    );
    const rows = tabs.read('Bookings') ?? [];
    tabs.write('Bookings', [...rows, rows[1] ?? []]);
    expect(() => edit?.undo?.()).not.toThrow();
    expect(tabs.read('Bookings')).toHaveLength(4);
  });

  it('leaves a tab alone that was made under the old name meanwhile', () => {
    const { tabs, edits, files } = open();
    const edit = SEEDS.map((seed) => edits.renameTab(chanceOf(seed, 'edit'))).find((one) =>
      one?.what.includes('Termine'),
    );
    tabs.write('Bookings', [['Service'], ['Visit']]);
    expect(edit?.undo?.()).toContain('cannot rename');
    expect(files()).toContain('Termine.csv');
    expect(tabs.read('Bookings')).toEqual([['Service'], ['Visit']]);
  });

  it('sorts and deletes rows, and never the header', () => {
    for (const seed of SEEDS) {
      const { tabs, edits } = open();
      const headers = NAMES.map((name) => tabs.read(name)?.[0]);
      const chance = chanceOf(seed, 'edit');
      edits.sortRows(chance);
      expect(edits.deleteBooking(chance)?.what).toMatch(/ e[12] /);
      edits.removeHost(chance);
      expect(NAMES.map((name) => tabs.read(name)?.[0])).toEqual(headers);
      expect(tabs.read('Bookings')).toHaveLength(2);
      expect(tabs.read('Hosts')).toHaveLength(1);
    }
  });
});

describe('the plan', () => {
  it('draws each of them in some of a thousand seeds, and none in most', () => {
    const drawn = Array.from({ length: 1_000 }, (_, seed) => drawSheetEdits(chanceOf(seed, 'sheet edits'))).flat();
    expect(drawn.length).toBeLessThan(500);
    expect(new Set(drawn.map(({ fault }) => fault.name))).toEqual(new Set(SHEET_EDITS.map(({ name }) => name)));
  });
});
