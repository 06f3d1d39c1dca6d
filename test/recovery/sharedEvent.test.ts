// Two rows of Bookings with one event: of one person, or of two, one of whom has no event any more.
import { describe, expect, it } from 'vitest';
import { sentMails } from '../../local/services/mail/state.ts';
import { ADA, ANNA, book, recover, TUE10, WED11 } from '../support/bookings.ts';
import type { Way, World } from '../support/world.ts';
import { byHand, everything, movedTo, open, replacedIn } from './support.ts';

describe.each<Way>(['bundle', 'in process'])('two rows with one event, %s,', (way) => {
  /** Ada's row, and below it a copy of it, changed. */
  const beside = async (
    change: (row: string) => string,
    settings: Record<string, string> = {},
    contact: object = ADA,
  ) => {
    const opened = open({ way, sheet: { hosts: [ANNA], settings } });
    expect(await book(opened, contact, TUE10)).toBe('success');
    const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
    opened.store.write('sheet/Bookings.csv', `${text}${change(text.split('\r\n')[1] ?? '')}\r\n`);
    return opened;
  };
  const asBobs = (row: string) =>
    row
      .replace('Ada Lovelace', 'Bob')
      .replace('c-1', 'c-2')
      .replace("'+49 30 123456", '')
      .replace('ada@example.com', '');
  const people = (opened: World) =>
    opened.rows('Bookings').map(({ Name, Start, Status }) => `${Name} ${Start?.slice(8, 16)} ${Status}`);
  const body = (opened: World) => sentMails(opened.store).at(-1)?.body ?? '';

  it('of two people are both left as they are; the mail says whom to call', async () => {
    const opened = await beside(asBobs);
    // Bob's event took the place of Ada's under its id.
    replacedIn(opened, 'calendars/anna@example.com.ics', /Ada Lovelace/g, 'Bob');
    replacedIn(opened, 'calendars/anna@example.com.ics', /c-1/g, 'c-2');
    recover(opened);
    expect(people(opened)).toEqual(['Ada Lovelace 16 10:00 booked', 'Bob 16 10:00 booked']);
    expect(sentMails(opened.store)).toHaveLength(1);
    expect(body(opened)).toContain(
      '- Bookings, row 2: This row and row 3 have one event in the calendar, and it is for the contact of row 3. Call the contact of this row,',
    );
    expect(body(opened)).not.toMatch(/Ada|Bob|c-1|c-2/);
    const before = everything(opened);
    recover(opened);
    expect(everything(opened)).toEqual(before);
  });

  it('of two people: the second is to be called where the event is the first one’s, in the language of Settings', async () => {
    const opened = await beside(asBobs, { Language: 'de' });
    recover(opened);
    expect(people(opened)).toEqual(['Ada Lovelace 16 10:00 booked', 'Bob 16 10:00 booked']);
    expect(body(opened)).toContain(
      '- Bookings, Zeile 3: Diese Zeile und Zeile 2 haben denselben Termin im Kalender, und er gehört zum Kontakt in Zeile 2. Rufen Sie',
    );
  });

  it('of two people: the job does not guess which one the event is for', async () => {
    const opened = await beside(asBobs);
    replacedIn(opened, 'calendars/anna@example.com.ics', /Ada Lovelace/g, 'Zoe');
    replacedIn(opened, 'calendars/anna@example.com.ics', /c-1/g, 'c-9');
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    expect(people(opened)).toEqual(['Ada Lovelace 16 10:00 booked', 'Bob 16 10:00 booked']);
    expect(body(opened)).toContain(
      '- Bookings, row 3: This row and row 2 have one event in the calendar, which does not say',
    );
  });

  it('of two people are both cancelled once the event is deleted, and no mail is sent', async () => {
    const opened = await beside(asBobs);
    byHand(opened, 'anna', null);
    recover(opened);
    expect(people(opened)).toEqual(['Ada Lovelace 16 10:00 cancelled', 'Bob 16 10:00 cancelled']);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it('of two people say nothing any more once a person has cancelled one', async () => {
    const opened = await beside((row) => asBobs(row).replace(',booked,', ',cancelled,'));
    byHand(opened, 'anna', movedTo(WED11));
    recover(opened);
    expect(people(opened)).toEqual(['Ada Lovelace 17 11:00 moved', 'Bob 16 10:00 cancelled']);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it.each([
    ['one contact id, whatever else they said', ADA, (row: string) => row.replace('Ada Lovelace', 'A. Lovelace')],
    ['one name, who left nothing else', { contact_details: { name: 'Zoe' } }, (row: string) => row],
  ])('of %s are one booking twice', async (_, contact, change) => {
    const opened = await beside(change, {}, contact);
    recover(opened);
    expect(opened.rows('Bookings').map(({ Status }) => Status)).toEqual(['booked', 'cancelled']);
    expect(sentMails(opened.store)).toEqual([]);
  });

  it('of two names, who left nothing else, are of two people', async () => {
    const opened = await beside((row) => row.replace('Zoe', 'Zack'), {}, { contact_details: { name: 'Zoe' } });
    recover(opened);
    expect(people(opened)).toEqual(['Zoe 16 10:00 booked', 'Zack 16 10:00 booked']);
    expect(body(opened)).toContain('- Bookings, row 3: This row and row 2 have one event');
  });
});
