// What a world has of HubSpot, and what the witness wrote down of it. Times are epoch milliseconds of the simulated clock.
export interface WorldHubspot {
  readonly links: readonly WorldLink[];
  readonly services: readonly LinkedService[];
  /** HubSpot e-mail without one; '' = none. */
  readonly fallbackEmail: string;
}

/** Open on the days and hours of the world, at every start that the grid has. */
export interface WorldLink {
  readonly slug: string;
  readonly linkId: string;
  readonly type: 'PERSONAL_LINK' | 'GROUP_CALENDAR' | 'ROUND_ROBIN_CALENDAR';
  readonly minutes: readonly number[];
  readonly bufferMinutes: number;
  /** The calendars of its members; some are hosts of the Sheet. */
  readonly calendars: readonly string[];
  /** Whether nothing keeps the product from offering it: no member offline, no question or consent left open. */
  readonly isOpen: boolean;
}

/** No two services of one link have the same length, so a meeting tells its service. */
export interface LinkedService {
  readonly name: string;
  readonly slug: string;
  readonly minutes: number;
  readonly noticeMinutes: number;
  readonly maxPerDay: number | null;
}

/** A meeting as HubSpot holds it. */
export interface MeetingState {
  readonly id: string;
  /** That of its event in a calendar. */
  readonly eventId: string;
  /** Of its contact. */
  readonly email: string;
  readonly linkId: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Neither cancelled nor deleted. */
  readonly stands: boolean;
}

export interface MeetingChange {
  readonly atMs: number;
  readonly by: number | 'person';
  readonly before: MeetingState | null;
  readonly after: MeetingState;
}

export interface HubspotHistory {
  readonly changes: readonly MeetingChange[];
  /** What people did to links and key, in words. */
  readonly edits: readonly { readonly atMs: number; readonly what: string }[];
  /** Executions that held the script lock while they asked HubSpot. */
  readonly askedUnderLock: readonly number[];
  /** The addresses of the contacts that have tickets, once for each. */
  readonly tickets: readonly string[];
}
