// HubSpot's meetings as a person sees them there.
import { STATE_FILE, type State } from '../../local/hubspot/files.ts';
import type { Store } from '../../local/store/store.ts';
import type { MeetingChange, MeetingState } from './hubspotHistory.ts';

type Meetings = ReadonlyMap<string, MeetingState>;

export interface WatchedMeetings {
  /** The changes since the last request for them. */
  changes(): Pick<MeetingChange, 'before' | 'after'>[];
  /** The addresses of the contacts with tickets, once for each. */
  tickets(): string[];
}

export function watchMeetings(store: Store): WatchedMeetings {
  let version: string | undefined;
  let known: Meetings = new Map();
  return {
    changes() {
      const now = store.version(STATE_FILE);
      if (now === version) return [];
      version = now;
      const before = known;
      known = meetingsIn(stateIn(store));
      return [...known.values()].flatMap((after) => {
        const earlier = before.get(after.id) ?? null;
        return JSON.stringify(earlier) === JSON.stringify(after) ? [] : [{ before: earlier, after }];
      });
    },
    tickets() {
      const { contacts, tickets } = stateIn(store);
      return tickets.map(({ contactId }) => emailOf(contacts, contactId));
    },
  };
}

export function stateIn(store: Store): State {
  return JSON.parse(store.read(STATE_FILE)?.text ?? '{"contacts":[],"meetings":[],"tickets":[]}');
}

function meetingsIn({ contacts, meetings }: State): Meetings {
  const states = meetings.map((one) => {
    const { id, eventId = '', linkId, contactId, start, end, outcome, isArchived = false } = one;
    const times = { startMs: Date.parse(start), endMs: Date.parse(end) };
    const stands = outcome !== 'CANCELED' && !isArchived;
    return { id, eventId, linkId, ...times, stands, email: emailOf(contacts, contactId) };
  });
  return new Map(states.map((state) => [state.id, state]));
}

function emailOf(contacts: State['contacts'], contactId: string): string {
  return contacts.find(({ id }) => id === contactId)?.properties.email ?? '';
}
