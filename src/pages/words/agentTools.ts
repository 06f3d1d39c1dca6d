// What the model of a voice agent reads of each tool and parameter. People paste it from the page Voice agents.

const ENGLISH = {
  tools: {
    next_appointments: 'Tells the caller’s own appointments ahead, each with a number.',
    available: 'Offers free times, each with a letter. Call it before book and before move.',
    book: 'Books a time for the caller: one that available offered. Ask for the name first.',
    move: 'Moves an appointment of the caller to a time that available offered. Call next_appointments before.',
    cancel: 'Cancels an appointment of the caller. Call next_appointments before, and ask whether it is the right one.',
  },
  parameters: {
    service: 'Name of the service. Leave it out if the caller named none.',
    from: 'First date to offer, such as 2027-03-12.',
    to: 'Last date to offer, such as 2027-03-12.',
    part_of_day: 'morning, afternoon or evening. Leave it out if any will do.',
    n: 'How many times to offer, 1 to 10.',
    offer: 'Letter of the offered time, such as A.',
    start_iso: 'Only without an offer: the start with its offset, such as 2027-03-12T10:00:00+01:00.',
    appointment: 'Number that next_appointments told, such as 1.',
    name: 'The caller’s first and last name.',
    email: 'The caller’s e-mail address, if told.',
    phone: 'A number to call back, if the caller tells one.',
    reason: 'What the appointment is about, in a few words.',
  },
};

const GERMAN: typeof ENGLISH = {
  tools: {
    next_appointments: 'Nennt die kommenden eigenen Termine des Anrufers, jeden mit einer Nummer.',
    available: 'Bietet freie Zeiten an, jede mit einem Buchstaben. Vor book und vor move aufrufen.',
    book: 'Bucht für den Anrufer eine Zeit, die available angeboten hat. Vorher nach dem Namen fragen.',
    move: 'Verschiebt einen Termin des Anrufers auf eine Zeit, die available angeboten hat. Vorher next_appointments aufrufen.',
    cancel:
      'Sagt einen Termin des Anrufers ab. Vorher next_appointments aufrufen und fragen, ob es der richtige Termin ist.',
  },
  parameters: {
    service: 'Name der Leistung. Weglassen, wenn der Anrufer keine genannt hat.',
    from: 'Erstes Datum für Angebote, etwa 2027-03-12.',
    to: 'Letztes Datum für Angebote, etwa 2027-03-12.',
    part_of_day: 'morning, afternoon oder evening. Weglassen, wenn die Tageszeit gleich ist.',
    n: 'Wie viele Zeiten angeboten werden, 1 bis 10.',
    offer: 'Buchstabe der angebotenen Zeit, etwa A.',
    start_iso: 'Nur ohne Angebot: der Beginn mit Zeitversatz, etwa 2027-03-12T10:00:00+01:00.',
    appointment: 'Nummer, die next_appointments genannt hat, etwa 1.',
    name: 'Vor- und Nachname des Anrufers.',
    email: 'E-Mail-Adresse des Anrufers, falls genannt.',
    phone: 'Rückrufnummer, falls der Anrufer eine nennt.',
    reason: 'Worum es bei dem Termin geht, in wenigen Worten.',
  },
};

export const agentToolsWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
