// The tabs once read: typed settings and rules, and a finding for every cell that could not be understood.
import { NO_BUFFERS } from '../scheduling/keepApart.ts';
import type { Buffers, Deadlines, Host, LinkedService, OpeningRows, Service } from '../scheduling/model.ts';
import type { LocalDate, TimeZoneId } from '../scheduling/time.ts';

export type Language = 'en' | 'de';

export type RepeatBookings = 'allow' | 'refuse' | 'move';

export interface Settings {
  readonly timeZone: TimeZoneId;
  /** Of phone numbers that begin with a single 0, such as `+49`; '' = not known, so they stay as they are. */
  readonly countryCode: string;
  readonly language: Language;
  readonly requireSignature: boolean;
  /** Most starts in one answer; null = all. */
  readonly offersPerAnswer: number | null;
  /** Whether a short answer is spread over days and halves of the day. */
  readonly spreadOffers: boolean;
  /** The rule for a contact with a future booking of a service who asks for another start (rule 12). */
  readonly repeatBookings: RepeatBookings;
  /** The all-day entries of these calendars close their dates. */
  readonly holidayCalendars: readonly string[];
  readonly keepLogDays: number;
  readonly logContactDetails: boolean;
  /** How long rows of Bookings stay after they are over; null = for good. */
  readonly keepBookingsDays: number | null;
  /** Blank = the owner. */
  readonly alertEmail: string;
  readonly hubspot: HubspotSettings;
}

/** The settings for services with a HubSpot link. */
export interface HubspotSettings {
  /** The practice's own address, for callers who give none; '' = they must give theirs. */
  readonly fallbackEmail: string;
  /** Properties that a contact gets after a booking, with their templates such as `{phone}`. */
  readonly contactFields: readonly { readonly property: string; readonly template: string }[];
  /** The pipeline and stage of the ticket that a booking makes, each a name or an id as typed; null = no ticket. */
  readonly ticket: { readonly pipeline: string | null; readonly stage: string } | null;
  /** '' = the usual title. */
  readonly ticketTitle: string;
}

/** A row of the tab HubSpot form. */
export interface FormAnswer {
  /** The name of the service, as the tab Services has it. */
  readonly service: string;
  /** HubSpot's name of the question. */
  readonly field: string;
  /** A text, or a template such as `{phone}`; '' = not answered. */
  readonly answer: string;
  /** 1-based sheet row. */
  readonly row: number;
}

/** A problem in the Sheet: where it is and, in the Settings' language, what to do. */
export interface Finding {
  readonly tab: string;
  /** 1-based sheet row; null when the whole tab or column is meant. */
  readonly row: number | null;
  /** The column's header; null when the whole row or tab is meant. */
  readonly column: string | null;
  /** Says what is wrong and how to fix it, in one or two plain sentences. */
  readonly sentence: string;
}

/** A row that names a service or a host but cannot be trusted: it answers failed, or is withdrawn. */
export interface Faulty {
  readonly name: string;
  readonly finding: Finding;
}

/** Its bookings still keep their distance from others. */
export interface FaultyService extends Faulty {
  /** Whether it has a HubSpot link, which may be what cannot be read. */
  readonly hasLink: boolean;
  /** null = cannot be read. */
  readonly bufferBeforeMinutes: number | null;
  readonly bufferAfterMinutes: number | null;
}

/** A row of Weekly hours or Exceptions that does not count, and what it may be about; null = anything. */
export interface LeftOutRow {
  /** The row's first fault; rows with a fault in common share it. */
  readonly finding: Finding;
  readonly hosts: readonly string[] | null;
  readonly services: readonly string[] | null;
}

/** Dates that a fault in a row of Exceptions closes, both included, whatever the other rows say of them. */
export interface FaultClosure {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** null = everyone. */
  readonly hosts: readonly string[] | null;
  /** Whether services without hosts are closed too: the row is for everyone, and these are its dates in the Settings' zone. */
  readonly isForAll: boolean;
  readonly finding: Finding;
}

export type ServiceOfSheet = Service | LinkedService | FaultyService;

export interface Configuration {
  readonly settings: Settings;
  /** In the order of the Sheet. A faulty row keeps its place, so that no other takes it. */
  readonly services: readonly ServiceOfSheet[];
  /** Active hosts in the order of the Sheet, without the withdrawn ones. The services still name those. */
  readonly hosts: readonly Host[];
  /** Hosts withdrawn until their fault is fixed: faulty rows, and hosts named by an exception with an unreadable date. */
  readonly withdrawnHosts: readonly Faulty[];
  /** `closedByFault` is in it: as rows without hours for each of its hosts, and their own rows there are taken out. */
  readonly openings: OpeningRows;
  readonly closedByFault: readonly FaultClosure[];
  readonly leftOut: readonly LeftOutRow[];
  /** Names in a service's cell Hosts that no row of Hosts has, so that they are left out. */
  readonly namesLeftOut: readonly Faulty[];
  /** The answers to the questions of meeting links, in the order of the Sheet. */
  readonly formAnswers: readonly FormAnswer[];
  /** Set when nothing at all may be offered: unreadable Time zone, a missing tab, an unreadable date for everyone. */
  readonly withdrawn: Finding | null;
  /** The findings of tabs and columns that cannot be found or trusted. The Reason of every answer names them. */
  readonly tabFaults: readonly Finding[];
  readonly findings: readonly Finding[];
}

export function isFaulty(entry: ServiceOfSheet): entry is FaultyService {
  return 'finding' in entry;
}

/** Whether the service's times come from a HubSpot meeting link. */
export function isLinked(entry: ServiceOfSheet): entry is LinkedService {
  return 'slug' in entry;
}

/** As `isLinked`, also of a service that cannot be booked for now. */
export function hasLink(entry: ServiceOfSheet): boolean {
  return isFaulty(entry) ? entry.hasLink : isLinked(entry);
}

/** null = cannot be read. HubSpot keeps the distance of a link's bookings itself. */
export function buffersOf(entry: ServiceOfSheet): Pick<FaultyService, keyof Buffers> {
  return isLinked(entry) ? NO_BUFFERS : entry;
}

const NOT_BY_PHONE: Deadlines = { cancelUntil: null, moveUntil: null };

/** HubSpot has no call to cancel or move a meeting. A row with a fault opens nothing. */
export function deadlinesOf(entry: ServiceOfSheet): Deadlines {
  if (isLinked(entry) || isFaulty(entry)) return NOT_BY_PHONE;
  return { cancelUntil: entry.cancelUntil, moveUntil: entry.moveUntil };
}

/** null = not known. */
export function minutesOf(entry: ServiceOfSheet): number | null {
  return isFaulty(entry) ? null : entry.durationMinutes;
}

/** The configuration for a person who reads it in that language; not given = for callers, in that of Settings. */
export function speakingIn(configuration: Configuration, language: Language | undefined): Configuration {
  if (language === undefined) return configuration;
  return { ...configuration, settings: { ...configuration.settings, language } };
}
