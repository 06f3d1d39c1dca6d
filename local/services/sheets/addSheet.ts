// The request addSheet: a new, empty tab. Its place follows from its name, unless the request says one.
import { PlatformError } from '../../boundary.ts';
import { derivedId, type TabInfo } from '../../workbook/sheetIds.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import { integerOrNothing, objectWith, textOrNothing } from './input.ts';

/** Throws if the title or the number is in use. */
export function addSheet(draft: Draft, request: JsonObject, where: string): object {
  const { properties } = objectWith(request, where, ['properties']);
  const known = ['sheetId', 'title', 'index', 'gridProperties'];
  const {
    sheetId: chosenId,
    title: chosenTitle,
    index,
    gridProperties,
  } = objectWith(properties, `${where}.properties`, known);
  const { frozenRowCount } = objectWith(gridProperties, `${where}.properties.gridProperties`, GRID);
  const title = textOrNothing(chosenTitle, 'properties.title');
  if (title === undefined) throw new NotSimulated(`${where} without a title`);
  checkNewTitle(draft.tabs(), title);
  const sheetId = integerOrNothing(chosenId, 'properties.sheet_id') ?? derivedId(title);
  if (sheetId < 0) throw new Error(`Invalid sheet id: ${sheetId}. Sheet ids must be non-negative.`);
  if (draft.tabs().some((tab) => tab.sheetId === sheetId)) throw new Error(`Sheet with id ${sheetId} already exists.`);
  draft.add({ title, sheetId });
  const frozen = integerOrNothing(frozenRowCount, 'frozen_row_count') ?? 0;
  if (frozen > 0) freeze(draft, sheetId, frozen);
  const place = integerOrNothing(index, 'properties.index');
  if (place !== undefined) draft.place(sheetId, place);
  const grid = { ...draft.grid(sheetId), ...(frozen > 0 ? { frozenRowCount: frozen } : {}) };
  return { addSheet: { properties: { sheetId, title, sheetType: 'GRID', gridProperties: grid } } };
}

const GRID = ['frozenRowCount', 'rowCount', 'columnCount'];

/** These rows stay in view. */
export function freeze(draft: Draft, sheetId: number, count: number): void {
  if (count < 0 || count >= draft.grid(sheetId).rowCount)
    throw new Error("You can't freeze all visible rows on the sheet.");
  const { frozenRowCount: _, ...rest } = draft.looks(sheetId);
  draft.setLooks(sheetId, count === 0 ? rest : { ...rest, frozenRowCount: count });
}

/** Refuses, in Google's words, a title that is in use in any case. A slash would name a folder of the local files. */
export function checkNewTitle(tabs: readonly TabInfo[], title: string): void {
  if (title === '' || title.includes('/')) throw new NotSimulated(`a tab with the name ${JSON.stringify(title)}`);
  if (tabs.some((tab) => tab.title.toLowerCase() === title.toLowerCase())) {
    throw new PlatformError(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}
