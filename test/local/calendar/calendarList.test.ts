// Calendar.CalendarList.list: which calendars a person sees, and what the person may do in each.
import { describe, expect, it } from 'vitest';
import type { ExecuteOptions } from '../../../local/platform/options.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { runtimeFor } from '../scripts.ts';
import { event, ics } from './support.ts';

const named = (name: string) => ics(event('DTSTART:20270301T080000Z'), `X-WR-CALNAME:${name}`);

const FOLDER = {
  'sheet.json': '{"readOnlyCalendars":["holidays"],"calendarsSeen":{"cleo@example.com":["rooms"]}}',
  'calendars/primary.ics': named('Olga Owner'),
  'calendars/ben@example.com.ics': named('Ben\\, second floor'),
  'calendars/rooms.ics': ics(''),
  'calendars/holidays.ics': named('A holiday'),
};

function list(options: object = {}, asked: ExecuteOptions = {}, documents: Readonly<Record<string, string>> = FOLDER) {
  const runtime = runtimeFor('function main(options) { return Calendar.CalendarList.list(options); }', {
    store: createMemoryStore(documents),
  });
  const { items } = Object(runtime.execute('main', [options], asked));
  return items.map(({ id, summary, accessRole, primary }: Record<string, unknown>) => [
    ...[id, summary, accessRole],
    ...(primary === undefined ? [] : [primary]),
  ]);
}

describe('the list of calendars', () => {
  it('has the main one first, then the others by name, with what the person may do', () => {
    expect(list()).toEqual([
      ['owner@example.com', 'Olga Owner', 'owner', true],
      ['holidays', 'A holiday', 'reader'],
      ['ben@example.com', 'Ben, second floor', 'writer'],
      ['rooms', 'rooms', 'writer'],
    ]);
  });

  it('is that of the person: another main calendar, and only those that the person sees', () => {
    expect(list({}, { user: 'ben@example.com' })[0]).toEqual(['ben@example.com', 'Ben, second floor', 'owner', true]);
    expect(list({}, { user: 'cleo@example.com' })).toEqual([['rooms', 'rooms', 'writer']]);
    const user = { email: 'cleo@example.com', calendars: ['holidays'] };
    expect(list({}, { user })).toEqual([['holidays', 'A holiday', 'reader']]);
  });

  it('leaves out what the person may not at least do so much in', () => {
    expect(list({ minAccessRole: 'writer' }).map(([id]: string[]) => id)).toEqual([
      ...['owner@example.com', 'ben@example.com', 'rooms'],
    ]);
    expect(list({ minAccessRole: 'owner' })).toHaveLength(1);
  });

  it('has a calendar whose file cannot be understood, and nothing where there are none', () => {
    expect(list({}, {}, { 'calendars/broken.ics': 'no calendar' })).toEqual([['broken', 'broken', 'writer']]);
    expect(list({}, {}, {})).toEqual([]);
  });

  it('has the fields of a mask alone', () => {
    const runtime = runtimeFor(`function main() { return Calendar.CalendarList.list({ fields: 'items(id)' }); }`, {
      store: createMemoryStore({ 'calendars/rooms.ics': ics('') }),
    });
    expect(runtime.execute('main')).toEqual({ items: [{ id: 'rooms' }] });
  });

  it.each([
    [{ minAccessRole: 'boss' }, 'API call to calendar.calendarList.list failed with error: Bad Request'],
    [{ maxResults: 0 }, 'API call to calendar.calendarList.list failed with error: Bad Request'],
    [{ maxResults: 3 }, 'Not simulated: Calendar.CalendarList.list options: more than one page'],
    [{ syncToken: 'x' }, 'Not simulated: Calendar.CalendarList.list options.syncToken'],
  ])('refuses %j', (options, message) => {
    expect(() => list(options)).toThrow(message);
  });
});

it('what a person does not see is not found', () => {
  const runtime = runtimeFor(
    `function main() { return Calendar.Freebusy.query({ timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-02T00:00:00Z',
      items: [{ id: 'rooms' }, { id: 'holidays' }] }).calendars; }`,
    { store: createMemoryStore(FOLDER) },
  );
  const user = { email: 'cleo@example.com', calendars: ['holidays'] };
  expect(runtime.execute('main', [], { user })).toMatchObject({
    rooms: { errors: [{ reason: 'notFound' }] },
    holidays: { busy: [] },
  });
});
