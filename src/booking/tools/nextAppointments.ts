// Tool `next-appointments`: what this caller has, where it stands now.
import type { Decision } from '../../appointments/decision.ts';
import { failed } from '../../appointments/decision.ts';
import { ownAppointments } from '../../appointments/ownAppointments.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import type { Session } from '../session.ts';
import { keepAppointments, withAppointments } from './callMemory.ts';
import {
  asTold,
  callerUnknown,
  identityOf,
  memoryOf,
  spokenApart,
  spokenAppointment,
  type ToolDecision,
  type ToolRun,
} from './toolRun.ts';

/** A call for each appointment. One more where the ids of several are kept: the id of a single one means it anyway. */
export function nextAppointments(session: Session, sheet: SheetRead, run: ToolRun): ToolDecision | Decision {
  const { language } = sheet.configuration.settings;
  const reasons = reasonsFor(language);
  const identity = identityOf(run.call);
  if (!sheet.contacts.isIdentified(identity)) return callerUnknown(sheet);
  const own = ownAppointments(sheet, identity);
  const about = { service: '', contact: { ...identity, name: '' } };
  if ('fault' in own) return failed('sheetFaulty', reasons.faulty(own.fault), about);
  const before = memoryOf(session, run, sheet);
  const told = own.ahead.map(asTold);
  const memory = withAppointments(before, told);
  if (memory.appointments.length > 1) keepAppointments(session.ports.cache, run.memoryKey, memory);
  const appointments = told.map((one) => spokenAppointment(sheet, one, memory));
  const words = toolWords(language);
  const unsure = own.unreadable.size > 0 ? [words.unsure] : [];
  const sentence = [words.appointments(spokenApart(sheet, told)), ...unsure].join(' ');
  const reason = [...own.unreadable].map(([id, why]) => reasons.notTold(id, why)).join(' ');
  return { ...about, result: { kind: 'done' }, reason, spoken: { status: 'success', sentence, appointments } };
}
