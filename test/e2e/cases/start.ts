// What a case of the end-to-end suite is given: the instance that it plays against may have quirks.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../../local/workbook/csv.ts';
import type { LocalProcess } from '../../support/localProcess.ts';

export type Start = (args: readonly string[]) => LocalProcess;

export const NOW = '2027-03-22T07:00:00Z'; // a Monday, one week before summer time begins in Berlin

/** Signed as telli does. */
export function post(url: string, body: unknown, key = 'demo-key'): Promise<Response> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return fetch(url, { method: 'POST', body: text, headers: { 'x-telli-signature': signature } });
}

/** How the Log may differ under a quirk. */
export interface Odds {
  /** The relay asks a second time where an answer is lost, and each attempt has its row. */
  readonly hasRepeats: boolean;
  /** Requests without a proof may have no rows of their own. */
  readonly mayLackRefused: boolean;
  /** A caller may be asked to ask again, does so, and either has a row. */
  readonly isBusy: boolean;
}

export const AS_USUAL: Odds = { hasRepeats: false, mayLackRefused: false, isBusy: false };

type Row = readonly string[];

/** Both as far as the odds let them be compared: what the Log shows, and what it should. */
export function compared(log: readonly Row[], expected: readonly Row[], { hasRepeats, mayLackRefused, isBusy }: Odds) {
  const left = [...(isBusy ? ['error'] : []), ...(mayLackRefused ? ['refused'] : [])];
  const without = (all: readonly Row[]) => all.filter((row) => !left.some((outcome) => row.includes(outcome)));
  const once = (all: readonly Row[]) => all.filter((row, at) => row.join() !== all[at - 1]?.join());
  const both = [without(log), without(expected)] as const;
  return hasRepeats ? both.map(once) : both;
}

/** Without the header. */
export function rows(folder: string, tab: string): string[][] {
  return parseCsv(readFileSync(join(folder, 'sheet', `${tab}.csv`), 'utf8')).slice(1);
}
