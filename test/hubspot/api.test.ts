// What is asked, to the letter.
import { describe, expect, it } from 'vitest';
import * as api from '../../src/hubspot/api.ts';

describe('the addresses', () => {
  it.each([
    [
      api.availabilityMonth('praxis/demo', 1, 'Europe/Berlin'),
      '/scheduler/2026-09/meetings/meeting-links/book/availability-page/praxis%2Fdemo?timezone=Europe%2FBerlin&monthOffset=1',
    ],
    [
      api.bookingInformation('praxis/demo', 'Europe/Berlin'),
      '/scheduler/2026-09/meetings/meeting-links/book/praxis%2Fdemo?timezone=Europe%2FBerlin',
    ],
    [api.meetingLinks(null), '/scheduler/2026-09/meetings/meeting-links?limit=100'],
    [api.meetingLinks('a b'), '/scheduler/2026-09/meetings/meeting-links?limit=100&after=a%20b'],
    [
      api.contactByEmail('ada+1@praxis.de'),
      '/crm/objects/2026-09/contacts/ada%2B1%40praxis.de?idProperty=email&associations=meetings',
    ],
    [api.contactById('0'), '/crm/objects/2026-09/contacts/0'],
    [api.ticketById('0'), '/crm/objects/2026-09/tickets/0'],
    [api.ticketPipelines(), '/crm/pipelines/2026-09/tickets'],
  ])('of what is read', (request, path) => {
    expect(request).toEqual({ method: 'GET', path, body: null });
  });

  it('stand half a character', () => {
    expect(api.contactById('a\ud800').path).toBe('/crm/objects/2026-09/contacts/a%EF%BF%BD');
  });
});

describe('what is written', () => {
  it('is a booking with the zone in the address too', () => {
    expect(api.bookMeeting({ slug: 'praxis/demo' }, 'Europe/Berlin')).toEqual({
      method: 'POST',
      path: '/scheduler/2026-09/meetings/meeting-links/book?timezone=Europe%2FBerlin',
      body: { slug: 'praxis/demo' },
    });
  });

  it('is a change of a contact', () => {
    expect(api.changeContact('12', { phone: '+49' })).toEqual({
      method: 'PATCH',
      path: '/crm/objects/2026-09/contacts/12',
      body: { properties: { phone: '+49' } },
    });
  });

  it('is a ticket that belongs to a contact', () => {
    expect(api.createTicket('12', { subject: 'Call', hs_pipeline_stage: '1' })).toEqual({
      method: 'POST',
      path: '/crm/objects/2026-09/tickets',
      body: {
        properties: { subject: 'Call', hs_pipeline_stage: '1' },
        associations: [
          { to: { id: '12' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 16 }] },
        ],
      },
    });
  });
});

it('reads meetings by their ids, or those in the bin', () => {
  const asked = api.meetingsById(['5', '6']);
  expect(asked).toMatchObject({ method: 'POST', path: '/crm/objects/2026-09/meetings/batch/read' });
  expect(asked.body).toEqual({
    properties: [
      'hs_meeting_start_time',
      'hs_meeting_end_time',
      'hs_meeting_outcome',
      'hs_meeting_created_from_link_id',
    ],
    inputs: [{ id: '5' }, { id: '6' }],
  });
  expect(api.meetingsById(['5'], true).path).toBe('/crm/objects/2026-09/meetings/batch/read?archived=true');
});

it('is signed with the key, as JSON text', () => {
  expect(api.signed(api.changeContact('12', { a: 'ü' }), 'pat-eu1-x')).toEqual({
    method: 'PATCH',
    url: 'https://api.hubapi.com/crm/objects/2026-09/contacts/12',
    headers: { Authorization: 'Bearer pat-eu1-x', Accept: 'application/json' },
    body: '{"properties":{"a":"ü"}}',
  });
  expect(api.signed(api.contactById('12'), 'k').body).toBeNull();
});
