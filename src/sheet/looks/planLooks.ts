// Which looks the tabs still lack. A cell with a note or a drop-down keeps it, and no colour of a cell is touched. What
// Set up gave before and is gone, a person has taken out.
import { isProblem } from '../cells/reading.ts';
import { columnsNamed, headerRowOf, textAt } from '../columns.ts';
import type { Language } from '../configuration.ts';
import { TABS, type TabKey } from '../tabs.ts';
import { findTab, type Tab } from '../workbook.ts';
import type { GivenLooks } from './givenLooks.ts';
import type { Choice } from './looks.ts';
import { type Part, partsOf } from './parts.ts';
import type { ChoiceStep, LookStep, LooksThere } from './steps.ts';
import { PROTECTED, type WordChoice } from './words.ts';

export interface LooksAsked {
  /** As they are. */
  readonly before: readonly Tab[];
  /** As they will be once the texts are written. */
  readonly tabs: readonly Tab[];
  /** Nothing is known of a tab that is new. */
  readonly there: readonly LooksThere[];
  readonly given: GivenLooks;
  readonly language: Language;
}

export function planLooks({ before, tabs, there, given, language }: LooksAsked): LookStep[] {
  const had = partsOf(before, language);
  return partsOf(tabs, language).flatMap(({ key, tab, parts }) => {
    const has = there.find((one) => one.tab === tab.name) ?? { ...NOTHING, tab: tab.name };
    // A column that comes back gets its looks again.
    const places = had.find((one) => one.key === key)?.parts ?? [];
    const names = given.get(tab.sheetId);
    const isTakenOut = ({ name }: Part) => names?.has(name) === true && places.some((one) => one.name === name);
    return parts.filter((part) => !isTakenOut(part)).flatMap((part) => stepFor(part, { tabs, tab, has }) ?? []);
  });
}

const NOTHING: Omit<LooksThere, 'tab'> = { columnCount: 0, cells: [], protections: [], colours: [], views: [] };

interface Planned {
  readonly tabs: readonly Tab[];
  readonly tab: Tab;
  readonly has: LooksThere;
}

/** null: it is there. */
function stepFor(part: Part, planned: Planned): LookStep | null {
  const { has } = planned;
  const { row, column } = part;
  const place = { tab: planned.tab.name, row, column };
  switch (part.kind) {
    case 'note': {
      const isThere = has.cells.some((cell) => cell.hasNote && cell.row === row && cell.column === column);
      return isThere ? null : { kind: 'note', ...place, note: part.note };
    }
    case 'choice':
      return choiceStep(part, planned);
    case 'colour': {
      const { header: _, ...colour } = part.colour;
      const isThere = has.colours.some((one) => one.column === column && one.word === colour.word);
      return isThere ? null : { kind: 'colour', ...place, ...colour };
    }
    case 'view': {
      const { title, hidden } = part.view;
      return has.views.includes(title) ? null : { kind: 'view', ...place, title, hidden };
    }
    case 'protection': {
      const isThere = has.protections.some((description) => description.startsWith(PROTECTED));
      return isThere ? null : { kind: 'protection', tab: place.tab, description: part.description };
    }
  }
}

function choiceStep(
  { choice, row, column }: Part & { kind: 'choice' },
  { tabs, tab, has }: Planned,
): ChoiceStep | null {
  const of = 'words' in choice ? { words: wordsWith(tab, row, column, choice) } : namesOf(tabs, choice.from);
  const isOneCell = choice.setting !== null;
  const isMeant = (at: number) => (isOneCell ? at === row : at >= row);
  if (of === null || has.cells.some((cell) => cell.hasChoice && cell.column === column && isMeant(cell.row)))
    return null;
  const help = 'words' in choice ? choice.words.help : choice.help;
  return { kind: 'choice', tab: tab.name, row, column, isOneCell, of, help };
}

/** A cell that already says the same in another word is not marked as wrong by its drop-down. */
function wordsWith(tab: Tab, row: number, column: number, choice: WordsOf): string[] {
  const { words, reader } = choice.words;
  const rows = tab.rows.map((_, at) => at).filter((at) => (choice.setting === null ? at >= row : at === row));
  const texts = rows.map((at) => textAt(tab, at, column));
  const others = texts.filter((text) => text !== '' && !words.includes(text) && !isProblem(reader(text)));
  return [...words, ...new Set(others)];
}

type WordsOf = Choice & { readonly words: WordChoice };

function namesOf(tabs: readonly Tab[], { key, header }: { readonly key: TabKey; readonly header: string }) {
  const tab = findTab(tabs, TABS[key].name);
  const column = tab && columnsNamed(tab, header)[0];
  return tab === undefined || column === undefined ? null : { tab: tab.name, row: headerRowOf(tab) + 1, column };
}
