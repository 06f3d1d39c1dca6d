// UrlFetchApp as scripts see it: synchronous, without a timeout, and throwing where no answer comes.
import { exception, type ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';
import { type Prepared, readRequest, readRequests } from './request.ts';
import type { WebAnswer } from './web.ts';

const LEAST_ERROR = 400;
/** How much of a body the exception for an answer of 400 and above quotes. Google does not say. */
const QUOTED = 600;

export function urlFetchGlobal(call: ScriptCall) {
  return strict('UrlFetchApp', {
    fetch(...args: unknown[]) {
      const prepared = readRequest('UrlFetchApp.fetch', args);
      return response(call, prepared, answerOf(call('UrlFetchApp', 'fetch', prepared.request)));
    },
    fetchAll(...args: unknown[]) {
      const prepared = readRequests('UrlFetchApp.fetchAll', args);
      const answers = call('UrlFetchApp', 'fetchAll', ...prepared.map(({ request }) => request));
      const list: unknown[] = Array.isArray(answers) ? answers : [];
      return prepared.map((one, place) => response(call, one, answerOf(list[place])));
    },
    getRequest(...args: unknown[]) {
      const { request, muteHttpExceptions } = readRequest('UrlFetchApp.getRequest', args);
      const { url, method, headers, contentType, body, followRedirects } = request;
      const sent = body === null ? {} : { payload: body, contentType };
      return { url, method: method.toLowerCase(), headers, ...sent, followRedirects, muteHttpExceptions };
    },
  });
}

function answerOf(value: unknown): WebAnswer {
  const { status, headers, text } = Object(value);
  return { status, headers, text };
}

function response(call: ScriptCall, { request, muteHttpExceptions }: Prepared, answer: WebAnswer) {
  const { status, headers, text } = answer;
  if (status >= LEAST_ERROR && !muteHttpExceptions) throw requestFailed(request.url, answer);
  const members = {
    getResponseCode: () => status,
    getContentText(...args: unknown[]) {
      const asked = args.length === 0 ? charsetOf(headers) : asText(args[0]);
      if (args.length > 1 || asked === undefined) throw signatureError('HTTPResponse.getContentText', args);
      return decoded(call, text, asked);
    },
    getContent: () => call('Utilities', 'utf8', text),
    getHeaders: () => Object.fromEntries(headers),
    getAllHeaders: () => withRepeated(headers),
  };
  return strict('HTTPResponse', members, null);
}

function requestFailed(url: string, { status, text }: WebAnswer): Error {
  const host = /^[a-z]+:\/\/[^/?#]*/i.exec(url)?.[0] ?? url;
  return exception(
    `Request failed for ${host} returned code ${status}. Truncated server response: ${text.slice(0, QUOTED)} (use muteHttpExceptions option to examine full response)`,
  );
}

/** Without a charset Google promises none. One that is not UTF-8 finds the script that relies on UTF-8. */
function charsetOf(headers: WebAnswer['headers']): string {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return /;\s*charset=["']?([\w-]+)/i.exec(type)?.[1] ?? 'ISO-8859-1';
}

function decoded(call: ScriptCall, text: string, charset: string): string {
  const name = charset.toUpperCase();
  if (name === 'UTF-8') return text;
  if (name !== 'ISO-8859-1') throw exception(`Not simulated: HTTPResponse.getContentText(${charset})`);
  const bytes: unknown = call('Utilities', 'utf8', text);
  return Array.isArray(bytes) ? bytes.map((byte) => String.fromCharCode((Number(byte) + 256) % 256)).join('') : '';
}

function withRepeated(headers: WebAnswer['headers']): Record<string, string | string[]> {
  const names = [...new Set(headers.map(([name]) => name))];
  return Object.fromEntries(
    names.map((name) => {
      const values = headers.filter(([other]) => other === name).map(([, value]) => value);
      return [name, values.length > 1 ? values : (values[0] ?? '')];
    }),
  );
}
