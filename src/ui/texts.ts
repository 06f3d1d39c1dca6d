// The words of the menu and its dialogs, in English and German.
import type { Language } from '../sheet/configuration.ts';

/** Counts of bringing Bookings in line: rows added and changed, events removed. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The texts that both languages have. */
export type Texts = typeof ENGLISH;

export function textsIn(language: Language): Texts {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  menu: {
    setUp: 'Set up',
    hours: 'Hours',
    check: 'Check',
    preview: 'Preview week',
    tryCall: 'Try a call',
    bringInLine: 'Bring Bookings in line',
    addresses: 'Addresses',
    hubspotKey: 'HubSpot key',
    help: 'Help',
  },
  checkFine: 'Everything is fine: the tabs can be read and so can all calendars.',
  recoveryTitle: 'Slotsheet: Bring Bookings in line',
  notYours: (owner: string) =>
    `Nothing was changed. ${owner} ran Set up, and the job is theirs, as you may not see every calendar. To take it over, run Set up.`,
  /** `isAll`: every calendar could be read. */
  recovered: ({ added, changed, removed }: ChangeCounts, isAll: boolean) =>
    added + changed + removed === 0
      ? `Bookings agrees with ${isAll ? 'the calendars' : 'the calendars that can be read'}.`
      : `Bookings agrees with ${isAll ? 'the calendars' : 'the calendars that can be read'} now. Rows added: ${added}. Rows changed: ${changed}. Events removed that were never confirmed: ${removed}.`,
  notComparable: 'Bookings stays as it is, because it cannot be compared with the calendars.',
  notRecovered:
    'Not everything could be done. The script editor says why, under Executions. Please try again in a few minutes.',
  calendarsUnread: (ids: string) => `Left as they are, because their calendar cannot be read: the bookings of ${ids}.`,
};

const GERMAN: Texts = {
  menu: {
    setUp: 'Einrichten',
    hours: 'Öffnungszeiten',
    check: 'Prüfen',
    preview: 'Woche ansehen',
    tryCall: 'Anruf ausprobieren',
    bringInLine: 'Buchungen abgleichen',
    addresses: 'Adressen',
    hubspotKey: 'HubSpot-Schlüssel',
    help: 'Hilfe',
  },
  checkFine: 'Alles in Ordnung: Die Tabellenblätter und alle Kalender sind lesbar.',
  recoveryTitle: 'Slotsheet: Buchungen abgleichen',
  notYours: (owner) =>
    `Es wurde nichts geändert. ${owner} hat Einrichten aufgerufen, und nur dort läuft der Abgleich, denn Sie sehen vielleicht nicht jeden Kalender. Um ihn zu übernehmen, rufen Sie Einrichten auf.`,
  recovered: ({ added, changed, removed }, isAll) =>
    added + changed + removed === 0
      ? `Das Blatt Bookings stimmt mit den ${isAll ? '' : 'lesbaren '}Kalendern überein.`
      : `Das Blatt Bookings stimmt jetzt mit den ${isAll ? '' : 'lesbaren '}Kalendern überein. Neue Zeilen: ${added}. Geänderte Zeilen: ${changed}. Entfernte Termine, die nie bestätigt wurden: ${removed}.`,
  notComparable: 'Das Blatt Bookings bleibt, wie es ist, weil es sich nicht mit den Kalendern vergleichen lässt.',
  notRecovered:
    'Nicht alles war möglich. Der Skripteditor sagt unter „Ausführungen“, warum. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  calendarsUnread: (ids) => `Unverändert, weil ihr Kalender nicht lesbar ist: die Buchungen von ${ids}.`,
};
