// Which of the caller's appointments a tool call means: by its number in this call, by its start, or the only one.
import { type Decision, failed } from '../../appointments/decision.ts';
import { type OwnAppointment, type OwnAppointments, ownAppointments } from '../../appointments/ownAppointments.ts';
import type { BookingWithHosts } from '../../records/bookingsWithHosts.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import type { CallMemory } from './callMemory.ts';
import { callerUnknown, identityOf, spokenAt, type ToolRun } from './toolRun.ts';

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
  const { appointment, startNow } = run.call.args;
  if (startNow === 'unreadable') return failed('startUnreadable', reasons.startUnreadable, about);
  if (appointment !== '')
    return byNumber(appointment, all, memory) ?? notKnown(reasons.tools.appointmentNotKnown(appointment));
  if (startNow !== 'missing') return byStart(startNow, all) ?? notKnown(reasons.tools.noneThen);
  const [only, ...more] = all.ahead;
  if (only === undefined) return all.cancelled.length > 0 ? { gone: lastOf(all), all } : none();
  if (more.length === 0) return { own: only, all };
  const times = all.ahead.map(({ startMs }) => spokenAt(sheet, startMs));
  const reason = reasons.tools.severalAppointments(times.length);
  return failed('whichAppointment', reason, about, toolWords(language).listed(times));

  function none(): Decision {
    return failed('noAppointment', reasons.tools.noAppointment, about);
  }
  function notKnown(reason: string): Decision {
    return failed('appointmentUnknown', reason, about);
  }
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

function byStart(startMs: number, all: OwnAppointments): Meant | null {
  const own = all.ahead.find((one) => one.startMs === startMs || one.held.row.startMs === startMs);
  if (own) return { own, all };
  const gone = all.cancelled.find((one) => one.startMs === startMs);
  return gone || all.ahead.length > 0 ? { gone: gone ?? null, all } : null;
}

function lastOf({ cancelled }: OwnAppointments): BookingWithHosts | null {
  return cancelled[cancelled.length - 1] ?? null;
}
