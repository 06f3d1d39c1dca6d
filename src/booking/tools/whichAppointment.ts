// Which of the caller's appointments a tool call means: by its number in this call, by its start, or the only one.
import type { ToolCall } from '../../agents/toolCall.ts';
import { type Decision, failed } from '../../appointments/decision.ts';
import { type OwnAppointment, type OwnAppointments, ownAppointments } from '../../appointments/ownAppointments.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { RequestedStart } from '../../telli/request.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import type { CallMemory } from './callMemory.ts';
import { asTold, callerUnknown, identityOf, shownId, spokenApart, type ToolRun } from './toolRun.ts';

export type Meant =
  | { readonly own: OwnAppointment; readonly all: OwnAppointments }
  /** It is cancelled already, or stands elsewhere by now: a platform may repeat a call. */
  | { readonly gone: BookingWithHosts | null; readonly all: OwnAppointments };

/** A call for each of the caller's appointments. */
export function meantAppointment(sheet: SheetRead, run: ToolRun, memory: CallMemory): Meant | Decision {
  const { language } = sheet.configuration.settings;
  const reasons = reasonsFor(language);
  const identity = identityOf(run.call);
  if (!sheet.contacts.isIdentified(identity)) return callerUnknown(sheet);
  const about = { service: '', contact: { ...identity, name: '' } };
  const all = ownAppointments(sheet, identity);
  if ('fault' in all) return failed('sheetFaulty', reasons.faulty(all.fault), about);
  const { appointment } = run.call.args;
  const start = startOfMeant(run.call);
  if (start === 'unreadable') return failed('startUnreadable', reasons.startUnreadable, about);
  if (appointment !== '')
    return byNumber(appointment, all, memory) ?? notKnown(reasons.tools.appointmentNotKnown(shownId(appointment)));
  const { ahead, gone } = start === 'missing' ? { ahead: all.ahead, gone: lastOf(all) } : startingAt(start, all);
  const [only, ...more] = ahead;
  if (only !== undefined) return more.length === 0 ? { own: only, all } : severalOf(ahead);
  if (gone) return { gone, all };
  if (start === 'missing') return failed('noAppointment', reasons.tools.noAppointment, about);
  return all.ahead.length > 0 ? { gone: null, all } : notKnown(reasons.tools.noneThen);

  function severalOf(appointments: readonly OwnAppointment[]): Decision {
    const times = spokenApart(sheet, appointments.map(asTold));
    const reason = reasons.tools.severalAppointments(times.length);
    return failed('whichAppointment', reason, about, toolWords(language).listed(times));
  }
  function notKnown(reason: string): Decision {
    return failed('appointmentUnknown', reason, about);
  }
}

/** `cancel` has but one start, whatever the model calls it: taken for none, it would cancel another appointment. */
function startOfMeant({ tool, args: { start, startNow } }: ToolCall): RequestedStart {
  return tool === 'cancel' && startNow === 'missing' ? start : startNow;
}

/** null = no such number was told in this call. The only appointment is number 1 also where nothing is kept. */
function byNumber(id: string, all: OwnAppointments, { appointments }: CallMemory): Meant | null {
  const known = appointments.find((one) => one.id === id);
  if (known) {
    const own = all.ahead.find(({ held }) => held.row.eventId === known.eventId);
    const gone = all.cancelled.find(({ row }) => row.eventId === known.eventId) ?? null;
    return own ? { own, all } : { gone, all };
  }
  const [only] = all.ahead;
  if (id !== '1' || appointments.length > 0 || all.ahead.length > 1) return null;
  if (only) return { own: only, all };
  return all.cancelled.length > 0 ? { gone: lastOf(all), all } : null;
}

/** Where its event stands now counts first. A person may have moved another one by hand from there. */
function startingAt(startMs: number, { ahead, cancelled }: OwnAppointments) {
  const now = ahead.filter((one) => one.startMs === startMs);
  const gone = cancelled.find((one) => one.startMs === startMs) ?? null;
  if (now.length > 0 || gone) return { ahead: now, gone };
  return { ahead: ahead.filter(({ held }) => held.row.startMs === startMs), gone };
}

function lastOf({ cancelled }: OwnAppointments): BookingWithHosts | null {
  return cancelled[cancelled.length - 1] ?? null;
}
