// What people do at HubSpot at any time in a run: they book on a link's public page, cancel and move meetings, and change
// links and the key.
import type { LocalClock } from '../../local/boundary.ts';
import { KEY_FILE, type Key, STATE_FILE } from '../../local/hubspot/files.ts';
import { createLevers } from '../../local/hubspot/levers.ts';
import { LINKS_FILE, type Link } from '../../local/hubspot/links.ts';
import { hubspotStandIn } from '../../local/hubspot/standIn.ts';
import type { Switches } from '../../local/hubspot/switches.ts';
import type { Store } from '../../local/store/store.ts';
import { changeEvent, eventsIn, utcTime } from '../../worlds/calendarFile.ts';
import type { Chance } from '../chance.ts';
import type { Instant } from '../evidence/history.ts';
import { stateIn } from '../evidence/meetings.ts';
import { HUBSPOT_KEY, keyFile, SCOPES } from '../world/links.ts';
import type { Edit } from './sheetEdits.ts';

/** Each gives the act in words; null if there was nothing to act on. What harms is undone later. */
export interface AtHubspot {
  book(chance: Chance): string | null;
  cancel(chance: Chance): string | null;
  move(chance: Chance): string | null;
  change(chance: Chance): Edit | null;
  changeKey(chance: Chance): Edit;
}

export interface HubspotScene {
  readonly store: Store;
  readonly clock: LocalClock;
  readonly switches: Switches;
  readonly grid: readonly Instant[];
}

const ORIGIN = 'https://api.hubapi.com';
const VERSION = '2026-09';
const OTHER_KEY = 'pat-eu1-99999999-1111-2222-3333-444444444444';

export function actsAtHubspot(scene: HubspotScene): AtHubspot {
  const { store } = scene;
  return {
    ...meetingActs(scene),
    change(chance) {
      const text = store.read(LINKS_FILE)?.text ?? '';
      const all = linksIn(store);
      const link = chance.pick(all);
      const { what, changed } = changedLink(link, chance);
      store.write(LINKS_FILE, JSON.stringify(all.map((one) => (one === link ? changed : one))));
      const undo = () => {
        store.write(LINKS_FILE, text);
        return `makes the link ${link.slug} as before`;
      };
      return { what: `${what} of the link ${link.slug}`, undo };
    },
    changeKey(chance) {
      const { contactProperties, ...key } = keyIn(store);
      const missing = chance.pick(['', ...SCOPES]);
      const scopes = SCOPES.filter((scope) => scope !== missing);
      store.write(KEY_FILE, keyFile(scopes, contactProperties, missing === '' ? OTHER_KEY : HUBSPOT_KEY));
      const undo = () => {
        store.write(KEY_FILE, keyFile(key.scopes, contactProperties, key.key));
        return 'makes the key of HubSpot as before';
      };
      return { what: missing === '' ? 'makes another key at HubSpot' : `takes ${missing} from the key`, undo };
    },
  };
}

function meetingActs(scene: HubspotScene): Pick<AtHubspot, 'book' | 'cancel' | 'move'> {
  const { store, grid } = scene;
  const send = senderFor(scene);
  const aMeeting = (chance: Chance) => {
    const standing = stateIn(store).meetings.filter(
      ({ outcome, isArchived }) => outcome === 'SCHEDULED' && !isArchived,
    );
    return standing.length === 0 ? null : chance.pick(standing);
  };
  return {
    book(chance) {
      const link = chance.pick(linksIn(store));
      const startMs = chance.pick(grid);
      const isBooked = send(
        'POST',
        `/scheduler/${VERSION}/meetings/meeting-links/book`,
        stranger(link, startMs, chance),
      );
      return isBooked ? `books ${shown(startMs)} on the public page of ${link.slug}` : null;
    },
    cancel(chance) {
      const meeting = aMeeting(chance);
      const isDeleted = chance.happens(0.3);
      if (meeting === null) return null;
      const path = `/crm/objects/${VERSION}/meetings/${meeting.id}`;
      const canceled = { properties: { hs_meeting_outcome: 'CANCELED' } };
      const isDone = isDeleted ? send('DELETE', path, null) : send('PATCH', path, canceled);
      return isDone ? `${isDeleted ? 'deletes' : 'cancels'} the meeting ${meeting.id} in HubSpot` : null;
    },
    move(chance) {
      const meeting = aMeeting(chance);
      const startMs = chance.pick(grid);
      if (meeting === null) return null;
      const endMs = startMs + Date.parse(meeting.end) - Date.parse(meeting.start);
      const moved = { ...meeting, start: new Date(startMs).toISOString(), end: new Date(endMs).toISOString() };
      const { meetings, ...others } = stateIn(store);
      const all = { ...others, meetings: meetings.map((one) => (one.id === meeting.id ? moved : one)) };
      store.write(STATE_FILE, JSON.stringify(all));
      moveEvents(store, meeting.eventId ?? '', startMs, endMs);
      return `moves the meeting ${meeting.id} in HubSpot from ${meeting.start} to ${shown(startMs)}`;
    },
  };
}

/** A stranger ticks every box and answers every question. */
function stranger({ slug, durationsMs, formFields, consent }: Link, startMs: Instant, chance: Chance): object {
  const boxes = consent.communicationConsentCheckboxes ?? [];
  return {
    slug,
    duration: chance.pick(durationsMs),
    startTime: new Date(startMs).toISOString(),
    ...{ email: `stranger${chance.int(0, 2 ** 30)}@web.de`, firstName: 'A', lastName: 'Stranger' },
    formFields: formFields.map(({ name }) => ({ name, value: 'x' })),
    legalConsentResponses: boxes.map(({ communicationTypeId }) => ({ communicationTypeId, consented: true })),
    likelyAvailableUserIds: [],
  };
}

/** Says whether HubSpot did it. Without faults and delays the stand-in answers at once. */
function senderFor({ store, clock, switches }: HubspotScene) {
  const standIn = hubspotStandIn({ store, clock, levers: createLevers(switches) });
  return (method: string, path: string, body: object | null): boolean => {
    const text = body === null ? null : JSON.stringify(body);
    const contentType = text === null ? null : 'application/json';
    const headers = { Authorization: `Bearer ${keyIn(store).key}` };
    const sent = { url: `${ORIGIN}${path}`, method, headers, contentType, body: text, followRedirects: false };
    const answer = standIn.answer(sent);
    return 'status' in answer && answer.status < 300;
  };
}

function linksIn(store: Store): Link[] {
  return JSON.parse(store.read(LINKS_FILE)?.text ?? '[]');
}

function keyIn(store: Store): Key {
  return JSON.parse(store.read(KEY_FILE)?.text ?? '{}');
}

function changedLink(link: Link, chance: Chance): { readonly what: string; readonly changed: Link } {
  const [first, ...others] = link.members;
  switch (chance.pick(['question', 'length', 'offline'] as const)) {
    case 'question': {
      const asked = { name: 'budget', label: 'Budget', fieldType: 'text', isRequired: true, options: [] };
      return { what: 'adds a question to the form', changed: { ...link, formFields: [...link.formFields, asked] } };
    }
    case 'length':
      return { what: 'changes the length', changed: { ...link, durationsMs: [45 * 60_000] } };
    case 'offline': {
      const members = [{ ...first, isOffline: !first.isOffline }, ...others] as const;
      return { what: 'connects or disconnects a calendar', changed: { ...link, members } };
    }
  }
}

/** The event of a meeting, and its invitations in other calendars. */
function moveEvents(store: Store, eventId: string, startMs: Instant, endMs: Instant): void {
  for (const file of store.list('calendars')) {
    const calendarId = file.replace(/\.ics$/, '');
    const found = eventsIn(store, calendarId).find(({ uid }) => eventId !== '' && uid.replace(/@.*$/, '') === eventId);
    if (!found) continue;
    changeEvent(store, calendarId, found.uid, (event) => {
      event.updatePropertyWithValue('dtstart', utcTime(startMs));
      event.updatePropertyWithValue('dtend', utcTime(endMs));
    });
  }
}

function shown(ms: Instant): string {
  return new Date(ms).toISOString().slice(0, 16);
}
