// The request updateSheetProperties: a tab's title, place, frozen rows and colour.
import { rounded } from '../../workbook/colors.ts';
import { readMask } from '../fieldMask.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { checkNewTitle, freeze } from './addSheet.ts';
import type { Draft } from './draft.ts';
import { integerOrNothing, objectWith, textOrNothing } from './input.ts';

const PROPERTIES = ['sheetId', 'title', 'index', 'gridProperties', 'tabColor', 'tabColorStyle'];

/** Only what `fields` names is changed. Throws if there is no tab of that number. */
export function updateSheetProperties(draft: Draft, request: JsonObject, where: string): object {
  const { properties, fields } = objectWith(request, where, ['properties', 'fields']);
  const given = objectWith(properties, `${where}.properties`, PROPERTIES);
  const grid = objectWith(given.gridProperties, `${where}.properties.gridProperties`, ['frozenRowCount']);
  const { sheetId } = draft.tab(integerOrNothing(given.sheetId, 'properties.sheet_id') ?? 0);
  const text = textOrNothing(fields, 'fields') ?? '';
  if (text === '') throw new Error("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const mask = readMask(text);
  const other = [...mask.keys()].find((name) => !PROPERTIES.slice(1).includes(name));
  const otherOfGrid = [...(mask.get('gridProperties')?.keys() ?? [])].some((name) => name !== 'frozenRowCount');
  if (other !== undefined || otherOfGrid) throw new NotSimulated(`${where} fields ${text}`);
  if (mask.has('title')) rename(draft, sheetId, textOrNothing(given.title, 'properties.title') ?? '');
  if (mask.has('gridProperties'))
    freeze(draft, sheetId, integerOrNothing(grid.frozenRowCount, 'frozen_row_count') ?? 0);
  if (mask.has('tabColor') || mask.has('tabColorStyle')) paintTab(draft, sheetId, given, where);
  if (mask.has('index')) move(draft, sheetId, integerOrNothing(given.index, 'properties.index'));
  return {};
}

function rename(draft: Draft, sheetId: number, title: string): void {
  if (draft.tab(sheetId).title === title) return;
  checkNewTitle(
    draft.tabs().filter((tab) => tab.sheetId !== sheetId),
    title,
  );
  draft.rename(sheetId, title);
}

function paintTab(draft: Draft, sheetId: number, given: JsonObject, where: string): void {
  const { rgbColor } = objectWith(given.tabColorStyle, `${where}.properties.tabColorStyle`, ['rgbColor']);
  const color = isObject(given.tabColorStyle) ? rgbColor : given.tabColor;
  const { tabColor: _, ...rest } = draft.looks(sheetId);
  draft.setLooks(sheetId, isObject(color) ? { ...rest, tabColor: rounded(color) } : rest);
}

/** Places count as before the move: reference/rest/v4/spreadsheets/sheets#sheetproperties, `index`. */
function move(draft: Draft, sheetId: number, index: number | undefined): void {
  const tabs = draft.tabs();
  const wanted = index ?? tabs.length;
  if (wanted < 0 || wanted > tabs.length) throw new Error(`Invalid value at 'properties.index': ${wanted}`);
  const present = tabs.findIndex((tab) => tab.sheetId === sheetId);
  if (wanted === present || wanted === present + 1) return;
  draft.place(sheetId, wanted > present ? wanted - 1 : wanted);
}
