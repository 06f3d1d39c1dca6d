// The parts of a tab's looks, each with where it goes: the notes of headers, drop-downs, colours, filter views, protection.
import { columnsNamed, headerRowOf } from '../columns.ts';
import type { Language } from '../configuration.ts';
import { settingCell } from '../settingCell.ts';
import { TABS, type TabKey } from '../tabs.ts';
import { findTab, type Tab } from '../workbook.ts';
import { helpFor } from './help.ts';
import { type Choice, type FilterView, looksFor, type WordColour } from './looks.ts';
import type { Place } from './steps.ts';

/** `name`: by it Set up remembers that the tab had the part. */
export type Part = { readonly name: string } & Place &
  (
    | { readonly kind: 'note'; readonly note: string }
    | { readonly kind: 'choice'; readonly choice: Choice }
    | { readonly kind: 'colour'; readonly colour: WordColour }
    | { readonly kind: 'view'; readonly view: FilterView }
    | { readonly kind: 'protection'; readonly description: string }
  );

export interface PartsOfTab {
  readonly key: TabKey;
  readonly tab: Tab;
  /** Only those that have a place, as their column or their setting is there. */
  readonly parts: readonly Part[];
}

const KEYS = Object.keys(TABS) as readonly TabKey[];

export function partsOf(tabs: readonly Tab[], language: Language): PartsOfTab[] {
  return KEYS.flatMap((key) => {
    const tab = findTab(tabs, TABS[key].name);
    return tab === undefined || headerRowOf(tab) < 0 ? [] : [{ key, tab, parts: partsIn(tab, key, language) }];
  });
}

function partsIn(tab: Tab, key: TabKey, language: Language): Part[] {
  const { choices, colours, views, protection } = looksFor(key, language);
  const help = helpFor(key, language);
  const row = headerRowOf(tab);
  const at = (header: string, place = row): Place[] =>
    columnsNamed(tab, header)
      .slice(0, 1)
      .map((column) => ({ row: place, column }));
  return [
    ...TABS[key].headers.flatMap((header): Part[] =>
      at(header).map((place) => ({ kind: 'note', name: `note ${header}`, ...place, note: help[header] ?? '' })),
    ),
    ...choices.flatMap((choice): Part[] => {
      const place = choice.setting === null ? row + 1 : settingCell(tab, choice.setting)?.row;
      const name = `choice ${choice.setting ?? choice.header}`;
      return place === undefined || place === null
        ? []
        : at(choice.header, place).map((one) => ({ kind: 'choice', name, ...one, choice }));
    }),
    ...colours.flatMap((colour): Part[] =>
      at(colour.header, row + 1).map((place) => ({ kind: 'colour', name: `colour ${colour.word}`, ...place, colour })),
    ),
    ...views.flatMap((view): Part[] =>
      at(view.header).map((place) => ({ kind: 'view', name: `view ${view.header}`, ...place, view })),
    ),
    ...(protection === ''
      ? []
      : [{ kind: 'protection', name: 'protection', row: 0, column: 0, description: protection } as const]),
  ];
}
