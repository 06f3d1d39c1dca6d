// The words of the rows of hours.

const ENGLISH = {
  days: 'Days',
  from: 'From',
  to: 'To',
  inRow: (label: string, row: number) => `${label}, row ${row}`,
  add: 'Add hours',
  remove: (row: number) => `Remove row ${row}`,
};

const GERMAN: typeof ENGLISH = {
  days: 'Tage',
  from: 'Von',
  to: 'Bis',
  inRow: (label, row) => `${label}, Zeile ${row}`,
  add: 'Zeiten hinzufügen',
  remove: (row) => `Zeile ${row} entfernen`,
};

export const hoursFormWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
