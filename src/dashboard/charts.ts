// The native charts of the tab Dashboard, and the headings over its numbers, which are the names of the charts' lines.
import type { Language } from '../sheet/configuration.ts';
import type { BLOCKS, BlockName } from './layout.ts';

export interface Chart {
  readonly title: string;
  readonly kind: 'column' | 'line' | 'bar';
  /** Whether the fields of one row stand upon each other. */
  readonly isStacked: boolean;
  readonly block: BlockName;
  /** The first field of the block names the rows. These are drawn. */
  readonly fields: readonly string[];
  /** The upper left cell, from 0. */
  readonly row: number;
  readonly column: number;
}

type Headings = { readonly [B in BlockName]: { readonly [F in (typeof BLOCKS)[B]['fields'][number]]: string } };

interface Words {
  readonly headings: Headings;
  readonly titles: {
    readonly [T in 'calls' | 'offered' | 'hosts' | 'milliseconds' | 'reasons']: string;
  };
}

export function headingsFor(language: Language): Headings {
  return WORDS[language].headings;
}

export function chartsFor(language: Language): readonly Chart[] {
  const { titles } = WORDS[language];
  const left = { column: 0 };
  const right = { column: 6 };
  return [
    {
      ...{ title: titles.calls, kind: 'column', isStacked: true, block: 'days', row: 0, ...left },
      fields: ['success', 'failed', 'refused', 'error'],
    },
    {
      ...{ title: titles.offered, kind: 'line', isStacked: false, block: 'days', row: 0, ...right },
      fields: ['offered', 'booked'],
    },
    {
      ...{ title: titles.hosts, kind: 'bar', isStacked: false, block: 'hosts', row: 18, ...left },
      fields: ['bookings'],
    },
    {
      ...{ title: titles.milliseconds, kind: 'line', isStacked: false, block: 'days', row: 18, ...right },
      fields: ['milliseconds'],
    },
    {
      ...{ title: titles.reasons, kind: 'bar', isStacked: false, block: 'reasons', row: 36, ...left },
      fields: ['answers'],
    },
  ];
}

const WORDS: { readonly [L in Language]: Words } = {
  en: {
    headings: {
      days: {
        day: 'Day',
        success: 'Success',
        failed: 'Failed',
        refused: 'Refused',
        error: 'Error',
        offered: 'Answers with times',
        booked: 'Bookings',
        milliseconds: 'Milliseconds (median)',
      },
      hosts: { host: 'Host', bookings: 'Bookings' },
      reasons: { reason: 'Reason', answers: 'Answers' },
    },
    titles: {
      calls: 'Calls a day, by outcome',
      offered: 'Offered and booked a day',
      hosts: 'Bookings by host',
      milliseconds: 'How long an answer takes (median, in milliseconds)',
      reasons: 'Why there was no free time',
    },
  },
  de: {
    headings: {
      days: {
        day: 'Tag',
        success: 'Erfolg',
        failed: 'Fehlgeschlagen',
        refused: 'Abgelehnt',
        error: 'Fehler',
        offered: 'Antworten mit Zeiten',
        booked: 'Buchungen',
        milliseconds: 'Millisekunden (Median)',
      },
      hosts: { host: 'Host', bookings: 'Buchungen' },
      reasons: { reason: 'Grund', answers: 'Antworten' },
    },
    titles: {
      calls: 'Anrufe je Tag, nach Ergebnis',
      offered: 'Angeboten und gebucht je Tag',
      hosts: 'Buchungen je Host',
      milliseconds: 'Wie lange eine Antwort dauert (Median, in Millisekunden)',
      reasons: 'Warum keine Zeit frei war',
    },
  },
};
