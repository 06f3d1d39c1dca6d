// The exceptions of the advanced Sheets service, as Apps Script shows them.
import { PlatformError } from '../../boundary.ts';
import { NotSimulated } from '../notSimulated.ts';

/** The one spreadsheet there is. */
export const SPREADSHEET_ID = 'local';
export const TITLE = 'Slotsheet';
export const SPREADSHEET_URL = `https://docs.google.com/spreadsheets/d/${SPREADSHEET_ID}/edit`;

/**
 * Runs one call of the API on the spreadsheet `id`; `method` is Google's name, `spreadsheets.get`.
 * Every failure but NotSimulated leaves as Apps Script words it.
 */
export function apiCall<Result>(method: string, id: unknown, run: () => Result): Result {
  try {
    if (id !== SPREADSHEET_ID) throw new Error('Requested entity was not found.');
    return run();
  } catch (error) {
    if (error instanceof NotSimulated) throw error;
    const text = `API call to sheets.${method} failed with error: ${messageOf(error)}`;
    throw new PlatformError(text, 'GoogleJsonResponseException');
  }
}

/** Runs one request of a batch; every failure but NotSimulated gets Google's words for where it was. */
export function requestAt<Result>(index: number, kind: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof NotSimulated) throw error;
    throw new Error(`Invalid requests[${index}].${kind}: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
