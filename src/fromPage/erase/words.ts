// What the script tells the person at the page Erase a contact, in English and German.
import type { Language } from '../../sheet/configuration.ts';

export type EraseWords = typeof ENGLISH;

export function eraseWords(language: Language): EraseWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  nothingTyped: 'Type a name, a phone number, an e-mail address or an id, of 200 characters at most.',
  notRead: 'The Sheet could not be read, so nothing was changed. Try again in a minute.',
  inLog: (row: number) => `The Log, from row ${row} on …`,
  inCalendars: 'The calendars …',
  inCalendar: (at: number, count: number) => `Calendar ${at} of ${count} …`,
  inBookings: 'Bookings …',
  calendarUnread: (id: string, why: string) =>
    `The calendar ${id} could not be read, so its events stay as they are. Share it with the account that runs Slotsheet, and erase once more. (Google: ${why})`,
  eventsLeft: (count: number, id: string) =>
    count === 1
      ? `One event in the calendar ${id} could not be changed and still holds the details. Slotsheet tries again every 15 minutes. Share the calendar with the right to make changes to events.`
      : `${count} events in the calendar ${id} could not be changed and still hold the details. Slotsheet tries again every 15 minutes. Share the calendar with the right to make changes to events.`,
  rowsLeft: (why: string) =>
    `Some rows of Bookings may still hold the details. ${why} When that is put right, erase once more.`,
  noColumns: (names: string) => `The tab has no column ${names}.`,
  claimsLeft: (count: number) =>
    count === 1
      ? 'It is not known yet what became of one booking at HubSpot. Slotsheet keeps its e-mail address until it is, and its row will name no contact.'
      : `It is not known yet what became of ${count} bookings at HubSpot. Slotsheet keeps their e-mail address until it is, and their rows will name no contact.`,
};

const GERMAN: EraseWords = {
  nothingTyped:
    'Geben Sie einen Namen, eine Telefonnummer, eine E-Mail-Adresse oder eine ID ein, höchstens 200 Zeichen.',
  notRead:
    'Die Tabelle war nicht lesbar, es wurde deshalb nichts geändert. Versuchen Sie es in einer Minute noch einmal.',
  inLog: (row) => `Das Log ab Zeile ${row} …`,
  inCalendars: 'Die Kalender …',
  inCalendar: (at, count) => `Kalender ${at} von ${count} …`,
  inBookings: 'Bookings …',
  calendarUnread: (id, why) =>
    `Der Kalender ${id} ist nicht lesbar, seine Termine bleiben deshalb, wie sie sind. Geben Sie ihn für das Konto frei, unter dem Slotsheet läuft, und löschen Sie noch einmal. (Google: ${why})`,
  eventsLeft: (count, id) =>
    count === 1
      ? `Ein Termin im Kalender ${id} ließ sich nicht ändern und enthält die Angaben noch. Slotsheet versucht es alle 15 Minuten wieder. Geben Sie den Kalender mit dem Recht frei, Termine zu ändern.`
      : `${count} Termine im Kalender ${id} ließen sich nicht ändern und enthalten die Angaben noch. Slotsheet versucht es alle 15 Minuten wieder. Geben Sie den Kalender mit dem Recht frei, Termine zu ändern.`,
  rowsLeft: (why) =>
    `Einige Zeilen von Bookings enthalten die Angaben vielleicht noch. ${why} Ist das behoben, löschen Sie noch einmal.`,
  noColumns: (names) => `Dem Tab fehlt die Spalte ${names}.`,
  claimsLeft: (count) =>
    count === 1
      ? 'Von einer Buchung bei HubSpot ist noch nicht bekannt, was aus ihr wurde. So lange behält Slotsheet ihre E-Mail-Adresse; ihre Zeile wird niemanden nennen.'
      : `Von ${count} Buchungen bei HubSpot ist noch nicht bekannt, was aus ihnen wurde. So lange behält Slotsheet ihre E-Mail-Adresse; ihre Zeilen werden niemanden nennen.`,
};
