// Which looks the tabs still lack. A cell with a note or a drop-down keeps it, and no colour of a cell is touched.
import { isProblem } from '../cells/reading.ts';
import { columnsNamed, headerRowOf, textAt } from '../columns.ts';
import type { Language } from '../configuration.ts';
import { TABS, type TabKey } from '../tabs.ts';
import { headerKey } from '../text.ts';
import { findTab, type Tab } from '../workbook.ts';
import { helpFor } from './help.ts';
import { type Choice, looksFor } from './looks.ts';
import type { ChoiceStep, LookStep, LooksThere } from './steps.ts';
import { PROTECTED, type WordChoice } from './words.ts';

const KEYS = Object.keys(TABS) as readonly TabKey[];

/** `tabs`: as they will be once the texts are written. `there`: nothing is known of a tab that is new. */
export function planLooks(tabs: readonly Tab[], there: readonly LooksThere[], language: Language): LookStep[] {
  return KEYS.flatMap((key) => {
    const tab = findTab(tabs, TABS[key].name);
    if (tab === undefined || headerRowOf(tab) < 0) return [];
    const has = there.find((one) => one.tab === tab.name) ?? { ...NOTHING, tab: tab.name };
    return looksOf({ tabs, tab, key, has, language });
  });
}

const NOTHING: Omit<LooksThere, 'tab'> = { columnCount: 0, cells: [], protections: [], colours: [], views: [] };

interface Planned {
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  readonly key: TabKey;
  readonly has: LooksThere;
  readonly language: Language;
}

function looksOf(planned: Planned): LookStep[] {
  const { tab, key, has, language } = planned;
  const { choices, colours, views, protection } = looksFor(key, language);
  const row = headerRowOf(tab);
  const columnOf = (header: string) => columnsNamed(tab, header)[0];
  const isProtected = has.protections.some((description) => description.startsWith(PROTECTED));
  return [
    ...notesOf(planned),
    ...choices.flatMap((choice) => choiceStep(planned, choice) ?? []),
    ...colours.flatMap(({ header, ...colour }): LookStep[] => {
      const column = columnOf(header);
      const isThere = has.colours.some((one) => one.column === column && one.word === colour.word);
      return column === undefined || isThere
        ? []
        : [{ kind: 'colour', tab: tab.name, row: row + 1, column, ...colour }];
    }),
    ...views.flatMap(({ header, title, hidden }): LookStep[] => {
      const column = columnOf(header);
      return column === undefined || has.views.includes(title)
        ? []
        : [{ kind: 'view', tab: tab.name, row, column, title, hidden }];
    }),
    ...(protection === '' || isProtected
      ? []
      : [{ kind: 'protection', tab: tab.name, description: protection } as const]),
  ];
}

function notesOf({ tab, key, has, language }: Planned): LookStep[] {
  const help = helpFor(key, language);
  const row = headerRowOf(tab);
  return TABS[key].headers.flatMap((header): LookStep[] => {
    const column = columnsNamed(tab, header)[0];
    const isFree = !has.cells.some((cell) => cell.hasNote && cell.row === row && cell.column === column);
    return column === undefined || !isFree
      ? []
      : [{ kind: 'note', tab: tab.name, row, column, note: help[header] ?? '' }];
  });
}

function choiceStep({ tabs, tab, has }: Planned, choice: Choice): ChoiceStep | null {
  const column = columnsNamed(tab, choice.header)[0];
  const row = choice.setting === null ? headerRowOf(tab) + 1 : rowOfSetting(tab, choice.setting);
  const of = 'words' in choice ? { words: wordsWith(tab, row, column, choice) } : namesOf(tabs, choice.from);
  if (column === undefined || row === undefined || of === null) return null;
  const isOneCell = choice.setting !== null;
  const isMeant = (at: number) => (isOneCell ? at === row : at >= row);
  if (has.cells.some((cell) => cell.hasChoice && cell.column === column && isMeant(cell.row))) return null;
  const help = 'words' in choice ? choice.words.help : choice.help;
  return { kind: 'choice', tab: tab.name, row, column, isOneCell, of, help };
}

function rowOfSetting(tab: Tab, setting: string): number | undefined {
  const column = columnsNamed(tab, 'Setting')[0];
  if (column === undefined) return undefined;
  const at = tab.rows.findIndex((_, row) => headerKey(textAt(tab, row, column)) === headerKey(setting));
  return at > headerRowOf(tab) ? at : undefined;
}

/** A cell that already says the same in another word is not marked as wrong by its drop-down. */
function wordsWith(tab: Tab, row: number | undefined, column: number | undefined, choice: WordsOf): string[] {
  const { words, reader } = choice.words;
  const rows = tab.rows.map((_, at) => at).filter((at) => (choice.setting === null ? at >= (row ?? 0) : at === row));
  const texts = rows.map((at) => (column === undefined ? '' : textAt(tab, at, column)));
  const others = texts.filter((text) => text !== '' && !words.includes(text) && !isProblem(reader(text)));
  return [...words, ...new Set(others)];
}

type WordsOf = Choice & { readonly words: WordChoice };

function namesOf(tabs: readonly Tab[], { key, header }: { readonly key: TabKey; readonly header: string }) {
  const tab = findTab(tabs, TABS[key].name);
  const column = tab && columnsNamed(tab, header)[0];
  return tab === undefined || column === undefined ? null : { tab: tab.name, row: headerRowOf(tab) + 1, column };
}
