// The Log row of one request.
import type { Decision } from '../appointments/decision.ts';
import { languageOf, type SheetRead } from '../records/sheetRead.ts';
import { LONGEST_REASON, type LogRow } from '../sheet/rows.ts';
import { safeText } from '../sheet/text.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';
import { outcomeOf } from '../words/refusals.ts';
import type { Session } from './session.ts';

export function logRow(session: Session, sheet: SheetRead | null, decision: Decision): LogRow {
  const { incoming, startedMs, ports, auth, signedBy } = session;
  const { result, contact } = decision;
  const details = sheet?.configuration.settings.logContactDetails ?? false;
  const signer = signedBy ? [reasonsFor(languageOf(sheet)).signedBy[signedBy]] : [];
  return {
    timeMs: startedMs,
    requestId: incoming.requestId,
    // These come from outside, and the row must fit into a script property if the Sheet does not take it.
    action: safeText(incoming.action),
    service: safeText(decision.service ?? incoming.service ?? ''),
    auth,
    outcome: result.kind === 'failed' ? outcomeOf(result.refusal) : 'success',
    reason: safeText([...signer, decision.reason].join(' '), LONGEST_REASON),
    slots: result.kind === 'offered' ? result.slots.length : null,
    startMs: decision.startMs ?? null,
    contactId: contact?.contactId ?? '',
    contact: details && contact ? [contact.name, contact.phone].filter(Boolean).join(', ') : '',
    milliseconds: ports.now() - startedMs,
  };
}
