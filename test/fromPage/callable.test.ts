// What a page may call by name: every top-level function of the script. Only `fromPage` does what a page asks.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { documents } from '../../worlds/sheet.ts';
import { MENU_ITEMS } from '../ui/support.ts';

const NAMES = [...readFileSync('dist/Code.js', 'utf8').matchAll(/^function (\w+)\(\) \{$/gm)].map(
  ([, name = '']) => name,
);
const WEB = ['doGet', 'doPost'];

/** Plain values are all that google.script.run hands over. */
const LIES: readonly (readonly unknown[])[] = [
  [],
  [{ authMode: 'FULL', triggerUid: '1', changeType: 'REMOVE_ROW', source: {} }],
  [{ authMode: {}, source: { getId: 'local' }, range: { rowStart: 1, columnStart: 1, rowEnd: 1, columnEnd: 1 } }],
  [{ parameter: { inside: '1' }, postData: { contents: '{"name":"check.all","args":"[]"}' } }],
];

function open() {
  const store = createMemoryStore(documents());
  const properties = { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.telliKey]: 'k', [PROPERTY.insideKey]: 'i' };
  const calls: string[] = [];
  const faults = {
    before: ({ service, method }: { service: string; method: string }) => void calls.push(`${service}.${method}`),
  };
  const runtime = createRuntime({
    store,
    properties,
    faults,
    clock: { nowMs: () => Date.UTC(2027, 2, 15, 8) },
    scriptFolder: 'dist',
  });
  const state = () =>
    ['sheet', 'calendars', 'state'].flatMap((folder) =>
      store.list(folder).map((name) => [`${folder}/${name}`, store.read(`${folder}/${name}`)?.text]),
    );
  return { runtime, calls, state };
}

describe('a page that calls', () => {
  const others = NAMES.filter((name) => ![...MENU_ITEMS, ...WEB, 'fromPage', 'onOpen'].includes(name));

  it('has four triggers before it', () => {
    expect([...others, 'onOpen'].sort()).toEqual(['changed', 'onEdit', 'onOpen', 'recover']);
  });

  it.each(others)('%s asks nothing of Google, whatever it hands over', (name) => {
    const { runtime, calls, state } = open();
    const before = state();
    for (const args of LIES) expect(runtime.execute(name, args, { page: true })).toBeNull();
    expect(calls).toEqual([]);
    expect(state()).toEqual(before);
  });

  it.each(MENU_ITEMS)('%s opens that page, as the menu does, and changes nothing', (name) => {
    const { runtime, state } = open();
    const before = state();
    for (const args of LIES) runtime.execute(name, args, { page: true });
    expect(runtime.ui.shown.map((shown) => ('page' in shown ? shown.page : shown))).toEqual(LIES.map(() => name));
    expect(state()).toEqual(before);
  });

  it.each(WEB)('%s is a stranger without a signature, and gets no answer', (name) => {
    const { runtime, state } = open();
    const before = new Map(state() as [string, string][]);
    for (const args of LIES.slice(-1)) expect(runtime.execute(name, args, { page: true })).toBeNull();
    const changed = (state() as [string, string][])
      .filter(([file, text]) => before.get(file) !== text)
      .map(([file]) => file);
    expect(
      changed.filter((file) => !['sheet/Log.csv', 'state/properties.json', 'state/cache.json'].includes(file)),
    ).toEqual([]);
  });
});
