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

/** All looks once rows or columns of one tab went or came. The looks themselves if nothing has one. */
export function spliced(looks: Looks, sheetId: number, splice: Splice): Looks {
  if (Object.keys(looks.tabs).length === 0) return looks;
  const tabs = Object.entries(looks.tabs).map(([id, tab]) => {
    const { columns, ...over } = Number(id) === sheetId ? splicedCells(tab, splice) : tab;
    return [id, { columns, ...movedRanges(over, sheetId, splice) }];
  });
  return { ...looks, tabs: Object.fromEntries(tabs) };
}
