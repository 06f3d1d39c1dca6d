// The page Erase a contact: what is emptied, what stays, and what does not come back.
import { describe, expect, it } from 'vitest';
import { emptied } from '../../recovery/support.ts';
import { book, failing, ics, offered, properties, recover } from '../../support/bookings.ts';
import type { World } from '../../support/world.ts';
import { told, world } from '../support.ts';
import { ADA, BOB, erase, erased, everythingIn, found, looked, OF_ADA, tags, termsOf } from './support.ts';

const DETAILS = ['Name', 'E-mail', 'Phone', 'Contact id', 'External id', 'Reason'];
const LOGGED = { sheet: { settings: { 'Log contact details': 'yes' } } };

/** Ada and Bob have booked, and Ada has asked for times. */
async function booked(options: Parameters<typeof world>[0] = LOGGED): Promise<World> {
  const opened = world(options);
  const starts = await offered(opened);
  await opened.call('available', ADA);
  expect(await book(opened, ADA, starts[0] ?? '')).toBe('success');
  expect(await book(opened, BOB, starts[2] ?? '')).toBe('success');
  return opened;
}

describe('what tells of the contact goes', () => {
  it.each(['Ada Lovelace', 'lovelace', 'ADA@example.com', '030 123 45 67', 'c-ada', 'crm-1'])(
    'everywhere, found by %j',
    async (typed) => {
      const opened = await booked({ sheet: { settings: { ...LOGGED.sheet.settings, 'Country code': '+49' } } });
      expect(everythingIn(opened)).toMatch(OF_ADA);
      const done = erase(opened, typed, 'all');
      expect(done).toEqual({ log: 2, events: 1, invited: 0, rows: 1, notes: 0, left: [] });
      expect(everythingIn(opened)).not.toMatch(OF_ADA);
      expect(everythingIn(opened)).toContain('Bob Example');
    },
  );

  it('and the rest of row, event and Log stays', async () => {
    const old = { Service: 'Visit', Host: 'Anna', Start: '2027-01-11 09:00', End: '2027-01-11 09:30', Reason: 'knee' };
    const bookings = [{ ...old, Status: 'booked', 'Contact id': 'c-ada', Note: 'my own' }];
    const opened = await booked({ sheet: { ...LOGGED.sheet, bookings } });
    const [first, before, bob] = opened.rows('Bookings');
    const logBefore = opened.rows('Log');
    const eventBefore = tags(opened)[0];
    erase(opened, 'c-ada');
    const [long, row, other] = opened.rows('Bookings');
    expect(long).toEqual({ ...first, 'Contact id': '', Reason: '' });
    const emptyDetails = Object.fromEntries(DETAILS.filter((one) => one in (before ?? {})).map((name) => [name, '']));
    expect(row).toEqual({ ...before, ...emptyDetails });
    expect(other).toEqual(bob);
    expect(opened.rows('Log')).toEqual(
      logBefore.map((one) => (one['Contact id'] === 'c-ada' ? { ...one, 'Contact id': '', Contact: '' } : one)),
    );
    const nobody = { name: '', email: '', phone: '', contactId: '', externalId: '', reason: '' };
    expect(tags(opened)[0]).toEqual({ ...eventBefore, ...nobody, erased: '1' });
    // Without the tick the event ahead still tells the host who comes.
    expect(ics(opened)).toContain('SUMMARY:Visit: Ada Lovelace');
  });

  it('is shown before it goes, and nothing is changed by looking', async () => {
    const opened = await booked();
    const before = everythingIn(opened);
    const { contacts } = found(opened, 'Ada Lovelace');
    expect(contacts).toEqual([
      expect.objectContaining({
        name: 'Ada Lovelace',
        details: 'ada@example.com, +49 30 1234567, c-ada, crm-1',
        rows: [expect.stringMatching(/^2027-03-15 09:\d\d \+01:00, Visit, Anna$/)],
        rowCount: 1,
      }),
    ]);
    expect(looked(opened, termsOf(opened, 'c-ada'))).toMatchObject({ log: 2, events: 1, left: [] });
    expect(everythingIn(opened)).toBe(before);
  });

  it('in the Log too where the caller has only asked for times', async () => {
    const opened = world(LOGGED);
    await opened.call('available', ADA);
    expect(found(opened, 'ada lovelace').contacts).toEqual([]);
    expect(erase(opened, 'ada lovelace')).toMatchObject({ log: 1, rows: 0 });
    expect(opened.rows('Log')[0]).toMatchObject({ 'Contact id': '', Contact: '', Outcome: 'success' });
  });

  it('from every part of a long Log', async () => {
    const opened = await booked();
    const [header = ''] = (opened.store.read('sheet/Log.csv')?.text ?? '').split('\r\n');
    const line = (id: string) => `2027-03-01 08:00:00 +01:00,r,available,Visit,signature,success,,3,,${id},,5`;
    const lines = Array.from({ length: 40_050 }, (_, at) => line(at % 20_000 === 10 ? 'c-ada' : `c-${at}`));
    opened.store.write('sheet/Log.csv', `${[header, ...lines].join('\r\n')}\r\n`);
    expect(erase(opened, 'c-ada')).toMatchObject({ log: 3 });
    expect(opened.store.read('sheet/Log.csv')?.text).not.toContain('c-ada');
    expect(opened.rows('Log')).toHaveLength(40_050);
  });

  it('with a Reason that quotes it, in whatever row', async () => {
    const opened = await booked();
    const [header = '', first = ''] = (opened.store.read('sheet/Log.csv')?.text ?? '').split('\r\n');
    const quoting = `2027-03-01 08:00:00 +01:00,r,book,Visit,signature,failed,HubSpot refused ada@example.com,,,c-9,,5`;
    const other = `2027-03-01 08:00:00 +01:00,r,book,Visit,signature,success,"Anna, the only one free",,,c-9,,5`;
    opened.store.write('sheet/Log.csv', `${[header, first, quoting, other].join('\r\n')}\r\n`);
    erase(opened, 'Ada Lovelace');
    const [, emptiedReason, kept] = opened.rows('Log');
    expect(emptiedReason).toMatchObject({ Reason: '', 'Contact id': 'c-9' });
    expect(kept).toMatchObject({ Reason: 'Anna, the only one free', 'Contact id': 'c-9' });
  });

  it('from rows that wait to be written', async () => {
    const opened = world(LOGGED);
    const starts = await offered(opened);
    opened.faults.before = failing('Sheets.Spreadsheets.batchUpdate');
    await book(opened, ADA, starts[0] ?? '');
    delete opened.faults.before;
    expect(JSON.stringify(properties(opened))).toMatch(OF_ADA);
    expect(erase(opened, 'Ada Lovelace')).toMatchObject({ rows: 0, notes: 2, events: 1 });
    expect(JSON.stringify(properties(opened))).not.toMatch(OF_ADA);
    recover(opened);
    expect(opened.rows('Bookings')).toMatchObject([{ Service: 'Visit', Name: '', Phone: '', Status: 'booked' }]);
    expect(opened.rows('Log').map((row) => row['Contact id'])).not.toContain('c-ada');
  });
});

describe('it does not come back', () => {
  it('by the recovery job, though the row is deleted by hand, while another’s does', async () => {
    const opened = await booked();
    erase(opened, 'c-ada');
    opened.setNow('2027-03-15T08:20:00Z');
    recover(opened);
    expect(opened.rows('Bookings').map(({ Name }) => Name)).toEqual(['', 'Bob Example']);
    emptied(opened, 'Bookings');
    recover(opened);
    const rows = opened.rows('Bookings');
    expect(rows.map(({ Name }) => Name).sort()).toEqual(['', 'Bob Example']);
    expect(rows.find(({ Name }) => Name === '')).toMatchObject({ Service: 'Visit', Phone: '', 'Contact id': '' });
  });

  it('and the caller is a stranger from then on, whose time stays taken', async () => {
    const opened = await booked();
    const start = new Date(Date.parse((opened.rows('Bookings')[0]?.Start ?? '').replace(' ', 'T').replace(' ', '')));
    const lookedUp = () => opened.call('contact-lookup', { event: 'contact_lookup', phone_number: '+49301234567' });
    // From then on the cache knows the caller.
    expect((await lookedUp()).text).toContain('Lovelace');
    erase(opened, 'c-ada');
    expect((await lookedUp()).text).toBe('{"contact":null}');
    expect(await book(opened, ADA, start.toISOString())).toBe('Appointment slot is no longer available');
  });

  it('from an event that could not be changed: it is said, and done by the job', async () => {
    const opened = await booked();
    const shared = opened.store.read('sheet.json')?.text ?? '';
    opened.store.write(
      'sheet.json',
      shared.replace('"readOnlyCalendars":[]', '"readOnlyCalendars":["anna@example.com"]'),
    );
    const { left, events, rows } = erase(opened, 'c-ada', 'all');
    expect([events, rows]).toEqual([0, 1]);
    expect(left).toEqual([expect.stringMatching(/^One event in the calendar anna@example\.com could not be changed/)]);
    expect(tags(opened)[0]).toMatchObject({ name: 'Ada Lovelace' });
    // What cannot be read is written anew from the event, which fills blank cells too.
    const text = opened.store.read('sheet/Bookings.csv')?.text ?? '';
    opened.store.write('sheet/Bookings.csv', text.replace(/,Anna,[^,]*,/, ',Anna,some time,'));
    recover(opened);
    const [row] = opened.rows('Bookings');
    expect(row).toMatchObject({ Start: expect.stringMatching(/^2027-03-15 /), Name: '', Phone: '', 'E-mail': '' });
    // And so is a row that a person deletes.
    emptied(opened, 'Bookings');
    opened.setNow('2027-03-15T08:15:00Z');
    recover(opened);
    expect(JSON.stringify(opened.rows('Bookings'))).not.toMatch(OF_ADA);
    expect(opened.rows('Bookings')).toHaveLength(2);
    opened.setNow('2027-03-16T08:30:00Z');
    recover(opened);
    const mails = () => opened.store.read('state/mail.jsonl')?.text ?? '';
    expect(mails()).toContain('An event in the calendar anna@example.com still holds details of a contact');
    expect(mails()).not.toMatch(OF_ADA);
    opened.store.write('sheet.json', shared);
    recover(opened);
    expect(everythingIn(opened)).not.toMatch(OF_ADA);
    opened.setNow('2027-03-16T08:45:00Z');
    recover(opened);
    expect(Object.keys(properties(opened)).filter((key) => key.startsWith('erased.'))).toEqual([]);
  });

  it('from an event that could not be changed: a second run ends it', async () => {
    const opened = await booked();
    opened.faults.before = failing('Calendar.Events.patch');
    expect(erase(opened, 'c-ada').left).toHaveLength(1);
    delete opened.faults.before;
    // Bookings knows nobody of that name any more; the event does.
    expect(found(opened, 'Ada Lovelace').contacts).toEqual([]);
    expect(erase(opened, 'Ada Lovelace', 'all')).toMatchObject({ events: 1, left: [] });
    expect(everythingIn(opened)).not.toMatch(OF_ADA);
  });

  it('if a run stops in the middle: the next one finds the contact once more', async () => {
    const opened = await booked();
    const terms = termsOf(opened, 'c-ada');
    const calls: string[] = [];
    opened.faults.before = ({ service, method }) => {
      calls.push(method);
      if (service === 'Sheets' && method === 'Spreadsheets.batchUpdate' && calls.includes('Events.patch'))
        throw new Error('Service unavailable');
    };
    expect(() => erased(opened, terms, 'all')).toThrow();
    delete opened.faults.before;
    expect(opened.rows('Bookings')[0]).toMatchObject({ Name: 'Ada Lovelace' });
    erase(opened, 'c-ada', 'all');
    expect(everythingIn(opened)).not.toMatch(OF_ADA);
  });
});

describe('whom it is about', () => {
  it('are two of one name, of whom one goes', async () => {
    const opened = world();
    const starts = await offered(opened);
    await book(opened, ADA, starts[0] ?? '');
    await book(opened, { ...ADA, contact_id: 'c-2', external_contact_id: 'crm-2' }, starts[2] ?? '');
    const { contacts } = found(opened, 'Ada Lovelace');
    expect(contacts.map(({ terms }) => terms.contactIds)).toEqual([['c-ada'], ['c-2']]);
    const [, second] = contacts;
    if (second === undefined) throw new Error('no second contact');
    erased(opened, second.terms, 'all');
    expect(opened.rows('Bookings').map((row) => row['Contact id'])).toEqual(['c-ada', '']);
    expect(tags(opened).map(({ contactId }) => contactId)).toEqual(['c-ada', '']);
  });

  it('has further rows under another number, known by the id', async () => {
    const opened = world();
    const starts = await offered(opened);
    await book(opened, ADA, starts[0] ?? '');
    const moved = { ...ADA, contact_details: { name: 'Ada King', phone: '+49 40 9999999' } };
    await book(opened, moved, starts[2] ?? '');
    expect(found(opened, '+49401111111').contacts).toEqual([]);
    expect(erase(opened, '+49409999999', 'all')).toMatchObject({ rows: 2, events: 2 });
    expect(opened.rows('Bookings').map(({ Name }) => Name)).toEqual(['', '']);
  });

  it('is, where Bookings has nobody, only a caller of that whole name', async () => {
    const opened = world(LOGGED);
    await opened.call('available', ADA);
    expect(erase(opened, 'Ada')).toMatchObject({ log: 0 });
    expect(opened.rows('Log')[0]).toMatchObject({ Contact: 'Ada Lovelace, +49 30 1234567' });
  });

  it('is nobody for a text that nobody has, or none at all', async () => {
    const opened = await booked();
    const before = opened.rows('Bookings');
    expect(erase(opened, 'Ada Nobody')).toMatchObject({ rows: 0, log: 0, events: 0 });
    expect(opened.rows('Bookings')).toEqual(before);
    for (const typed of ['', '   ', 'x'.repeat(201)]) {
      expect(told(opened, 'erase.find', typed)).toEqual({ problem: expect.stringContaining('Type a name') });
    }
  });
});

describe('the text of an event', () => {
  it.each([
    ['none', ['Visit: Ada Lovelace', 'Visit: Ada Lovelace']],
    ['over', ['Visit', 'Visit: Ada Lovelace']],
    ['all', ['Visit', 'Visit']],
  ] as const)('goes as asked: %s', async (texts, left) => {
    const opened = world({ sheet: { services: [{ Service: 'Visit', Minutes: '30', 'Book ahead': '3 days' }] } });
    const starts = await offered(opened);
    await book(opened, ADA, starts[0] ?? '');
    await book(opened, ADA, starts.at(-1) ?? '');
    opened.setNow('2027-03-16T12:00:00Z');
    erase(opened, 'c-ada', texts);
    const summaries = [...ics(opened).matchAll(/^SUMMARY:(.*?)\r?$/gm)].map(([, text]) => text);
    expect(summaries).toEqual(left);
    expect(tags(opened).map(({ name }) => name)).toEqual(['', '']);
  });

  it('goes too where the row is gone: an event tells of its contact itself', async () => {
    const opened = await booked();
    opened.setNow('2027-06-01T08:00:00Z');
    emptied(opened, 'Bookings');
    expect(erase(opened, 'Ada Lovelace', 'over')).toMatchObject({ rows: 0, events: 1 });
    expect(ics(opened)).not.toMatch(OF_ADA);
  });

  it('is nothing of a calendar that cannot be read, which is said', async () => {
    const opened = await booked();
    opened.faults.before = failing('Calendar.Events.list');
    expect(erase(opened, 'c-ada').left).toEqual([
      expect.stringMatching(/^The calendar anna@example\.com could not be read/),
    ]);
  });
});
