// The page's own words, in the language of Settings.
import type { Language } from '../../../src/sheet/configuration.ts';

export interface PageWords {
  readonly opening: (requests: number) => string;
  readonly clock: (time: string) => string;
  readonly contents: string;
  readonly findings: (count: number) => string;
  readonly fine: string;
  readonly finding: string;
  readonly requests: string;
  readonly nothing: string;
  readonly row: string;
}

const ENGLISH: PageWords = {
  opening: (requests) =>
    `What is wrong, the newest ${requests} requests, and the tabs as they are now. Reload the page to see what came since.`,
  clock: (time) => `The clock stands still at ${time} (--now).`,
  contents: 'Contents',
  findings: (count) => (count === 0 ? 'Findings' : `Findings (${count})`),
  fine: 'Everything is fine: the tabs can be read and so can all calendars.',
  finding: 'Finding',
  requests: 'Last requests',
  nothing: 'Nothing here yet.',
  row: 'Row',
};

const GERMAN: PageWords = {
  opening: (requests) =>
    `Was nicht stimmt, die neuesten ${requests} Anfragen und die Tabellenblätter, wie sie jetzt sind. Laden Sie die Seite neu, um Neues zu sehen.`,
  clock: (time) => `Die Uhr steht auf ${time} (--now).`,
  contents: 'Inhalt',
  findings: (count) => (count === 0 ? 'Befunde' : `Befunde (${count})`),
  fine: 'Alles in Ordnung: Die Tabellenblätter und alle Kalender sind lesbar.',
  finding: 'Befund',
  requests: 'Letzte Anfragen',
  nothing: 'Noch nichts da.',
  row: 'Zeile',
};

export function pageWords(language: Language): PageWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
