// The numbers of our tabs as they were once seen. So a tab that is gone now is known to have been there.
import { TAB_KEYS, TABS, type TabKey } from './tabs.ts';
import { findTab, type Tab } from './workbook.ts';

/** null: the tab was written to before its number was known. */
export type RememberedTabs = { readonly [K in TabKey]?: number | null };

/** From the text that `textToRemember` made; anything else holds no tab. */
export function rememberedTabs(text: string | undefined): RememberedTabs {
  const known = parsed(text ?? '');
  if (typeof known !== 'object' || known === null) return {};
  return Object.fromEntries(
    TAB_KEYS.flatMap((key) => {
      const number: unknown = Reflect.get(known, key);
      return number === null || Number.isInteger(number) ? [[key, number]] : [];
    }),
  );
}

/** Whether this tab was there once. */
export function isRemembered(text: string | undefined, key: TabKey): boolean {
  return rememberedTabs(text)[key] !== undefined;
}

/** The text to remember from now on, null if that is `text` already. `written`: tabs made a moment ago, their numbers unknown. */
export function textToRemember(
  text: string | undefined,
  tabs: readonly Tab[],
  written: readonly TabKey[] = [],
): string | null {
  const before = rememberedTabs(text);
  const seen = TAB_KEYS.flatMap((key) => {
    const number = findTab(tabs, TABS[key].name)?.sheetId ?? before[key];
    if (number !== undefined) return [[key, number] as const];
    return written.includes(key) ? [[key, null] as const] : [];
  });
  const now = JSON.stringify(Object.fromEntries(seen));
  return now === JSON.stringify(before) ? null : now;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
