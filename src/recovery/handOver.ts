// Records in the Log that the recovery job goes to another person, as the Sheet is what everybody sees.
import { openExecution } from '../execution.ts';
import type { Ports } from '../ports/ports.ts';
import { record } from '../records/record.ts';
import { languageOf, readSheet } from '../records/sheetRead.ts';
import type { Language } from '../sheet/configuration.ts';
import type { LogRow } from '../sheet/rows.ts';

/** `from`: the owner before; '' = not known. Never throws: a row that the Sheet does not take waits for the next request. */
export function recordHandOver(ports: Ports, from: string, to: string): void {
  const execution = openExecution(ports);
  const sheet = readSheet(execution, 'fresh');
  const language = languageOf(sheet);
  const row: LogRow = {
    timeMs: execution.startedMs,
    ...{ requestId: '', action: 'set up', service: '' },
    auth: 'none',
    outcome: 'success',
    reason: SENTENCE[language](from, to),
    ...{ slots: null, startMs: null, contactId: '', contact: '', milliseconds: 0 },
  };
  record(execution, sheet, { bookings: [], log: [row] }, 'free');
}

const SENTENCE: Readonly<Record<Language, (from: string, to: string) => string>> = {
  en: (from, to) => `${to} took over the job that brings Bookings in line${from && ` from ${from}`}.`,
  de: (from, to) => `${to} hat den Abgleich der Buchungen übernommen${from && `, bisher ${from}`}.`,
};
