// What the cells of a tab have beside their texts, as far as the workbench shows it: notes, backgrounds, choices.
import { isObject, type JsonObject } from '../services/jsonObject.ts';
import { parseTabRange } from '../workbook/a1.ts';
import { hexOfColor } from '../workbook/colors.ts';
import { type CellLooks, looksAt, type TabLooks } from '../workbook/looks.ts';
import type { CellLook } from './wire.ts';

type Rows = readonly (readonly string[])[];

/** The rows of a tab as its cells show; none of a tab that cannot be read. */
export type ShownRows = (tab: string) => Rows;

/** Blank rows below the last, to type into, have their choices too. */
const BLANK_ROWS = 3;

export function cellLooks(tab: TabLooks, rows: Rows, shownRows: ShownRows): readonly CellLook[] {
  const width = Math.max(tab.columns.length, ...rows.map((row) => row.length));
  const choices = choicesReader(shownRows);
  const found: CellLook[] = [];
  for (let row = 0; row < rows.length + BLANK_ROWS; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const own = looksAt(tab, row + 1, column + 1);
      const background = ownBackground(own) ?? ruledBackground(tab, row, column, rows[row]?.[column] ?? '');
      const look = {
        ...(own.note === undefined ? {} : { note: own.note }),
        ...(background === undefined ? {} : { background }),
        ...(own.dataValidation === undefined ? {} : { choices: choices(own.dataValidation) }),
      };
      if (Object.keys(look).length > 0) found.push({ row, column, ...look });
    }
  }
  return found;
}

function ownBackground({ userEnteredFormat }: CellLooks): string | undefined {
  const style = userEnteredFormat?.backgroundColorStyle;
  const color = (isObject(style) ? style.rgbColor : undefined) ?? userEnteredFormat?.backgroundColor;
  return isObject(color) ? hexOfColor(color) : undefined;
}

/** A conditional format for a word in the cell. */
function ruledBackground(tab: TabLooks, row: number, column: number, text: string): string | undefined {
  if (text === '') return undefined;
  for (const { ranges, booleanRule } of tab.conditionalFormats ?? []) {
    if (!isObject(booleanRule) || !listOf(ranges).some((range) => covers(range, row, column))) continue;
    const { condition, format } = booleanRule;
    const isMet = isObject(condition) && condition.type === 'TEXT_EQ' && wordsOf(condition)[0] === text;
    if (isMet && isObject(format)) return ownBackground({ userEnteredFormat: format });
  }
  return undefined;
}

/** Of a GridRange; an end that is not named is open. */
function covers(range: JsonObject, row: number, column: number): boolean {
  const { startRowIndex = 0, endRowIndex = Infinity, startColumnIndex = 0, endColumnIndex = Infinity } = range;
  return (
    row >= Number(startRowIndex) &&
    row < Number(endRowIndex) &&
    column >= Number(startColumnIndex) &&
    column < Number(endColumnIndex)
  );
}

/** Each rule is read once: a column's cells share theirs. */
function choicesReader(shownRows: ShownRows): (rule: JsonObject) => readonly string[] {
  const read = new Map<string, readonly string[]>();
  return (rule) => {
    const key = JSON.stringify(rule);
    const choices = read.get(key) ?? choicesOf(rule, shownRows);
    read.set(key, choices);
    return choices;
  };
}

function choicesOf({ condition }: JsonObject, shownRows: ShownRows): readonly string[] {
  if (!isObject(condition)) return [];
  const words = wordsOf(condition);
  if (condition.type === 'ONE_OF_LIST') return words;
  const range = condition.type === 'ONE_OF_RANGE' ? parseTabRange((words[0] ?? '').replace(/^=|\$/g, '')) : null;
  if (range === null) return [];
  const { fromRow, toRow, fromColumn, toColumn } = range.cells;
  const rows = shownRows(range.title).slice(fromRow - 1, toRow ?? undefined);
  const texts = rows.flatMap((row) => row.slice(fromColumn - 1, toColumn ?? undefined));
  return [...new Set(texts.filter((text) => text !== ''))];
}

function wordsOf({ values }: JsonObject): readonly string[] {
  return listOf(values).map(({ userEnteredValue }) => String(userEnteredValue ?? ''));
}

function listOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
