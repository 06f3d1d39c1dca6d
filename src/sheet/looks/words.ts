// The words of drop-downs, of a filter's name and of a protection, in the language of the file. Readers take them, and
// the words of the other language too.
import { readAssignment, readLanguage, readRepeats, readYesNo } from '../cells/choices.ts';
import type { Reader } from '../cells/reading.ts';
import type { Language } from '../configuration.ts';

/** A cell that takes one of a few words. */
export interface WordChoice {
  readonly words: readonly string[];
  /** Reads these words, and others that mean the same. */
  readonly reader: Reader<unknown>;
  /** Shown at the cell. */
  readonly help: string;
}

export interface LookWords {
  readonly yesNo: WordChoice;
  readonly assign: WordChoice;
  readonly repeats: WordChoice;
  readonly language: WordChoice;
  /** At a cell that takes names of a tab. */
  readonly host: string;
  readonly hosts: string;
  readonly service: string;
  readonly protection: string;
  readonly failedView: string;
  readonly standingView: string;
}

export function lookWordsFor(language: Language): LookWords {
  return WORDS[language];
}

/** Begins the description of every protection of ours. */
export const PROTECTED = 'Slotsheet: ';

const WORDS: { readonly [L in Language]: LookWords } = {
  en: {
    yesNo: { words: ['yes', 'no'], reader: readYesNo, help: 'yes or no.' },
    assign: {
      words: ['any', 'first', 'all'],
      reader: readAssignment,
      help: 'any: the host with fewer bookings. first: in the order given. all: all of them together.',
    },
    repeats: {
      words: ['allow', 'refuse', 'move'],
      reader: readRepeats,
      help: 'allow: both are booked. refuse: the first stays. move: the first is moved.',
    },
    language: { words: ['English', 'German'], reader: readLanguage, help: 'The language that callers hear.' },
    host: 'A name of the tab Hosts. Several: separated by commas. Blank = everyone.',
    hosts: 'Names of the tab Hosts, separated by commas. Blank = all active hosts.',
    service: 'A name of the tab Services. Several: separated by commas. Blank = every service.',
    protection: `${PROTECTED}written by the script`,
    failedView: 'Failed and refused',
    standingView: 'Without cancelled ones',
  },
  de: {
    yesNo: { words: ['ja', 'nein'], reader: readYesNo, help: 'ja oder nein.' },
    assign: {
      words: ['egal', 'erste', 'alle'],
      reader: readAssignment,
      help: 'egal: der Host mit weniger Buchungen. erste: nach der Reihenfolge. alle: alle zusammen.',
    },
    repeats: {
      words: ['erlauben', 'ablehnen', 'verschieben'],
      reader: readRepeats,
      help: 'erlauben: Beide werden gebucht. ablehnen: Der erste bleibt. verschieben: Der erste wird verschoben.',
    },
    language: { words: ['Deutsch', 'Englisch'], reader: readLanguage, help: 'Die Sprache am Telefon.' },
    host: 'Ein Name aus dem Blatt Hosts. Mehrere: durch Kommas getrennt. Leer = alle.',
    hosts: 'Namen aus dem Blatt Hosts, durch Kommas getrennt. Leer = alle aktiven Hosts.',
    service: 'Ein Name aus dem Blatt Services. Mehrere: durch Kommas getrennt. Leer = jede Leistung.',
    protection: `${PROTECTED}vom Skript geschrieben`,
    failedView: 'Fehlgeschlagen und abgelehnt',
    standingView: 'Ohne abgesagte',
  },
};
