// Tools `book`, `move` and `cancel`: each call changes something at most once, however late an attempt or a repeat of it comes.
import { type Decision, failed } from '../../appointments/decision.ts';
import { earlierRefusal } from '../../notes/toldFailed.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import type { Session } from '../session.ts';
import { bookOffer, foreseeOffer } from './bookOffer.ts';
import type { CallMemory } from './callMemory.ts';
import { cancelAppointment, foreseeChange, moveAppointment } from './changeAppointment.ts';
import { notedChange, repeatedChange } from './repeatedChange.ts';
import { type Decided, mapped, type ToolRun } from './toolRun.ts';

/** The execution holds the lock. */
export function decideChange(session: Session, sheet: SheetRead, run: ToolRun, memory: CallMemory): Decided | Decision {
  const told = earlierRefusal(session.notes, session.attemptId);
  if (told !== null) return failed(told, reasonsFor(sheet.configuration.settings.language).toldFailed);
  const repeated = repeatedChange(session, sheet, run, memory);
  if (repeated !== null) return repeated;
  return mapped(changed(session, sheet, run, memory), (decision) => notedChange(session, run, decision));
}

function changed(session: Session, sheet: SheetRead, run: ToolRun, memory: CallMemory): Decided | Decision {
  switch (run.call.tool) {
    case 'cancel':
      return cancelAppointment(sheet, run, memory);
    case 'move':
      return moveAppointment(session, sheet, run, memory);
    default:
      return bookOffer(session, sheet, run, memory);
  }
}

/** Asks the calendars before the lock is taken what will be asked under it. Never throws. */
export function foresee(sheet: SheetRead, run: ToolRun, memory: CallMemory): void {
  try {
    if (run.call.tool === 'book') foreseeOffer(sheet, run, memory);
    else foreseeChange(sheet, run, memory);
  } catch {
    // Under the lock the same is asked again.
  }
}
