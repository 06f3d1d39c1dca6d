// The words of the page Check.

const ENGLISH = {
  checking: 'Reading the tabs and asking the calendars …',
  fine: 'Everything is fine',
  problems: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
  again: 'Check again',
  around: 'Around the Sheet',
  results: { pass: 'fine', warn: 'to note', fail: 'not fine' },
};

const GERMAN: typeof ENGLISH = {
  checking: 'Die Blätter werden gelesen und die Kalender gefragt …',
  fine: 'Alles in Ordnung',
  problems: (count) => (count === 1 ? '1 Problem' : `${count} Probleme`),
  again: 'Noch einmal prüfen',
  around: 'Rund um die Tabelle',
  results: { pass: 'in Ordnung', warn: 'zu beachten', fail: 'nicht in Ordnung' },
};

export const checkWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
