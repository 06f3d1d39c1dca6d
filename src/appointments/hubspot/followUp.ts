// What follows a booking at HubSpot: the contact's fields and a ticket. Neither can undo the booking. What the caller has no
// time for, or what fails, is left to the recovery job.
import type { Execution } from '../../execution.ts';
import { type ApiRequest, changeContact, createTicket } from '../../hubspot/api.ts';
import { type ChangeOutcome, judgeChange } from '../../hubspot/changes.ts';
import { type ApiError, errorText } from '../../hubspot/errors.ts';
import type { Claim } from '../../notes/hubspotClaims.ts';
import {
  endFollowUp,
  type FollowUp,
  followUpKey,
  isDone,
  MOST_TRIES,
  noteFollowUp,
} from '../../notes/hubspotFollowUps.ts';
import { noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import { ticketStageOf } from '../../notes/hubspotStages.ts';
import { told } from '../../ports/platformFailure.ts';
import type { WebAnswer } from '../../ports/web.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { cut } from '../../telli/fields.ts';
import { asciiJson } from '../../text/json.ts';
import type { HubspotProblemKind } from '../../words/hubspot.ts';
import { spokenTime } from '../../words/spokenTime.ts';
import { ask } from './ask.ts';
import { contactProperties, ticketTitle } from './caller.ts';
import type { LinkAsked } from './link.ts';

/** Noted with the booking, so that an execution that ends early loses nothing. null if nothing follows. */
export function noteAfterwards(asked: LinkAsked, claim: Claim, contactId: string): FollowUp | null {
  const { execution, nowMs } = asked.sheet;
  const left = followUpOf(asked, claim, contactId);
  if (left === null) return null;
  // A ticket is tried at once unless the caller has waited too long: from here on it may exist.
  const { ticket } = left;
  const isNow = hasTime(execution) && ticket !== null && ticketStageOf(execution.notes, ticket) !== null;
  const followUp = isNow ? { ...left, ticketTriedMs: nowMs } : left;
  noteFollowUp(execution.notes, followUp);
  return followUp;
}

/** null if nothing follows. */
export function followUpOf(asked: LinkAsked, { startMs }: Pick<Claim, 'startMs'>, contactId: string): FollowUp | null {
  const { sheet, service, request } = asked;
  const { execution, configuration, zone } = sheet;
  const { hubspot, language } = configuration.settings;
  const properties = fitting(contactProperties(asked));
  const usual = [service.title, request.contact.name, spokenTime(startMs, zone, language)].filter(Boolean).join(', ');
  const ticket = hubspot.ticket && { ...hubspot.ticket, title: cut(ticketTitle(asked) || usual, MOST_OF_TITLE) };
  if (contactId === '' || (ticket === null && Object.keys(properties).length === 0)) return null;
  return {
    key: followUpKey(execution.ports.codec.uuid()),
    service: service.name,
    startMs,
    notedMs: sheet.nowMs,
    contactId,
    properties,
    ticket,
    ticketTriedMs: null,
    tries: 0,
  };
}

const MOST_OF_TITLE = 250;
// A script property holds 9 KB.
const MOST_BYTES = 6_000;

/** The first properties, as many as a note holds. */
function fitting(properties: FollowUp['properties']): FollowUp['properties'] {
  let bytes = 0;
  const kept = Object.entries(properties).filter((entry) => {
    bytes += asciiJson(entry).length;
    return bytes <= MOST_BYTES;
  });
  return Object.fromEntries(kept);
}

// The relay's first attempt lasts about five seconds.
const LATEST_MS = 3_500;

function hasTime({ ports, startedMs }: Execution): boolean {
  return ports.now() - startedMs < LATEST_MS;
}

/** Right after the booking, in two calls and one for the notes. Never throws. */
export function afterwards({ execution, nowMs }: SheetRead, followUp: FollowUp): void {
  if (!hasTime(execution) && followUp.ticketTriedMs === null) return;
  try {
    noteLeft(execution, carryOut(execution, followUp, nowMs));
    execution.notes.flush();
  } catch (error) {
    execution.ports.report(`After a booking at HubSpot: ${told(error)}`);
  }
}

/** What is left. A ticket is made only if `ticketTriedMs` says that this execution makes it. */
export function carryOut(execution: Execution, followUp: FollowUp, nowMs: number): FollowUp {
  const properties = writeContact(execution, followUp, nowMs);
  const ticket = followUp.ticketTriedMs === null ? followUp.ticket : makeTicket(execution, followUp, nowMs);
  return { ...followUp, properties, ticket, ticketTriedMs: null };
}

export function noteLeft({ notes }: Execution, left: FollowUp): void {
  if (isDone(left)) endFollowUp(notes, left);
  else noteFollowUp(notes, left);
}

/** The properties that are still to be written. One that HubSpot does not know is left out, and the rest tried once more. */
function writeContact(execution: Execution, followUp: FollowUp, nowMs: number): FollowUp['properties'] {
  const { contactId, properties } = followUp;
  if (Object.keys(properties).length === 0) return properties;
  const first = change(execution, changeContact(contactId, properties));
  if (first.kind === 'written') return {};
  if (first.kind !== 'unknownProperties') return leftUndone(execution, followUp, first, nowMs, properties);
  tell(execution, followUp, 'contactField', first.properties.join(', '), nowMs);
  const known = Object.fromEntries(Object.entries(properties).filter(([name]) => !first.properties.includes(name)));
  const isAnyLeft = Object.keys(known).length > 0 && Object.keys(known).length < Object.keys(properties).length;
  const second = isAnyLeft ? change(execution, changeContact(contactId, known)) : null;
  if (second === null || second.kind === 'written') return {};
  return leftUndone(execution, followUp, second, nowMs, known);
}

/** null if the ticket is made, or may be: HubSpot knows no repeat, so it is not tried again. */
function makeTicket(execution: Execution, followUp: FollowUp, nowMs: number): FollowUp['ticket'] {
  const { contactId, ticket } = followUp;
  const stage = ticket && ticketStageOf(execution.notes, ticket);
  if (ticket === null || stage === null) return ticket;
  const pipeline = stage.pipeline === null ? {} : { hs_pipeline: stage.pipeline };
  const properties = { subject: ticket.title, hs_pipeline_stage: stage.stage, ...pipeline };
  const outcome = change(execution, createTicket(contactId, properties));
  if (outcome.kind === 'written') return null;
  if (outcome.kind !== 'unknown') return leftUndone(execution, followUp, outcome, nowMs, ticket);
  tell(execution, followUp, 'ticketUnknown', errorText(outcome.error), nowMs);
  return null;
}

function change(execution: Execution, request: ApiRequest): ChangeOutcome {
  const [answer = NO_ANSWER] = ask(execution, [request]);
  return judgeChange(answer);
}

type Undone = Extract<ChangeOutcome, { readonly error: ApiError }>;

/** What a later try may do is told once it is given up. */
function leftUndone<T>(execution: Execution, followUp: FollowUp, undone: Undone, nowMs: number, left: T): T {
  const isTold = undone.kind === 'refused' || followUp.tries >= MOST_TRIES;
  if (isTold) tell(execution, followUp, 'followUpFailed', errorText(undone.error), nowMs);
  return left;
}

export function tell(
  { notes }: Execution,
  { service }: FollowUp,
  kind: HubspotProblemKind,
  detail: string,
  atMs: number,
): void {
  noteHubspotProblem(notes, { kind, service, detail, atMs });
}

const NO_ANSWER: WebAnswer = { failed: 'no answer' };
