// The fixed words of the Log's column Reason, in both languages.
import type { NoSlotReason } from '../../scheduling/noSlotReason.ts';
import type { ShutDoor, SignedBy } from '../../signing/auth.ts';
import type { RequestProblem } from '../../telli/request.ts';

/** Why a contact whom the service invites gets no invitation. */
export type NotInvited = 'notPlain' | 'ofHost' | 'addressHadMany' | 'contactHadMany';

export interface ToolReasonWords {
  /** '' = none was named. */
  readonly unknownTool: (name: string) => string;
  readonly noToolCall: string;
  readonly callerNotTold: string;
  readonly noAppointment: string;
  readonly severalAppointments: (count: number) => string;
  readonly appointmentNotKnown: (id: string) => string;
  readonly noneThen: string;
  readonly noneOfTheirs: string;
  readonly offerNotKnown: (id: string) => string;
  readonly dateNotRead: string;
  readonly datePast: string;
  readonly nothingThen: string;
  /** `column`: of Services. */
  readonly tooLate: (column: string, service: string) => string;
  readonly notByPhone: (column: string, service: string) => string;
  readonly atHubspot: string;
  readonly cancelled: string;
  readonly cancelledBefore: string;
  readonly askedBefore: string;
}

export interface ReasonWords {
  readonly shut: Readonly<Record<ShutDoor, string>>;
  /** While two keys stand. */
  readonly signedBy: Readonly<Record<SignedBy, string>>;
  readonly request: Readonly<Record<RequestProblem, string>>;
  readonly startMissing: string;
  readonly startUnreadable: string;
  readonly unknownAction: string;
  readonly lockBusy: string;
  /** The later attempt at a request was answered first. */
  readonly toldFailed: string;
  readonly sheetUnreadable: string;
  readonly none: Readonly<Record<NoSlotReason['kind'], string>>;
  /** For words that differ between one start and all starts. */
  readonly noneAt: Readonly<Partial<Record<NoSlotReason['kind'], string>>>;
  readonly unknownService: (name: string) => string;
  /** Of a service with a HubSpot link. */
  /** Further hosts and rows that are left out, beyond the ones that are named. */
  readonly moreLeftOut: (count: number) => string;
  readonly unreadableCalendar: (host: string, calendarId: string, why: string) => string;
  readonly readOnlyCalendar: (host: string, calendarId: string) => string;
  readonly calendarFailed: (error: string) => string;
  /** A mistake in Slotsheet, with its text. */
  readonly mistake: (error: string) => string;
  /** The event was written before the failure; the failure as a sentence. */
  readonly failedAfterwards: (why: string) => string;
  readonly noProperties: (error: string) => string;
  readonly notWritable: (calendarIds: string) => string;
  readonly limited: (error: string) => string;
  readonly repeated: (host: string) => string;
  readonly takenMeanwhile: (host: string) => string;
  readonly unconfirmed: (error: string) => string;
  readonly waiting: (rows: number) => string;
  /** Versions of the tabs: that of the Sheet, and the one that the code makes. */
  readonly newerSheet: (sheet: number, known: number) => string;
  readonly phoneMissing: string;
  readonly phoneUnknown: string;
  readonly nameUnknown: string;
  readonly notTold: (calendarId: string, why: string) => string;
  readonly holidays: (calendarId: string, error: string) => string;
  /** `used`, `other`: offsets as the script's two sources have them, `UTC−08:00`. */
  readonly zoneInDoubt: (zone: string, date: string, used: string, other: string) => string;
  /** `script`: one offset, or two. */
  readonly zoneDecided: (zone: string, date: string, script: readonly string[], calendar: string) => string;
  readonly bookings: (count: number) => string;
  readonly has: (host: string, count: number) => string;
  readonly weight: (weight: number) => string;
  readonly firstFree: (host: string, before: string) => string;
  readonly onlyFree: (host: string) => string;
  readonly noVideoCall: string;
  readonly noGuests: string;
  readonly notInvited: Readonly<Record<NotInvited, string>>;
  readonly moved: (from: string) => string;
  readonly ownCounts: (start: string) => string;
  readonly alreadyBooked: (host: string, start: string) => string;
  readonly noEventToMove: (host: string) => string;
  readonly eventNotSeen: (calendarId: string) => string;
  readonly eventNotAsked: string;
  /** Of tool calls. */
  readonly tools: ToolReasonWords;
  readonly moreDoubts: (cells: number) => string;
  /** One row of the Log for the refused requests of an hour that have no row of their own. */
  readonly moreRefused: (count: number, from: string, to: string) => string;
}
