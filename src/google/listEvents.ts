// Events.list: every event that stands in a range, series as single events, page by page.
import { asking } from './asking.ts';
import { events } from './calendarEvents.ts';

// Google's largest page; more come as further pages.
const MAX_RESULTS = 2500;

interface Asked {
  /** The event's end is after it. */
  readonly timeMin: string;
  /** The event's start is before it. */
  readonly timeMax: string;
  readonly fields?: string;
  readonly sharedExtendedProperty?: string;
}

export function listEvents(calendarId: string, asked: Asked): GoogleAppsScript.Calendar.Schema.Event[] {
  const options = { singleEvents: true, showDeleted: false, maxResults: MAX_RESULTS, ...asked };
  const found: GoogleAppsScript.Calendar.Schema.Event[] = [];
  let page: { pageToken?: string } | null = {};
  while (page) {
    const wanted = { ...options, ...page };
    const answer: GoogleAppsScript.Calendar.Schema.Events = asking(() => events().list(calendarId, wanted));
    found.push(...(answer.items ?? []));
    page = answer.nextPageToken ? { pageToken: answer.nextPageToken } : null;
  }
  return found;
}
