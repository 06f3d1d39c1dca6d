// The words of the page Bring Bookings in line.

const ENGLISH = {
  heading: 'Bring Bookings in line',
  working: 'Comparing Bookings with the calendars …',
  problems: 'What you can put right',
  again: 'Bring in line again',
};

const GERMAN: typeof ENGLISH = {
  heading: 'Buchungen abgleichen',
  working: 'Bookings wird mit den Kalendern verglichen …',
  problems: 'Was Sie beheben können',
  again: 'Noch einmal abgleichen',
};

export const inLineWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
