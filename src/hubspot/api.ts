// What is asked of HubSpot's API, and where. A version lives 18 months; `/v3/` ends in September 2027.

const HOST = 'https://api.hubapi.com';
const VERSION = '2026-09';
const LINKS = `/scheduler/${VERSION}/meetings/meeting-links`;
const OBJECTS = `/crm/objects/${VERSION}`;

// HubSpot's number for the association of a ticket with its contact.
const TICKET_TO_CONTACT = 16;
const MEETING_PROPERTIES = [
  'hs_meeting_start_time',
  'hs_meeting_end_time',
  'hs_meeting_outcome',
  'hs_meeting_created_from_link_id',
];

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** From the host on, with the query. */
  readonly path: string;
  readonly body: object | null;
}

/** Texts by property name. */
export type Properties = Readonly<Record<string, string>>;

/** The times of one calendar month; 0 = the current one. */
export function availabilityMonth(slug: string, monthOffset: number, timeZone: string): ApiRequest {
  return get(`${LINKS}/book/availability-page/${coded(slug)}`, { timezone: timeZone, monthOffset });
}

/** The link's durations, form, consents and members. */
export function bookingInformation(slug: string, timeZone: string): ApiRequest {
  return get(`${LINKS}/book/${coded(slug)}`, { timezone: timeZone });
}

/** `body`: see meeting.ts. HubSpot has no idempotency key: asked twice, it may book twice. */
export function bookMeeting(body: object, timeZone: string): ApiRequest {
  return { method: 'POST', path: `${LINKS}/book${query({ timezone: timeZone })}`, body };
}

/** The links that the key may see, 100 at a time. `after`: where the page before ended, null = the first. */
export function meetingLinks(after: string | null): ApiRequest {
  return get(LINKS, after === null ? { limit: 100 } : { limit: 100, after });
}

/** A contact by e-mail address, with the ids of its meetings. */
export function contactByEmail(email: string): ApiRequest {
  return get(`${OBJECTS}/contacts/${coded(email)}`, { idProperty: 'email', associations: 'meetings' });
}

export function contactById(id: string): ApiRequest {
  return get(`${OBJECTS}/contacts/${coded(id)}`, {});
}

// HubSpot's batch limit.
const MOST_IDS = 100;

/** As many as one request takes. */
export function inBatches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST_IDS) }, (_, at) =>
    ids.slice(at * MOST_IDS, (at + 1) * MOST_IDS),
  );
}

/** See `inBatches`. Those in HubSpot's bin are only found with `archived`, and then alone. */
export function meetingsById(ids: readonly string[], archived = false): ApiRequest {
  const body = { properties: MEETING_PROPERTIES, inputs: ids.map((id) => ({ id })) };
  return { method: 'POST', path: `${OBJECTS}/meetings/batch/read${archived ? '?archived=true' : ''}`, body };
}

export function changeContact(id: string, properties: Properties): ApiRequest {
  return { method: 'PATCH', path: `${OBJECTS}/contacts/${coded(id)}`, body: { properties } };
}

/** `properties`: subject and hs_pipeline_stage at least; hs_pipeline where there are several. */
export function createTicket(contactId: string, properties: Properties): ApiRequest {
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: TICKET_TO_CONTACT }];
  return {
    method: 'POST',
    path: `${OBJECTS}/tickets`,
    body: { properties, associations: [{ to: { id: contactId }, types }] },
  };
}

export function ticketById(id: string): ApiRequest {
  return get(`${OBJECTS}/tickets/${coded(id)}`, {});
}

export function ticketPipelines(): ApiRequest {
  return get(`/crm/pipelines/${VERSION}/tickets`, {});
}

/** The request as it leaves, with the key. */
export function signed({ method, path, body }: ApiRequest, key: string) {
  return {
    method,
    url: `${HOST}${path}`,
    headers: { Authorization: `Bearer ${key}`, Accept: 'application/json' },
    body: body === null ? null : JSON.stringify(body),
  };
}

function get(path: string, parameters: Readonly<Record<string, string | number>>): ApiRequest {
  return { method: 'GET', path: path + query(parameters), body: null };
}

function query(parameters: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${coded(String(value))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

// A slug with a slash is one segment. Half a character cannot be coded.
function coded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
