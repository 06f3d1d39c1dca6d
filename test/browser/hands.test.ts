// Every action of every page at the workbench, by keys alone and by touch alone. A new button fails here until a walk uses it.
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/pages.mjs';
import { choose } from '../../scripts/pictures/browser.ts';
import { documents } from '../../worlds/sheet.ts';
import { openBench, sitsDown } from './support/bench.ts';
import { actionsOf, handOf } from './support/hands.ts';
import { ITEMS as MENU, WORKS } from './support/items.ts';
import { WALKS } from './support/walks.ts';

const ITEMS = [...new Set(WALKS.map(({ item }) => item.en))];

it('each page has a walk', () => {
  expect(ITEMS).toHaveLength([...pages().keys()].filter((name) => !name.endsWith('_de')).length);
});

describe.each(['keys', 'touch'] as const)('every action works by %s alone:', (name) => {
  it.each(ITEMS)('%s', async (asked) => {
    const seen = new Set<string>();
    const used = new Set<string>();
    for (const { item, documents, person = 'owner', walk } of WALKS.filter(({ item }) => item.en === asked)) {
      const query = `?language=en&person=${person}`;
      const bench = await openBench({ documents, query, touch: name === 'touch' });
      const frame = await choose(bench, item.en);
      const stop = async () => {
        for (const action of await actionsOf(frame)) seen.add(action);
      };
      await walk({ bench, frame, hand: handOf(name, bench.page, frame, used), stop });
      expect(bench.errors).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(0);
    expect([...seen].filter((action) => !used.has(action))).toEqual([]);
  });
});

describe.each(['keys', 'touch'] as const)(
  'a page that Google did not answer at first works after Try again, by %s:',
  (name) => {
    it.each(MENU)('%s', async (item) => {
      const query = '?language=en&person=twoAccounts';
      const bench = await openBench({ documents: documents(), query, touch: name === 'touch' });
      const frame = await choose(bench, item);
      const again = frame.getByRole('alert').getByRole('button', { name: 'Try again' });
      await again.waitFor();
      await sitsDown(bench, 'owner');
      await handOf(name, bench.page, frame, new Set()).press(again);
      await frame.locator(WORKS[item]).first().waitFor();
      expect(await frame.getByRole('alert').count()).toBe(0);
      expect(bench.errors).toEqual([]);
    });
  },
);
