// The findings about services with a HubSpot link, in English.
import type { HubspotProblemKind, Sentences } from '../problem.ts';
import { excerpt } from './quote.ts';

const quote = (shown: string): string => `“${excerpt(shown)}”`;

export const HUBSPOT_ENGLISH: Pick<Sentences, HubspotProblemKind> = {
  notMeetingLink: ({ shown }) =>
    `${quote(shown)} is no meeting link that we can read. Copy the whole link from HubSpot, for example “https://meetings.hubspot.com/team/demo”.`,
  notTemplate: ({ shown }) =>
    `${quote(shown)} has a brace without its partner, or nothing between two. Write a placeholder as in “{phone}”.`,
  notContactFields: ({ shown }) =>
    `${quote(shown)} does not name each property once with what it becomes. Write for example “telli_contact_id={contact id}; phone={phone}”.`,
  notTicketPlace: ({ shown }) =>
    `${quote(shown)} is neither one stage nor a pipeline and its stage. Write for example “New”, or “Support / New” with spaces at the slash.`,
  emailTooLong: ({ shown, most }) =>
    `${quote(shown)} has more than ${most} characters before the @. Each caller’s number is added there, and 64 is the most. Write a shorter address.`,
  questionOfNoLink: ({ shown }) =>
    `${quote(shown)} is no service with a HubSpot link, so this row does nothing. Write the name as it stands in the tab Services, or delete the row.`,
  idleWithLink: ({ headers }) =>
    `HubSpot decides what these columns say, so they do nothing in this row: ${headers.join(', ')}. Clear their cells, or take the link out.`,
  moveWithLink: ({ shown }) =>
    `${quote(shown)} acts as “refuse” for services with a HubSpot link, as no program can move a meeting of HubSpot. Nothing need change.`,
  sameQuestion: ({ shown, firstRow }) =>
    `Row ${firstRow} answers ${quote(shown)} for this service too, so neither answer counts. Delete one of the rows.`,
};
