// Contacts, meetings and tickets. Statuses and codes: HubSpot's public API description and answers that others captured.
import { describe, expect, it } from 'vitest';
import { eventsIn } from '../../../worlds/calendarFile.ts';
import { ANNA, scene } from './support.ts';

const OBJECTS = '/crm/objects/2026-09';
const CONTACTS = `${OBJECTS}/contacts`;
const MEETINGS = `${OBJECTS}/meetings`;

describe('a contact', () => {
  it.each([CONTACTS, '/crm/objects/2026-03/contacts', '/crm/v3/objects/contacts'])('is at %s', (path) => {
    const one = scene();
    one.book();
    expect(one.get(`${path}/101`).body).toMatchObject({ id: '101', properties: { email: 'ada@praxis.de' } });
  });

  it('is found by its address too, with its meetings if asked', () => {
    const one = scene();
    one.book();
    one.book({ startTime: '2027-03-24T09:00:00.000Z' });
    const { body } = one.get(`${CONTACTS}/ADA%40praxis.de?idProperty=email&associations=meetings&properties=firstname`);
    expect(body).toMatchObject({ id: '101', properties: { firstname: 'Ada' }, archived: false });
    expect(body.properties.email).toBeUndefined();
    expect(body.associations.meetings.results.map(({ id }: { id: string }) => id)).toEqual(['5001', '5002']);
  });

  it('that is not there is 404, for reading and for writing', () => {
    const one = scene();
    expect(one.get(`${CONTACTS}/0`).status).toBe(404);
    expect(one.send('PATCH', `${CONTACTS}/0`, {}).status).toBe(404);
  });

  it.each([
    ['GET', 'crm.objects.contacts.read'],
    ['PATCH', 'crm.objects.contacts.write'],
  ])('names the scope that %s wants', (method, scope) => {
    const { status, body } = scene({ key: { scopes: [] } }).send(method, `${CONTACTS}/0`, undefined);
    expect([status, body.errors[0].context.requiredGranularScopes]).toEqual([403, [scope]]);
  });

  it('takes what is patched and keeps the rest', () => {
    const one = scene({ key: { contactProperties: ['telli_contact_id'] } });
    one.book();
    const properties = { phone: '+4930901820', telli_contact_id: 'c1' };
    expect(one.send('PATCH', `${CONTACTS}/101`, { properties }).status).toBe(200);
    expect(one.state().contacts[0].properties).toMatchObject({ ...properties, email: 'ada@praxis.de' });
  });

  it('refuses unknown and read-only properties, all at once, and then writes none', () => {
    const one = scene();
    one.book();
    const properties = { phone: '1', telli_contact_id: 'c1', createdate: 'x' };
    const { status, body } = one.send('PATCH', `${CONTACTS}/101`, { properties });
    expect([status, body.category]).toEqual([400, 'VALIDATION_ERROR']);
    expect(body.errors).toMatchObject([
      { code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: ['telli_contact_id'] } },
      { code: 'READ_ONLY_VALUE', context: { propertyName: ['createdate'] } },
    ]);
    expect(body.message).toMatch(/^Property values were not valid: \[/);
    expect(one.state().contacts[0].properties.phone).toBeUndefined();
  });

  it('knows the properties that a form asks for', () => {
    const one = scene({ link: { formFields: [{ name: 'insurance', isRequired: false }] } });
    one.book();
    expect(one.send('PATCH', `${CONTACTS}/101`, { properties: { insurance: 'x' } }).status).toBe(200);
  });

  it('is made once for an address: 409 names the one there is', () => {
    const one = scene();
    const make = () => one.send('POST', CONTACTS, { properties: { email: 'a@praxis.de' } });
    expect(make()).toMatchObject({ status: 201, body: { id: '101' } });
    expect(make()).toMatchObject({
      status: 409,
      body: { category: 'CONFLICT', message: 'Contact already exists. Existing ID: 101' },
    });
    expect(one.send('POST', CONTACTS, { properties: { phone: '1' } }).status).toBe(400);
  });

  it('is made or changed by its address in a batch', () => {
    const one = scene();
    const upsert = (firstname: string) => {
      const inputs = [{ id: 'a@praxis.de', idProperty: 'email', properties: { firstname } }];
      return one.send('POST', `${CONTACTS}/batch/upsert`, { inputs });
    };
    expect(upsert('A')).toMatchObject({ status: 200, body: { status: 'COMPLETE', results: [{ new: true }] } });
    expect(upsert('B').body.results).toMatchObject([{ id: '101', new: false, properties: { firstname: 'B' } }]);
  });

  it('is found by a search, in groups of which one must fit', () => {
    const one = scene();
    one.send('POST', CONTACTS, { properties: { firstname: 'A', phone: '+49 30 901820' } });
    one.send('POST', CONTACTS, { properties: { firstname: 'B', phone: '+49 30 555' } });
    const search = (...filters: object[]) => {
      const filterGroups = filters.map((filter) => ({ filters: [filter] }));
      const { body } = one.send('POST', `${CONTACTS}/search`, { filterGroups, properties: ['firstname'] });
      return body.results.map((each: { properties: { firstname: string } }) => each.properties.firstname);
    };
    expect(search({ propertyName: 'phone', operator: 'EQ', value: '+49 30 555' })).toEqual(['B']);
    expect(search({ propertyName: 'phone', operator: 'CONTAINS_TOKEN', value: '*1820' })).toEqual(['A']);
    expect(
      search(
        { propertyName: 'firstname', operator: 'IN', values: ['a'] },
        { propertyName: 'phone', operator: 'EQ', value: '+49 30 555' },
      ),
    ).toEqual(['A', 'B']);
    expect(search({ propertyName: 'email', operator: 'HAS_PROPERTY' })).toEqual([]);
    expect(() => search({ propertyName: 'phone', operator: 'GT', value: '1' })).toThrow('Not simulated: a search');
  });
});

describe('a meeting', () => {
  const properties = ['hs_meeting_start_time', 'hs_meeting_end_time', 'hs_meeting_outcome', 'hubspot_owner_id'];

  it('is read in a batch, with only what is asked for', () => {
    const one = scene();
    one.book();
    const { status, body } = one.send('POST', `${MEETINGS}/batch/read`, { properties, inputs: [{ id: '5001' }] });
    expect(status).toBe(200);
    expect(body.results[0].properties).toMatchObject({
      hs_meeting_start_time: '2027-03-24T08:00:00.000Z',
      hs_meeting_end_time: '2027-03-24T08:30:00.000Z',
      hs_meeting_outcome: 'SCHEDULED',
      hubspot_owner_id: '31',
    });
    expect(body.results[0].properties.hs_meeting_source).toBeUndefined();
  });

  it('that is missing makes the batch 207, beside those that are there', () => {
    const one = scene();
    one.book();
    const inputs = [{ id: '5001' }, { id: '1' }];
    const { status, body } = one.send('POST', `${MEETINGS}/batch/read`, { properties, inputs });
    expect([status, body.results.length, body.numErrors, body.errors[0].context.ids]).toEqual([207, 1, 1, ['1']]);
  });

  it('is read a hundred at a time', () => {
    const inputs = Array.from({ length: 101 }, (_, id) => ({ id: String(id) }));
    expect(scene().send('POST', `${MEETINGS}/batch/read`, { inputs }).status).toBe(400);
  });

  it('that is deleted is not found any more', () => {
    const one = scene();
    one.book();
    expect(one.send('DELETE', `${MEETINGS}/5001`, undefined)).toMatchObject({ status: 204, body: null });
    expect(one.get(`${MEETINGS}/5001`).status).toBe(404);
    expect(eventsIn(one.store, ANNA.calendar)).toEqual([]);
  });

  it('can be called off, with one of the known outcomes', () => {
    const one = scene();
    one.book();
    const outcome = (text: string) =>
      one.send('PATCH', `${MEETINGS}/5001`, { properties: { hs_meeting_outcome: text } }).status;
    expect([outcome('GONE'), outcome('CANCELED')]).toEqual([400, 200]);
    expect(one.state().meetings[0].outcome).toBe('CANCELED');
  });
});

describe('a ticket', () => {
  const TICKETS = `${OBJECTS}/tickets`;
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 }];
  const ticket = (more = {}, associations = [{ to: { id: '101' }, types }]) => ({
    properties: { subject: 'Called', hs_pipeline: '0', hs_pipeline_stage: '1', ...more },
    associations,
  });

  it('is made for a contact', () => {
    const one = scene();
    one.book();
    expect(one.send('POST', TICKETS, ticket())).toMatchObject({ status: 201, body: { id: '9001' } });
    expect(one.state().tickets).toMatchObject([{ id: '9001', contactId: '101', properties: { subject: 'Called' } }]);
    expect(one.get(`${TICKETS}/9001?properties=subject`).body.properties.subject).toBe('Called');
  });

  it.each([
    ['a label in place of a stage’s id', ticket({ hs_pipeline_stage: 'New' })],
    ['an unknown pipeline', ticket({ hs_pipeline: '7' })],
    ['no subject', ticket({ subject: '' })],
    ['an unknown contact', ticket({}, [{ to: { id: '1' }, types }])],
    [
      'another association',
      ticket({}, [{ to: { id: '101' }, types: [{ ...types[0], associationTypeId: 15 } as never] }]),
    ],
  ])('with %s is refused', (_, body) => {
    const one = scene();
    one.book();
    expect(one.send('POST', TICKETS, body).status).toBe(400);
    expect(one.state().tickets).toEqual([]);
  });

  it('wants its scope, also to be missing', () => {
    expect(scene().get(`${TICKETS}/0`).status).toBe(404);
    expect(scene({ key: { scopes: [] } }).get(`${TICKETS}/0`).status).toBe(403);
  });

  it.each(['/crm/pipelines/2026-09/tickets', '/crm/v3/pipelines/tickets'])('has its pipeline at %s', (path) => {
    const [pipeline] = scene().get(path).body.results;
    expect([pipeline.id, pipeline.stages[0].id]).toEqual(['0', '1']);
  });
});
