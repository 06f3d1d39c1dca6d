// One person however the number is written: repeats, moves, lookups and recovery know callers by it (rule 12).
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../worlds/sheet.ts';
import { eventCount, SUCCESS, TUE10, WED11 } from '../support/bookings.ts';
import { openWorld, type Way } from '../support/world.ts';

const SAME = [
  '+49301234567',
  '+49 (0)30 1234567',
  '0049 (0)30 1234567',
  '030 1234567',
  '030/1234567',
  '+49 30 1234567 x12',
  '+49 30 1234567 / 0151 2345678',
  '+49 30 1234567 2nd floor',
  'Tel.: 030 1234567, Durchwahl 12',
];

describe.each<Way>(['bundle', 'in process'])('a caller known by the number alone, %s', (way) => {
  const open = (settings: Record<string, string>, sheet: Sheet = {}) => {
    const world = openWorld({ way, sheet: { settings: { 'Country code': '+49', ...settings }, ...sheet } });
    const book = async (phone: string, start_iso: string) =>
      (await world.call('book', { contact_details: { name: 'Ada', phone }, start_iso })).json;
    const lookUp = async (phone_number: string) =>
      JSON.parse((await world.call('contact-lookup', { event: 'contact_lookup', phone_number })).text).contact;
    const events = () => eventCount(world);
    return { world, book, lookUp, events };
  };

  it.each(SAME)(
    'as %j has one appointment under refuse, may ask for it again, and is known to the lookup',
    async (phone) => {
      const { world, book, lookUp, events } = open({ 'Repeat bookings': 'refuse' });
      expect(await book('+49301234567', TUE10)).toEqual(SUCCESS);
      expect(await book(phone, TUE10)).toEqual(SUCCESS);
      expect((await book(phone, WED11)).reason).toContain('Tuesday, 16 March 2027');
      expect([events(), world.rows('Bookings').length]).toEqual([1, 1]);
      for (let call = 0; call < 2; call++)
        expect(await lookUp(phone)).toMatchObject({ first_name: 'Ada', phone_number: phone });
    },
  );

  it.each(SAME)('as %j moves the appointment that was made under +49301234567', async (phone) => {
    const { world, book, events } = open({ 'Repeat bookings': 'move' });
    await book('+49301234567', TUE10);
    expect(await book(phone, WED11)).toEqual(SUCCESS);
    expect(events()).toBe(1);
    expect(world.rows('Bookings').map(({ Start, Status }) => [Start, Status])).toEqual([
      ['2027-03-17 11:00 +01:00', 'moved'],
    ]);
  });

  it('is known by a row that a person typed, and from the cache', async () => {
    const row = {
      ...{ 'Booked at': '2027-03-01 10:00 +01:00', Service: 'Visit', Host: 'Anna', Status: 'booked', Name: 'Ada' },
      ...{
        Start: '2027-03-02 10:00 +01:00',
        End: '2027-03-02 10:30 +01:00',
        Phone: '030 / 123 45 67 (Büro, 2nd floor)',
      },
    };
    const { lookUp } = open({}, { bookings: [row] });
    for (let call = 0; call < 2; call++) expect(await lookUp('+49301234567')).toMatchObject({ first_name: 'Ada' });
  });

  it('is another person with another number, and no person without six digits', async () => {
    const { book, lookUp, events } = open({ 'Repeat bookings': 'refuse', 'Require signature': 'no' });
    expect(await book('030/1234567', TUE10)).toEqual(SUCCESS);
    expect(await book('030/7654321', WED11)).toEqual(SUCCESS);
    expect(events()).toBe(2);
    expect(await book('110', '2027-03-18T09:00:00.000Z')).toEqual(SUCCESS);
    expect(await book('110', '2027-03-18T10:00:00.000Z')).toEqual(SUCCESS);
    expect(events()).toBe(4);
    expect(await lookUp('110')).toBeNull();
  });

  it('is read by the spreadsheet’s country where Settings names none, and stays apart where neither does', async () => {
    // The spreadsheet of these tests is British.
    const british = open({ 'Country code': '', 'Repeat bookings': 'refuse' });
    await british.book('020 7946 0018', TUE10);
    expect((await british.book('+44 (0)20 7946 0018', WED11)).status).toBe('failed');
    expect(await british.lookUp('+442079460018')).toMatchObject({ first_name: 'Ada' });
    expect(await british.lookUp('+492079460018')).toBeNull();
    const nowhere = open({ 'Country code': '', 'Repeat bookings': 'refuse' });
    nowhere.world.store.write('sheet.json', JSON.stringify({ timeZone: 'Europe/Berlin', locale: 'en' }));
    await nowhere.book('020 7946 0018', TUE10);
    expect(await nowhere.book('+44 (0)20 7946 0018', WED11)).toEqual(SUCCESS);
  });

  it('keeps the number whole, with what was said beside it', async () => {
    const phone = '+49 30 1234567, please call after six in the evening, not on Fridays; 2nd floor';
    const { world, book, lookUp } = open({});
    await book(phone, TUE10);
    expect(world.rows('Bookings')[0]?.Phone).toBe(`'${phone}`);
    expect(await lookUp('030 1234567')).toMatchObject({ first_name: 'Ada' });
  });
});
