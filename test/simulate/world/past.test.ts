// Worlds with a Bookings that is long, and what people do to its rows.
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../../local/runtime.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { chanceOf } from '../../../simulate/chance.ts';
import { drawRowMoves, drawStrangers, ROW_MOVES } from '../../../simulate/faults/rowMoves.ts';
import { createSheetEdits } from '../../../simulate/people/sheetEdits.ts';
import { tabsOf } from '../../../simulate/people/sheetFiles.ts';
import { createSilentRows } from '../../../simulate/people/silentRows.ts';
import { drawWorld } from '../../../simulate/world/world.ts';
import { documents } from '../../../worlds/sheet.ts';

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);
const pasts = SEEDS.flatMap((seed) => {
  const stream = (name: string) => chanceOf(seed, name);
  return drawWorld(stream, {}).past ?? [];
});

const row = (id: string) => ({ Service: 'Visit', Status: 'booked', 'Event id': id });
const BOOKINGS = [...Array.from({ length: 50 }, (_, at) => row(`past${at}`)), row('slot1'), row('slot2')];

function open() {
  const store = createMemoryStore(documents({ bookings: BOOKINGS }));
  const tabs = tabsOf(store);
  const ids = () => (tabs.read('Bookings') ?? []).slice(1).map((cells) => cells[11] ?? '');
  return { tabs, store, ids };
}

describe('a long Bookings', () => {
  it('is in about one world in six, and some of these have a long Log', () => {
    expect(pasts.length / SEEDS.length).toBeCloseTo(1 / 6, 1);
    expect(pasts.filter(({ log }) => log.length > 2_000).length).toBeGreaterThan(2);
    for (const { bookings } of pasts) expect(bookings.length).toBeGreaterThanOrEqual(340);
  });

  it('has each row moved in some, and strangers come to a few', () => {
    const moved = SEEDS.flatMap((seed) => drawRowMoves(chanceOf(seed, 'row moves'), []).map(({ fault }) => fault));
    expect(new Set(moved)).toEqual(new Set(ROW_MOVES));
    const strangers = SEEDS.flatMap((seed) => drawStrangers(chanceOf(seed, 'strangers come')));
    expect(strangers.length).toBeGreaterThan(3);
    expect(strangers.length).toBeLessThan(30);
  });
});

describe('a person', () => {
  it('swaps a row of lately with one of long ago, and no other', () => {
    const { tabs, ids } = open();
    const before = ids();
    createSheetEdits(tabs).swapRows(chanceOf(1, 'edit'));
    const changed = ids().flatMap((id, at) => (id === before[at] ? [] : [at]));
    expect(changed).toHaveLength(2);
    expect(changed.map((at) => (before[at] ?? '').slice(0, 4))).toEqual(['past', 'slot']);
    expect([...ids()].sort()).toEqual([...before].sort());
  });

  it.each(SEEDS.slice(0, 20))('deletes rows of long ago alone, and says which (seed %i)', (seed) => {
    const { tabs, store, ids } = open();
    const runtime = createRuntime({ store, clock: { nowMs: () => 0 }, scriptFolder: 'dist' });
    const hands = {
      removeRows: async (...args: Parameters<typeof runtime.removeRows>) => runtime.removeRows(...args),
      insertRows: async (...args: Parameters<typeof runtime.insertRows>) => runtime.insertRows(...args),
    };
    const before = ids();
    const rows = createSilentRows(tabs, hands);
    const told = rows.deletePast(chanceOf(seed, 'edit')) ?? '';
    const gone = before.filter((id) => !ids().includes(id));
    expect(told).toBe(`deletes rows of long ago: ${gone.join(', ')}`);
    expect(gone.length).toBeGreaterThan(0);
    expect(ids().slice(-2)).toEqual(['slot1', 'slot2']);
    const left = ids();
    expect(rows.insert(chanceOf(seed, 'edit'))).toContain('inserts');
    expect(ids().filter((id) => id !== '')).toEqual(left);
    expect(ids().length).toBeGreaterThan(left.length);
  });
});
