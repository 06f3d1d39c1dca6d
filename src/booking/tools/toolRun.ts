// A tool call as the use cases get it, and what they decide.
import type { ToolAnswer, ToolCall } from '../../agents/toolCall.ts';
import { type Decision, failed, type OutsideLock } from '../../appointments/decision.ts';
import type { OwnAppointment } from '../../appointments/ownAppointments.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Instant } from '../../scheduling/time.ts';
import type { Language } from '../../sheet/configuration.ts';
import type { BookingRow } from '../../sheet/rows.ts';
import { SLOT_GONE } from '../../telli/answers.ts';
import { type Contact, partsOfName } from '../../telli/contact.ts';
import type { TelliRequest } from '../../telli/request.ts';
import type { Identifiers } from '../../telli/sameContact.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { sentenceFor } from '../../words/refusals.ts';
import { spokenTime } from '../../words/spokenTime.ts';
import { toolWords } from '../../words/tools.ts';
import type { Session } from '../session.ts';
import { type CallMemory, idOfAppointment, memoryIn, memoryKeys } from './callMemory.ts';

export interface ToolRun {
  readonly call: ToolCall;
  /** Of what the call heard; null = nothing can be kept. */
  readonly memoryKey: string | null;
  /** A platform that repeats a tool call repeats the call's id and the arguments. So this is the same then. */
  readonly requestId: string;
}

/** A success says what the agent reads aloud. */
export type ToolDecision = Decision & { readonly spoken?: ToolAnswer };

export type Decided = ToolDecision | OutsideLock<ToolDecision>;

export function toolAnswer({ result, spoken }: ToolDecision, language: Language): ToolAnswer {
  if (spoken) return spoken;
  if (result.kind !== 'failed') throw new Error('A tool call was done, and nothing is to be said of it');
  const words = toolWords(language);
  if (result.refusal === 'slotGone') return { status: 'failed', sentence: words.notFree, reason: SLOT_GONE };
  if (result.refusal === 'unknownService' && result.existing !== '') {
    return { status: 'failed', sentence: words.unknownService(result.existing) };
  }
  return { status: 'failed', sentence: sentenceFor(result.refusal, language, result.existing) };
}

/** One call, if the cache was not asked for it with the Sheet. */
export function memoryOf({ ports, startedMs }: Session, { memoryKey }: ToolRun, sheet?: SheetRead): CallMemory {
  const known = sheet?.also ?? (memoryKey === null ? {} : ports.cache.getAll(memoryKeys(memoryKey)));
  return memoryIn(known, memoryKey, startedMs);
}

/** By what the caller is known: never by what a model filled in. */
export function identityOf({ caller }: ToolCall): Identifiers {
  return { ...caller, email: '' };
}

/** `start` null = none. A number that the caller gave beside the calling one goes behind what they said. */
export function requestOf({ call }: ToolRun, start: Instant | null, language: Language): TelliRequest {
  const { caller, args } = call;
  const other = caller.phone !== '' && args.phone !== '' && args.phone !== caller.phone ? args.phone : '';
  const said = [args.reason, other === '' ? '' : toolWords(language).callBack(other)];
  const contact: Contact = {
    ...caller,
    name: args.name,
    email: args.email,
    phone: caller.phone || args.phone,
    reason: said.filter((part) => part !== '').join(' '),
    timeZone: '',
  };
  return { contact, name: partsOfName(contact.name), start: start ?? 'missing', details: new Map() };
}

export function spokenAt(sheet: SheetRead, startMs: Instant): string {
  return spokenTime(startMs, sheet.zone, sheet.configuration.settings.language);
}

type Told = Pick<BookingRow, 'startMs' | 'endMs' | 'service' | 'host' | 'eventId'>;

export function spokenAppointment(
  sheet: SheetRead,
  { startMs, endMs, service, host, eventId }: Told,
  memory: CallMemory,
) {
  return { id: idOfAppointment(memory, eventId), service, host, startMs, endMs, spoken: spokenAt(sheet, startMs) };
}

/** An id as the Log quotes it. A longer text is what the model heard, and may name a person. */
export function shownId(id: string): string {
  return id.length > 3 ? '?' : id;
}

/** Their starts; of those that begin at once also what they are, and with which host. */
export function spokenApart(sheet: SheetRead, appointments: readonly Told[]): readonly string[] {
  const times = appointments.map(({ startMs }) => spokenAt(sheet, startMs));
  return appointments.map(({ service, host }, at) => {
    const time = times[at] ?? '';
    if (times.filter((one) => one === time).length === 1) return time;
    return `${time} (${[service, host].filter((part) => part !== '').join(', ')})`;
  });
}

/** The row's facts, at the time at which the event stands. */
export function asTold({ held, startMs, endMs }: OwnAppointment): Told {
  return { ...held.row, startMs, endMs };
}

export function callerUnknown({ configuration }: SheetRead): Decision {
  return failed('callerUnknown', reasonsFor(configuration.settings.language).tools.callerNotTold);
}

/** For work that the lock is let go before: the same afterwards. */
export function mapped(decided: Decided | Decision, change: (decision: ToolDecision) => ToolDecision): Decided {
  if (!('outsideLock' in decided)) return change(decided);
  return { outsideLock: () => change(decided.outsideLock()) };
}
