// The requests that lay something over a grid: protections, conditional formats, filter views and charts.
import type { TabLooks } from '../../workbook/looks.ts';
import { isObject, type JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import type { Draft } from './draft.ts';
import { readGridRange } from './gridRange.ts';
import { flagOrNothing, integerOrNothing, listOf, objectWith, textOrNothing } from './input.ts';

/** A warning alone: a protection that refuses other people's writes is not simulated. */
export function addProtectedRange(draft: Draft, request: JsonObject, where: string): object {
  const { protectedRange } = objectWith(request, where, ['protectedRange']);
  const known = ['protectedRangeId', 'range', 'description', 'warningOnly'];
  const given = objectWith(protectedRange, `${where}.protectedRange`, known);
  if (flagOrNothing(given.warningOnly, 'warning_only') !== true) throw new NotSimulated(`${where} without warningOnly`);
  const range = readGridRange(draft, given.range, `${where}.protectedRange.range`);
  const description = textOrNothing(given.description, 'description');
  const protectedRangeId = freshId(draft, 'protectedRanges', 'protectedRangeId', given.protectedRangeId);
  const made = { protectedRangeId, range, ...(description === undefined ? {} : { description }), warningOnly: true };
  add(draft, Number(range.sheetId), 'protectedRanges', made);
  return { addProtectedRange: { protectedRange: made } };
}

/** A boolean rule, before the rule at `index`, or behind all. */
export function addConditionalFormatRule(draft: Draft, request: JsonObject, where: string): object {
  const { rule, index } = objectWith(request, where, ['rule', 'index']);
  const { ranges, booleanRule } = objectWith(rule, `${where}.rule`, ['ranges', 'booleanRule']);
  const read = listOf(ranges, 'rule.ranges').map((range) => readGridRange(draft, range, `${where}.rule.ranges[]`));
  const [sheetId] = read.map((range) => Number(range.sheetId));
  if (sheetId === undefined) throw new Error('No range specified.');
  if (read.some((range) => range.sheetId !== sheetId)) throw new Error('All ranges must be on the same sheet.');
  checkBooleanRule(booleanRule, where);
  const before = draft.looks(sheetId).conditionalFormats ?? [];
  const at = integerOrNothing(index, 'index') ?? before.length;
  if (at < 0 || at > before.length) throw new Error(`Invalid index: ${at}. There are ${before.length} rules.`);
  const conditionalFormats = [
    ...before.slice(0, at),
    { ranges: read, booleanRule },
    ...before.slice(at),
  ] as JsonObject[];
  draft.setLooks(sheetId, { ...draft.looks(sheetId), conditionalFormats });
  return {};
}

function checkBooleanRule(rule: unknown, where: string): void {
  if (!isObject(rule)) throw new NotSimulated(`${where} without a booleanRule`);
  const { condition, format } = objectWith(rule, `${where}.rule.booleanRule`, ['condition', 'format']);
  const { type, values } = objectWith(condition, `${where} condition`, ['type', 'values']);
  if (textOrNothing(type, 'condition.type') === undefined) throw new Error('A condition must have a type.');
  for (const value of listOf(values, 'condition.values')) {
    objectWith(value, `${where} condition.values[]`, ['userEnteredValue', 'relativeDate']);
  }
  objectWith(format, `${where} format`, ['backgroundColor', 'backgroundColorStyle', 'textFormat']);
}

export function addFilterView(draft: Draft, request: JsonObject, where: string): object {
  const { filter } = objectWith(request, where, ['filter']);
  const known = ['filterViewId', 'title', 'range', 'sortSpecs', 'filterSpecs', 'criteria'];
  const given = objectWith(filter, `${where}.filter`, known);
  const title = textOrNothing(given.title, 'title');
  if (title === undefined) throw new NotSimulated(`${where} without a title`);
  const range = readGridRange(draft, given.range, `${where}.filter.range`);
  const filterViewId = freshId(draft, 'filterViews', 'filterViewId', given.filterViewId);
  const made = { ...given, filterViewId, title, range };
  add(draft, Number(range.sheetId), 'filterViews', made);
  return { addFilterView: { filter: made } };
}

/** Over the cells of a tab. What it is drawn from is only looked at for its ranges. */
export function addChart(draft: Draft, request: JsonObject, where: string): object {
  const { chart } = objectWith(request, where, ['chart']);
  const { chartId, spec, position } = objectWith(chart, `${where}.chart`, ['chartId', 'spec', 'position']);
  const known = ['title', 'subtitle', 'altText', 'basicChart', 'pieChart', 'hiddenDimensionStrategy'];
  const { basicChart, pieChart } = objectWith(spec, `${where}.chart.spec`, known);
  if (isObject(basicChart) === isObject(pieChart)) throw new Error('A chart must have exactly one kind of spec.');
  const { overlayPosition } = objectWith(position, `${where}.chart.position`, ['overlayPosition']);
  const places = ['anchorCell', 'offsetXPixels', 'offsetYPixels', 'widthPixels', 'heightPixels'];
  const { anchorCell } = objectWith(overlayPosition, `${where}.chart.position.overlayPosition`, places);
  const { sheetId } = objectWith(anchorCell, `${where} anchorCell`, ['sheetId', 'rowIndex', 'columnIndex']);
  const tab = draft.tab(integerOrNothing(sheetId, 'anchor_cell.sheet_id') ?? 0);
  checkSources(draft, basicChart ?? pieChart, where);
  const made = { chartId: freshId(draft, 'charts', 'chartId', chartId), spec, position } as JsonObject;
  add(draft, tab.sheetId, 'charts', made);
  return { addChart: { chart: made } };
}

/** Every source must be a range of the grid of its tab. */
function checkSources(draft: Draft, spec: unknown, where: string): void {
  if (Array.isArray(spec)) for (const item of spec) checkSources(draft, item, where);
  if (!isObject(spec)) return;
  for (const [name, value] of Object.entries(spec)) {
    if (name === 'sources')
      for (const range of listOf(value, 'sources')) readGridRange(draft, range, `${where} sources[]`);
    else checkSources(draft, value, where);
  }
}

type Layer = 'protectedRanges' | 'filterViews' | 'charts';

function add(draft: Draft, sheetId: number, layer: Layer, made: JsonObject): void {
  const looks: TabLooks = draft.looks(sheetId);
  draft.setLooks(sheetId, { ...looks, [layer]: [...(looks[layer] ?? []), made] });
}

/** The number that the request chose, or the next one. Throws if it is in use. */
function freshId(draft: Draft, layer: Layer, name: string, chosen: unknown): number {
  const used = draft
    .tabs()
    .flatMap(({ sheetId }) => (draft.looks(sheetId)[layer] ?? []).map((one) => Number(one[name])));
  const id = integerOrNothing(chosen, name) ?? Math.max(0, ...used) + 1;
  if (used.includes(id)) throw new Error(`An object with the ${name} ${id} already exists.`);
  return id;
}
