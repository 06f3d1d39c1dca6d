// The people that may sit at the keyboard, as the local Google knows them.
import { OWNER, type Person } from '../boundary.ts';
import type { PersonName, Seat } from './wire.ts';

const PERSONS: Readonly<Record<PersonName, Person>> = {
  owner: { email: OWNER },
  /** May edit the Sheet, and sees no calendar of the practice. */
  colleague: { email: 'colleague@example.com', calendars: [] },
  twoAccounts: { email: OWNER, accounts: 'two' },
  refused: { email: OWNER, refusedScopes: ['https://www.googleapis.com/auth/calendar.events'] },
  unlisted: { email: OWNER, refusedScopes: ['https://www.googleapis.com/auth/calendar.calendarlist.readonly'] },
  viewer: { email: 'viewer@example.com', canWrite: false },
};

export function personAt({ person, language }: Seat): Person {
  return { ...PERSONS[person], locale: language };
}
