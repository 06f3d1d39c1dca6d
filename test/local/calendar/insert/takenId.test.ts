// Events.insert: an id that another event has.
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../../local/store/memory.ts';
import { ANNA, ANNA_FILE, calendarOver, event, google, ics } from '../support.ts';
import { annas, BUSY, FAILED, TIMES } from './support.ts';

describe('an id that is taken (409)', () => {
  const taken = `${FAILED}The requested identifier already exists.`;

  it('is refused, and nothing is written', () => {
    const { insert, text } = annas();
    insert({ ...TIMES, id: 'abcde' });
    const before = text();
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
    expect(text()).toBe(before);
  });

  it('is taken also by an event that was there before, and by a cancelled one', () => {
    const { insert } = annas(ics(event('DTSTART:20270301T080000Z\nSTATUS:CANCELLED', 'abcde@google.com')));
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
  });

  it('stays taken after someone deleted the event from the file; get then says cancelled', () => {
    const { insert, store, Calendar } = annas();
    insert({ ...TIMES, id: 'abcde' });
    store.write(ANNA_FILE, ics(''));
    expect(() => insert({ ...TIMES, id: 'abcde' })).toThrow(taken);
    expect(Calendar.Events.get(ANNA, 'abcde')).toEqual({ kind: 'calendar#event', id: 'abcde', status: 'cancelled' });
  });

  it('is free in another calendar', () => {
    const { insert, store, Calendar } = annas();
    store.write('calendars/ben.ics', ics(''));
    insert({ ...TIMES, id: 'abcde' });
    expect(Calendar.Events.insert({ ...TIMES, id: 'abcde' }, 'ben')).toMatchObject({ id: 'abcde' });
  });

  it('is told to a script that runs later, over the same files', () => {
    const { insert, store } = annas();
    insert({ ...TIMES, id: 'abcde' });
    const documents = ['state/calendar-event-ids.jsonl'].map((name) => [name, store.read(name)?.text ?? '']);
    const later = google({ ...Object.fromEntries(documents), [ANNA_FILE]: ics('') });
    expect(() => later.Calendar.Events.insert({ ...TIMES, id: 'abcde' }, ANNA)).toThrow(taken);
  });
});

describe('an id that is in use', () => {
  const again = { id: 'abc0123456789v', summary: 'Again', ...TIMES };

  it('takes the place of the event there if Google is told to overlook it, and only then', () => {
    let isOverlooked = false;
    const store = createMemoryStore({ 'sheet.json': '{"timeZone":"Europe/Berlin"}', [ANNA_FILE]: ics(event(BUSY)) });
    const { Events } = calendarOver(store, true, () => isOverlooked);
    Events.insert({ id: 'abc0123456789v', summary: 'First', ...TIMES }, ANNA);
    expect(() => Events.insert(again, ANNA)).toThrow(`${FAILED}The requested identifier already exists.`);
    isOverlooked = true;
    Events.insert(again, ANNA);
    const text = store.read(ANNA_FILE)?.text ?? '';
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(events.map((one) => one.getFirstPropertyValue('summary'))).toEqual(['Busy', 'Again']);
  });
});
