// Google's number of each tab. It follows from the name, unless a script chose one when it made the tab: those are kept in a file.
import type { Store } from '../store/store.ts';

const DOCUMENT = 'state/sheets.json';

export interface TabInfo {
  readonly title: string;
  readonly sheetId: number;
}

interface SheetIds {
  idOf(title: string): number;
  /** Remembers the numbers of new tabs that do not follow from their names. */
  keep(tabs: readonly TabInfo[]): void;
}

/** Every method throws if the file is not a JSON object of numbers. */
export function openSheetIds(store: Store): SheetIds {
  let known: { version: string | undefined; ids: Map<string, number> } | undefined;

  function chosenIds(): Map<string, number> {
    if (known !== undefined && known.version === store.version(DOCUMENT)) return known.ids;
    const document = store.read(DOCUMENT);
    known = { version: document?.version, ids: readIds(document?.text ?? '{}') };
    return known.ids;
  }

  return {
    idOf: (title) => chosenIds().get(title) ?? derivedId(title),
    keep(tabs) {
      const ids = new Map(chosenIds());
      for (const { title, sheetId } of tabs) {
        if (sheetId === derivedId(title)) ids.delete(title);
        else ids.set(title, sheetId);
      }
      const text = `${JSON.stringify(Object.fromEntries(ids), null, 2)}\n`;
      if (tabs.length > 0) store.write(DOCUMENT, text);
    },
  };
}

/** The number of a tab for which no script chose one: FNV-1a over UTF-16 code units, cut to the 31 bits of Google's numbers. */
export function derivedId(title: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < title.length; at += 1) {
    hash = Math.imul(hash ^ title.charCodeAt(at), 0x01000193);
  }
  return hash >>> 1;
}

function readIds(text: string): Map<string, number> {
  const json: unknown = JSON.parse(text);
  const ids = new Map<string, number>();
  for (const [title, id] of Object.entries(typeof json === 'object' && json !== null ? json : {})) {
    if (typeof id !== 'number') throw new Error(`${DOCUMENT}: the number of ${title} is not a number`);
    ids.set(title, id);
  }
  return ids;
}
