// The Calendar adapter on the simulated service: events moved and removed.
import { describe, expect, it } from 'vitest';
import { calendarPort } from '../../../src/google/calendar.ts';
import { interval } from '../../../src/scheduling/interval.ts';
import { calendar } from '../../../worlds/sheet.ts';
import { openGoogle } from '../adapters.ts';
import { at, DAY, EVENT, FACTS, failWith, file, READ_ONLY, reads, STORED } from './support.ts';

describe('move', () => {
  const LATER = interval(at('2027-03-15T10:00:00Z'), at('2027-03-15T11:00:00Z'));
  const move = (id = EVENT.id, calendarId = 'a') => calendarPort.move(calendarId, id, LATER, 'none');

  it('changes start and end and nothing else, in one call', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    expect(move()).toEqual({ kind: 'moved' });
    expect(google.roundTrips).toHaveLength(2);
    expect(reads.get('a', EVENT.id)).toEqual({ ...FACTS, ...LATER, ...STORED });
    expect(reads.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [LATER] });
  });

  it('changes the texts that are given, and leaves the other', () => {
    openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    calendarPort.move('a', EVENT.id, LATER, 'none', { description: 'later\non' });
    expect(reads.get('a', EVENT.id)).toMatchObject({ ...FACTS, ...LATER, description: 'later\non' });
    calendarPort.move('a', EVENT.id, LATER, 'none', { title: 'Other' });
    expect(reads.get('a', EVENT.id)).toMatchObject({ title: 'Other', description: 'later\non' });
  });

  it('says gone for an event that was deleted, taken out of the file, or never there', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    calendarPort.remove('a', EVENT.id, 'none');
    expect(move()).toEqual({ kind: 'gone' });
    google.store.write('calendars/a.ics', calendar());
    expect(move()).toEqual({ kind: 'gone' });
    expect(move('slotunknown')).toEqual({ kind: 'gone' });
    expect(reads.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [] });
    failWith(google, 'API call to calendar.events.patch failed with error: Resource has been deleted');
    expect(move()).toEqual({ kind: 'gone' });
  });

  it('says notWritable for a calendar that may only be read', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    google.store.write('sheet.json', READ_ONLY['sheet.json']);
    expect(move()).toEqual({ kind: 'notWritable' });
    expect(reads.get('a', EVENT.id)).toMatchObject({ startMs: EVENT.startMs });
  });

  it('says unknown, with the error, when no answer tells', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    failWith(google, 'Backend Error');
    expect(move()).toEqual({ kind: 'unknown', error: expect.stringContaining('Backend Error') });
  });
});

describe('remove', () => {
  const remove = (id = EVENT.id) => calendarPort.remove('a', id, 'none');

  it('frees the time, in one call; a second time is as good', () => {
    const google = openGoogle(file('a'));
    calendarPort.insert('a', EVENT, 'none');
    expect(remove()).toEqual({ kind: 'removed' });
    expect(google.roundTrips).toHaveLength(2);
    expect(reads.freeBusy(['a'], DAY).get('a')).toEqual({ busy: [] });
    expect(reads.get('a', EVENT.id)).toMatchObject({ blocks: false });
    expect(remove()).toEqual({ kind: 'removed' });
    expect(remove('slotunknown')).toEqual({ kind: 'removed' });
  });

  it('says notWritable for a calendar that may only be read, and unknown when no answer tells', () => {
    const google = openGoogle({ ...file('a'), ...READ_ONLY });
    expect(remove()).toEqual({ kind: 'notWritable' });
    failWith(google, 'Backend Error');
    expect(remove()).toEqual({ kind: 'unknown', error: expect.stringContaining('Backend Error') });
  });
});
