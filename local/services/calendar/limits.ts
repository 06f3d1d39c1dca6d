// The limits of Google's Calendar API.
import { DAY_MS } from './ics/wallTime.ts';

/** Calendars of one Freebusy.query. Google's reference: calendarExpansionMax, "Maximum value is 50". */
export const MOST_CALENDARS = 50;
/** The range of a Freebusy.query. Not documented; public projects split their queries at 60 to 90 days. The strictest is taken. */
export const LONGEST_RANGE_MS = 60 * DAY_MS;

/** Google's reference: "The default value is 250 events. The page size can never be larger than 2500 events." */
export const PAGE_SIZE = 250;
export const LARGEST_PAGE = 2500;

/** Google's reference: base32hex in lower case, 5 to 1024 characters. */
export const EVENT_ID = /^[a-v0-9]{5,1024}$/;

/** Google's guide "Extended properties": a longer key is dropped, a longer value is cut, both silently. */
export const LONGEST_KEY = 44;
export const LONGEST_VALUE = 1024;
