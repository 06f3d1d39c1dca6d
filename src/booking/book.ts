// Answers "book this one".
import type { Asked, OpenBook } from '../appointments/appointmentBook.ts';
import { type Decision, failed, type OutsideLock } from '../appointments/decision.ts';
import { reasonsFor } from '../words/reasons/reasons.ts';

export function bookSlot({ sheet, service, request }: Asked, book: OpenBook): Decision | OutsideLock {
  const { start, contact } = request;
  if (start !== 'missing' && start !== 'unreadable') return book.book(start);
  const reasons = reasonsFor(sheet.configuration.settings.language);
  const about = { service: service.name, contact };
  return start === 'missing'
    ? failed('startMissing', reasons.startMissing, about)
    : failed('startUnreadable', reasons.startUnreadable, about);
}
