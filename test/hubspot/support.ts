// Answers of HubSpot for tests.
import type { ApiAnswer } from '../../src/hubspot/answer.ts';
import type { CallerDetails } from '../../src/hubspot/formAnswers.ts';
import type { FormField, LinkFacts } from '../../src/hubspot/linkFacts.ts';

export const LOST: ApiAnswer = { failed: 'Exception: Timeout' };

export function json(status: number, body: unknown): ApiAnswer {
  return { status, text: JSON.stringify(body) };
}

export const FACTS: LinkFacts = {
  kind: 'link',
  linkId: '77',
  type: 'ROUND_ROBIN_CALENDAR',
  durationsMs: [1_800_000, 3_600_000],
  isOffline: false,
  fields: [],
  consent: { isProcessingRequired: false, requiredBoxes: [] },
  members: [],
};

export function field(name: string, given: Partial<FormField> = {}): FormField {
  return { name, label: `${name}?`, fieldType: 'text', isRequired: true, options: [], ...given };
}

export const ADA: CallerDetails = {
  name: 'Ada Byron',
  firstName: 'Ada',
  lastName: 'Byron',
  email: 'ada@praxis.de',
  phone: '+4930901820',
  contactId: 'c-7',
  externalId: '',
  details: new Map([['versicherung', 'AOK']]),
};
