// Case 25: what follows a booking. Neither the contact's fields nor a ticket can undo it.
import { describe, expect, it } from 'vitest';
import type { FaultName } from '../../../local/hubspot/faults.ts';
import { attempt } from '../../support/bookings.ts';
import { A, ADA, B, GUESSES, type Practice, practice, SUCCESS } from './practice.ts';

const FIELDS = { 'HubSpot contact fields': 'telli_contact_id={contact id}; phone={phone}' };
const TICKET = { 'HubSpot ticket': '0 / 1', 'HubSpot ticket title': 'Call of {name}' };
const CALLER = { contact_id: 'c-ada', contact_details: { ...ADA.contact_details, phone: '+49 30 901820' } };
const KNOWN = { contactProperties: ['telli_contact_id'] };

function patches(opened: Practice) {
  return opened.asked('contacts').filter(({ method }) => method === 'PATCH');
}

function isBookedOnce(opened: Practice) {
  expect(opened.posts()).toHaveLength(1);
  expect(opened.state().meetings).toHaveLength(1);
  expect(opened.world.rows('Bookings')).toHaveLength(1);
}

/** The recovery job, as often as it may try anything again. */
function recoverOften(opened: Practice) {
  for (let run = 1; run <= 6; run++) {
    opened.world.setNow(new Date(Date.parse('2027-03-22T09:00:00Z') + run * 900_000).toISOString());
    opened.world.runtime.execute('recover', [], { event: 'clock' });
  }
}

describe.each(GUESSES)('25, $guesses', ({ switches }) => {
  it('the contact gets its fields by one change, by its id', async () => {
    const opened = practice({ switches, settings: FIELDS, ...KNOWN });
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    const [contact] = opened.state().contacts;
    expect(patches(opened)).toMatchObject([
      {
        path: `/crm/objects/2026-09/contacts/${contact?.id}`,
        body: { properties: { telli_contact_id: 'c-ada', phone: expect.stringContaining('901820') } },
      },
    ]);
    expect(contact?.properties).toMatchObject({ telli_contact_id: 'c-ada', email: 'ada@praxis.de' });
    isBookedOnce(opened);
  });

  it('a property that HubSpot does not know is left out, and the rest written', async () => {
    const opened = practice({ switches, settings: FIELDS });
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    expect(patches(opened).map(({ body }) => body)).toMatchObject([
      { properties: { telli_contact_id: 'c-ada' } },
      { properties: { phone: expect.stringContaining('901820') } },
    ]);
    expect(patches(opened)[1]?.body).not.toHaveProperty('properties.telli_contact_id');
    expect(opened.state().contacts[0]?.properties.phone).toContain('901820');
    isBookedOnce(opened);
  });

  it('no field is changed where none is mapped, or what callers say fills none', async () => {
    const none = practice({ switches });
    await none.book(CALLER, A);
    const empty = practice({ switches, settings: { 'HubSpot contact fields': 'phone={phone}' } });
    await empty.book(ADA, A);
    expect([...patches(none), ...patches(empty)]).toEqual([]);
  });

  it('a ticket is made once, for the contact', async () => {
    const opened = practice({ switches, settings: TICKET });
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    const contactId = opened.state().contacts[0]?.id;
    expect(opened.asked('tickets')).toMatchObject([
      {
        method: 'POST',
        path: '/crm/objects/2026-09/tickets',
        body: {
          properties: { subject: 'Call of Ada', hs_pipeline: '0', hs_pipeline_stage: '1' },
          associations: [
            { to: { id: contactId }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 }] },
          ],
        },
      },
    ]);
    recoverOften(opened);
    expect(opened.state().tickets).toHaveLength(1);
    isBookedOnce(opened);
  });

  it.each<FaultName>(['error-before', 'error-after', 'lost-answer', 'hang-after', 'html', 'unavailable', 'truncated'])(
    'a ticket that HubSpot answers with %s is not made twice',
    async (fault) => {
      const opened = practice({ switches, settings: { ...TICKET, Language: 'de' } });
      opened.levers.fail(fault, { at: 'tickets' });
      expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
      recoverOften(opened);
      expect(opened.asked('tickets').filter(({ method }) => method === 'POST')).toHaveLength(1);
      isBookedOnce(opened);
    },
  );

  it.each<FaultName>(['error-before', 'unauthorized', 'thrown', 'html', 'rate-limit', 'hang'])(
    'a change of the contact that meets %s leaves the booking as it is',
    async (fault) => {
      const opened = practice({ switches, settings: { ...FIELDS, ...TICKET }, ...KNOWN });
      opened.levers.fail(fault, { at: 'contacts', times: 99 });
      expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
      expect(await attempt(opened.world, CALLER, A)).toEqual(SUCCESS);
      expect(opened.state().tickets).toHaveLength(1);
      isBookedOnce(opened);
    },
  );

  it('a booking whose answer was lost has its fields and its ticket too', async () => {
    const opened = practice({ switches, settings: { ...FIELDS, ...TICKET }, ...KNOWN });
    opened.levers.fail('error-after');
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    expect(opened.state().contacts[0]?.properties).toMatchObject({ telli_contact_id: 'c-ada' });
    expect(opened.state().tickets).toHaveLength(1);
  });

  it('a contact who asks again gets no second ticket while a column of Bookings is gone', async () => {
    const opened = practice({ switches, settings: { ...FIELDS, ...TICKET }, ...KNOWN });
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    const { store } = opened.world;
    const text = () => store.read('sheet/Bookings.csv')?.text ?? '';
    store.write('sheet/Bookings.csv', text().replace(',Host,', ',My Host,'));
    expect(text()).toContain(',My Host,');
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    store.write('sheet/Bookings.csv', text().replace(',My Host,', ',Host,'));
    recoverOften(opened);
    expect(opened.posts()).toHaveLength(1);
    expect(opened.state().tickets).toHaveLength(1);
    expect(patches(opened)).toHaveLength(1);
  });

  it('Repeat bookings = move acts as refuse', async () => {
    const opened = practice({ switches, settings: { 'Repeat bookings': 'move' } });
    expect(await opened.book(CALLER, A)).toEqual(SUCCESS);
    const other = await opened.book(CALLER, B);
    expect(other).toMatchObject({ status: 'failed', reason: expect.stringMatching(/already an appointment/) });
    isBookedOnce(opened);
  });
});
