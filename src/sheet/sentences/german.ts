// The findings in German. Tab, column and menu names stay as the Sheet shows them.
import type { Feature } from '../problem.ts';
import { excerpt } from './quote.ts';
import type { Sentences } from './sentences.ts';

const quote = (shown: string): string => `„${excerpt(shown)}“`;
const list = (texts: readonly string[]): string => texts.map(quote).join(', ');

export const GERMAN: Sentences = {
  formulaError: ({ shown }) =>
    `Die Zelle zeigt ${quote(shown)}, den Fehler einer Formel. Bitte die Formel berichtigen oder den Wert selbst eintragen.`,
  notYesNo: ({ shown }) => `${quote(shown)} ist weder ja noch nein. Bitte „ja“ oder „nein“ schreiben.`,
  notOneOf: ({ shown, choices }) =>
    `${quote(shown)} ist keiner der möglichen Werte. Bitte einen davon schreiben: ${list(choices)}.`,
  notCount: ({ shown, least, most }) =>
    `${quote(shown)} ist keine ganze Zahl von ${least} bis ${most}. Bitte nur Ziffern schreiben, zum Beispiel „${Math.max(least, 5)}“.`,
  notMinutes: ({ shown, least, most }) =>
    `${quote(shown)} ist keine ganze Zahl von Minuten von ${least} bis ${most}. Bitte zum Beispiel „30“ oder „30 Min.“ schreiben.`,
  notWeight: ({ shown }) => `${quote(shown)} ist keine Zahl über 0. Bitte zum Beispiel „1“ oder „0,5“ schreiben.`,
  notNotice: ({ shown }) =>
    `${quote(shown)} ist keine lesbare Vorlaufzeit. Bitte eine ganze Zahl mit Einheit schreiben, zum Beispiel „90 Min.“, „4 Std.“, „1 Tag“ oder „2 Werktage“.`,
  notBookAhead: ({ shown }) =>
    `${quote(shown)} nennt weder eine Anzahl von Tagen noch ein Datum. Bitte zum Beispiel „14 Tage“ oder „28.03.2027“ schreiben.`,
  tooLong: ({ shown, mostDays }) =>
    `${quote(shown)} ist zu lang: Höchstens ${mostDays} Tage sind möglich. Bitte zum Beispiel „14 Tage“ schreiben.`,
  notWeekdays: ({ shown }) =>
    `${quote(shown)} nennt keine Wochentage. Bitte zum Beispiel „Mo-Fr“, „Mo, Mi, Fr“, „Wochenende“ oder „täglich“ schreiben.`,
  notTime: ({ shown }) =>
    `${quote(shown)} ist keine Uhrzeit. Bitte zum Beispiel „09:00“, „17:30“, „17 Uhr“ oder „24:00“ schreiben.`,
  twoTimes: ({ shown, first, second }) =>
    `${quote(shown)} kann ${first} oder ${second} heißen. Bitte die gemeinte Zeit mit Doppelpunkt schreiben.`,
  secondsInTime: ({ shown }) =>
    `${quote(shown)} enthält Sekunden, Zeiten gelten aber auf die Minute. Bitte zum Beispiel „09:30“ schreiben.`,
  notDate: ({ shown }) =>
    `${quote(shown)} ist kein Datum der Jahre 2000 bis 2199. Bitte zum Beispiel „28.03.2027“ schreiben.`,
  noSuchDate: ({ shown }) =>
    `Das Datum ${quote(shown)} gibt es nicht. Bitte ein Datum des Kalenders schreiben, zum Beispiel „28.03.2027“.`,
  unclearDate: ({ shown }) =>
    `Bei ${quote(shown)} ist unklar, welche Zahl der Tag und welche der Monat ist. Bitte zum Beispiel „28.03.2027“ oder „2027-03-28“ schreiben.`,
  notTimeZone: ({ shown }) =>
    `${quote(shown)} ist kein Name einer Zeitzone. Bitte einen Namen der IANA-Liste schreiben, zum Beispiel „Europe/Berlin“.`,
  notCalendarId: ({ shown }) =>
    `${quote(shown)} ist keine einzelne Kalender-ID. Bitte die ID aus den Einstellungen des Kalenders in Google Kalender kopieren, zum Beispiel „anna@example.com“; mehrere, wo erlaubt, mit Kommas trennen.`,
  notEmail: ({ shown }) =>
    `${quote(shown)} ist keine E-Mail-Adresse. Bitte eine einzige Adresse schreiben, zum Beispiel „anna@example.com“.`,
  notInstant: ({ shown }) =>
    `${quote(shown)} ist kein Datum mit Uhrzeit. Bitte zum Beispiel „28.03.2027 10:00“ oder „2027-03-28 10:00 +02:00“ schreiben.`,
  blank: ({ header }) =>
    `In dieser Zeile steht nichts unter „${header}“, das ist aber nötig. Bitte die Zelle ausfüllen oder die ganze Zeile leeren.`,

  toNotAfterFrom: ({ from, to }) =>
    `Das Ende (${quote(to)}) liegt nicht nach dem Beginn (${quote(from)}). Mitternacht am Ende eines Tages ist „24:00“. Eine Nachtschicht bitte in zwei Zeilen schreiben: zum Beispiel 22:00 bis 24:00 und 00:00 bis 06:00 an den folgenden Tagen.`,
  halfHours: () =>
    'Nur eines von From und To ist ausgefüllt. Bitte beide ausfüllen oder beide leer lassen, um den ganzen Tag zu schließen.',
  toDateBeforeFromDate: ({ shown }) =>
    `Der letzte Tag, ${quote(shown)}, liegt vor dem ersten. Bitte unter To date den ersten Tag oder einen späteren schreiben oder die Zelle für einen einzigen Tag leer lassen.`,
  noFromDate: () =>
    'Es gibt ein To date, aber kein From date. Bitte den ersten Tag schreiben, zum Beispiel „28.03.2027“.',
  noDate: () =>
    'Diese Zeile hat kein Datum und bewirkt deshalb nichts. Bitte unter From date ein Datum schreiben, zum Beispiel „28.03.2027“, oder die Zeile leeren.',
  unknownHosts: ({ shown }) =>
    `Das Blatt Hosts kennt niemanden namens ${quote(shown)}. Bitte den Namen so schreiben, wie er dort steht; mehrere mit Kommas trennen.`,
  unknownService: ({ shown }) =>
    `Das Blatt Services kennt kein Angebot namens ${quote(shown)}. Bitte den Namen so schreiben, wie er dort steht, oder die Zelle leer lassen, um alle zu meinen.`,
  sameName: ({ shown, firstRow }) =>
    `${quote(shown)} heißt schon die Zeile ${firstRow}. Keine der beiden gilt, solange nicht jede einen eigenen Namen hat.`,
  endNotAfterStart: ({ shown }) =>
    `Das Ende, ${quote(shown)}, liegt nicht nach dem Beginn. Bitte Start oder End berichtigen.`,

  unknownSetting: ({ shown }) =>
    `Eine Einstellung namens ${quote(shown)} gibt es nicht, die Zeile bewirkt deshalb nichts. Bitte die Schreibweise prüfen; Slotsheet > Set up nennt alle Einstellungen.`,
  sameSetting: ({ shown, firstRow }) =>
    `Die Einstellung ${quote(shown)} steht schon in Zeile ${firstRow}; welche gilt, ist unklar. Bitte eine der Zeilen löschen.`,
  timeZoneNotFound: ({ shown }) =>
    `Die Einstellung „Time zone“ fehlt, und ${quote(shown)} kennen wir nicht: Vielleicht wurde sie umbenannt. Bis eine Zeile „Time zone“ heißt, wird nichts angeboten.`,
  spreadsheetTimeZone: ({ shown }) =>
    `Die Zeitzone der Tabelle selbst, ${quote(shown)}, kennen wir nicht. Bitte neben „Time zone“ eine eintragen, zum Beispiel „Europe/Berlin“.`,

  columnMissing: ({ header }) =>
    `Die Spalte „${header}“ fehlt und gilt deshalb in jeder Zeile als leer. Wer sie braucht, fügt eine Spalte mit dieser Überschrift hinzu.`,
  neededColumnMissing: ({ header }) =>
    `Die Spalte „${header}“ fehlt, jede Zeile braucht sie. Bitte eine Spalte mit dieser Überschrift hinzufügen.`,
  columnRenamed: ({ header, shown }) =>
    `Die Spalte „${header}“ fehlt, und die Überschrift ${quote(shown)} kennen wir nicht: Vielleicht wurde sie umbenannt. Bitte eine Spalte „${header}“ nennen; bis dahin gilt jede Zeile darin als fehlerhaft.`,
  columnTwice: ({ header }) =>
    `Zwei Spalten heißen „${header}“. Die erste gilt. Bitte die andere umbenennen oder löschen.`,
  columnTwiceDiffers: ({ header }) =>
    `Zwei Spalten heißen „${header}“ und sagen Verschiedenes. Bitte eine umbenennen oder löschen; bis dahin gilt jede Zeile darin als fehlerhaft.`,
  tabMissing: ({ tab }) =>
    `Das Blatt „${tab}“ fehlt. Bitte Slotsheet > Set up ausführen; bis dahin wird nichts angeboten.`,
  tabWithoutHeader: ({ tab }) =>
    `Die erste gefüllte Zeile des Blatts „${tab}“ zeigt keine seiner Überschriften. Bitte Slotsheet > Set up ausführen oder die Überschriften eintragen; bis dahin wird nichts angeboten.`,

  notYet: ({ feature }) => `${NOT_YET[feature]} Wir verstehen diese Einstellung, sie wird aber noch nicht unterstützt.`,
};

const NOT_YET: { readonly [F in Feature]: string } = {
  offersPerAnswer: 'Alle freien Termine werden angeboten. Bitte die Zelle vorerst leer lassen.',
  spreadOffers: 'Alle freien Termine werden angeboten. Bitte vorerst „nein“ schreiben.',
  repeatBookings: 'Ein Kontakt darf mehrmals buchen. Bitte vorerst „allow“ schreiben.',
  holidayCalendars:
    'Diese Kalender schließen nichts. Bitte Feiertage im Blatt Exceptions eintragen und die Zelle vorerst leer lassen.',
  weight: 'Alle zählen gleich. Bitte vorerst „1“ schreiben.',
  videoCall:
    'Es entsteht kein Link für ein Videogespräch. Bitte vorerst „nein“ schreiben und den eigenen Link unter Place eintragen.',
  inviteContact: 'Der Kontakt bekommt keine Einladung. Bitte vorerst „nein“ schreiben.',
  maxPerDay:
    'Hier wird nichts angeboten, damit kein Tag zu voll wird. Bitte die Zelle vorerst leer lassen und den Tag über Weekly hours begrenzen.',
  assign: 'Hier wird nichts angeboten. Bitte vorerst „any“ schreiben.',
};
