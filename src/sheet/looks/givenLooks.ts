// The looks that Set up has given, by the number of the tab. So a note or a drop-down that is gone now is known to have been
// taken out by a person, and is not brought back.

import { isText } from '../../text/json.ts';
import type { Language } from '../configuration.ts';
import type { Tab } from '../workbook.ts';
import { partsOf } from './parts.ts';

export type GivenLooks = ReadonlyMap<number, ReadonlySet<string>>;

/** From the text that `looksToRemember` made; anything else holds none. */
export function givenLooks(text: string | undefined): GivenLooks {
  const known = parsed(text ?? '');
  const tabs: readonly unknown[] = Array.isArray(known) ? known : [];
  return new Map(
    tabs.flatMap((one) => {
      const [sheetId, ...names]: readonly unknown[] = Array.isArray(one) ? one : [];
      return typeof sheetId === 'number' ? [[sheetId, new Set(names.filter(isText))] as const] : [];
    }),
  );
}

/** The text to remember from now on, null if that is `text` already. `refused`: tabs that took no looks. */
export function looksToRemember(
  text: string | undefined,
  tabs: readonly Tab[],
  refused: readonly string[],
  language: Language,
): string | null {
  const before = givenLooks(text);
  const entries = partsOf(tabs, language).map(({ tab, parts }) => {
    const known = [...(before.get(tab.sheetId) ?? [])];
    const now = refused.includes(tab.name) ? [] : parts.map(({ name }) => name);
    return [tab.sheetId, ...new Set([...known, ...now])];
  });
  const after = JSON.stringify(entries.filter(({ length }) => length > 1));
  return after === text ? null : after;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
