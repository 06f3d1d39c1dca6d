// What the item Bring Bookings in line says of its work, in English and German.
import type { ChangeCounts } from '../../recovery/reconcile.ts';
import type { Language } from '../../sheet/configuration.ts';

export type InLineWords = typeof ENGLISH;

export function inLineWords(language: Language): InLineWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
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

const GERMAN: InLineWords = {
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
