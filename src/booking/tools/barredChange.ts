// Whether an appointment may be cancelled or moved by phone now, and what the caller hears where it may not.
import type { Standing } from '../../appointments/appointmentBook.ts';
import { type Decision, failed } from '../../appointments/decision.ts';
import { isAllowedNow } from '../../appointments/ownDeadlines.ts';
import { hubspotProblems, noteHubspotProblem } from '../../notes/hubspotProblems.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { Deadlines } from '../../scheduling/model.ts';
import { writeStamp } from '../../sheet/stamps.ts';
import { nameKey, safeText } from '../../sheet/text.ts';
import { reasonsFor } from '../../words/reasons/reasons.ts';
import { spokenAt } from './toolRun.ts';

type Changed = Standing & { readonly isAtHubspot: boolean };

/** null = it may be changed. */
export function barredChange(sheet: SheetRead, own: Changed, which: keyof Deadlines): Decision | null {
  const { language } = sheet.configuration.settings;
  const { tools } = reasonsFor(language);
  const { row } = own.held;
  const about = { service: row.service, contact: row, startMs: own.startMs };
  const spoken = spokenAt(sheet, own.startMs);
  const column = which === 'cancelUntil' ? 'Cancel until' : 'Move until';
  if (own.isAtHubspot) {
    noteWish(sheet, own, which);
    return failed('atHubspot', tools.atHubspot, about, spoken);
  }
  switch (isAllowedNow(sheet, own, which)) {
    case 'yes':
      return null;
    case 'tooLate':
      return failed(
        which === 'cancelUntil' ? 'cancelTooLate' : 'moveTooLate',
        tools.tooLate(column, row.service),
        about,
        spoken,
      );
    case 'notByPhone':
      return failed('notByPhone', tools.notByPhone(column, row.service), about, spoken);
  }
}

const LONGEST_WISHES = 600;

/** For Check and the mail to the team. Each wish is told once, without a word of the caller's. */
function noteWish(sheet: SheetRead, { held, startMs }: Changed, which: keyof Deadlines): void {
  const { execution, zone, nowMs } = sheet;
  const { service } = held.row;
  const wish = `${which === 'cancelUntil' ? 'cancel' : 'move'} ${service}, ${writeStamp(startMs, zone)}`;
  const before = hubspotProblems(execution.notes, nowMs).find(
    (one) => one.kind === 'changeAsked' && nameKey(one.service) === nameKey(service),
  );
  const known = before?.detail.split('; ') ?? [];
  if (known.includes(wish)) return;
  const detail = safeText([...known, wish].join('; '), LONGEST_WISHES);
  noteHubspotProblem(execution.notes, { kind: 'changeAsked', service, detail, atMs: nowMs });
}
