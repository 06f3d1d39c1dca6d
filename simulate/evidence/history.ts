// One run as an outside witness wrote it down. The invariants judge by this and the final state alone.
import type { Erased, GuestMail, WorldInvitations } from './guests.ts';
import type { HubspotHistory, WorldHubspot } from './hubspotHistory.ts';
import type { ToolAsk } from './toolAsk.ts';

/** Epoch milliseconds of the simulated clock. */
export type Instant = number;

/** The caller as telli tells of them; '' = not told. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** The contact ids of the closing probe's callers begin with it. */
export const PROBE = 'probe';

/** A request. `callId` is the call at the relay or the direct door; a relay's retry has the same one. */
export interface Asked {
  readonly callId: number;
  readonly action: 'available' | 'book' | 'contact_lookup' | 'next-appointments' | 'move' | 'cancel';
  readonly contact: Contact;
  readonly service: string;
  /** The wanted start, of `book` and `move`; null = none, or not known to the caller. */
  readonly startMs: Instant | null;
  /** It is a tool call of a voice agent's; left out it is telli's. */
  readonly tool?: ToolAsk;
  /** It carries a signature or token that is not telli's. */
  readonly isForged?: boolean;
  /** It carries the right token, and the practice takes signed calls alone. */
  readonly isDoorShut?: boolean;
}

/** One execution of `doPost`, from its start to its end. */
export interface WebAppRun {
  readonly executionId: number;
  readonly asked: Asked;
  /** The envelope's request id; '' through the direct door, and of a tool call. */
  readonly requestId: string;
  readonly startedMs: Instant;
  readonly endedMs: Instant;
  /** The JSON text the script returned; null = it was stopped, or threw (Google then answers with an HTML page). */
  readonly answer: string | null;
  /** Faults that met this execution, in words, in order. */
  readonly faults: readonly string[];
  /** `Service.method` of each call that left the script, in order. */
  readonly calls?: readonly string[];
}

/** The answer that the caller's side got in the end; '' = none. */
export interface Heard {
  readonly asked: Asked;
  readonly atMs: Instant;
  readonly door: 'relay' | 'direct';
  readonly text: string;
}

export interface EventState {
  readonly startMs: Instant;
  readonly endMs: Instant;
  /** Not cancelled, not transparent. */
  readonly blocks: boolean;
  /** extendedProperties.private; {} for an event that is not the product's. */
  readonly properties: Readonly<Record<string, string>>;
  /** Invited calendars. */
  readonly guests: readonly string[];
  readonly title?: string;
  readonly description?: string;
}

/** Something changed in a calendar. */
export interface CalendarChange {
  readonly kind: 'calendar';
  readonly atMs: Instant;
  /** An execution's id, or a person. */
  readonly by: number | 'person';
  readonly calendarId: string;
  readonly eventId: string;
  readonly before: EventState | null;
  readonly after: EventState | null;
}

/** A person changed the Sheet. */
export interface SheetEdit {
  readonly kind: 'sheet';
  readonly atMs: Instant;
  readonly what: string;
}

/** In hours before the start; `1 day`: before its date begins where the host is. */
export type DeadlineCell = '' | '2 h' | '24 h' | '1 day';

/** A service of the run's world. */
export interface WorldService {
  readonly name: string;
  readonly minutes: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly noticeMinutes: number;
  readonly maxPerDay: number | null;
  readonly assign: 'any' | 'first' | 'all';
  /** Cancel until and Move until, as the Sheet has them; left out: until the start. */
  readonly until?: { readonly cancel: DeadlineCell; readonly move: DeadlineCell };
  /** Names of hosts. */
  readonly hosts: readonly string[];
}

export interface WorldHost {
  readonly name: string;
  readonly calendarId: string;
  readonly maxPerDay: number | null;
  /** The calendar can be read, and takes no events. */
  readonly isReadOnly?: boolean;
  /** Free/busy never answers for the calendar. */
  readonly isUnreadable?: boolean;
  /** Left out where it is the world's. */
  readonly timeZone?: string;
}

/** The weekly hours, Monday to Friday, as the wall clock has them: `09:00`; and the minutes between starts. */
export interface WorldHours {
  readonly from: string;
  readonly to: string;
  readonly everyMinutes: number;
}

export interface World {
  readonly timeZone: string;
  /** At the beginning. */
  readonly hours: WorldHours;
  readonly services: readonly WorldService[];
  readonly hosts: readonly WorldHost[];
  readonly repeatBookings: 'allow' | 'refuse' | 'move';
  /** Require signature; left out it is no. */
  readonly requireSignature?: boolean;
  /** Book ahead of every service, in dates of each host's zone; left out nothing is too far ahead. */
  readonly bookAheadDays?: number;
  /** Services behind HubSpot's meeting links. `services` are those with hosts. */
  readonly hubspot?: WorldHubspot;
  /** Left out where no service invites the contact. */
  readonly invitations?: WorldInvitations;
}

/** Everything about one run that the invariants may ask. */
export interface History {
  readonly seed: number;
  readonly world: World;
  readonly runs: readonly WebAppRun[];
  readonly heard: readonly Heard[];
  readonly changes: readonly (CalendarChange | SheetEdit)[];
  readonly mails?: readonly GuestMail[];
  /** The moment when faults stopped and the recovery job began. */
  readonly recoveryMs: Instant;
  readonly final: FinalState;
  /** Left out in a world without links. */
  readonly hubspot?: HubspotHistory;
  /** Left out where no row stood before the run. */
  readonly past?: { readonly had: PastRows; readonly has: PastRows };
  /** Left out where a person erases no contact. */
  readonly erased?: Erased;
}

/** Cells by header, as in FinalState. */
export type PastRow = Readonly<Record<string, string>>;

/** Rows that stood there before the run. */
export interface PastRows {
  readonly bookings: readonly PastRow[];
  readonly log: readonly PastRow[];
}

/**
 * After recovery, without the rows that stood there before the run. Cells by header as the CSV files have them, without the
 * leading ' of text.
 */
export interface FinalState {
  readonly bookings: readonly Readonly<Record<string, string>>[];
  readonly log: readonly Readonly<Record<string, string>>[];
  /** Calendar id, then event id (of the product's events and people's alike; copies of invitations left out). */
  readonly events: Readonly<Record<string, Readonly<Record<string, EventState>>>>;
  readonly properties: Readonly<Record<string, string>>;
  /** Cells of Bookings and Log that Google would take for a formula, as they were written. */
  readonly formulas?: readonly string[];
}

/** A broken invariant. */
export interface Violation {
  /** Its name, kebab case. */
  readonly invariant: string;
  /** One sentence: what, where, when. */
  readonly sentence: string;
}
