// What HubSpot is told of the caller: answers to the form's questions, and the contact's fields.
import { type CallerDetails, filled, formAnswers } from '../../hubspot/formAnswers.ts';
import type { TelliRequest } from '../../telli/request.ts';
import type { Link, LinkAsked } from './link.ts';

/** See `formAnswers`: `missing` are the required questions that this caller's details leave open. */
export function answersFor({ request }: LinkAsked, link: Pick<Link, 'facts' | 'formAnswers'>) {
  return formAnswers(link.facts.fields, link.formAnswers, callerOf(request));
}

/** By property; those that the caller's details leave blank stay as they are. */
export function contactProperties({ sheet, request }: LinkAsked): Readonly<Record<string, string>> {
  const { contactFields } = sheet.configuration.settings.hubspot;
  const values = contactFields.map(
    ({ property, template }) => [property, filled(template, callerOf(request))] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

/** '' without a title of the Sheet's. */
export function ticketTitle({ sheet, request }: LinkAsked): string {
  return filled(sheet.configuration.settings.hubspot.ticketTitle, callerOf(request));
}

function callerOf({ contact, name, details }: TelliRequest): CallerDetails {
  return { ...contact, ...name, details };
}
