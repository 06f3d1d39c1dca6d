// What people read in the calendar: the service and the caller's name as title, the caller's details as description.
import type { Service } from '../scheduling/model.ts';
import { safeText } from '../sheet/text.ts';
import type { Contact } from '../telli/contact.ts';

export function describe(service: Service, contact: Contact): { title: string; description: string } {
  const { name, phone, email, reason } = contact;
  const lines = [name, phone, email, reason].map((text) => withoutHtml(safeText(text, 1000)));
  return {
    title: [service.title, safeText(name)].filter(Boolean).join(': '),
    description: lines.filter(Boolean).join('\n'),
  };
}

// Google Calendar shows a description as HTML; what a caller said is only ever text.
function withoutHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
