// The calendars in a person's own list. Scope: calendar.calendarlist.readonly, which the person may have refused.
import { advanced, asking, reading } from './asking.ts';

const FIELDS = 'items(id,summary,summaryOverride,primary),nextPageToken';
const PAGE = 250;
// A list longer than this is no list to choose from.
const MOST_PAGES = 4;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly isMain: boolean;
}

/** Those that the person may write to, their own first; null if Google does not tell. One call for each 250. */
export function writableCalendars(): readonly Listed[] | null {
  const read = reading(() => listed());
  if ('unreadable' in read) return null;
  return [...read.value].sort((one, other) => Number(other.isMain) - Number(one.isMain));
}

function listed(pageToken?: string, pages = MOST_PAGES): Listed[] {
  const options = { minAccessRole: 'writer', maxResults: PAGE, fields: FIELDS, ...(pageToken ? { pageToken } : {}) };
  const { items = [], nextPageToken } = asking(() =>
    advanced(advanced(Calendar, 'Calendar').CalendarList, 'Calendar.CalendarList').list(options),
  );
  const found = items.flatMap(({ id, summary, summaryOverride, primary = false }) =>
    id ? [{ id, name: summaryOverride || summary || id, isMain: primary }] : [],
  );
  return nextPageToken && pages > 1 ? [...found, ...listed(nextPageToken, pages - 1)] : found;
}
