// The page Erase a contact where a person has renamed what holds the contact.
import { expect, it } from 'vitest';
import { book, offered } from '../../support/bookings.ts';
import { world } from '../support.ts';
import { ADA, erase } from './support.ts';

it('what a renamed tab or column of Bookings holds is not found, which is said', async () => {
  const opened = world();
  const [start = ''] = await offered(opened);
  expect(await book(opened, ADA, start)).toBe('success');
  const { store } = opened;
  const text = store.read('sheet/Bookings.csv')?.text ?? '';
  const left = (name: string, csv: string) => {
    store.remove('sheet/Bookings.csv');
    store.write(`sheet/${name}.csv`, csv);
    return erase(opened, 'c-ada').left;
  };
  expect(left('Termine', text)).toEqual([expect.stringContaining('“Termine”')]);
  store.remove('sheet/Termine.csv');
  const renamed = text.replace('E-mail', 'Post').replace('Phone', 'Mobile');
  expect(left('Bookings', renamed)).toEqual([expect.stringContaining('no column E-mail, Phone')]);
  expect(left('Bookings', text)).toEqual([]);
  expect(opened.rows('Bookings')[0]).toMatchObject({ 'E-mail': '', Phone: '', 'Contact id': '' });
});
