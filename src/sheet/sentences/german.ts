// The findings in German. Names of tabs and columns stay as the Sheet shows them; the menu is German in a German Sheet.
import { PLACEHOLDER_LIST } from '../placeholders.ts';
import type { Sentences } from '../problem.ts';
import { SETTING_NAMES } from '../tabs.ts';
import { HUBSPOT_GERMAN } from './hubspotGerman.ts';
import { counted, excerpt, germanDate, weekdayName } from './quote.ts';

const quote = (shown: string): string => `„${excerpt(shown)}“`;
const list = (texts: readonly string[]): string => texts.map(quote).join(', ');

const notAfterFrom = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  `Das Ende (${quote(to)}) liegt nicht nach dem Beginn (${quote(from)}). Mitternacht am Ende eines Tages ist „24:00“. Schreiben Sie eine Nachtschicht in zwei Zeilen: zum Beispiel 22:00 bis 24:00 und 00:00 bis 06:00 an den folgenden Tagen.`;

const UNDO = 'Strg+Z oder Datei > Versionsverlauf';

const restoreColumn = (header: string): string =>
  `Machen Sie das Löschen rückgängig (${UNDO}), oder schreiben Sie die Überschrift „${header}“ wieder über eine leere Spalte.`;

export const GERMAN: Sentences = {
  ...HUBSPOT_GERMAN,
  formulaError: ({ shown }) =>
    `Die Zelle zeigt ${quote(shown)}, den Fehler einer Formel. Berichtigen Sie die Formel, oder tragen Sie den Wert selbst ein.`,
  notYesNo: ({ shown }) => `${quote(shown)} ist weder ja noch nein. Schreiben Sie „ja“ oder „nein“.`,
  notOneOf: ({ shown, choices }) =>
    `${quote(shown)} ist keiner der möglichen Werte. Schreiben Sie einen davon: ${list(choices)}.`,
  notCount: ({ shown, least, most }) =>
    `${quote(shown)} ist keine ganze Zahl von ${least} bis ${most}. Schreiben Sie nur Ziffern, zum Beispiel „${Math.max(least, 5)}“.`,
  zeroLimit: ({ shown }) =>
    `${quote(shown)} ist weniger als 1. Schreiben Sie eine Zahl ab 1, oder lassen Sie die Zelle leer, wenn es keine Grenze geben soll.`,
  keptTooShort: ({ shown, least }) =>
    `${quote(shown)} sind zu wenige Tage, denn manche Regeln zählen die Buchungen der letzten Wochen. Schreiben Sie „${least}“ oder mehr, oder lassen Sie die Zelle leer, damit alle bleiben.`,
  notMinutes: ({ shown, least, most }) =>
    `${quote(shown)} ist keine ganze Zahl zwischen ${least} und ${most} (Minuten). Schreiben Sie zum Beispiel „30 Min.“ oder „30“.`,
  notWeight: ({ shown }) => `${quote(shown)} ist keine Zahl über 0. Schreiben Sie zum Beispiel „1“ oder „0,5“.`,
  notNotice: ({ shown }) =>
    `${quote(shown)} ist keine lesbare Vorlaufzeit. Schreiben Sie eine ganze Zahl mit Einheit, zum Beispiel „90 Min.“, „4 Std.“, „1 Tag“ oder „2 Werktage“.`,
  notBookAhead: ({ shown }) =>
    `${quote(shown)} nennt weder eine Anzahl von Tagen noch ein Datum. Schreiben Sie zum Beispiel „14 Tage“ oder „28.03.2027“.`,
  tooLong: ({ shown, mostDays }) =>
    `${quote(shown)} ist zu lang: Höchstens ${mostDays} Tage sind möglich. Schreiben Sie zum Beispiel „14 Tage“.`,
  notWeekdays: ({ shown }) =>
    `${quote(shown)} nennt keine Wochentage. Schreiben Sie zum Beispiel „Mo-Fr“, „Mo, Mi, Fr“, „Wochenende“ oder „täglich“.`,
  notTime: ({ shown }) =>
    `${quote(shown)} ist keine Uhrzeit. Schreiben Sie zum Beispiel „09:00“, „17:30“, „17 Uhr“ oder „24:00“.`,
  twoTimes: ({ shown, first, second }) =>
    `${quote(shown)} kann ${first} oder ${second} heißen. Schreiben Sie die gemeinte Zeit mit Doppelpunkt.`,
  fractionOfDay: ({ shown }) =>
    `${quote(shown)} kann ein Teil eines Tages sein, so wie „0,25“ sechs Stunden sind, oder eine Zeit nach Mitternacht. Schreiben Sie die Zeit mit Doppelpunkt, zum Beispiel „06:00“ oder „00:25“.`,
  secondsInTime: ({ shown }) =>
    `${quote(shown)} enthält Sekunden, Zeiten gelten hier aber nur auf die Minute. Schreiben Sie zum Beispiel „09:30“.`,
  notDate: ({ shown }) =>
    `${quote(shown)} ist kein Datum der Jahre 2000 bis 2199. Schreiben Sie zum Beispiel „28.03.2027“.`,
  noSuchDate: ({ shown }) =>
    `Das Datum ${quote(shown)} gibt es nicht. Schreiben Sie ein Datum des Kalenders, zum Beispiel „28.03.2027“.`,
  unclearDate: ({ shown }) =>
    `Bei ${quote(shown)} ist unklar, welche Zahl der Tag und welche der Monat ist. Schreiben Sie zum Beispiel „28.03.2027“ oder „2027-03-28“.`,
  dateWithoutYear: ({ shown, example }) =>
    `Bei ${quote(shown)} fehlt das Jahr. Schreiben Sie zum Beispiel ${quote(example)}.`,
  severalDays: ({ shown }) =>
    `${quote(shown)} ist mehr als ein Tag. Schreiben Sie den ersten Tag unter From date und den letzten unter To date.`,
  otherWeekday: ({ shown, date }) =>
    `${quote(shown)} kann nicht stimmen: Der ${germanDate(date)} ist ein ${weekdayName(date, 'de')}. Berichtigen Sie das Datum oder den Wochentag.`,
  foreignDay: ({ shown, word }) =>
    `In ${quote(shown)} ist ${quote(word)} in manchen Sprachen ein anderer Tag als im Deutschen. Schreiben Sie zum Beispiel „Dienstag“, „Donnerstag“ oder „Sonntag“.`,
  notTimeZone: ({ shown, city }) =>
    `${quote(shown)} nennt keine Zeitzone mit Gebiet und Stadt. Schreiben Sie zum Beispiel „${city}“.`,
  readAsUtc: ({ shown }) =>
    `${quote(shown)} gilt als UTC, ohne Sommerzeit. Für die Zeit von London schreiben Sie „Europe/London“.`,
  notCountryCode: ({ shown }) =>
    `${quote(shown)} ist keine Ländervorwahl. Schreiben Sie + und die Ziffern, zum Beispiel „+49“, oder lassen Sie die Zelle leer, dann gilt das Land aus dem Gebietsschema der Tabelle.`,
  notCalendarId: ({ shown }) =>
    `${quote(shown)} ist keine einzelne Kalender-ID. Kopieren Sie die ID aus den Einstellungen des Kalenders in Google Kalender, zum Beispiel „anna@example.com“; trennen Sie mehrere, wo sie erlaubt sind, mit Kommas.`,
  notEmail: ({ shown }) =>
    `${quote(shown)} ist keine E-Mail-Adresse. Schreiben Sie eine einzige Adresse, zum Beispiel „anna@example.com“.`,
  notInstant: ({ shown }) =>
    `${quote(shown)} ist kein Datum mit Uhrzeit. Schreiben Sie zum Beispiel „28.03.2027 10:00“ oder „2027-03-28 10:00 +02:00“.`,
  blank: ({ header }) =>
    `In dieser Zeile steht nichts unter „${header}“, das ist aber nötig. Füllen Sie die Zelle aus, oder leeren Sie die ganze Zeile.`,

  toNotAfterFrom: notAfterFrom,
  toPerhapsAfternoon: (hours) => `Fünf Uhr nachmittags ist „17:00“ oder „17 Uhr“. ${notAfterFrom(hours)}`,
  nightOrAfternoon: ({ from, to, night, afternoon }) =>
    `${quote(from)} bis ${quote(to)} kann die Nacht oder den Nachmittag meinen. Schreiben Sie unter From „${night}“ oder „${afternoon}“.`,
  halfHours: ({ shown, filled, blank }) =>
    `Unter ${filled} steht ${quote(shown)}, aber ${blank} ist leer. Füllen Sie beide aus. Im Blatt Exceptions dürfen beide leer sein; das schließt den ganzen Tag.`,
  toDateBeforeFromDate: ({ shown }) =>
    `Der letzte Tag, ${quote(shown)}, liegt vor dem ersten. Schreiben Sie unter To date den ersten Tag oder einen späteren, oder lassen Sie die Zelle für einen einzigen Tag leer.`,
  noFromDate: ({ shown }) =>
    `Es gibt ein To date, ${quote(shown)}, aber kein From date. Schreiben Sie den ersten Tag, zum Beispiel „28.03.2027“.`,
  noDate: () =>
    'Diese Zeile hat kein Datum und bewirkt deshalb nichts. Schreiben Sie unter From date ein Datum, zum Beispiel „28.03.2027“, oder leeren Sie die Zeile.',
  unknownHosts: ({ shown }) =>
    `Das Blatt Hosts kennt niemanden namens ${quote(shown)}. Schreiben Sie den Namen so, wie er dort steht; trennen Sie mehrere mit Kommas.`,
  unknownService: ({ shown }) =>
    `Das Blatt Services kennt keine Leistung namens ${quote(shown)}. Schreiben Sie den Namen so, wie er dort steht, oder lassen Sie die Zelle leer, wenn Sie alle meinen.`,
  sameName: ({ shown, firstRow }) =>
    `Den Namen ${quote(shown)} hat schon Zeile ${firstRow}. Keine der beiden Zeilen gilt, solange nicht jede ihren eigenen Namen hat.`,
  sameCalendar: ({ shown, host, firstRow }) =>
    `${quote(shown)} ist auch der Kalender von ${quote(host)} in Zeile ${firstRow}, deshalb belegt ein Termin des einen auch den anderen. Schreiben Sie hier den eigenen Kalender dieses Hosts. Teilen sich beide wirklich einen, ist nichts zu tun.`,
  notAsEvent: ({ shown, event }) =>
    `${quote(shown)} stimmt nicht mit dem Termin im Kalender überein: ${quote(event)}. Berichtigen Sie die Zelle, oder wählen Sie Slotsheet > Buchungen abgleichen.`,
  eventNotFound: () =>
    'Der Termin dieser Zeile steht in keinem der Kalender, die in der Tabelle genannt sind. Schreiben Sie die ID seines Kalenders unter Calendar (die Einrichtung legt die Spalte an) oder unter Status „cancelled“.',
  timesContradict: ({ start, end }) =>
    `Start (${quote(start)}) und End (${quote(end)}) passen nicht zusammen. Berichtigen Sie die Zelle, die geändert wurde.`,
  unknownPlaceholders: ({ found }) =>
    `Als Platzhalter unbekannt: ${list(found)}. Das bleibt im Termin stehen, wie es ist. Die Platzhalter heißen: ${PLACEHOLDER_LIST}.`,

  unknownSetting: ({ shown }) =>
    `Eine Einstellung namens ${quote(shown)} gibt es nicht, die Zeile bewirkt deshalb nichts. Prüfen Sie die Schreibweise. Die Einstellungen heißen: ${SETTING_NAMES.join(', ')}.`,
  sameSetting: ({ shown, firstRow }) =>
    `Die Einstellung ${quote(shown)} steht schon in Zeile ${firstRow}; welche gilt, ist unklar. Löschen Sie eine der Zeilen.`,
  timeZoneNotFound: ({ shown }) =>
    `Die Einstellung „Time zone“ fehlt, und ${quote(shown)} kennen wir nicht: Vielleicht wurde sie umbenannt. Bis eine Zeile „Time zone“ heißt, wird nichts angeboten.`,
  spreadsheetTimeZone: ({ shown }) =>
    `Die Zeitzone der Tabelle selbst, ${quote(shown)}, lesen wir nicht. Tragen Sie neben „Time zone“ eine ein, zum Beispiel „Europe/Berlin“.`,
  spreadWithoutCount: ({ shown }) =>
    `${quote(shown)} bewirkt nichts, solange Offers per answer leer ist, denn dann wird jede freie Zeit angeboten. Schreiben Sie dort eine Zahl oder hier „nein“.`,
  mainCalendar: ({ address }) =>
    `„primary“ ist für jede Person, die das Skript ausführt, ein anderer Kalender. Gelesen wird ${quote(address)}; schreiben Sie das stattdessen hierher.`,

  noService: () =>
    'Es gibt keine Leistung, deshalb kann nichts gebucht werden. Fügen Sie eine Zeile hinzu, zum Beispiel „Beratung“ mit 30 Minuten.',
  bookAheadOver: ({ shown, last }) =>
    `Book ahead, ${quote(shown)}, endete am ${germanDate(last)}, deshalb wird nichts angeboten. Schreiben Sie ein späteres Datum oder eine Anzahl von Tagen, zum Beispiel „28 Tage“.`,
  noticePastHorizon: ({ shown, days }) =>
    `Book ahead endet nach ${counted(days, 'Tag', 'Tagen')}, noch bevor Notice, ${quote(shown)}, eine Buchung erlaubt. So wird nichts angeboten. Schreiben Sie unter Book ahead mehr Tage oder unter Notice eine kürzere Vorlaufzeit.`,
  longerThanHours: ({ shown, longest }) =>
    `Unter Minutes steht ${quote(shown)}, die Hosts der Leistung haben dafür aber höchstens ${longest} Minuten am Stück geöffnet. Schreiben Sie weniger Minuten, oder verlängern Sie die Zeiten im Blatt Weekly hours.`,
  serviceWithoutHost: () =>
    'Kein aktiver Host bietet diese Leistung an, deshalb wird nichts angeboten. Nennen Sie hier einen aktiven Host, oder schreiben Sie im Blatt Hosts „ja“ unter Active.',
  serviceWithoutHours: () =>
    'Keiner ihrer Hosts hat Öffnungszeiten für diese Leistung, deshalb wird nichts angeboten. Tragen Sie im Blatt Weekly hours welche ein, mit dem Namen eines Hosts und dieser Leistung, oder lassen Sie diese Zellen dort leer.',
  hostsShareNoHours: () =>
    'Assign ist „all“, aber die Hosts haben keine gemeinsamen Öffnungszeiten, deshalb wird nichts angeboten. Geben Sie ihnen im Blatt Weekly hours gemeinsame Zeiten, oder schreiben Sie „any“ oder „first“.',
  hostWithoutHours: ({ shown }) =>
    `${quote(shown)} hat keine Öffnungszeiten, also gibt es hier nie einen Termin. Tragen Sie welche im Blatt Weekly hours ein, oder schreiben Sie „nein“ unter Active.`,
  noActiveHost: () =>
    'Es gibt keinen aktiven Host, deshalb wird nichts angeboten. Fügen Sie eine Zeile mit Namen und Kalender hinzu, oder schreiben Sie „ja“ unter Active.',
  noHours: () =>
    'Kein aktiver Host hat Öffnungszeiten, deshalb wird nichts angeboten. Fügen Sie hier eine Zeile hinzu, zum Beispiel „Mo-Fr“ von „09:00“ bis „17:00“.',

  columnMissing: ({ header }) =>
    `Die Spalte „${header}“ fehlt und gilt deshalb in jeder Zeile als leer. Wenn Sie sie brauchen, fügen Sie eine Spalte mit dieser Überschrift hinzu.`,
  harmlessColumnRenamed: ({ header, shown }) =>
    `Die Spalte „${header}“ fehlt und gilt deshalb in jeder Zeile als leer. Falls ${quote(shown)} diese Spalte ist, nennen Sie sie „${header}“; falls nicht, fügen Sie bei Bedarf eine Spalte mit dieser Überschrift hinzu.`,
  columnGone: ({ header }) => `Die Spalte „${header}“ fehlt. ${restoreColumn(header)}`,
  columnRenamed: ({ header, shown }) =>
    `Die Spalte „${header}“ fehlt, und ${shown === '' ? 'eine Spalte ohne Überschrift hat ausgefüllte Zellen' : `die Überschrift ${quote(shown)} kennen wir nicht`}: Vielleicht wurde sie umbenannt. Nennen Sie die Spalte wieder „${header}“. Oder wurde eine Spalte gelöscht? ${restoreColumn(header)}`,
  columnTwice: ({ header }) =>
    `Zwei Spalten heißen „${header}“. Die erste gilt. Benennen Sie die andere um, oder löschen Sie sie.`,
  columnTwiceDiffers: ({ header }) =>
    `Zwei Spalten heißen „${header}“ und sagen Verschiedenes. Benennen Sie eine um, oder löschen Sie sie.`,
  mergedCells: ({ range }) =>
    `Die Zellen ${range} sind verbunden: Die erste verdeckt die anderen, die als leer gelten. Heben Sie die Verbindung auf (Format > Zellen verbinden > Verbindung aufheben), und schreiben Sie den Text in jede Zeile.`,
  tabMissing: ({ tab }) =>
    `Das Blatt „${tab}“ fehlt. Machen Sie das Löschen rückgängig (${UNDO}). Gab es das Blatt noch nie, legt Slotsheet > Einrichten es an.`,
  tabRenamed: ({ tab, shown }) =>
    `Das Blatt „${tab}“ fehlt, und das Blatt ${quote(shown)} zeigt seine Überschriften: Wurde es umbenannt? Nennen Sie es wieder „${tab}“.`,
  tabWithoutHeader: ({ tab }) =>
    `Die erste gefüllte Zeile des Blatts „${tab}“ zeigt keine seiner Überschriften. Machen Sie die Änderung rückgängig (${UNDO}), oder schreiben Sie die Überschriften über die Zeilen. In ein leeres Blatt schreibt Slotsheet > Einrichten sie.`,
  bookingsGone: () =>
    `Das Blatt „Bookings“ fehlt, obwohl dort schon Buchungen standen. Machen Sie das Löschen rückgängig (${UNDO}).`,
  bookingsBlank: () =>
    `Das Blatt „Bookings“ ist leer, obwohl dort schon Buchungen standen. Machen Sie die Änderung rückgängig (${UNDO}).`,
};
