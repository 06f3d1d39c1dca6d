// The words of the page Erase a contact.

const count = (one: string, many: string) => (number: number) => (number === 1 ? `1 ${one}` : `${number} ${many}`);

const ENGLISH = {
  heading: 'Erase a contact',
  about: 'Empties what this Sheet, its script and its calendars hold of one person. Appointments keep their time.',
  typed: 'Name, phone, e-mail or id',
  look: 'Look up',
  looking: 'Looking in Bookings …',
  lookingIn: (place: string) => `Looking: ${place}`,
  log: 'the Log …',
  none: 'Bookings has no contact of that name, number, address or id. The Log and the calendars were looked into too.',
  several: 'Several contacts fit. Whom do you mean?',
  choose: 'Look at this contact',
  rows: count('row of Bookings', 'rows of Bookings'),
  more: (number: number) => `and ${number} more`,
  logRows: count('row of the Log', 'rows of the Log'),
  events: count('event in the calendars', 'events in the calendars'),
  notes: count('entry of the script that waits', 'entries of the script that wait'),
  nothing: 'There is nothing to erase.',
  textsOver: 'Also empty title and description of their events that are over',
  textsAhead: 'Also those of their events ahead: the host then no longer sees who comes',
  stays: 'What stays',
  staying: [
    'What telli and HubSpot hold of the person. Erase it there.',
    'Earlier versions of this Sheet (File > Version history), and deleted events in the bin of Google Calendar.',
    'Mails that were sent, and invitations.',
    'Columns, notes and copies that you made yourself.',
  ],
  invited: (number: number) =>
    number === 1
      ? 'The person is a guest of 1 event. Remove the guest in Google Calendar.'
      : `The person is a guest of ${number} events. Remove the guest in Google Calendar.`,
  erase: 'Erase',
  question: (name: string) => `Erase what is kept of ${name}? This cannot be undone here.`,
  eraseIt: 'Erase it',
  keep: 'Keep it',
  erasing: (place: string) => `Erasing: ${place}`,
  done: 'Emptied:',
  noneEmptied: 'nothing',
  again: 'Erase another contact',
  left: 'What is left',
};

const GERMAN: typeof ENGLISH = {
  heading: 'Kontakt löschen',
  about:
    'Leert, was diese Tabelle, ihr Skript und ihre Kalender von einer Person enthalten. Termine behalten ihre Zeit.',
  typed: 'Name, Telefon, E-Mail oder ID',
  look: 'Suchen',
  looking: 'Bookings wird durchsucht …',
  lookingIn: (place) => `Suche: ${place}`,
  log: 'das Log …',
  none: 'In Bookings steht niemand mit diesem Namen, dieser Nummer, Adresse oder ID. Auch das Log und die Kalender wurden durchsucht.',
  several: 'Mehrere Kontakte passen. Wen meinen Sie?',
  choose: 'Diesen Kontakt ansehen',
  rows: count('Zeile in Bookings', 'Zeilen in Bookings'),
  more: (number) => `und ${number} weitere`,
  logRows: count('Zeile im Log', 'Zeilen im Log'),
  events: count('Termin in den Kalendern', 'Termine in den Kalendern'),
  notes: count('wartender Eintrag des Skripts', 'wartende Einträge des Skripts'),
  nothing: 'Es gibt nichts zu löschen.',
  textsOver: 'Auch Titel und Beschreibung vergangener Termine leeren',
  textsAhead: 'Auch die kommender Termine: Der Host sieht dann nicht mehr, wer kommt',
  stays: 'Was bleibt',
  staying: [
    'Was telli und HubSpot von der Person haben. Löschen Sie es dort.',
    'Frühere Versionen dieser Tabelle (Datei > Versionsverlauf) und gelöschte Termine im Papierkorb von Google Kalender.',
    'Gesendete E-Mails und Einladungen.',
    'Spalten, Notizen und Kopien, die Sie selbst angelegt haben.',
  ],
  invited: (number) =>
    number === 1
      ? 'Die Person ist Gast eines Termins. Entfernen Sie den Gast in Google Kalender.'
      : `Die Person ist Gast von ${number} Terminen. Entfernen Sie den Gast in Google Kalender.`,
  erase: 'Löschen',
  question: (name) => `Löschen, was von ${name} gespeichert ist? Hier lässt sich das nicht rückgängig machen.`,
  eraseIt: 'Ja, löschen',
  keep: 'Behalten',
  erasing: (place) => `Wird gelöscht: ${place}`,
  done: 'Geleert:',
  noneEmptied: 'nichts',
  again: 'Einen anderen Kontakt löschen',
  left: 'Was noch übrig ist',
};

export const eraseWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
