// The X- properties in which an .ics file keeps what iCalendar has no place for. Lower case, as jCal writes names.

export const OWN = {
  /** Private extended properties: one JSON object. */
  privateProperties: 'x-slotsheet-private',
  /** Shared ones, which the copies of an invitation have too. */
  sharedProperties: 'x-slotsheet-shared',
  /** The zone an event was written with; its times stand in UTC, as in Google's exports. */
  timeZone: 'x-slotsheet-timezone',
  /** The name that Google's exports have for it. */
  videoLink: 'x-google-conference',
} as const;
