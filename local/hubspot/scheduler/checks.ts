// Reads and checks a request to book, in the order in which the stand-in refuses: each throws its refusal.
import { isObject, type JsonObject } from '../../services/jsonObject.ts';
import type { Account } from '../account.ts';
import type { FormField, Link } from '../links.ts';
import { durationNotValid, fieldMissing, guestsNotAllowed, invalid, invalidEmail } from '../reply.ts';
import { linkOf } from './availability.ts';

export interface Booking {
  readonly link: Link;
  readonly durationMs: number;
  readonly startMs: number;
  /** In lower case. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly formFields: readonly Answer[];
  readonly consents: readonly unknown[];
  readonly timezone: string;
  readonly locale: string;
}

export interface Answer {
  readonly name: string;
  readonly value: string;
}

// What a form has in any case, and the request says elsewhere.
const OWN_FIELDS = ['email', 'firstname', 'lastname'];
const REQUIRED = ['slug', 'duration', 'startTime', 'email', 'firstName', 'lastName'];
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
/** The domain that was seen to be refused. */
const REFUSED = /@(.*\.)?example\.com$/i;
// RFC 2606 and RFC 6761.
const RESERVED = /@(.*\.)?(example\.(com|net|org)|[^.@]+\.(example|test|invalid|localhost))$/i;
const ISO_WITH_SECONDS = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

export function readBooking(account: Account, value: unknown): Booking {
  if (!isObject(value)) throw invalid('The request has no JSON object');
  const missing = REQUIRED.find((name) => value[name] === undefined || value[name] === null);
  if (missing !== undefined) throw invalid(`${missing} is required`);
  const link = linkOf(account, String(value.slug));
  const durationMs = Number(value.duration);
  if (!link.durationsMs.includes(durationMs)) throw durationNotValid();
  const email = readEmail(account, value);
  const lastName = String(value.lastName);
  if (lastName === '') throw invalid('lastName may not be empty');
  const formFields = readAnswers(account, link, value.formFields ?? []);
  const consents = readConsents(account, link, value.legalConsentResponses ?? []);
  return {
    link,
    durationMs,
    startMs: readStart(account, value.startTime),
    email,
    firstName: String(value.firstName),
    lastName,
    formFields,
    consents,
    timezone: String(value.timezone ?? link.timeZone),
    locale: String(value.locale ?? 'en-us'),
  };
}

function readEmail({ levers }: Account, { email, guestEmails }: JsonObject): string {
  const text = String(email).toLowerCase();
  const refused = levers.switches.emailCheck === 'reserved' ? RESERVED : REFUSED;
  if (!ADDRESS.test(text) || refused.test(text)) throw invalidEmail();
  if (Array.isArray(guestEmails) && guestEmails.length > 0) throw guestsNotAllowed();
  return text;
}

function readAnswers({ levers }: Account, link: Link, value: unknown): Answer[] {
  if (!Array.isArray(value)) throw invalid('formFields is not a list');
  const answers = value.map((one: unknown) => {
    const { name, value: given } = isObject(one) ? one : ({} as JsonObject);
    if (typeof name !== 'string' || typeof given !== 'string') throw invalid('formFields wants name and value as text');
    return { name, value: given };
  });
  const fieldOf = (answer: Answer) => link.formFields.find(({ name }) => name === answer.name);
  const unknown = answers.find((answer) => fieldOf(answer) === undefined);
  if (unknown !== undefined && levers.switches.unknownField === 'refused') {
    throw invalid(`The form has no field ${unknown.name}`);
  }
  const isAnswered = (field: FormField) => answers.some(({ name, value: text }) => name === field.name && text !== '');
  const open = link.formFields.find(
    (field) => field.isRequired && !OWN_FIELDS.includes(field.name.toLowerCase()) && !isAnswered(field),
  );
  if (open !== undefined) throw fieldMissing(open.name);
  for (const answer of answers) checkChoice(fieldOf(answer), answer);
  return answers.filter((answer) => fieldOf(answer) !== undefined);
}

/** A question of checkboxes takes several choices, joined by `;`. Every other takes one. */
function checkChoice(field: FormField | undefined, { name, value }: Answer): void {
  const values = field?.options.map((option) => option.value) ?? [];
  const chosen = field?.fieldType === 'checkbox' ? value.split(';') : [value];
  const isKnown = values.length === 0 || chosen.every((one) => values.includes(one));
  if (!isKnown) throw invalid(`${value} is no choice of ${name}`);
}

function readConsents({ levers }: Account, { consent }: Link, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid('legalConsentResponses is not a list');
  if (!consent.legalConsentEnabled) return value;
  const { processingConsent, requiredBox } = levers.switches;
  if (consent.processingConsentType === 'REQUIRED_CHECKBOX' && processingConsent === 'refuses') {
    throw invalid('Consent to process data is required');
  }
  const isTicked = (id: string) =>
    value.some((one: unknown) => isObject(one) && String(one.communicationTypeId) === id && one.consented === true);
  const open = consent.communicationConsentCheckboxes.find(
    ({ required, communicationTypeId }) => required && !isTicked(communicationTypeId),
  );
  if (open !== undefined && requiredBox === 'refuses') throw invalid(`Consent is required: ${open.label}`);
  return value;
}

function readStart({ levers }: Account, value: unknown): number {
  const isLenient = levers.switches.startTime === 'lenient';
  if (isLenient && (typeof value === 'number' || /^\d{12,14}$/.test(String(value)))) return Number(value);
  const text = typeof value === 'string' && (isLenient ? ISO : ISO_WITH_SECONDS).test(value) ? value : '';
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalid('startTime is not valid');
  return ms;
}
