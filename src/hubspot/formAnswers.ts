// What is answered to the questions of a link's form, and written into a contact: texts with placeholders for the caller's details.
import { plainName } from '../text/plainName.ts';
import type { FormField } from './linkFacts.ts';

/** '' = not known. `details`: whatever else the caller said, by plain name. */
export interface CallerDetails {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly contactId: string;
  readonly externalId: string;
  readonly details: ReadonlyMap<string, string>;
}

export interface FormAnswer {
  readonly name: string;
  readonly value: string;
}

/** Texts by the form's field name; '' or none = not answered. */
export type Templates = ReadonlyMap<string, string>;

const PLACEHOLDER = /\{([^{}]*)\}/g;

type Detail = Exclude<keyof CallerDetails, 'details'>;
const DETAILS: readonly Detail[] = ['name', 'firstName', 'lastName', 'email', 'phone', 'contactId', 'externalId'];

/**
 * The text with the caller's details in place of `{name}`, `{first name}` … or `{any key}` of what the caller said, cut to
 * 1,000 characters. '' = not answered.
 */
export function filled(template: string, caller: CallerDetails): string {
  const text = template.replace(PLACEHOLDER, (_, key: string) => detailOf(plainName(key), caller)).trim();
  return text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS).replace(HALF_AT_END, '');
}

// What a caller said may be as long as they like. HubSpot might refuse the whole booking for one long text.
const MOST_CHARACTERS = 1000;
/** The first half of a surrogate pair, without its second. */
const HALF_AT_END = /[\uD800-\uDBFF]$/;

/** Whether the text is the same for each caller. */
export function isConstant(template: string): boolean {
  return template.search(PLACEHOLDER) < 0;
}

/**
 * The answers for one caller. Only what the form has is answered: a field that it does not have may fail the booking.
 * `missing`: the labels of the required questions without an answer, or with one that is no choice.
 */
export function formAnswers(
  fields: readonly FormField[],
  templates: Templates,
  caller: CallerDetails,
): { readonly formFields: readonly FormAnswer[]; readonly missing: readonly string[] } {
  const given = fields.filter(isAsked).map((field) => {
    const value = filled(templates.get(field.name) ?? '', caller);
    return { ...field, value: value === '' ? '' : (choiceOf(field, value) ?? '') };
  });
  return {
    formFields: given.filter(({ value }) => value !== '').map(({ name, value }) => ({ name, value })),
    missing: given.filter(({ value, isRequired }) => value === '' && isRequired).map(({ label }) => label),
  };
}

/** Whether the Sheet must answer it. Every booking has the others; a file cannot be sent. */
export function isAsked({ name, fieldType, isRequired }: FormField): boolean {
  return !ALWAYS_THERE.includes(name.toLowerCase()) && (fieldType !== 'file' || isRequired);
}

const ALWAYS_THERE: readonly string[] = ['firstname', 'lastname', 'email'];

/** The fields that take several choices; a `booleancheckbox` takes one. */
const TAKES_SEVERAL: readonly string[] = ['checkbox'];

/**
 * The value for HubSpot: of a question with choices, typed by value or by label. Where it takes several, they are joined
 * by `;`. null = no choice.
 */
export function choiceOf({ fieldType, options }: FormField, text: string): string | null {
  if (options.length === 0) return text;
  const parts = TAKES_SEVERAL.includes(fieldType) ? text.split(';') : [text];
  const chosen = parts.map((part) => {
    const typed = part.trim();
    return options.find(({ value, label }) => value === typed || label === typed)?.value;
  });
  return chosen.every((value) => value !== undefined) ? chosen.join(';') : null;
}

// Case, spaces, dashes and underscores are forgiven: `{E-Mail}`, `{contact id}`.
function detailOf(key: string, caller: CallerDetails): string {
  const known = DETAILS.find((name) => plainName(name) === key);
  return known === undefined ? (caller.details.get(key) ?? '') : caller[known];
}
