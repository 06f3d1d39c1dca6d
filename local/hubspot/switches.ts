// What no source says of HubSpot. Each is a switch, and a script must do well at every value.

/** The possible values of each; the first is the one without a choice. */
export const SWITCHES = {
  /** The zone in which `monthOffset` counts calendar months: UTC, the one asked, or the link's own. */
  monthZone: ['utc', 'asked', 'portal'],
  /** Whether `hasMore` sees any later start in the link's window, or only those of the next month. */
  hasMore: ['later-start', 'next-month'],
  /** Whether month 0 is cut at the present, or shows what is past as well. */
  pastStarts: ['cut', 'kept'],
  /** What stands in place of a list without a start: the empty list, no list, or no `linkAvailability` at all. */
  nothingFree: ['empty-list', 'no-list', 'no-availability'],
  /** The answer to a booking of a start that was taken meanwhile. */
  takenStart: ['400', '409', 'books-twice', '500'],
  /** The same contact books the same start again. */
  sameAgain: ['as-others', 'same-answer', 'second-meeting'],
  /** How long a booking is not seen in availability. */
  availabilityLagMs: [0, 60_000],
  /** How long a new or changed contact is not found by a search. */
  searchLagMs: [0, 30_000],
  /** A link that wants consent to processing, which no request can carry. */
  processingConsent: ['refuses', 'accepts'],
  /** A required box of consent to communication that is not ticked. */
  requiredBox: ['refuses', 'accepts'],
  /** An answer to a question that the form does not have. */
  unknownField: ['ignored', 'refused'],
  /** Which addresses fail the e-mail check: the domain that was seen to fail, or every reserved one. */
  emailCheck: ['seen', 'reserved'],
  /** Whether `startTime` may also be epoch milliseconds, or ISO without seconds. */
  startTime: ['lenient', 'strict'],
  /** Whether a meeting that is deleted or cancelled through the API leaves the host's calendar. */
  cancelledMeeting: ['leaves-calendar', 'stays-in-calendar'],
  /** How the answer to a booking writes start and end. */
  answerTimes: ['iso', 'number'],
  /** How answers write the ids of contacts. */
  contactIds: ['text', 'number'],
  /** Whether a meeting knows the link that it was booked by. */
  meetingLinkId: ['link-id', 'absent'],
} as const;

type Table = typeof SWITCHES;
export type SwitchName = keyof Table;
export type Switches = { [Name in SwitchName]: Table[Name][number] };

export const SWITCH_NAMES: readonly string[] = Object.keys(SWITCHES);

export function defaultSwitches(): Switches {
  const entries = Object.entries(SWITCHES).map(([name, [first]]) => [name, first]);
  return Object.fromEntries(entries) as Switches;
}
