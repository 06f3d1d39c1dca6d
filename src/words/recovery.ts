// The words of the recovery job: what it writes into Bookings and Log, and what it mails.
import type { Language } from '../sheet/configuration.ts';

export interface RecoveryWords {
  /** `from`: as Bookings wrote it. */
  readonly movedByHand: (host: string, from: string) => string;
  readonly cancelledByHand: string;
  readonly calendarWritten: (before: string) => string;
  readonly cellsWritten: (columns: string) => string;
  readonly twin: (row: number) => string;
  /** For an event without a row. unheard: no caller was told that it stands. rowLost: a caller was. */
  readonly unheard: string;
  readonly rowLost: string;
  /** The script stopped in the middle of a move to another host, after the earlier event was removed. */
  readonly moveStopped: string;
  /** `from` is '' if the owner before is not known. */
  readonly tookOver: (to: string, from: string) => string;
  readonly doubled: (host: string, otherRow: number) => string;
  /** eventOfOther: the event is the other row's contact's. eventShared: the event does not name its contact. */
  readonly eventOfOther: (otherRow: number) => string;
  readonly eventShared: (otherRow: number) => string;
  /** `start` is '' if it is not known. */
  readonly notRemoved: (calendarId: string, start: string) => string;
  readonly notErased: (calendarId: string, count: number) => string;
  /** `came`: in the words of Google, or of what answered. */
  readonly noAnswers: (door: 'relay' | 'webApp', came: string) => string;
  readonly notSigned: string;
  /** The mail. */
  readonly subject: (count: number) => string;
  readonly intro: string;
  readonly cellUnreadable: string;
  readonly andMore: (count: number) => string;
  readonly whatToDo: string;
  readonly onlyOnce: string;
}

const ENGLISH: RecoveryWords = {
  movedByHand: (host, from) => `Moved by hand; before: ${host}, ${from}.`,
  twin: (row) => `The same appointment stands in row ${row}.`,
  cancelledByHand: 'The event was deleted or declined in the calendar.',
  cellsWritten: (columns) => `Written anew from the event in the calendar: ${columns}.`,
  calendarWritten: (before) => `Calendar was written anew from the event; before: ${before}.`,
  unheard: 'Found in the calendar without a row. The caller heard no confirmation.',
  rowLost: 'Found in the calendar without a row. The caller was told that it is booked.',
  tookOver: (to, from) => `${to} took over the job that brings Bookings in line${from && ` from ${from}`}.`,
  moveStopped: 'Found in the calendar without a row. It was moved here from another host, where the event is gone.',
  doubled: (host, otherRow) =>
    `${host} has two bookings at once: this one and row ${otherRow}. Move one of them in the calendar, and tell the caller.`,
  eventOfOther: (otherRow) =>
    `This row and row ${otherRow} have one event in the calendar, and it is for the contact of row ${otherRow}. Call the contact of this row, who has no appointment any more, then set Status in this row to cancelled.`,
  eventShared: (otherRow) =>
    `This row and row ${otherRow} have one event in the calendar, which does not say for whom it is. Call both contacts, then set Status to cancelled in the row of the one who has no appointment.`,
  notRemoved: (calendarId, start) =>
    `An event that should be gone${start && ` (${start})`} could not be removed from the calendar ${calendarId} for a day. Delete it there, or let the account that runs Slotsheet make changes to events.`,
  notErased: (calendarId, count) =>
    `${count === 1 ? 'An event' : `${count} events`} in the calendar ${calendarId} still ${count === 1 ? 'holds' : 'hold'} details of a contact who was erased a day ago or earlier. Let the account that runs Slotsheet make changes to events there.`,
  noAnswers: (door, came) =>
    `Slotsheet asked for free times as telli does, ${door === 'relay' ? 'through the relay' : 'at the web app’s address'}, and twice in a row no usable answer came (${came}). Callers are probably offered no times. “npm run doctor” on the computer that deployed Slotsheet names the place; then compare address and key in Slotsheet > Set up and in telli.`,
  notSigned: 'telli’s API key is missing here, so the request could not be signed',
  subject: (count) => (count === 1 ? 'Slotsheet: 1 problem' : `Slotsheet: ${count} problems`),
  intro: 'Slotsheet has found something that needs your attention:',
  cellUnreadable: 'This cell cannot be read. Check says how to write it.',
  andMore: (count) => `… and ${count} more.`,
  whatToDo: 'Open the Sheet, fix what is named above, then choose Slotsheet > Check: it lists what is still wrong.',
  onlyOnce: 'Each problem is mailed once, and again only if it comes back.',
};

const GERMAN: RecoveryWords = {
  movedByHand: (host, from) => `Von Hand verschoben; vorher: ${host}, ${from}.`,
  twin: (row) => `Derselbe Termin steht in Zeile ${row}.`,
  cancelledByHand: 'Der Termin wurde im Kalender gelöscht oder abgelehnt.',
  cellsWritten: (columns) => `Nach dem Termin im Kalender neu geschrieben: ${columns}.`,
  calendarWritten: (before) => `Calendar wurde nach dem Termin neu geschrieben; vorher: ${before}.`,
  unheard: 'Ohne Zeile im Kalender gefunden. Am Telefon wurde der Termin nicht bestätigt.',
  rowLost: 'Ohne Zeile im Kalender gefunden. Am Telefon wurde der Termin bestätigt.',
  tookOver: (to, from) => `${to} hat den Abgleich der Buchungen übernommen${from && `, bisher ${from}`}.`,
  moveStopped: 'Ohne Zeile im Kalender gefunden. Der Termin kam von einem anderen Host und steht dort nicht mehr.',
  doubled: (host, otherRow) =>
    `${host} hat zwei Termine zugleich: diesen und den in Zeile ${otherRow}. Verschieben Sie einen davon im Kalender, und sagen Sie dem Anrufer Bescheid.`,
  eventOfOther: (otherRow) =>
    `Diese Zeile und Zeile ${otherRow} haben denselben Termin im Kalender, und er gehört zum Kontakt in Zeile ${otherRow}. Rufen Sie den Kontakt in dieser Zeile an, der keinen Termin mehr hat, und setzen Sie dann hier Status auf cancelled.`,
  eventShared: (otherRow) =>
    `Diese Zeile und Zeile ${otherRow} haben denselben Termin im Kalender, und er sagt nicht, für wen er ist. Rufen Sie beide Kontakte an, und setzen Sie dann Status auf cancelled, wo es keinen Termin mehr gibt.`,
  notRemoved: (calendarId, start) =>
    `Ein Termin, den es nicht mehr geben soll${start && ` (${start})`}, ließ sich seit einem Tag nicht aus dem Kalender ${calendarId} löschen. Löschen Sie ihn dort, oder erlauben Sie dem Konto, mit dem Slotsheet läuft, Termine zu ändern.`,
  notErased: (calendarId, count) =>
    `${count === 1 ? 'Ein Termin' : `${count} Termine`} im Kalender ${calendarId} ${count === 1 ? 'enthält' : 'enthalten'} noch Angaben eines Kontakts, der vor einem Tag oder früher gelöscht wurde. Erlauben Sie dem Konto, unter dem Slotsheet läuft, dort Termine zu ändern.`,
  noAnswers: (door, came) =>
    `Slotsheet hat wie telli nach freien Zeiten gefragt, ${door === 'relay' ? 'über das Relay' : 'unter der Adresse der Web-App'}, und zweimal nacheinander keine brauchbare Antwort bekommen (${came}). Wahrscheinlich werden auch am Telefon keine Zeiten angeboten. „npm run doctor“ auf dem Computer, von dem aus Slotsheet bereitgestellt wurde, nennt die Stelle; vergleichen Sie dann Adresse und Schlüssel in Slotsheet > Einrichten und in telli.`,
  notSigned: 'der API-Schlüssel von telli fehlt hier, deshalb ließ sich die Anfrage nicht signieren',
  subject: (count) => (count === 1 ? 'Slotsheet: 1 Problem' : `Slotsheet: ${count} Probleme`),
  intro: 'Slotsheet hat etwas gefunden, worum Sie sich kümmern müssen:',
  cellUnreadable: 'Diese Zelle ist nicht lesbar. Wie sie zu schreiben ist, sagt der Menüpunkt Prüfen.',
  andMore: (count) => `… und ${count} weitere.`,
  whatToDo:
    'Öffnen Sie die Tabelle, beheben Sie, was oben steht, und wählen Sie dann Slotsheet > Prüfen: Dort steht, was noch nicht stimmt.',
  onlyOnce: 'Jedes Problem wird einmal gemeldet, und noch einmal nur, wenn es wiederkommt.',
};

export function recoveryWords(language: Language): RecoveryWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
