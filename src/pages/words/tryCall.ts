// The words of the page Try a call.

const ENGLISH = {
  heading: 'Try a call',
  service: 'Service',
  through: 'Through',
  doors: { relay: 'the relay, as telli does', inside: 'the script alone, without a relay' },
  caller: 'The caller is a test contact:',
  ask: 'Ask for times',
  asking: 'Asking for times …',
  times: 'Times that the agent offers',
  book: (start: string) => `Book ${start} …`,
  more: (count: number) => `… and ${count} more.`,
  question: (start: string) =>
    `Book ${start}? It is a real booking, with an event in the calendar and a row in Bookings.`,
  bookIt: 'Book it',
  cancel: 'Cancel',
  booking: 'Booking …',
  perhaps: 'If the appointment was booked, it can be removed here.',
  remove: 'Remove the test booking',
  removing: 'Removing the test booking …',
  wire: 'What went over the wire',
  request: 'Request',
  answer: 'Answer',
  log: 'Row of the Log',
  noLog: 'No row of the Log was found.',
  milliseconds: (value: number) => `${value} ms`,
};

const GERMAN: typeof ENGLISH = {
  heading: 'Anruf ausprobieren',
  service: 'Leistung',
  through: 'Über',
  doors: { relay: 'das Relay, wie telli', inside: 'das Skript allein, ohne Relay' },
  caller: 'Es ruft ein Testkontakt an:',
  ask: 'Nach Zeiten fragen',
  asking: 'Es wird nach Zeiten gefragt …',
  times: 'Zeiten, die der Agent anbietet',
  book: (start) => `${start} buchen …`,
  more: (count) => `… und ${count} weitere.`,
  question: (start) =>
    `${start} buchen? Es ist eine echte Buchung, mit einem Termin im Kalender und einer Zeile in Bookings.`,
  bookIt: 'Buchen',
  cancel: 'Abbrechen',
  booking: 'Es wird gebucht …',
  perhaps: 'Falls der Termin gebucht wurde, lässt er sich hier entfernen.',
  remove: 'Testbuchung entfernen',
  removing: 'Die Testbuchung wird entfernt …',
  wire: 'Was gesendet wurde',
  request: 'Anfrage',
  answer: 'Antwort',
  log: 'Zeile des Logs',
  noLog: 'Es fand sich keine Zeile des Logs.',
  milliseconds: (value) => `${value} ms`,
};

export const tryWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
