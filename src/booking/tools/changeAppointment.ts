// Tools `move` and `cancel`: one of the caller's own appointments. Both are safe to repeat: what stands as asked for is a success.
import { cancelEvent } from '../../appointments/calendar/cancelEvent.ts';
import { type Decision, failed } from '../../appointments/decision.ts';
import type { OwnAppointment, OwnAppointments } from '../../appointments/ownAppointments.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { nameKey } from '../../sheet/text.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import { bookSlot } from '../book.ts';
import { decideAbout, foreseeAbout, ofService, type Understood } from '../decide.ts';
import type { Session } from '../session.ts';
import { barredChange } from './barredChange.ts';
import { type ChosenStart, chosenStart } from './bookOffer.ts';
import { type CallMemory, keepAppointments, withAppointments, withOtherEvent } from './callMemory.ts';
import {
  asTold,
  type Decided,
  identityOf,
  mapped,
  requestOf,
  spokenAppointment,
  spokenAt,
  type ToolDecision,
  type ToolRun,
} from './toolRun.ts';
import { meantAppointment } from './whichAppointment.ts';

export function cancelAppointment(sheet: SheetRead, run: ToolRun, memory: CallMemory): ToolDecision | Decision {
  const meant = meantAppointment(sheet, run, memory);
  if ('result' in meant) return meant;
  const { language } = sheet.configuration.settings;
  const { tools } = reasonsFor(language);
  if ('own' in meant) {
    const { own } = meant;
    const barred = barredChange(sheet, own, 'cancelUntil');
    return barred ?? withCancelled(sheet, own.startMs, cancelEvent(sheet, own, aboutOf(run, own)));
  }
  const { gone } = meant;
  if (gone === null) return failed('appointmentUnknown', tools.noneOfTheirs);
  const about = { service: gone.row.service, contact: { ...identityOf(run.call), name: '' }, startMs: gone.startMs };
  return withCancelled(sheet, gone.startMs, { ...about, result: { kind: 'done' }, reason: tools.cancelledBefore });
}

export function moveAppointment(
  session: Session,
  sheet: SheetRead,
  run: ToolRun,
  memory: CallMemory,
): Decided | Decision {
  const wanted = understandMove(sheet, run, memory);
  if (!('asked' in wanted)) return wanted;
  const decided = decideAbout<ToolDecision>(session, wanted, bookSlot);
  return mapped(decided, (decision) => withMoved(session, run, memory, wanted, decision));
}

/** Asks the calendars before the lock is taken what will be asked under it. */
export function foreseeChange(sheet: SheetRead, run: ToolRun, memory: CallMemory): void {
  if (run.call.tool === 'cancel') return void meantAppointment(sheet, run, memory);
  const wanted = understandMove(sheet, run, memory);
  if ('asked' in wanted) foreseeAbout(wanted.asked);
}

type Move = Understood & { readonly own: OwnAppointment };

function understandMove(sheet: SheetRead, run: ToolRun, memory: CallMemory): Move | ToolDecision | Decision {
  const meant = meantAppointment(sheet, run, memory);
  if ('result' in meant) return meant;
  const { language } = sheet.configuration.settings;
  const chosen = chosenStart(sheet, run, memory);
  if ('result' in chosen) return chosen;
  const { tools } = reasonsFor(language);
  // An earlier attempt may have moved it, under another event.
  const there = meant.all.ahead.find((one) => one.startMs === chosen.startMs && one.held.row.status === 'moved');
  const own = 'own' in meant ? meant.own : there;
  if (own === undefined) return failed('appointmentUnknown', tools.noneOfTheirs);
  const barred =
    own === there ? null : (barredChange(sheet, own, 'moveUntil') ?? takenByOther(sheet, own, meant.all, chosen));
  if (barred) return barred;
  const { args, ...call } = run.call;
  // What a model heard changes nothing of an appointment that moves.
  const silent = { ...run, call: { ...call, args: { ...args, name: '', email: '', phone: '', reason: '' } } };
  const request = requestOf(silent, chosen.startMs, language);
  const moves = own.held.row.eventId;
  const wanted = { requestId: run.requestId, request, identity: identityOf(run.call), moves };
  const understood = ofService(sheet, own.held.row.service, wanted);
  return 'result' in understood ? understood : { ...understood, own };
}

/** Two appointments of one contact, service and start are one, as for `book`. null = there is no other one. */
function takenByOther(
  sheet: SheetRead,
  { held }: OwnAppointment,
  { ahead }: OwnAppointments,
  { startMs }: ChosenStart,
): Decision | null {
  const { language } = sheet.configuration.settings;
  const other = ahead.find(
    (one) =>
      one.startMs === startMs &&
      one.held.row.eventId !== held.row.eventId &&
      nameKey(one.held.row.service) === nameKey(held.row.service),
  );
  if (other === undefined) return null;
  const { service, host } = other.held.row;
  const reason = reasonsFor(language).alreadyBooked(host, writeStamp(startMs, sheet.zone));
  return failed('alreadyBooked', reason, { service, contact: held.row, startMs }, spokenAt(sheet, startMs));
}

function withMoved(
  session: Session,
  run: ToolRun,
  before: CallMemory,
  { asked, own }: Move,
  decision: ToolDecision,
): ToolDecision {
  if (decision.result.kind !== 'booked') return decision;
  const { sheet } = asked;
  const told = decision.booking?.row ?? asTold(own);
  const { eventId } = own.held.row;
  const memory = withAppointments(withOtherEvent(before, eventId, told), [told]);
  if (told.eventId !== eventId) keepAppointments(session.ports.cache, run.memoryKey, memory);
  const appointment = spokenAppointment(sheet, told, memory);
  const sentence = toolWords(sheet.configuration.settings.language).moved(appointment.spoken);
  return { ...decision, spoken: { status: 'success', sentence, appointment } };
}

function aboutOf({ call }: ToolRun, { held, startMs }: OwnAppointment) {
  const { service, name } = held.row;
  return { service, contact: { ...identityOf(call), name }, startMs };
}

function withCancelled(sheet: SheetRead, startMs: number, decision: Decision): ToolDecision {
  if (decision.result.kind !== 'done') return decision;
  const { language } = sheet.configuration.settings;
  const sentence = toolWords(language).cancelled(spokenAt(sheet, startMs));
  return { ...decision, spoken: { status: 'success', sentence } };
}
