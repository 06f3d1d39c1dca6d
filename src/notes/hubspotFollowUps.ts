// What still follows a booking at HubSpot: the contact's fields and a ticket. Neither can undo the booking. Both wait here
// until they are done, so that an execution that ends early loses nothing.
import { SURELY_ENDED_MS } from '../ports/executionTime.ts';
import type { Instant } from '../scheduling/time.ts';
import { asciiJson, isJsonObject, parseJson } from '../text/json.ts';
import type { Notebook } from './notebook.ts';
import { PROPERTY } from './propertyNames.ts';

export interface TicketDue {
  readonly pipeline: string | null;
  readonly stage: string;
  readonly title: string;
}

export interface FollowUp {
  /** The name of its property. */
  readonly key: string;
  readonly service: string;
  readonly startMs: Instant;
  /** When it was noted, or last tried. The execution that did may be at work on it for some minutes more. */
  readonly notedMs: Instant;
  /** HubSpot's id of the contact. */
  readonly contactId: string;
  /** The contact's properties that are still to be written. */
  readonly properties: Readonly<Record<string, string>>;
  /** null = none, or made. */
  readonly ticket: TicketDue | null;
  /** Since when the ticket is being made; null = no execution has tried. HubSpot knows no repeat, so it is tried once. */
  readonly ticketTriedMs: Instant | null;
  /** How often the recovery job has tried. */
  readonly tries: number;
}

/** Then it is given up. */
export const MOST_TRIES = 3;

/** Whether no execution can be at work on it any more. */
export function isDue({ notedMs }: FollowUp, nowMs: Instant): boolean {
  return nowMs >= notedMs + SURELY_ENDED_MS;
}

export function isDone({ properties, ticket }: FollowUp): boolean {
  return ticket === null && Object.keys(properties).length === 0;
}

export function followUpKey(id: string): string {
  return PROPERTY.hubspotFollowUp + id;
}

export function followUps(notes: Notebook): readonly FollowUp[] {
  return notes.keysWith(PROPERTY.hubspotFollowUp).flatMap((key) => followUpIn(key, notes.read(key) ?? '') ?? []);
}

export function noteFollowUp(notes: Notebook, { key, ...followUp }: FollowUp): void {
  notes.note(key, asciiJson(followUp));
}

const DONE = 'done';

export function endFollowUp(notes: Notebook, { key }: Pick<FollowUp, 'key'>): void {
  notes.note(key, DONE);
}

/** The properties of those that are done. */
export function endedFollowUps(notes: Notebook): string[] {
  return notes.keysWith(PROPERTY.hubspotFollowUp).filter((key) => notes.readAtStart(key) === DONE);
}

function followUpIn(key: string, text: string): FollowUp | null {
  const value = parseJson(text);
  if (!isJsonObject(value) || !isJsonObject(value.properties)) return null;
  const { service, startMs, notedMs, contactId, properties, ticket, ticketTriedMs, tries } = value;
  const isWhole =
    typeof service === 'string' &&
    typeof contactId === 'string' &&
    [startMs, notedMs, tries].every(Number.isInteger) &&
    (ticketTriedMs === null || Number.isInteger(ticketTriedMs)) &&
    (ticket === null || isTicket(ticket)) &&
    Object.values(properties).every((one) => typeof one === 'string');
  return isWhole ? ({ ...value, key } as unknown as FollowUp) : null;
}

function isTicket(value: unknown): value is TicketDue {
  if (!isJsonObject(value)) return false;
  const { pipeline, stage, title } = value;
  return (pipeline === null || typeof pipeline === 'string') && typeof stage === 'string' && typeof title === 'string';
}
