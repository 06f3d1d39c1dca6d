// Tool `book`: an offer of this call, or a start. The start is checked anew.
import { type Decision, failed } from '../../appointments/decision.ts';
import { bookingsWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import { nameKey } from '../../sheet/text.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import { bookSlot } from '../book.ts';
import { decideAbout, foreseeAbout, ofService, type Understood } from '../decide.ts';
import type { Session } from '../session.ts';
import { barredChange } from './barredChange.ts';
import { type CallMemory, keepAppointments, withAppointments } from './callMemory.ts';
import {
  type Decided,
  identityOf,
  mapped,
  requestOf,
  shownId,
  spokenAppointment,
  type ToolDecision,
  type ToolRun,
} from './toolRun.ts';

export interface ChosenStart {
  readonly startMs: Instant;
  /** As the offer or the request names it; null = the first. */
  readonly service: string | null;
}

/** What the caller chose; else why nothing can be done. */
export function chosenStart(sheet: SheetRead, { call }: ToolRun, memory: CallMemory): ChosenStart | Decision {
  const { offer, start, service } = call.args;
  const reasons = reasonsFor(sheet.configuration.settings.language);
  if (offer !== '') {
    const known = memory.offers.find(({ id }) => id === offer);
    return known ?? failed('offerUnknown', reasons.tools.offerNotKnown(shownId(offer)));
  }
  if (start === 'missing') return failed('startMissing', reasons.startMissing);
  if (start === 'unreadable') return failed('startUnreadable', reasons.startUnreadable);
  return { startMs: start, service: service === '' ? null : service };
}

export function bookOffer(session: Session, sheet: SheetRead, run: ToolRun, memory: CallMemory): Decided | Decision {
  const understood = understand(sheet, run, memory);
  if ('result' in understood) return understood;
  const decided = decideAbout<ToolDecision>(session, understood, bookSlot);
  return mapped(decided, (decision) => withSpoken(session, run, memory, understood, decision));
}

export function foreseeOffer(sheet: SheetRead, run: ToolRun, memory: CallMemory): void {
  const understood = understand(sheet, run, memory);
  if (!('result' in understood)) foreseeAbout(understood.asked);
}

function understand(sheet: SheetRead, run: ToolRun, memory: CallMemory): Understood | Decision {
  const chosen = chosenStart(sheet, run, memory);
  if ('result' in chosen) return chosen;
  const request = requestOf(run, chosen.startMs, sheet.configuration.settings.language);
  return ofService(sheet, chosen.service, {
    requestId: run.requestId,
    request,
    identity: identityOf(run.call),
    moves: '',
    barred: (earlier) => barredChange(sheet, { ...earlier, isAtHubspot: false }, 'moveUntil'),
  });
}

function withSpoken(
  session: Session,
  run: ToolRun,
  before: CallMemory,
  { asked }: Understood,
  decision: ToolDecision,
): ToolDecision {
  const { sheet, service, request, identity } = asked;
  const startMs = Number(request.start);
  if (decision.result.kind !== 'booked') return decision;
  const isIt = (row: { readonly startMs: Instant; readonly service: string }): boolean =>
    row.startMs === startMs && nameKey(row.service) === nameKey(service.name);
  const again = () => bookingsWithHosts(sheet).find(({ row }) => isIt(row) && sheet.contacts.same(row, identity))?.row;
  const row = decision.booking?.row ?? again();
  const endMs = startMs + (service.durationMinutes ?? 0) * MINUTE_MS;
  const told = row ?? { startMs, endMs, service: service.name, host: '', eventId: '' };
  const memory = told.eventId === '' ? before : withAppointments(before, [told]);
  if (memory !== before) keepAppointments(session.ports.cache, run.memoryKey, memory);
  const appointment = spokenAppointment(sheet, told, memory);
  const sentence = toolWords(sheet.configuration.settings.language).booked(appointment.spoken);
  return { ...decision, spoken: { status: 'success', sentence, appointment } };
}
