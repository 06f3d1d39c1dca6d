// The columns of Bookings that counting its rows needs. Without them caps, gaps and repeats would open what they closed.
import type { Finding, Language, RepeatBookings } from './configuration.ts';
import type { Effect } from './problem.ts';
import { effectSentence } from './sentences/effects.ts';
import type { Header, Table } from './table.ts';

export type BookingColumn = Header<'bookings'>;

export interface ColumnFaults {
  /** No row can be counted. */
  readonly rows: Finding | null;
  /** No row says which contact it belongs to. This matters while Repeat bookings says refuse or move. */
  readonly contacts: Finding | null;
}

export const NO_FAULTS: ColumnFaults = { rows: null, contacts: null };

const COUNTED: readonly BookingColumn[] = ['Service', 'Host', 'Start', 'End', 'Status', 'Event id'];
const CONTACTS: readonly BookingColumn[] = ['E-mail', 'Phone', 'Contact id', 'External id'];

/** A tab with its headers and without rows has nothing to count. */
export function columnFaults(table: Table<BookingColumn>, language: Language): ColumnFaults {
  return {
    rows: fault(table, COUNTED, { kind: 'bookingsNotCounted' }, language),
    contacts: fault(table, CONTACTS, { kind: 'contactsNotKnown' }, language),
  };
}

/** The finding of the first of these columns that cannot be trusted, and what it does. */
function fault(
  { rows: [row], fault: ofTab }: Table<BookingColumn>,
  headers: readonly BookingColumn[],
  effect: Effect,
  language: Language,
): Finding | null {
  const cells = headers.map((header) => row?.cell(header) ?? '');
  const finding = ofTab ?? cells.find((cell) => typeof cell !== 'string');
  return finding ? { ...finding, sentence: `${finding.sentence} ${effectSentence(effect, language)}` } : null;
}

/** The fault that keeps bookings from being counted, and rows from being added, under this setting. */
export function bookingsFault({ rows, contacts }: ColumnFaults, repeats: RepeatBookings): Finding | null {
  return rows ?? (repeats === 'allow' ? null : contacts);
}

/** With what the faults do, each in place of the column's finding. */
export function withFaults(findings: readonly Finding[], { rows, contacts }: ColumnFaults): readonly Finding[] {
  const faults = [rows, contacts].flatMap((one) => one ?? []);
  return findings.map(
    (one) => faults.find(({ row, column }) => one.row === null && column === one.column && row === null) ?? one,
  );
}
