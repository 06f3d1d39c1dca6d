// The advanced service Calendar.
import { expect } from 'vitest';
import { CALENDAR_API, FAKES, from, named, throws } from './expectation.ts';
import { ANNA } from './world.ts';

const LIVE = `${FAKES} test/testcalendars.js`;
const EVENTS = `${CALENDAR_API}/events`;
const REPORTS = 'public error reports';
const RANGE = `timeMin: '2027-03-01T00:00:00Z', timeMax: '2027-03-08T00:00:00Z'`;
const get = (id: string) => `return Calendar.Events.get('${ANNA}', '${id}')`;
const list = (options: string) => `return Calendar.Events.list('${ANNA}', { ${RANGE}, ${options} })`;
const TIMES = `start: { dateTime: '2027-03-05T08:00:00Z' }, end: { dateTime: '2027-03-05T09:00:00Z' }`;
const insert = (fields: string) => `return Calendar.Events.insert({ ${TIMES}, ${fields} }, '${ANNA}')`;
const SHARED = `extendedProperties: { private: { a: '1', b: '2' }, shared: { c: '3', d: '4' } }`;
const found = (filter: string) =>
  `Calendar.Events.insert({ ${TIMES}, summary: 'Mine', ${SHARED} }, '${ANNA}'); ${list(filter)}.items.map(({ summary }) => summary)`;

export const CALENDAR = [
  ...from(
    LIVE,
    ['return Calendar.toString()', 'AdvancedServiceIdentifier{name=calendar, version=v3}'],
    ['return Calendar.getVersion()', 'v3'],
    ['return Calendar.toString() === Calendar.Events.toString()', true],
    ['return Calendar.toString() === Calendar.Freebusy.toString()', true],
    ['return Calendar.toString() === Calendar.CalendarList.toString()', true],
  ),
  ...named(
    LIVE,
    ['return Calendar.Acl.toString()', 'AdvancedServiceIdentifier{name=calendar, version=v3}'],
    ['return typeof Calendar.newEvent()', 'object'],
    ['return CalendarApp.getDefaultCalendar().getId()', 'owner@example.com'],
  ),
  ...from(
    `${EVENTS} (the resource)`,
    [`${get('talk')}.etag`, expect.stringMatching(/^"\d+"$/)],
    [`${get('talk')}.htmlLink`, expect.stringMatching(/^https:\/\/www\.google\.com\/calendar\/event\?eid=\w+$/)],
    [`${get('talk')}.creator`, { email: ANNA, self: true }],
    [`${get('talk')}.organizer`, { email: ANNA, self: true }],
    [`${get('talk')}.reminders`, { useDefault: true }],
    [`${get('talk')}.eventType`, 'default'],
    [`${get('talk')}.sequence`, 0],
    [`${get('walk')}.sequence`, 3],
    [`${insert(`summary: 'x'`)}.creator`, { email: 'owner@example.com' }],
    [`${insert(`summary: 'x'`)}.organizer`, { email: ANNA, self: true }],
    [
      `${insert(`reminders: { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] }`)}.reminders`,
      { useDefault: false, overrides: [{ method: 'popup', minutes: 5 }] },
    ],
    [`${insert(`summary: 'x'`)}.status`, 'confirmed'],
    [`const { id } = Calendar.Events.insert({ ${TIMES} }, '${ANNA}'); return /^[a-v0-9]{5,1024}$/.test(id)`, true],
  ),
  ...from(
    `${EVENTS}/list`,
    [`${list(`maxResults: '1'`)}.items.map(({ id }) => id)`, ['talk']],
    [`${list(`singleEvents: 'true'`)}.items.length`, 2],
    [`${list('maxResults: 1')}.items.map(({ id }) => id)`, ['talk']],
    [`${list('singleEvents: true')}.accessRole`, 'writer'],
    [`return Calendar.Events.list('primary', { ${RANGE} }).accessRole`, 'owner'],
    [`${list('singleEvents: true')}.summary`, 'Anna'],
    [`${list('singleEvents: true')}.updated`, '2027-01-01T00:00:00.000Z'],
    [`${list('singleEvents: true')}.etag`, expect.stringMatching(/^".+"$/)],
    [`${list('singleEvents: true')}.kind`, 'calendar#events'],
    [`${list('singleEvents: true')}.timeZone`, 'Europe/Berlin'],
    [found(`sharedExtendedProperty: ['c=3', 'd=4']`), ['Mine']],
    [found(`sharedExtendedProperty: ['c=3', 'd=5']`), []],
    [found(`privateExtendedProperty: ['a=1', 'b=2']`), ['Mine']],
    [found(`privateExtendedProperty: 'a=1', sharedExtendedProperty: 'c=3'`), ['Mine']],
    [
      `return Calendar.Events.list('${ANNA}', { timeMin: '2027-03-02T00:00:00Z', timeMax: '2027-03-01T00:00:00Z' })`,
      throws('The specified time range is empty.'),
    ],
    [
      `return Calendar.Events.list('${ANNA}', { timeMin: '2027-03-02T00:00:00Z', timeMax: '2027-03-02T00:00:00Z' })`,
      throws('The specified time range is empty.'),
    ],
  ),
  ...named(`${EVENTS}/list`, [list(`orderBy: 'startTime'`), expect.anything()], [list(`q: 'Talk'`), expect.anything()]),
  ...from(
    REPORTS,
    [list(`fields: 'items(nope)'`), throws('Invalid field selection nope')],
    [list(`fields: 'events'`), throws('Invalid field selection events')],
    [list(`fields: 'items(start/nope)'`), throws('Invalid field selection nope')],
    [`Calendar.CalendarList.list({ fields: 'items(name)' })`, throws('Invalid field selection name')],
    [
      `const event = { ${TIMES}, id: 'abcde' }; Calendar.Events.insert(event, '${ANNA}'); Calendar.Events.insert(event, '${ANNA}')`,
      throws('The requested identifier already exists.'),
    ],
    [get('none'), throws('Not Found')],
  ),
  ...from(`${CALENDAR_API}/freebusy/query`, [
    `return Calendar.Freebusy.query({ ${RANGE}, items: [{ id: '${ANNA}' }, { id: 'none@example.com' }] }).calendars`,
    {
      [ANNA]: {
        busy: [
          { start: '2027-03-01T08:00:00Z', end: '2027-03-01T09:00:00Z' },
          { start: '2027-03-02T08:00:00Z', end: '2027-03-02T09:00:00Z' },
        ],
      },
      'none@example.com': { errors: [{ domain: 'global', reason: 'notFound' }], busy: [] },
    },
  ]),
  ...from(
    `${CALENDAR_API}/calendarList/list`,
    ['return Calendar.CalendarList.list().etag', expect.stringMatching(/^".+"$/)],
    [`return Calendar.CalendarList.list({ maxResults: '10' }).items.map(({ summary }) => summary)`, ['Owner', 'Anna']],
    [
      `return Calendar.CalendarList.list().items.map(({ id, primary, accessRole }) => [id, primary, accessRole])`,
      [
        ['owner@example.com', true, 'owner'],
        [ANNA, null, 'writer'],
      ],
    ],
  ),
];
