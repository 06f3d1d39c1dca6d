// What a value becomes when a script writes it through SpreadsheetApp: a string is interpreted as if typed.
import { PlatformError } from '../../boundary.ts';
import { encodeBoolean, encodeNumber, encodeText } from '../../workbook/cell.ts';

interface CellPlace {
  readonly locale: string;
  /** The cell was formatted as plain text before. */
  readonly formattedAsText: boolean;
  /** The tab's file shows what was typed in any case. */
  readonly plainTextTab: boolean;
}

/** The typed form of a string, number, boolean or null. Throws if it is too long or of another kind. */
export function typedValue(value: unknown, place: CellPlace): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return encodeNumber(value, place.locale);
  if (typeof value === 'boolean') return encodeBoolean(value, place.locale);
  if (typeof value !== 'string') throw new PlatformError(`Not simulated: writing a ${typeof value} to a cell`, 'Error');
  const text = encodeText(value, place.locale, place.plainTextTab);
  return place.formattedAsText ? text : value;
}
