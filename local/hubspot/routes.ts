// Which endpoint a request asks for. All versions answer alike; for objects the version moves to another place in the path.
import { NotSimulated } from '../services/notSimulated.ts';
import type { Account, Asked } from './account.ts';
import { createContact, patchContact, readContact, upsertContacts } from './crm/contacts.ts';
import { deleteMeeting, patchMeeting, readMeeting, readMeetings } from './crm/meetings.ts';
import { searchContacts } from './crm/search.ts';
import { createTicket, readTicket, ticketPipelines } from './crm/tickets.ts';
import type { Endpoint } from './levers.ts';
import type { Reply } from './reply.ts';
import { availabilityPage } from './scheduler/availability.ts';
import { book } from './scheduler/book.ts';
import { bookingInformation, meetingLinks } from './scheduler/information.ts';

export interface Route {
  readonly endpoint: Endpoint;
  readonly work: (account: Account, asked: Asked) => Reply;
  /** CRM search has no rate headers, and a limit of its own. */
  readonly isSearch: boolean;
  /** The decoded segments that the pattern leaves open. */
  readonly parts: readonly string[];
}

type Row = readonly [endpoint: Endpoint, method: string, pattern: string, work: Route['work']];

/** `{v}` is a version, `{}` one segment, and `objects` either form of the objects' paths. */
const ROWS: readonly Row[] = [
  ['links', 'GET', 'scheduler/{v}/meetings/meeting-links', meetingLinks],
  ['availability', 'GET', 'scheduler/{v}/meetings/meeting-links/book/availability-page/{}', availabilityPage],
  ['information', 'GET', 'scheduler/{v}/meetings/meeting-links/book/{}', bookingInformation],
  ['book', 'POST', 'scheduler/{v}/meetings/meeting-links/book', book],
  ['contacts', 'POST', 'objects/contacts/batch/upsert', upsertContacts],
  ['contacts', 'POST', 'objects/contacts/search', searchContacts],
  ['contacts', 'POST', 'objects/contacts', createContact],
  ['contacts', 'GET', 'objects/contacts/{}', readContact],
  ['contacts', 'PATCH', 'objects/contacts/{}', patchContact],
  ['meetings', 'POST', 'objects/meetings/batch/read', readMeetings],
  ['meetings', 'GET', 'objects/meetings/{}', readMeeting],
  ['meetings', 'PATCH', 'objects/meetings/{}', patchMeeting],
  ['meetings', 'DELETE', 'objects/meetings/{}', deleteMeeting],
  ['tickets', 'POST', 'objects/tickets', createTicket],
  ['tickets', 'GET', 'objects/tickets/{}', readTicket],
  ['pipelines', 'GET', 'crm/pipelines/{v}/tickets', ticketPipelines],
  ['pipelines', 'GET', 'crm/{v3}/pipelines/tickets', ticketPipelines],
];

const VERSION = '(?:v3|2026-03|2026-09)';
const OBJECTS = `crm/(?:v3/objects|objects/(?:2026-03|2026-09))/`;

const ROUTES = ROWS.map(([endpoint, method, pattern, work]) => {
  const source = pattern
    .replace(/^objects\//, OBJECTS)
    .replace('{v}', VERSION)
    .replace('{v3}', 'v3')
    .replaceAll('{}', '([^/]+)');
  return { endpoint, method, work, isSearch: work === searchContacts, path: new RegExp(`^/${source}$`) };
});

/** `path` is as sent: a slash inside a slug is `%2F` there. Throws for what HubSpot has and the stand-in does not. */
export function routeOf(method: string, path: string): Route {
  for (const { path: pattern, ...route } of ROUTES) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { ...route, parts: match.slice(1).map(decodeURIComponent) };
  }
  throw new NotSimulated(`HubSpot's ${method} ${path}`);
}
