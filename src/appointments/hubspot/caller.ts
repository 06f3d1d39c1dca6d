// What HubSpot is told of the caller: answers to the form's questions, and the contact's fields.
import { type CallerDetails, filled, formAnswers } from '../../hubspot/formAnswers.ts';
import type { LinkFacts } from '../../hubspot/linkFacts.ts';
import type { TelliRequest } from '../../telli/request.ts';
import type { LinkAsked } from './link.ts';
import { formAnswersOf } from './link.ts';

/** See `formAnswers`: `missing` are the required questions that this caller's details leave open. */
export function answersFor({ sheet, service, request }: LinkAsked, { fields }: LinkFacts) {
  return formAnswers(fields, formAnswersOf(sheet.configuration, service), callerOf(request));
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
