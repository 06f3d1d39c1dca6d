// The words of the page Preview.

const ENGLISH = {
  heading: (from: string) => `Week of ${from}`,
  service: 'Service',
  before: 'Week before',
  after: 'Week after',
  today: 'This week',
  time: 'Time',
  days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  gridName: 'Starts of the week',
  states: { free: 'free', busy: 'busy', closed: 'closed', rule: 'ruled out', none: 'no start' },
  forward: (day: string, minutes: number) => `${day}: clocks go forward by ${minutes} minutes.`,
  back: (day: string, minutes: number) => `${day}: clocks go back by ${minutes} minutes.`,
  zone: (zone: string) => `Times of ${zone}.`,
  choose: 'Choose a start to see why it is free, or not.',
  asking: 'Asking why …',
  noStart: 'No start lies here.',
};

const GERMAN: typeof ENGLISH = {
  heading: (from) => `Woche vom ${from}`,
  service: 'Leistung',
  before: 'Woche davor',
  after: 'Woche danach',
  today: 'Diese Woche',
  time: 'Zeit',
  days: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  gridName: 'Anfangszeiten der Woche',
  states: {
    free: 'frei',
    busy: 'belegt',
    closed: 'geschlossen',
    rule: 'durch eine Regel gesperrt',
    none: 'kein Beginn',
  },
  forward: (day, minutes) => `${day}: Die Uhr wird um ${minutes} Minuten vorgestellt.`,
  back: (day, minutes) => `${day}: Die Uhr wird um ${minutes} Minuten zurückgestellt.`,
  zone: (zone) => `Zeiten von ${zone}.`,
  choose: 'Wählen Sie eine Zeit, um zu sehen, warum sie frei ist oder nicht.',
  asking: 'Es wird gefragt, warum …',
  noStart: 'Hier liegt kein Beginn.',
};

export const previewWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
