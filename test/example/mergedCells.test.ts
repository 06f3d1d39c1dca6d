// Merged cells in the example: Google shows blanks below the first, which would mean every host and every service.
import { describe, expect, it } from 'vitest';
import { type Documents, EXAMPLE_NOW, editTab, exampleDocuments } from '../support/example.ts';
import { openWorld } from '../support/world.ts';

const EXAMPLE = exampleDocuments();

/** Row 1 is the header's; columns count from 0. */
function merged(tab: string, column: number, fromRow: number, toRow: number): Documents {
  const letter = String.fromCharCode(65 + column);
  const facts = JSON.parse(EXAMPLE['sheet.json'] ?? '{}');
  const hidden = (row: number) => row + 1 > fromRow && row + 1 <= toRow;
  return {
    ...editTab(EXAMPLE, tab, (rows) =>
      rows.map((cells, row) => cells.map((text, at) => (at === column && hidden(row) ? '' : text))),
    ),
    'sheet.json': JSON.stringify({ ...facts, merges: { [tab]: [`${letter}${fromRow}:${letter}${toRow}`] } }),
  };
}

async function starts(documents: Documents): Promise<string[]> {
  const world = openWorld({ way: 'in process', documents, now: EXAMPLE_NOW });
  const { json } = await world.call('available', {});
  return (json.available ?? []).map((slot) => slot.start_iso);
}

describe('the example with merged cells', () => {
  it.each([
    ['Weekly hours', 0, 2, 4],
    ['Weekly hours', 0, 5, 8],
    ['Weekly hours', 4, 8, 9],
    ['Exceptions', 0, 2, 4],
    ['Exceptions', 1, 4, 5],
    ['Exceptions', 1, 2, 4],
    ['Exceptions', 2, 5, 6],
    ['Services', 6, 2, 3],
    ['Hosts', 1, 2, 3],
    ['Settings', 1, 2, 4],
  ])('in %s, column %s, rows %s to %s, offers nothing new', async (tab, column, fromRow, toRow) => {
    const before = new Set(await starts(EXAMPLE));
    const after = await starts(merged(tab, column, fromRow, toRow));
    expect(after.filter((start) => !before.has(start))).toEqual([]);
  });

  it('would offer more if the blanks were read', async () => {
    const { 'sheet.json': _, ...blanks } = merged('Weekly hours', 0, 2, 4);
    const before = new Set(await starts(EXAMPLE));
    const after = await starts({ ...blanks, 'sheet.json': EXAMPLE['sheet.json'] ?? '' });
    expect(after.some((start) => !before.has(start))).toBe(true);
  });

  it('is read no more often for that, and the cache keeps them', async () => {
    const world = openWorld({ way: 'in process', documents: merged('Weekly hours', 0, 2, 4), now: EXAMPLE_NOW });
    const first = (await world.call('available', {})).text;
    const plain = openWorld({ way: 'in process', documents: EXAMPLE, now: EXAMPLE_NOW });
    await plain.call('available', {});
    expect(world.roundTrips().length).toBe(plain.roundTrips().length);
    expect((await world.call('available', {})).text).toBe(first);
    expect(world.roundTrips()).toHaveLength(4);
    world.setNow(new Date(Date.parse(EXAMPLE_NOW) + 301_000).toISOString());
    await world.call('available', {});
    expect(world.roundTrips()).toHaveLength(6);
  });

  it('says which range of sheet.json cannot be read', async () => {
    const facts = { ...JSON.parse(EXAMPLE['sheet.json'] ?? '{}'), merges: { 'Weekly hours': ['A2'.repeat(2)] } };
    const world = openWorld({ way: 'in process', documents: { ...EXAMPLE, 'sheet.json': JSON.stringify(facts) } });
    expect((await world.call('available', {})).json.available).toEqual([]);
  });
});
