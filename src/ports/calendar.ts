// Google Calendar, as the use cases need it: its events, and what became of each call.
import type { Interval } from '../scheduling/interval.ts';
import type { Instant, LocalDate, TimeZoneId } from '../scheduling/time.ts';
import type { OffsetSeen } from '../scheduling/zoneEvidence.ts';
import type { Read } from './read.ts';

/** Whether Google mails the guests of an event that changes. */
export type SendUpdates = 'all' | 'none';

/** Each method but freeBusy and allDayDates is one call. None throws what Google could not do: its answer says it. */
export interface CalendarPort {
  /**
   * One call for up to 50 calendars and 60 days; more are split. A calendar missing from the answer is unreadable. `timeZone`: the zone
   * in which Calendar is to answer.
   */
  freeBusy(
    calendarIds: readonly string[],
    range: Interval,
    timeZone?: TimeZoneId,
  ): Read<ReadonlyMap<string, CalendarBusy>>;
  insert(calendarId: string, event: CalendarEvent, sendUpdates: SendUpdates): InsertOutcome;
  /** Start and end change, and the texts that are given. All else stays: guests, link, the event's own zone. */
  move(calendarId: string, eventId: string, to: Interval, sendUpdates: SendUpdates, texts?: ChangedTexts): MoveOutcome;
  remove(calendarId: string, eventId: string, sendUpdates: SendUpdates): RemoveOutcome;
  /** All else stays, and no guest is written to. */
  rewrite(calendarId: string, eventId: string, to: EventTexts): RewriteOutcome;
  /** null if there is no such event. */
  get(calendarId: string, eventId: string): Read<StoredEvent | null>;
  /**
   * The dates with an all-day entry, marked free or busy, cancelled ones not; both bounds included, ascending, each once.
   * One call for up to 2,500 events.
   */
  allDayDates(calendarId: string, from: LocalDate, to: LocalDate): Read<readonly LocalDate[]>;
  /**
   * The entries that touch the range and do not block it, all-day ones too: marked free, or declined by the calendar's owner. In the
   * order of their starts. One call. They are unreadable where only free/busy is shared.
   */
  notBlocking(calendarId: string, range: Interval): Read<readonly Interval[]>;
  /**
   * The events of this product that touch the range, copies of invitations too, deleted ones not; in no certain order. One
   * call for up to 2,500 events.
   */
  ownEvents(calendarId: string, range: Interval): Read<readonly OwnEvent[]>;
}

/**
 * Free/busy of one calendar: its busy times, sorted and merged, or why it cannot be read. `offsets`: those of the zone asked for, at
 * the starts and ends of busy times; none without a zone.
 */
export type CalendarBusy =
  | { readonly busy: readonly Interval[]; readonly offsets?: readonly OffsetSeen[] }
  | { readonly unreadable: string };

/** The stored part of an event. */
interface EventFacts {
  readonly id: string;
  readonly startMs: Instant;
  readonly endMs: Instant;
  readonly title: string;
  readonly description: string;
  readonly location: string;
  readonly timeZone: string;
  /** Private extended properties: text values that only we see. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What an event says from now on. */
export interface EventTexts extends Pick<EventFacts, 'properties'> {
  /** null = both stay. */
  readonly texts: Pick<EventFacts, 'title' | 'description'> | null;
}

/** Title and description, each only if it changes. */
export type ChangedTexts = Partial<Pick<EventFacts, 'title' | 'description'>>;

/** Someone invited to an event. '' = no name known. */
export interface Guest {
  readonly email: string;
  readonly name: string;
}

/** An event as we write it. */
export interface CalendarEvent extends EventFacts {
  /** A guest's own calendar shows the event, unanswered. */
  readonly guests: readonly Guest[];
  /** Whether the event gets a video link. */
  readonly videoCall: boolean;
}

/** The parts that Google refused, so that the event lacks them. */
export interface Lacks {
  readonly video: boolean;
  readonly guests: 'none' | 'contact' | 'all';
}

/** A stored event: also whether it blocks its time (not cancelled, not marked free, not declined by its owner). */
export interface StoredEvent extends EventFacts {
  /** NaN if Google does not say. */
  readonly createdMs: Instant;
  readonly blocks: boolean;
  /** Whether a person marked it as free: it is there, and takes no time. Never so if it was also declined or deleted. */
  readonly markedFree: boolean;
  /** The guests' addresses, in lower case. A host's address is the calendar's id. */
  readonly guests: readonly string[];
}

/** An event that this product wrote, as it stands in one calendar. Made all-day by hand it has NaN for its times. */
export interface OwnEvent extends StoredEvent {
  readonly updatedMs: Instant;
  /** Whether it is an invitation's copy; another calendar holds the event. Copies have no private properties. */
  readonly isCopy: boolean;
}

/**
 * written: the event stands in the calendar. taken: the id was in use already (409).
 * notWritable: the calendar may be read but not written by us. noVideoCall, noGuests: refused because of the video
 * link, or of a guest's address; nothing was written. limited: a limit of Google's is reached; nothing was written. unknown: the call failed; the event may or may not stand.
 */
export type InsertOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'taken' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'noVideoCall' }
  | { readonly kind: 'noGuests' }
  | { readonly kind: 'limited'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

/** gone: there is no such event any more; it was not moved. limited: a limit of Google's is reached; it was not moved. unknown: the call failed; it may or may not be moved. */
export type MoveOutcome =
  | { readonly kind: 'moved' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'limited'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

/** gone: there is no such event any more. limited, unknown: it may still say what it said. */
export type RewriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'limited'; readonly error: string }
  | { readonly kind: 'unknown'; readonly error: string };

/** removed: there is no such event any more, also if there was none before. unknown: the call failed; it may still stand. */
export type RemoveOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'notWritable' }
  | { readonly kind: 'unknown'; readonly error: string };
