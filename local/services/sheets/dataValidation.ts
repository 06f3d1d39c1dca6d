// The rule of a cell's drop-down: reference/rest/v4/spreadsheets/cells#datavalidationrule.
import { parseTabRange } from '../../workbook/a1.ts';
import type { JsonObject } from '../jsonObject.ts';
import { NotSimulated } from '../notSimulated.ts';
import { flagOrNothing, listOf, objectWith, textOrNothing } from './input.ts';

/** The rule as Google gives it back; null if there is none. Lists alone are simulated. */
export function readDataValidation(rule: unknown, where: string): JsonObject | null {
  if (rule === undefined || rule === null) return null;
  const known = ['condition', 'inputMessage', 'strict', 'showCustomUi'];
  const { condition, inputMessage, strict, showCustomUi } = objectWith(rule, `${where} rule`, known);
  const { type, values } = objectWith(condition, `${where} rule.condition`, ['type', 'values']);
  const texts = listOf(values, 'condition.values').map((value) => {
    const { userEnteredValue } = objectWith(value, `${where} rule.condition.values[]`, ['userEnteredValue']);
    return textOrNothing(userEnteredValue, 'condition.values.user_entered_value') ?? '';
  });
  checkValues(type, texts, where);
  const message = textOrNothing(inputMessage, 'input_message');
  const flags = {
    strict: flagOrNothing(strict, 'strict'),
    showCustomUi: flagOrNothing(showCustomUi, 'show_custom_ui'),
  };
  return {
    condition: { type, values: texts.map((userEnteredValue) => ({ userEnteredValue })) },
    ...(message === undefined ? {} : { inputMessage: message }),
    ...Object.fromEntries(Object.entries(flags).filter(([, flag]) => flag === true)),
  };
}

function checkValues(type: unknown, texts: readonly string[], where: string): void {
  if (type !== 'ONE_OF_LIST' && type !== 'ONE_OF_RANGE') throw new NotSimulated(`${where} condition ${type}`);
  if (type === 'ONE_OF_LIST') {
    if (texts.length === 0) throw new Error('ONE_OF_LIST must have at least one condition value.');
    return;
  }
  const [range = '', ...others] = texts;
  if (others.length > 0 || !range.startsWith('=') || parseTabRange(range.slice(1).replaceAll('$', '')) === null) {
    throw new Error('ONE_OF_RANGE must have one condition value: a range, which begins with =.');
  }
}
