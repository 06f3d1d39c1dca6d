// How a lost answer is looked up, and what follows a booking.
import { describe, expect, it } from 'vitest';
import { judgeChange } from '../../src/hubspot/changes.ts';
import { readContactMeetings, readMeetings, stands } from '../../src/hubspot/records.ts';
import { readTicketPipelines, stageIn } from '../../src/hubspot/ticketPipelines.ts';
import { json, LOST } from './support.ts';

describe('a contact', () => {
  it('has the ids of its meetings, each once', () => {
    const results = [
      { id: 5, type: 'contact_to_meeting_event' },
      { id: '6', type: 'x' },
      { id: '5', type: 'x' },
    ];
    const read = readContactMeetings(json(200, { id: 101, associations: { meetings: { results } } }));
    expect(read).toEqual({ kind: 'contact', contactId: '101', meetingIds: ['5', '6'], hasMore: false });
  });

  it('without associations has none', () => {
    expect(readContactMeetings(json(200, { id: '101' }))).toMatchObject({ meetingIds: [] });
    expect(readContactMeetings(json(200, { id: '101', associations: {} }))).toMatchObject({ meetingIds: [] });
  });

  it('may have more than one answer holds', () => {
    const meetings = { results: [{ id: '5' }], paging: { next: { after: '5' } } };
    expect(readContactMeetings(json(200, { id: '1', associations: { meetings } }))).toMatchObject({ hasMore: true });
  });

  it('may not be there', () => {
    expect(readContactMeetings(json(404, { category: 'OBJECT_NOT_FOUND' }))).toEqual({ kind: 'noContact' });
  });

  it.each([
    ['no answer', LOST],
    ['503', json(503, {})],
    ['403', json(403, {})],
    ['no id', json(200, {})],
    ['a list of something else', json(200, { id: '1', associations: { meetings: { results: ['5'] } } })],
    ['no list', json(200, { id: '1', associations: { meetings: {} } })],
    ['meetings without an id', json(200, { id: '1', associations: { meetings: { results: [{}] } } })],
  ])('is unreadable with %s', (_, answer) => {
    expect(readContactMeetings(answer).kind).toBe('unreadable');
  });
});

describe('meetings', () => {
  const properties = {
    hs_meeting_start_time: '2027-03-24T08:00:00Z',
    hs_meeting_end_time: '1805877000000',
    hs_meeting_outcome: 'SCHEDULED',
    hs_meeting_created_from_link_id: '77',
  };
  const [startMs, endMs] = [1_805_875_200_000, 1_805_877_000_000];
  const meeting = { id: '5', startMs, endMs, outcome: 'SCHEDULED', isArchived: false, linkId: '77' };

  it.each([200, 207])('are read with status %i', (status) => {
    const results = [
      { id: '5', properties, archived: false },
      { id: 6, properties: { hs_meeting_start_time: null }, archived: true },
    ];
    expect(readMeetings(json(status, { results }))).toEqual({
      kind: 'meetings',
      meetings: [meeting, { id: '6', startMs: null, endMs: null, outcome: '', isArchived: true, linkId: '' }],
    });
  });

  it('stand unless they are cancelled or in the bin', () => {
    expect(stands(meeting)).toBe(true);
    expect(stands({ ...meeting, outcome: '' })).toBe(true);
    expect(stands({ ...meeting, outcome: 'CANCELED' })).toBe(false);
    expect(stands({ ...meeting, isArchived: true })).toBe(false);
  });

  it.each([
    ['no answer', LOST],
    ['401', json(401, {})],
    ['no list', json(200, {})],
    ['a meeting without an id', json(200, { results: [{ properties }] })],
    ['a meeting without properties', json(200, { results: [{ id: '5' }] })],
    ['a start that is none', json(200, { results: [{ id: '5', properties: { hs_meeting_start_time: 'soon' } }] })],
  ])('are unreadable with %s', (_, answer) => {
    expect(readMeetings(answer).kind).toBe('unreadable');
  });
});

describe('a change', () => {
  it('is written', () => {
    expect(judgeChange(json(201, { id: 900 }))).toEqual({ kind: 'written', id: '900' });
  });

  it('names the properties that the account does not have', () => {
    const said =
      'Property values were not valid: [{"isValid":false,"error":"PROPERTY_DOESNT_EXIST","name":"telli_contact_id"}]';
    expect(judgeChange(json(400, { category: 'VALIDATION_ERROR', message: said }))).toMatchObject({
      kind: 'unknownProperties',
      properties: ['telli_contact_id'],
    });
    const errors = [{ code: 'PROPERTY_DOESNT_EXIST', context: { propertyName: ['a_b', 'c'] } }];
    expect(judgeChange(json(400, { errors }))).toMatchObject({ properties: ['a_b', 'c'] });
  });

  it.each([
    [json(400, { message: 'INVALID_OPTION' }), 'refused'],
    [json(403, {}), 'refused'],
    [json(404, {}), 'refused'],
    [json(429, {}), 'busy'],
    [json(500, {}), 'unknown'],
    [LOST, 'unknown'],
  ])('or not', (answer, kind) => {
    expect(judgeChange(answer).kind).toBe(kind);
  });
});

describe('the stage of a ticket', () => {
  const results = [
    {
      id: '0',
      label: 'Support',
      stages: [
        { id: '1', label: 'Neu' },
        { id: '4', label: 'Geschlossen' },
      ],
    },
    { id: '9', label: 'Praxis', stages: [{ id: '91', label: 'Neu' }] },
  ];
  const read = readTicketPipelines(json(200, { results }));
  const pipelines = read.kind === 'pipelines' ? read.pipelines : [];

  it('is found by id or label', () => {
    expect(stageIn(pipelines, 'praxis', 'neu')).toMatchObject({ pipeline: { id: '9' }, stage: { id: '91' } });
    expect(stageIn(pipelines, '0', '4')).toMatchObject({ pipeline: { id: '0' }, stage: { id: '4' } });
    expect(stageIn(pipelines, null, 'Geschlossen')).toMatchObject({ stage: { id: '4' } });
  });

  it('is none if it may be two, or is not there', () => {
    expect(stageIn(pipelines, null, 'Neu')).toBeNull();
    expect(stageIn(pipelines, 'Praxis', 'Geschlossen')).toBeNull();
    expect(stageIn(pipelines, null, '')).toBeNull();
  });

  it('cannot be found without the list', () => {
    expect(readTicketPipelines(json(403, {})).kind).toBe('unreadable');
    expect(readTicketPipelines(json(200, {})).kind).toBe('unreadable');
  });
});
