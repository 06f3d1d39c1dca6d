// Where the tab Dashboard keeps its numbers: beside the charts, which read them. Set up writes the headings and makes the
// charts; the recovery job writes the numbers below the headings, and nothing else.

export const DASHBOARD = 'Dashboard';

/** Google's number of the tab, chosen by us: so it is known again, whatever a person calls it. */
export const DASHBOARD_ID = 1_347_090_213;

/** A table of the tab. Columns count from 0. */
export interface Block {
  readonly column: number;
  /** What each column holds. */
  readonly fields: readonly string[];
  /** Under the heading. Rows that have nothing to say are blank. */
  readonly rows: number;
}

/** Of all blocks, from 0. The numbers begin in the row below. */
export const HEADING_ROW = 0;

// The charts cover the first 12 columns. All columns lie within the 26 of a new tab.
export const BLOCKS = {
  /** Dates as text, the oldest first. `offered`: answers with a time. `milliseconds`: the median of the day's calls. */
  days: {
    column: 12,
    fields: ['day', 'success', 'failed', 'refused', 'error', 'offered', 'booked', 'milliseconds'],
    rows: 28,
  },
  /** Bookings that stand, of the same days, the most first. */
  hosts: { column: 21, fields: ['host', 'bookings'], rows: 12 },
  /** Why answers had no time, the most frequent first. */
  reasons: { column: 24, fields: ['reason', 'answers'], rows: 10 },
} as const satisfies Readonly<Record<string, Block>>;

export type BlockName = keyof typeof BLOCKS;
