// What an answer says that is not the one asked for. Every field of an error's body is optional.
import { isJsonObject, parseJson } from '../text/json.ts';
import type { ApiAnswer, Json } from './answer.ts';

export interface ApiError {
  /** null = no answer came. */
  readonly status: number | null;
  readonly category: string;
  readonly subCategory: string;
  /** Which limit was reached: `SECONDLY`, `TEN_SECONDLY_ROLLING`, `DAILY`. */
  readonly policyName: string;
  readonly correlationId: string;
  /** The scopes that the key lacks, as far as HubSpot names them. */
  readonly scopes: readonly string[];
  /** The properties that HubSpot refuses, as far as it names them. */
  readonly properties: readonly string[];
  /** HubSpot's or the platform's own words. They may quote a caller: only for decisions, never for the Log. */
  readonly message: string;
}

/** Without an answer the platform's words are `message`. */
export function readError(answer: ApiAnswer): ApiError {
  if ('failed' in answer) return { ...NOTHING_KNOWN, message: answer.failed };
  const parsed = parseJson(answer.text);
  const body = isJsonObject(parsed) ? parsed : {};
  const details = (Array.isArray(body.errors) ? body.errors : []).filter(isJsonObject);
  const contexts = [body, ...details].map(({ context }) => context).filter(isJsonObject);
  return {
    status: answer.status,
    category: word(body.category) || word(body.errorType),
    subCategory: word(body.subCategory) || first(details, 'subCategory') || first(details, 'code'),
    policyName: word(body.policyName),
    correlationId: word(body.correlationId),
    scopes: wordsOf(contexts, ['requiredGranularScopes', 'requiredScopes']),
    properties: wordsOf(contexts, ['propertyName']),
    message: typeof body.message === 'string' ? body.message : '',
  };
}

const NOTHING_KNOWN: ApiError = {
  status: null,
  category: '',
  subCategory: '',
  policyName: '',
  correlationId: '',
  scopes: [],
  properties: [],
  message: '',
};

/**
 * How long to wait before a GET is asked once more, in milliseconds; null = asking again would not help. Longer limits are
 * not waited for while a caller waits.
 */
export function waitBeforeRetry(answer: ApiAnswer): number | null {
  if ('failed' in answer) return 200;
  if (answer.status === 429) return readError(answer).policyName === 'SECONDLY' ? 1000 : null;
  if (answer.status === 423) return 1500;
  return [502, 503, 504, 524].includes(answer.status) ? 200 : null;
}

/** For the Log and the owner: status and HubSpot's codes, never its words. */
export function errorText(error: ApiError): string {
  if (error.status === null) return error.message;
  const { status, category, policyName, subCategory, scopes, correlationId } = error;
  const codes = [category, policyName, subCategory, ...scopes, correlationId && `correlationId ${correlationId}`];
  return `${[status, ...codes.filter((code) => code !== '')].join(', ')}`;
}

/** Of such a text what stays the same each time, so that a problem is told once. */
export function withoutCorrelation(text: string): string {
  return text.replace(/,? ?correlationId \S+/g, '');
}

// Codes, not sentences: anything with a blank or an @ in it might be a caller's.
function word(value: unknown): string {
  return typeof value === 'string' && /^[\w.:/-]{1,120}$/.test(value) ? value : '';
}

function first(details: readonly Json[], key: string): string {
  return details.map((detail) => word(detail[key])).find((found) => found !== '') ?? '';
}

function wordsOf(contexts: readonly Json[], keys: readonly string[]): string[] {
  const found = contexts.flatMap((context) => keys.flatMap((key) => context[key]));
  return [...new Set(found.map(word).filter((one) => one !== ''))];
}
