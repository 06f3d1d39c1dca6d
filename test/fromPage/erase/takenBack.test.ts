// What is noted of a contact who was invited to an event that was taken back.
import { expect, it } from 'vitest';
import { properties } from '../../support/bookings.ts';
import { world } from '../support.ts';
import { erase } from './support.ts';

function mail(contactId: string): string {
  const contact = { contactId, email: `${contactId}@example.com`, phone: '', externalId: '' };
  return JSON.stringify({ contact, atMs: Date.parse('2027-03-15T08:00:00Z') });
}

it('it is found and erased though there is nothing else of them, and another’s stays', () => {
  const opened = world();
  const mails = { 'takenBack.slot1': mail('c-ada'), 'takenBack.slot2': mail('c-bob') };
  opened.store.write('state/properties.json', JSON.stringify({ ...properties(opened), ...mails }));
  expect(erase(opened, 'c-ada@example.com')).toMatchObject({ notes: 1 });
  const left = Object.keys(properties(opened)).filter((name) => name.startsWith('takenBack.'));
  expect(left).toEqual(['takenBack.slot2']);
});
