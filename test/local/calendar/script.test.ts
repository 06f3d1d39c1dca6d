// The global `Calendar` as a script meets it, the ledger, and the reader for people.
import { describe, expect, it } from 'vitest';
import { CALENDAR } from '../../../local/differences/calendar.ts';
import { listEvents } from '../../../local/services/calendar/files/listEvents.ts';
import { IGNORED_FIELDS } from '../../../local/services/calendar/validate/newEvent.ts';
import { strict } from '../../../local/services/strict.ts';
import { ANNA, ANNA_FILE, event, google, ics } from './support.ts';

describe('a strict object', () => {
  const lock = strict('LockService', { tryLock: () => true });

  it('answers with its members', () => expect(lock.tryLock()).toBe(true));

  it('throws an error that names any other member', () => {
    expect(() => Reflect.get(lock, 'waitLock')).toThrow('Not simulated: LockService.waitLock');
  });

  it('cannot be given members', () => {
    expect(() => Reflect.set(lock, 'waitLock', () => {})).toThrow('Not simulated: setting LockService.waitLock');
  });

  it('can be awaited, turned into JSON and into text', async () => {
    expect(await lock).toBe(lock);
    expect(JSON.stringify(lock)).toBe('{}');
    expect(String(lock)).toBe('LockService');
  });
});

describe('the global Calendar', () => {
  it('names every member that is not simulated', () => {
    const { Calendar } = google();
    const reading = (object: object, name: string) => () => Reflect.get(object, name);
    expect(reading(Calendar, 'newEvent')).toThrow('Not simulated: Calendar.newEvent');
    expect(reading(Calendar, 'Acl')).toThrow('Not simulated: Calendar.Acl');
    expect(reading(Calendar.Events, 'update')).toThrow('Not simulated: Calendar.Events.update');
    expect(reading(Calendar.Freebusy, 'insert')).toThrow('Not simulated: Calendar.Freebusy.insert');
  });

  it('refuses more arguments than Google takes', () => {
    const { Calendar } = google();
    expect(() => Calendar.Freebusy.query({}, 1)).toThrow(
      'Not simulated: calendar.freebusy.query with more than 1 arguments',
    );
  });
});

describe('the ledger', () => {
  const all = [CALENDAR.same, CALENDAR.acceptedAndIgnored, CALENDAR.notSimulated].flatMap((each) =>
    Object.entries(each),
  );

  it('has a source for every fact', () => {
    expect(all.filter(([what, source]) => what === '' || source === '')).toEqual([]);
  });

  it('admits every field that is accepted and ignored', () => {
    const admitted = Object.keys(CALENDAR.acceptedAndIgnored).join('\n');
    expect(IGNORED_FIELDS.filter((field) => !admitted.includes(field))).toEqual([]);
  });
});

describe('listEvents', () => {
  const file = ics(
    [
      event('SUMMARY:Team\nDESCRIPTION:Room 2\nDTSTART:20270301T080000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2'),
      event('SUMMARY:Free\nDTSTART;VALUE=DATE:20270302\nTRANSP:TRANSPARENT', 'free'),
      event('DTSTART:20270303T080000Z\nDURATION:PT1H\nSTATUS:CANCELLED', 'cancelled'),
    ].join('\n'),
  );

  it('shows what stands in the calendar, by start', () => {
    const { store } = google({ [ANNA_FILE]: file });
    const listed = listEvents(store, ANNA, Date.UTC(2027, 2, 1), Date.UTC(2027, 2, 8));
    expect(listed).toEqual([
      {
        startMs: Date.UTC(2027, 2, 1, 8),
        endMs: Date.UTC(2027, 2, 1, 9),
        allDay: false,
        title: 'Team',
        description: 'Room 2',
        location: '',
        blocks: true,
      },
      expect.objectContaining({ title: 'Free', allDay: true, blocks: false, startMs: Date.UTC(2027, 2, 1, 23) }),
    ]);
  });

  it('says in a plain sentence which calendar cannot be read', () => {
    const { store } = google({ [ANNA_FILE]: 'broken' });
    expect(() => listEvents(store, 'nobody', 0, 1)).toThrow('There is no calendar nobody.');
    expect(() => listEvents(store, ANNA, 0, 1)).toThrow(`The calendar ${ANNA} cannot be read: `);
    store.write(ANNA_FILE, '');
    expect(() => listEvents(store, ANNA, 0, 1)).toThrow(`The calendar ${ANNA} cannot be read: no calendar in it.`);
  });
});
