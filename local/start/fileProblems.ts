// Files of a data folder that cannot be read, each with its name, the cause and what to do, in the Settings' language.
import type { Language } from '../../src/sheet/configuration.ts';
import { hubspotFiles, KEY_FILE, STATE_FILE } from '../hubspot/files.ts';
import { LINKS_FILE } from '../hubspot/links.ts';
import { type BrokenCalendar, brokenCalendars } from '../services/calendar/files/broken.ts';
import type { Store } from '../store/store.ts';
import { openSpreadsheetFacts } from '../workbook/spreadsheetFacts.ts';
import { openWorkbook } from '../workbook/workbook.ts';

export interface FileProblem {
  /** Inside the data folder. */
  readonly file: string;
  /** Summary and UID of the event that cannot be read; null where none is the cause. */
  readonly event: string | null;
  readonly sentence: string;
}

interface Words {
  readonly noTabs: string;
  readonly sheetJson: (cause: string) => string;
  readonly tab: (cause: string) => string;
  readonly hubspot: (cause: string) => string;
  readonly calendar: (broken: BrokenCalendar) => string;
}

const ENGLISH: Words = {
  noTabs: 'There is no tab in this folder. Is it the data folder? It holds sheet/, calendars/ and sheet.json.',
  sheetJson: (cause) =>
    `This file cannot be understood, so nothing is offered (${cause}). Correct it; {"timeZone":"Europe/Berlin","locale":"en_GB"} is enough.`,
  tab: (cause) =>
    `This tab cannot be read, so nothing is offered (${cause}). Correct the file; it is comma-separated UTF-8 text.`,
  hubspot: (cause) => `This file cannot be understood, so HubSpot answers nothing (${cause}). Correct it.`,
  calendar: ({ event, cause }) =>
    `This calendar cannot be read, so no time of its host is offered. ${event === null ? 'The file' : `The event ${event}`}: ${cause}.`,
};

const GERMAN: Words = {
  noTabs:
    'In diesem Ordner gibt es kein Tabellenblatt. Ist es der richtige? Er enthält sheet/, calendars/ und sheet.json.',
  sheetJson: (cause) =>
    `Diese Datei ist nicht zu verstehen, deshalb wird nichts angeboten (${cause}). Berichtigen Sie sie; {"timeZone":"Europe/Berlin","locale":"de_DE"} genügt.`,
  tab: (cause) =>
    `Dieses Tabellenblatt ist nicht lesbar, deshalb wird nichts angeboten (${cause}). Berichtigen Sie die Datei; sie ist kommagetrennter Text in UTF-8.`,
  hubspot: (cause) =>
    `Diese Datei ist nicht zu verstehen, deshalb antwortet HubSpot nicht (${cause}). Berichtigen Sie sie.`,
  calendar: ({ event, cause }) =>
    `Dieser Kalender ist nicht lesbar, deshalb wird von seinem Host keine Zeit angeboten. ${event === null ? 'Die Datei' : `Der Termin ${event}`}: ${cause}.`,
};

export function fileProblems(store: Store, language: Language): readonly FileProblem[] {
  const words = language === 'de' ? GERMAN : ENGLISH;
  const calendars = brokenCalendars(store).map((broken) => {
    return { file: broken.file, event: broken.event, sentence: words.calendar(broken) };
  });
  return [...sheetJson(store, words), ...tabs(store, words), ...hubspot(store, words), ...calendars];
}

function sheetJson(store: Store, words: Words): FileProblem[] {
  return problemOf('sheet.json', words.sheetJson, openSpreadsheetFacts(store));
}

function tabs(store: Store, words: Words): FileProblem[] {
  const workbook = openWorkbook(store);
  const titles = workbook.tabs().map(({ title }) => title);
  if (titles.length === 0) return [{ file: 'sheet', event: null, sentence: words.noTabs }];
  const read = (title: string) => () => void workbook.file(title).rows(Number.POSITIVE_INFINITY);
  return titles.flatMap((title) => problemOf(`sheet/${title}.csv`, words.tab, read(title)));
}

function hubspot(store: Store, words: Words): FileProblem[] {
  const files = hubspotFiles(store);
  return [
    ...problemOf(KEY_FILE, words.hubspot, files.key),
    ...problemOf(LINKS_FILE, words.hubspot, files.links),
    ...problemOf(STATE_FILE, words.hubspot, files.state),
  ];
}

/** The file's name begins many a cause, and is said already. */
function problemOf(file: string, sentence: (cause: string) => string, read: () => void): FileProblem[] {
  try {
    read();
    return [];
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const short = cause.startsWith(file)
      ? cause.slice(file.length).replace(/^(,| cannot be understood:|:)? /, '')
      : cause;
    return [{ file, event: null, sentence: sentence(short.replace(/\p{Cc}+/gu, ' ')) }];
  }
}
