// Reads what a script passes to UrlFetchApp. Refuses as Google does, in its words where they are known.
import { exception } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import type { WebRequest } from './web.ts';

/** A request, and what becomes of an answer of 400 and above. */
export interface Prepared {
  readonly request: WebRequest;
  readonly muteHttpExceptions: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const FORM = 'application/x-www-form-urlencoded';
const KNOWN = [
  ...['contentType', 'headers', 'method', 'payload', 'muteHttpExceptions', 'followRedirects'],
  ...['validateHttpsCertificates', 'escaping'],
];
// Google sets these itself.
const OWN_HEADERS = ['host', 'content-length', 'transfer-encoding', 'connection'];
// developers.google.com/apps-script/guides/services/quotas
const LONGEST_URL = 2048;
const LARGEST_BODY = 50 * 1024 * 1024;

/** The arguments of UrlFetchApp.fetch and getRequest. */
export function readRequest(method: string, args: readonly unknown[]): Prepared {
  const [url, parameters = {}] = args;
  const text = asText(url);
  if (text === undefined || !isObject(parameters) || args.length > 2) throw signatureError(method, args);
  return prepared(method, text, parameters);
}

/** The argument of UrlFetchApp.fetchAll: addresses, or parameters with a `url`. */
export function readRequests(method: string, args: readonly unknown[]): Prepared[] {
  const [requests] = args;
  if (args.length !== 1 || !Array.isArray(requests)) throw signatureError(method, args);
  return requests.map((one: unknown) => {
    const text = asText(one);
    if (text !== undefined) return prepared(method, text, {});
    if (!isObject(one)) throw signatureError(method, args);
    const { url, ...parameters } = one;
    const given = asText(url);
    if (given === undefined) throw exception('Attribute provided with no value: url');
    return prepared(method, given, parameters);
  });
}

function prepared(from: string, url: string, parameters: Parameters): Prepared {
  const unknown = Object.keys(parameters).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw new Error(`Not simulated: ${from} with the parameter ${unknown}`);
  const method = readMethod(parameters.method);
  const body = readPayload(from, parameters.payload);
  if (body !== null && method === 'GET') throw new Error(`Not simulated: ${from} of a payload by GET`);
  if (url.length > LONGEST_URL) throw exception('Limit Exceeded: URLFetch URL Length.');
  if (body !== null && body.length > LARGEST_BODY) throw exception('Limit Exceeded: URLFetch POST Size.');
  for (const flag of ['validateHttpsCertificates', 'escaping']) readFlag(parameters, flag, true);
  const request = {
    url,
    method,
    headers: readHeaders(parameters.headers),
    contentType: body === null ? null : readContentType(parameters.contentType),
    body,
    followRedirects: readFlag(parameters, 'followRedirects', true),
  };
  return { request, muteHttpExceptions: readFlag(parameters, 'muteHttpExceptions', false) };
}

function readMethod(value: unknown): string {
  const method = value === undefined ? 'get' : String(value).toLowerCase();
  if (!METHODS.includes(method)) throw invalid('method');
  return method.toUpperCase();
}

function readFlag(parameters: Parameters, name: string, otherwise: boolean): boolean {
  const value = parameters[name] ?? otherwise;
  if (typeof value !== 'boolean') throw invalid(name);
  return value;
}

function readContentType(value: unknown): string {
  if (value === undefined) return FORM;
  if (typeof value !== 'string') throw invalid('contentType');
  return value;
}

function readHeaders(value: unknown): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw invalid('headers');
  return Object.fromEntries(
    Object.entries(value).map(([name, given]) => {
      const text = asText(given);
      const isRefused = text === undefined || OWN_HEADERS.includes(name.toLowerCase());
      if (isRefused) throw invalid(`Header:${name}`);
      if (name.toLowerCase() === 'content-type') throw new Error(`Not simulated: the header ${name}; use contentType`);
      return [name, text];
    }),
  );
}

/** An object becomes the fields of a form, whatever its content type says. */
function readPayload(from: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  if (!isObject(value) || Array.isArray(value)) throw new Error(`Not simulated: ${from} of a payload of bytes`);
  const fields = Object.entries(value).map(([name, given]) => {
    const text = asText(given);
    if (text === undefined) throw new Error(`Not simulated: ${from} of a form field ${name} that is not simple`);
    return `${formEncoded(name)}=${formEncoded(text)}`;
  });
  return fields.join('&');
}

function formEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

function invalid(attribute: string): Error {
  return exception(`Attribute provided with invalid value: ${attribute}`);
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null;
}
