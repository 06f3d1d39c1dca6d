// What the Sheets of the walks share.
export const SERVICES = ['Visit', 'Follow-up'].map((Service) => ({ Service, Minutes: '30', 'Book ahead': '14 days' }));
export const WEEKDAYS = [{ Days: 'Mon-Fri', From: '09:00', To: '17:00' }];
/** Two bookings of one host at once: by hand, as Slotsheet would not. */
export const TWICE = [
  { id: `slot${'a'.repeat(40)}`, from: '09:00', to: '09:30', utc: ['20270316T080000Z', '20270316T083000Z'] },
  { id: `slot${'b'.repeat(40)}`, from: '09:15', to: '09:45', utc: ['20270316T081500Z', '20270316T084500Z'] },
] as const;
