// A tool call to change something that came before. Call id and arguments are the key: whatever the caller did since, the repeat changes
// nothing more. It hears what stands as it asked for, or it must name what it means.
import { type Decision, failed } from '../../appointments/decision.ts';
import { type OwnAppointments, ownAppointments } from '../../appointments/ownAppointments.ts';
import { earlierToolChange, noteToolChange } from '../../notes/toolChanges.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Instant } from '../../scheduling/time.ts';
import { nameKey } from '../../sheet/text.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { toolWords } from '../../words/tools.ts';
import type { Session } from '../session.ts';
import type { CallMemory } from './callMemory.ts';
import {
  asTold,
  identityOf,
  spokenApart,
  spokenAppointment,
  spokenAt,
  type ToolDecision,
  type ToolRun,
} from './toolRun.ts';

/** null: it did not come before, or it may be decided like a new one. */
export function repeatedChange(
  { notes }: Session,
  sheet: SheetRead,
  run: ToolRun,
  memory: CallMemory,
): ToolDecision | Decision | null {
  const earlier = earlierToolChange(notes, run.requestId);
  const identity = identityOf(run.call);
  // Of a caller who cannot be told from others, the event's own request id tells.
  if (earlier === null || !sheet.contacts.isIdentified(identity)) return null;
  const reasons = reasonsFor(sheet.configuration.settings.language);
  const all = ownAppointments(sheet, identity);
  if ('fault' in all) return failed('sheetFaulty', reasons.faulty(all.fault), { contact: { ...identity, name: '' } });
  const { startMs, service } = earlier;
  if (startMs === null) return all.ahead.length === 0 ? null : mustName(sheet, run, all);
  return run.call.tool === 'cancel'
    ? cancelledBefore(sheet, run, all, startMs)
    : standing(sheet, run, memory, all, { startMs, service });
}

/** Notes what a later repeat must know. */
export function notedChange({ notes, ports }: Session, { requestId }: ToolRun, decision: ToolDecision): ToolDecision {
  const { result, startMs, service = '' } = decision;
  const note = (start: Instant | null) => noteToolChange(notes, requestId, { startMs: start, service }, ports.now());
  if (result.kind === 'failed') {
    if (result.refusal === 'whichAppointment' || result.refusal === 'noAppointment') note(null);
  } else if (startMs !== undefined) note(startMs);
  return decision;
}

function cancelledBefore(sheet: SheetRead, run: ToolRun, all: OwnAppointments, startMs: Instant): ToolDecision {
  if (all.ahead.some((one) => one.startMs === startMs)) return mustName(sheet, run, all);
  const { language } = sheet.configuration.settings;
  const words = toolWords(language);
  const { appointment, start, startNow } = run.call.args;
  const mayMeanAnother = appointment === '' && start === 'missing' && startNow === 'missing' && all.ahead.length > 0;
  const others = mayMeanAnother ? [words.stillToCome(timesOf(sheet, all))] : [];
  const sentence = [words.cancelled(spokenAt(sheet, startMs)), ...others].join(' ');
  const reason = reasonsFor(language).tools.askedBefore;
  return { ...aboutOf(run, startMs), result: { kind: 'done' }, reason, spoken: { status: 'success', sentence } };
}

/** For `book` and `move`. */
function standing(
  sheet: SheetRead,
  run: ToolRun,
  memory: CallMemory,
  all: OwnAppointments,
  { startMs, service }: { readonly startMs: Instant; readonly service: string },
): ToolDecision {
  const { language } = sheet.configuration.settings;
  const own = all.ahead.find((one) => one.startMs === startMs && nameKey(one.held.row.service) === nameKey(service));
  const isMove = run.call.tool === 'move';
  if (own === undefined && isMove && all.ahead.length > 0) return mustName(sheet, run, all);
  const reason = reasonsFor(language).tools.askedBefore;
  const about = aboutOf(run, startMs);
  if (own === undefined) return failed('changedSince', reason, about);
  const appointment = spokenAppointment(sheet, asTold(own), memory);
  const words = toolWords(language);
  const sentence = isMove ? words.moved(appointment.spoken) : words.booked(appointment.spoken);
  return {
    ...{ ...about, service: own.held.row.service },
    ...{ result: { kind: 'booked' }, reason, spoken: { status: 'success', sentence, appointment } },
  };
}

function mustName(sheet: SheetRead, run: ToolRun, all: OwnAppointments): Decision {
  const { language } = sheet.configuration.settings;
  const existing = toolWords(language).listed(timesOf(sheet, all));
  return failed('mustName', reasonsFor(language).tools.askedBefore, aboutOf(run), existing);
}

function aboutOf({ call }: ToolRun, startMs?: Instant): Partial<Decision> {
  const contact = { ...identityOf(call), name: '' };
  return startMs === undefined ? { contact } : { contact, startMs };
}

function timesOf(sheet: SheetRead, { ahead }: OwnAppointments): readonly string[] {
  return spokenApart(sheet, ahead.map(asTold));
}
