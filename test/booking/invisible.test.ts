// Invisible marks reach neither Sheet nor calendar nor telli, and no name differs by them. Bundle and in process.
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../worlds/sheet.ts';
import { START } from '../support/bookings.ts';
import { openWorld, type Way } from '../support/world.ts';

const MARKS = '\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff';
const ANY = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const LATER = '2027-03-16T09:00:00.000Z';
/** The text with the marks before, in the middle and behind. */
const marked = (text: string) => `${MARKS}${text.slice(0, 2)}${MARKS}${text.slice(2)}${MARKS}`;
const BODY = {
  contact_id: marked('c-1'),
  external_contact_id: marked('crm-7'),
  contact_details: {
    name: marked('José 👩\u200d⚕️'),
    email: marked('jose@example.com'),
    phone: marked('+49 30 1234567'),
    reason: marked('knee'),
  },
};
const SHEET: Sheet = {
  services: [
    { Service: marked('Visit'), Title: marked('First visit'), Minutes: '30', Place: marked('Room 2') },
    {
      Service: 'Long',
      Minutes: '60',
      'Event title': marked('{title} for {name}'),
      'Event description': marked('{name}'),
    },
  ],
  hosts: [{ Host: marked('Anna'), Calendar: marked('anna@example.com') }],
  weeklyHours: [
    { Host: 'Anna', Days: marked('Mon-Fri'), From: marked('09:00'), To: '12:00', Service: 'visit' },
    { Days: 'Tue', From: '09:00', To: '12:00' },
  ],
  settings: { 'Log contact details': 'yes' },
};

describe.each<Way>(['bundle', 'in process'])('marks that no reader sees, %s', (way) => {
  it('are in no cell, no event and no answer, and the same caller is known without them', async () => {
    const opened = openWorld({ way, sheet: SHEET, calendars: { 'anna@example.com': calendarOf() } });
    const book = async (body: object, start_iso: string, service: string) =>
      (await opened.call('book', { ...body, start_iso }, { service })).json;
    expect(await book(BODY, START, marked('Visit'))).toEqual({ status: 'success' });
    expect(await book(JSON.parse(JSON.stringify(BODY).replace(new RegExp(ANY, 'g'), '')), START, 'Visit')).toEqual({
      status: 'success',
    });
    expect(await book({ ...BODY, contact_id: marked('c-2') }, LATER, 'Long')).toEqual({ status: 'success' });
    const event = (opened.store.read('calendars/anna@example.com.ics')?.text ?? '').replace(/\r\n[ \t]/g, '');
    expect(event.match(/^SUMMARY.*$/gm)?.map((line) => line.trim().replace(/^[^:]*:/, ''))).toEqual([
      'First visit: José 👩\u200d⚕️',
      'Long for José 👩\u200d⚕️',
    ]);
    expect(event).not.toMatch(ANY);
    expect(
      opened.rows('Bookings').map((row) => [row.Name, row.Host, row.Service, row['Contact id'], row['E-mail']]),
    ).toEqual([
      ['José 👩\u200d⚕️', 'Anna', 'Visit', 'c-1', 'jose@example.com'],
      ['José 👩\u200d⚕️', 'Anna', 'Long', 'c-2', 'jose@example.com'],
    ]);
    expect(opened.store.read('sheet/Bookings.csv')?.text).not.toMatch(ANY);
    expect(opened.store.read('sheet/Log.csv')?.text).not.toMatch(ANY);
  });

  it('that a person typed into Bookings are not told to telli, and hide no caller', async () => {
    const row = {
      ...{ Service: marked('Visit'), Host: marked('Anna'), Status: marked('booked'), Name: marked('Ada Byron') },
      ...{ Start: '2027-03-02 10:00 +01:00', End: '2027-03-02 10:30 +01:00', Phone: marked('+49 30 7654321') },
      ...{ 'E-mail': marked('ada@example.com'), 'External id': marked('crm-8') },
    };
    const opened = openWorld({ way, sheet: { bookings: [row] } });
    for (let call = 0; call < 2; call++) {
      const body = { event: 'contact_lookup', phone_number: marked('+49307654321') };
      const { text } = await opened.call('contact-lookup', body);
      expect(JSON.parse(text).contact).toEqual({
        ...{ first_name: 'Ada', last_name: 'Byron', email: 'ada@example.com', external_id: 'crm-8' },
        phone_number: '+49307654321',
        properties: { last_appointment: '2027-03-02T09:00:00.000Z', service: 'Visit', host: 'Anna' },
      });
    }
  });
});

function calendarOf(): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'END:VCALENDAR', ''].join('\r\n');
}
