// One attempt to book: what the caller wants, and what is known around it.
import type { Execution } from '../../execution.ts';
import { eventsToRemove } from '../../notes/eventsToRemove.ts';
import { savedSpreadsheet } from '../../notes/ownSheet.ts';
import { bookingsSince } from '../../notes/recentBookings.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { type Interval, interval } from '../../scheduling/interval.ts';
import type { Host, Service } from '../../scheduling/model.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import { shownEventIds } from '../../sheet/bookings.ts';
import type { Finding, RepeatBookings } from '../../sheet/configuration.ts';
import { TABS } from '../../sheet/tabs.ts';
import { findTab, lastSheetRow } from '../../sheet/workbook.ts';
import type { Contact } from '../../telli/contact.ts';
import type { Identifiers } from '../../telli/sameContact.ts';
import { type Reasons, reasonsFor } from '../../words/reasons/reasons.ts';
import type { Asked } from '../appointmentBook.ts';
import type { Decision } from '../decision.ts';
import { type Invitation, invitationFor } from './invitation.ts';

export interface Wanted {
  readonly service: Service;
  readonly contact: Contact;
  /** As in `Asked`. */
  readonly identity: Identifiers;
  readonly moves: string;
  readonly barred: NonNullable<Asked['barred']>;
  readonly startMs: Instant;
  readonly slot: Interval;
  /** A relay that repeats a call repeats the id. */
  readonly requestId: string;
}

/** Rows of Bookings that do not tell which appointment they are, or whose. */
export interface Untold {
  readonly eventIds: ReadonlySet<string>;
  /** The calendars that these rows name. */
  readonly calendarIds: readonly string[];
  /** Whether such an event may stand with any host. */
  readonly isAnywhere: boolean;
  /** Whether each row shows the id of its event. If so, an event of no row is none of theirs. */
  readonly areIdsKnown: boolean;
  /** The column or cell for which they do not tell. */
  readonly finding: Finding;
}

/** The bookings as an attempt knows them. */
export interface Known {
  /** As the service's rules count them. */
  readonly held: readonly BookingWithHosts[];
  /** null: every row that stands tells. */
  readonly untold: Untold | null;
}

/** The first host's calendar holds the event, the others are invited. Never empty. */
export type HostGroup = readonly [Host, ...Host[]];

export interface Attempt extends Known {
  readonly wanted: Wanted;
  readonly execution: Execution;
  readonly sheet: SheetRead;
  readonly reasons: Reasons;
  /** The Log's facts of the attempt, however it ends: the contact's details as the caller gave them. */
  readonly about: Partial<Decision>;
  readonly invitation: Invitation;
  /** The event ids that Bookings shows, or will show once waiting rows are written. */
  readonly knownIds: ReadonlySet<string>;
  /** Ids of events that still await removal. They belong to no booking. */
  readonly unwantedIds: ReadonlySet<string>;
  /** The address that the booking's row in Bookings will have; '' = not known. */
  readonly link: string;
  /** The event that is removed once the new one stands: the contact moves to another host. '' = none. */
  readonly replaces: string;
  /** Events that this request wrote or moved, and that stand. From then on the answer is a success, whatever goes wrong. */
  readonly written: Set<string>;
}

export function openAttempt(asked: Asked<Service>, { held, untold }: Known, startMs: Instant): Attempt {
  const { requestId, sheet, service, request, identity, moves, barred = () => null } = asked;
  const { execution, configuration } = sheet;
  const slot = interval(startMs, startMs + service.durationMinutes * MINUTE_MS);
  const bookings = findTab(sheet.workbook.tabs, TABS.bookings.name);
  return {
    wanted: { service, contact: request.contact, identity, moves, barred, startMs, slot, requestId },
    invitation: invitationFor({ service, contact: request.contact }, held, sheet),
    execution,
    sheet,
    held,
    untold,
    reasons: reasonsFor(configuration.settings.language),
    about: { service: service.name, contact: request.contact, startMs },
    knownIds: new Set([...shownEventIds(sheet.workbook), ...held.map(({ row }) => row.eventId)]),
    unwantedIds: new Set(eventsToRemove(execution.notes).map(({ eventId }) => eventId)),
    // Google appends below the last row that shows anything.
    link: rowLink(sheet, bookings ? Math.max(lastSheetRow(bookings), 1) + rowsAddedTo(sheet) + 1 : null),
    replaces: '',
    written: new Set(),
  };
}

/** What becomes of an earlier booking: a contact who moves one has asked for it. */
export function repeatsOf({ wanted, sheet }: Attempt): RepeatBookings {
  return wanted.moves === '' ? sheet.configuration.settings.repeatBookings : 'move';
}

/** Since it was read. */
function rowsAddedTo({ execution, bookingsCounted }: SheetRead): number {
  const since = bookingsSince(execution.notes, bookingsCounted) ?? [];
  return since.filter(({ replaces }) => replaces === '').length;
}

/** The address of a row of Bookings, for the event's description. `sheetRow` null: the row waits to be written. */
export function rowLink({ execution, workbook }: SheetRead, sheetRow: number | null): string {
  return sheetRow === null ? '' : execution.workbook.link(workbook, sheetRow);
}

/** The id of the spreadsheet: the recovery job of a copy leaves the events of others alone. '' = not known. */
export function spreadsheetOf({ notes }: Execution): string {
  return savedSpreadsheet(notes) ?? '';
}
