// Events.patch and Events.remove: what changes in the file, what stays, and everything that is refused.
import { describe, expect, it } from 'vitest';
import { ANNA, ANNA_FILE, askAnna, event, google, ics, member } from './support.ts';

const ID = 'abcde';
const DAY = ['2027-03-29T00:00:00Z', '2027-03-30T00:00:00Z'] as const;
const LATER = { start: { dateTime: '2027-03-29T08:00:00Z' }, end: { dateTime: '2027-03-29T09:00:00Z' } };

/** 09:00 to 09:30 in Berlin, as other programs write it. */
const OWN_LINES = `DTSTART;TZID=Europe/Berlin:20270329T090000
DURATION:PT30M
SUMMARY:A summary that is so long that it must go on in the next line
  as this one does
X-UNKNOWN;X-PARAM="a;b":keep, me
BEGIN:VALARM
TRIGGER:-PT5M
DTSTART:not an event's
END:VALARM`;
const OTHER = event('DTSTART:20270329T120000Z\nDTEND:20270329T130000Z', 'other');

function annas(components = [OTHER, event(OWN_LINES, `${ID}@google.com`), event(OWN_LINES, 'last')].join('\n')) {
  const made = google({ [ANNA_FILE]: ics(components) });
  const { Events } = made.Calendar;
  return {
    ...made,
    patch: (resource: unknown, ...options: unknown[]) => Events.patch(resource, ANNA, ID, ...options),
    remove: (...options: unknown[]) => Events.remove(ANNA, ID, ...options),
    get: () => Events.get(ANNA, ID),
    busy: () => member(askAnna(made.Calendar, ...DAY), 'busy'),
    text: () => made.store.read(ANNA_FILE)?.text ?? '',
  };
}

describe('Events.patch', () => {
  const failed = (message: string) => `API call to calendar.events.patch failed with error: ${message}`;

  it('moves the event, and says where it stands now', () => {
    const { patch, get, busy } = annas(event(OWN_LINES, `${ID}@google.com`));
    expect(patch(LATER)).toMatchObject({
      id: ID,
      start: { dateTime: '2027-03-29T10:00:00+02:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2027-03-29T11:00:00+02:00', timeZone: 'Europe/Berlin' },
      updated: '2027-01-04T07:30:00.000Z',
    });
    expect(get()).toEqual(patch(LATER));
    expect(busy()).toEqual([{ start: '2027-03-29T08:00:00Z', end: '2027-03-29T09:00:00Z' }]);
  });

  it('changes the times of this one event and no other line of the file', () => {
    const { patch, text } = annas();
    const before = text();
    patch(LATER);
    const own = before.indexOf('BEGIN:VEVENT', before.indexOf('END:VEVENT'));
    const times = 'DTSTART;TZID=Europe/Berlin:20270329T090000\r\nDURATION:PT30M\r\n';
    const added = [
      'LAST-MODIFIED:20270104T073000Z',
      'DTSTART:20270329T080000Z',
      'DTEND:20270329T090000Z',
      'X-SLOTSHEET-TIMEZONE;VALUE=TEXT:Europe/Berlin',
      '',
    ].join('\r\n');
    const begin = 'BEGIN:VEVENT\r\n';
    expect(text()).toBe(before.slice(0, own) + begin + added + before.slice(own + begin.length).replace(times, ''));
  });

  it('may be repeated', () => {
    const { patch, text } = annas();
    patch(LATER);
    const once = text();
    patch(LATER);
    expect(text()).toBe(once);
  });

  it('keeps the file’s own line ends', () => {
    const { patch, store, text } = annas();
    store.write(ANNA_FILE, text().replaceAll('\r\n', '\n'));
    patch(LATER);
    expect(text()).not.toContain('\r');
    expect(text()).toContain('DTSTART:20270329T080000Z\n');
  });

  it('merges: what is not given stays, null takes away', () => {
    const { patch } = annas();
    expect(patch({ end: { dateTime: '2027-03-29T10:00:00Z' } })).toMatchObject({
      start: { dateTime: '2027-03-29T09:00:00+02:00' },
      end: { dateTime: '2027-03-29T12:00:00+02:00', timeZone: 'Europe/Berlin' },
    });
    expect(patch({ start: { timeZone: 'Asia/Tokyo' } })).toMatchObject({
      start: { dateTime: '2027-03-29T09:00:00+02:00', timeZone: 'Asia/Tokyo' },
    });
    const dates = { start: { date: '2027-03-29', dateTime: null }, end: { date: '2027-03-30', dateTime: null } };
    expect(patch(dates)).toMatchObject({ start: { date: '2027-03-29' }, end: { date: '2027-03-30' } });
  });

  it('changes texts and properties, and leaves all others', () => {
    const own = `${OWN_LINES}\nDESCRIPTION:said\nX-SLOTSHEET-PRIVATE:{"name":"Ada","service":"Visit"}\nX-SLOTSHEET-SHARED:{"slotsheet":"1"}`;
    const { patch } = annas(event(own, `${ID}@google.com`));
    expect(patch({ summary: 'Visit', extendedProperties: { private: { name: '', erased: '1' } } })).toMatchObject({
      summary: 'Visit',
      description: 'said',
      start: { dateTime: '2027-03-29T09:00:00+02:00' },
      extendedProperties: { private: { name: '', service: 'Visit', erased: '1' }, shared: { slotsheet: '1' } },
    });
    const without = patch({ description: null, extendedProperties: { private: { service: null } } });
    expect(without).not.toHaveProperty('description');
    expect(without).toMatchObject({ extendedProperties: { private: { name: '', erased: '1' } } });
    expect(JSON.stringify(without)).not.toContain('service');
  });

  it('refuses a time for an all-day event whose date stays', () => {
    const { patch, text } = annas(event('DTSTART;VALUE=DATE:20270329', `${ID}@google.com`));
    const before = text();
    expect(() => patch(LATER)).toThrow(failed('Invalid start time.'));
    expect(text()).toBe(before);
    const cleared = {
      start: { ...LATER.start, date: null },
      end: { ...LATER.end, date: null },
    };
    expect(patch(cleared)).toMatchObject({ start: { dateTime: '2027-03-29T10:00:00+02:00' } });
  });

  it('refuses an end before the start', () => {
    expect(() => annas().patch({ start: { dateTime: '2027-03-29T07:31:00Z' } })).toThrow(
      failed('The specified time range is empty.'),
    );
  });

  it('refuses an id that never was, and a calendar without a file', () => {
    const { Calendar } = annas();
    expect(() => Calendar.Events.patch(LATER, ANNA, 'nobody')).toThrow(failed('Not Found'));
    expect(() => Calendar.Events.patch(LATER, 'nobody', ID)).toThrow(failed('Not Found'));
  });

  it('refuses a calendar that may only be read', () => {
    const { patch, store, text } = annas();
    const before = text();
    store.write('sheet.json', `{"timeZone":"Europe/Berlin","readOnlyCalendars":["${ANNA}"]}`);
    expect(() => patch(LATER)).toThrow(failed('You need to have writer access to this calendar.'));
    expect(text()).toBe(before);
  });

  it('does not bring back a deleted event', () => {
    const { patch, remove, text } = annas();
    remove();
    const before = text();
    expect(patch(LATER)).toMatchObject({ id: ID, status: 'cancelled' });
    expect(text()).toBe(before);
  });

  it('names what is not simulated', () => {
    const { patch, Calendar } = annas(
      [event(`${OWN_LINES}\nRRULE:FREQ=DAILY;COUNT=2`, `${ID}@google.com`), OTHER].join('\n'),
    );
    expect(() => patch({ location: 'x' })).toThrow('Not simulated: Calendar.Events.patch resource.location');
    expect(() => patch(LATER, { conferenceDataVersion: 1 })).toThrow(
      'Not simulated: Calendar.Events.patch options.conferenceDataVersion',
    );
    expect(() => patch(LATER, { sendUpdates: 'externalOnly' })).toThrow(
      'Not simulated: calendar.events.patch sendUpdates externalOnly',
    );
    expect(() => patch(LATER)).toThrow('Not simulated: calendar.events.patch of a recurring event');
    expect(() => Calendar.Events.patch(LATER, ANNA, `${ID}_20270330T070000Z`)).toThrow(
      'Not simulated: calendar.events.patch of a recurring event',
    );
    expect(() => patch(LATER, {}, 1)).toThrow('Not simulated: calendar.events.patch with more than 4 arguments');
  });
});

describe('Events.remove', () => {
  const failed = (message: string) => `API call to calendar.events.delete failed with error: ${message}`;

  it('frees the time; the event stays as cancelled, with its details', () => {
    const { remove, get, busy, text } = annas(event(OWN_LINES, `${ID}@google.com`));
    expect(remove() ?? null).toBeNull();
    expect(busy()).toEqual([]);
    expect(get()).toMatchObject({ status: 'cancelled', start: { dateTime: '2027-03-29T09:00:00+02:00' } });
    expect(member(get(), 'summary')).toMatch(/^A summary that is so long .* as this one does$/);
    expect(text().match(/^STATUS:CANCELLED\r$/gm)).toHaveLength(1);
  });

  it('leaves no other status beside it', () => {
    const { remove, text } = annas(event(`${OWN_LINES}\nSTATUS:CONFIRMED`, `${ID}@google.com`));
    remove();
    expect(text().match(/^STATUS:.*$/gm)).toEqual(['STATUS:CANCELLED']);
  });

  it('leaves all other events as they were', () => {
    const { remove, text } = annas();
    const before = text();
    remove();
    const without = (file: string) => file.split('BEGIN:VEVENT').filter((block) => !block.includes(`UID:${ID}@`));
    expect(without(text())).toEqual(without(before));
  });

  it('keeps the id taken, even after someone deletes the event from the file', () => {
    const { remove, get, Calendar, store, patch } = annas();
    const insert = () => Calendar.Events.insert({ ...LATER, id: ID }, ANNA);
    remove();
    expect(insert).toThrow('The requested identifier already exists.');
    store.write(ANNA_FILE, ics(''));
    expect(insert).toThrow('The requested identifier already exists.');
    expect(get()).toMatchObject({ status: 'cancelled' });
    expect(patch(LATER)).toMatchObject({ status: 'cancelled' });
    expect(remove).toThrow(failed('Resource has been deleted'));
  });

  it('a second time is 410', () => {
    const { remove, text } = annas();
    remove();
    const before = text();
    expect(remove).toThrow(failed('Resource has been deleted'));
    expect(text()).toBe(before);
  });

  it('is not listed any more, but with showDeleted', () => {
    const { remove, Calendar } = annas(event(OWN_LINES, `${ID}@google.com`));
    const list = (showDeleted: boolean) => {
      const found = Calendar.Events.list(ANNA, { timeMin: DAY[0], timeMax: DAY[1], showDeleted });
      return member(found, 'items');
    };
    expect(list(false)).toHaveLength(1);
    remove();
    expect(list(false)).toEqual([]);
    expect(list(true)).toMatchObject([{ id: ID, status: 'cancelled' }]);
  });

  it('refuses an id that never was, and a calendar that may only be read', () => {
    const { Calendar, store, remove, text } = annas();
    expect(() => Calendar.Events.remove(ANNA, 'nobody')).toThrow(failed('Not Found'));
    expect(() => Calendar.Events.remove('nobody', ID)).toThrow(failed('Not Found'));
    const before = text();
    store.write('sheet.json', `{"timeZone":"Europe/Berlin","readOnlyCalendars":["${ANNA}"]}`);
    expect(remove).toThrow(failed('You need to have writer access to this calendar.'));
    expect(text()).toBe(before);
  });

  it('names what is not simulated', () => {
    const { remove } = annas(event(`${OWN_LINES}\nRRULE:FREQ=DAILY;COUNT=2`, `${ID}@google.com`));
    expect(remove).toThrow('Not simulated: calendar.events.delete of a recurring event');
    expect(() => remove({ sendNotifications: true })).toThrow(
      'Not simulated: Calendar.Events.remove options.sendNotifications',
    );
    expect(() => remove({}, 1)).toThrow('Not simulated: calendar.events.delete with more than 3 arguments');
  });

  it('of an unreadable calendar is Google’s Backend Error', () => {
    const { remove, store } = annas();
    store.write(ANNA_FILE, 'broken');
    expect(remove).toThrow(failed('Backend Error'));
    expect(store.read(ANNA_FILE)?.text).toBe('broken');
  });
});
