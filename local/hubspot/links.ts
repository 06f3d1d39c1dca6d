// `hubspot/links.json`: the meeting links of the account, as a person writes them.
import { isObject, type JsonObject } from '../services/jsonObject.ts';

export const LINKS_FILE = 'hubspot/links.json';

export type LinkType = 'PERSONAL_LINK' | 'GROUP_CALENDAR' | 'ROUND_ROBIN_CALENDAR';

export interface Member {
  readonly id: string;
  readonly userId: string;
  readonly ownerId: string;
  readonly email: string;
  readonly name: string;
  /** The id of a calendar: a file of `calendars/`. */
  readonly calendar: string;
  /** HubSpot has lost its calendar. */
  readonly isOffline: boolean;
}

/** Weekly hours in the link's zone, or one interval of instants. */
export type Hours =
  | { readonly kind: 'weekly'; readonly days: readonly string[]; readonly fromMs: number; readonly toMs: number }
  | {
      readonly kind: 'once';
      readonly startMs: number;
      readonly endMs: number;
      /** The durations that it is for; null = every one. */
      readonly durationsMs: readonly number[] | null;
    };

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly fieldType: string;
  readonly isRequired: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface ConsentBox {
  readonly communicationTypeId: string;
  readonly label: string;
  readonly required: boolean;
}

export interface Consent {
  readonly legalConsentEnabled: boolean;
  readonly processingConsentType: string;
  readonly communicationConsentCheckboxes: readonly ConsentBox[];
}

export interface Link {
  readonly slug: string;
  readonly linkId: string;
  readonly name: string;
  readonly type: LinkType;
  readonly durationsMs: readonly number[];
  /** Between starts; null = the duration. */
  readonly everyMinutes: number | null;
  readonly timeZone: string;
  readonly hours: readonly Hours[];
  readonly noticeMinutes: number;
  /** The last date is this many after today. */
  readonly daysAhead: number;
  readonly bufferMinutes: number;
  readonly formFields: readonly FormField[];
  readonly consent: Consent;
  /** The first one organises. */
  readonly members: readonly [Member, ...Member[]];
}

const TYPES: readonly LinkType[] = ['PERSONAL_LINK', 'GROUP_CALENDAR', 'ROUND_ROBIN_CALENDAR'];
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const MINUTE_MS = 60_000;
const YEAR_DAYS = 365;

/** Throws an Error that says what is wrong and where. */
export function readLinks(value: unknown): Link[] {
  if (!Array.isArray(value)) throw new Error('it is not a list');
  return value.map((one, place) => {
    try {
      return readLink(one);
    } catch (error) {
      throw new Error(`link ${place + 1}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

function readLink(value: unknown): Link {
  const given = isObject(value) ? value : {};
  const [organizer, ...others] = listOf(given.members).map(readMember);
  if (organizer === undefined) throw new Error('members wants one at least');
  const type = TYPES.find((one) => one === given.type);
  if (type === undefined) throw new Error(`type wants one of ${TYPES.join(', ')}`);
  const slug = textOf(given, 'slug');
  const timeZone = textOf(given, 'timeZone');
  checkZone(timeZone);
  return {
    slug,
    linkId: textOf(given, 'linkId'),
    name: typeof given.name === 'string' ? given.name : slug,
    type,
    durationsMs: listOf(given.durationsMs).map((one) => wholeOf(one, 'durationsMs')),
    everyMinutes: typeof given.everyMinutes === 'number' ? given.everyMinutes : null,
    timeZone,
    hours: listOf(given.hours).map(readHours),
    noticeMinutes: wholeOf(given.noticeMinutes ?? 0, 'noticeMinutes'),
    daysAhead: wholeOf(given.daysAhead ?? YEAR_DAYS, 'daysAhead'),
    bufferMinutes: wholeOf(given.bufferMinutes ?? 0, 'bufferMinutes'),
    formFields: listOf(given.formFields).map(readField),
    consent: readConsent(given.consent),
    members: [organizer, ...others],
  };
}

function readMember(value: unknown): Member {
  const given = isObject(value) ? value : {};
  const email = textOf(given, 'email');
  return {
    id: textOf(given, 'id'),
    userId: textOf(given, 'userId'),
    ownerId: textOf(given, 'ownerId'),
    email,
    name: typeof given.name === 'string' ? given.name : email.replace(/@.*$/, ''),
    calendar: typeof given.calendar === 'string' ? given.calendar : email,
    isOffline: given.isOffline === true,
  };
}

function readHours(value: unknown): Hours {
  const given = isObject(value) ? value : {};
  if ('start' in given) {
    const [startMs, endMs] = [Date.parse(String(given.start)), Date.parse(String(given.end))];
    if (!(endMs > startMs)) throw new Error('hours wants an end after its start');
    const durationsMs = given.durationsMs === undefined ? null : listOf(given.durationsMs).map(Number);
    return { kind: 'once', startMs, endMs, durationsMs };
  }
  const days = listOf(given.days).map(String);
  if (days.length === 0 || !days.every((day) => DAYS.includes(day))) throw new Error('days wants MO, TU …');
  return { kind: 'weekly', days, fromMs: timeOf(given, 'from'), toMs: timeOf(given, 'to') };
}

function timeOf(given: JsonObject, name: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(String(given[name]));
  if (match === null) throw new Error(`${name} wants a time like 09:00`);
  return (Number(match[1]) * 60 + Number(match[2])) * MINUTE_MS;
}

function readField(value: unknown): FormField {
  const given = isObject(value) ? value : {};
  const name = textOf(given, 'name');
  const options = listOf(given.options).map((one) => {
    const option = isObject(one) ? one : { value: one };
    return { label: String(option.label ?? option.value), value: String(option.value) };
  });
  const label = typeof given.label === 'string' ? given.label : name;
  const fieldType = typeof given.fieldType === 'string' ? given.fieldType : 'text';
  return { name, label, fieldType, isRequired: given.isRequired === true, options };
}

function readConsent(value: unknown): Consent {
  const given = isObject(value) ? value : {};
  const boxes = listOf(given.communicationConsentCheckboxes).map((one) => {
    const box = isObject(one) ? one : {};
    const { communicationTypeId, label, required } = box;
    return {
      communicationTypeId: String(communicationTypeId),
      label: String(label ?? ''),
      required: required === true,
    };
  });
  return {
    legalConsentEnabled: given.legalConsentEnabled === true,
    processingConsentType: String(given.processingConsentType ?? 'IMPLICIT'),
    communicationConsentCheckboxes: boxes,
  };
}

function textOf(given: JsonObject, name: string): string {
  const value = given[name];
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') throw new Error(`${name} is missing`);
  return String(value);
}

function wholeOf(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new Error(`${name} wants a whole number`);
  return Number(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checkZone(name: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    throw new Error(`timeZone ${JSON.stringify(name)} is unknown`);
  }
}
