// The file of all looks of a spreadsheet, and the order of its tabs where a script chose one.
import { parseJson } from '../services/jsonObject.ts';
import type { Store } from '../store/store.ts';
import { BARE, type Splice, splicedCells, type TabLooks } from './looks.ts';
import { movedRanges } from './movedRanges.ts';

const DOCUMENT = 'state/looks.json';

/** Tabs are named by their numbers. */
export interface Looks {
  /** The tabs in the order that a script chose. Tabs that are not among them come after. */
  readonly order: readonly number[];
  readonly tabs: Readonly<Record<string, TabLooks>>;
}

export interface KeptLooks {
  present(): Looks;
  keep(looks: Looks): void;
}

const NONE: Looks = { order: [], tabs: {} };

/** Every method throws if the file is no JSON. */
export function openLooks(store: Store): KeptLooks {
  let known: { version: string | undefined; looks: Looks } = { version: undefined, looks: NONE };
  return {
    present() {
      if (known.version !== store.version(DOCUMENT)) {
        const document = store.read(DOCUMENT);
        known = { version: document?.version, looks: readLooks(document?.text) };
      }
      return known.looks;
    },
    keep(looks) {
      known = { version: store.write(DOCUMENT, `${JSON.stringify(looks, null, 1)}\n`), looks };
    },
  };
}

function readLooks(text: string | undefined): Looks {
  if (text === undefined) return NONE;
  const json = parseJson(text);
  if (json === undefined) throw new Error(`${DOCUMENT} is no JSON`);
  return { ...NONE, ...(json as Partial<Looks>) };
}

export function looksOf({ tabs }: Looks, sheetId: number): TabLooks {
  return tabs[sheetId] ?? BARE;
}

export function withLooksOf(looks: Looks, sheetId: number, tab: TabLooks): Looks {
  return { ...looks, tabs: { ...looks.tabs, [sheetId]: tab } };
}

/**
 * All looks once rows or columns of one tab went or came; the same object if they are the same. A tab without looks shows
 * nothing of its grid's size, so only another's grid of `rowCount` rows is made smaller.
 */
export function spliced(looks: Looks, sheetId: number, splice: Splice, rowCount: number): Looks {
  const tabs = Object.entries(looks.tabs).map(([id, tab]) => {
    const { columns, ...over } = Number(id) === sheetId ? smaller(splicedCells(tab, splice), splice, rowCount) : tab;
    return [id, { columns, ...movedRanges(over, sheetId, splice) }];
  });
  const after = { ...looks, tabs: Object.fromEntries(tabs) };
  return JSON.stringify(after) === JSON.stringify(looks) ? looks : after;
}

function smaller(tab: TabLooks, { dimension, removed }: Splice, rowCount: number): TabLooks {
  return dimension === 'ROWS' && removed > 0 ? { ...tab, rowCount: Math.max(1, rowCount - removed) } : tab;
}
