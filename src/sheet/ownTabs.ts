// Our own tabs among those of a spreadsheet.
import { TAB_KEYS, TABS, type TabKey } from './tabs.ts';
import { findTab, type Tab } from './workbook.ts';

interface OwnTab {
  readonly key: TabKey;
  readonly tab: Tab;
}

/** `isComplete`: none is missing of those that every Sheet has. */
export function ownTabs(tabs: readonly Tab[]) {
  const find = (key: TabKey): readonly OwnTab[] => {
    const tab = findTab(tabs, TABS[key].name);
    return tab === undefined ? [] : [{ key, tab }];
  };
  const needed = TAB_KEYS.flatMap(find);
  return { own: [...needed, ...find('hubspotForm')], isComplete: needed.length === TAB_KEYS.length };
}
