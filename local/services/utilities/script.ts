// Utilities as scripts see it: picks the overload by the types of the arguments, as Apps Script does.
import { exception, type ScriptCall } from '../../script/call.ts';
import { Constant, labelOf } from '../../script/enumeration.ts';
import { asText, isBytes, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

const CHARSET = { US_ASCII: new Constant('US_ASCII'), UTF_8: new Constant('UTF_8') };
const DIGEST = { MD5: new Constant('MD5'), SHA_1: new Constant('SHA_1'), SHA_256: new Constant('SHA_256') };

type Data = string | number[];

export function utilitiesGlobal(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('Utilities', method, ...args);
  return strict('Utilities', {
    Charset: strict('Utilities.Charset', CHARSET),
    DigestAlgorithm: strict('Utilities.DigestAlgorithm', DIGEST),
    computeHmacSha256Signature: (...args: unknown[]) => ask('computeHmacSha256Signature', ...hmacArguments(args)),
    computeDigest: (...args: unknown[]) => ask('computeDigest', ...digestArguments(args)),
    base64Encode: (...args: unknown[]) => ask('base64Encode', ...dataAndCharset('base64Encode', args, args)),
    base64Decode: (...args: unknown[]) => ask('base64Decode', onlyText('base64Decode', args)),
    newBlob: (...args: unknown[]) => newBlob(ask, args),
    formatDate: (...args: unknown[]) => ask('formatDate', ...formatArguments(args)),
    getUuid: () => ask('getUuid'),
    sleep: (...args: unknown[]) => void ask('sleep', readSleep(args)),
  });
}

function isData(value: unknown): value is Data {
  return typeof value === 'string' || isBytes(value);
}

// (bytes, bytes), (String, String) or (String, String, Charset); nothing else.
function hmacArguments(args: readonly unknown[]): unknown[] {
  const [value, key, charset] = args;
  const sameKind = isData(value) && isData(key) && typeof value === typeof key;
  const label = args.length === 2 ? null : labelOf(CHARSET, charset);
  const fits = sameKind && args.length <= 3 && label !== undefined && (label === null || typeof value === 'string');
  if (!fits) throw signatureError('Utilities.computeHmacSha256Signature', args);
  return [value, key, label];
}

function digestArguments(args: readonly unknown[]): unknown[] {
  const algorithm = labelOf(DIGEST, args[0]);
  if (algorithm === undefined) throw signatureError('Utilities.computeDigest', args);
  return [algorithm, ...dataAndCharset('computeDigest', args.slice(1), args)];
}

// (bytes), (String) or (String, Charset).
function dataAndCharset(method: string, given: readonly unknown[], args: readonly unknown[]): unknown[] {
  const [data, charset] = given;
  const label = given.length === 1 ? null : labelOf(CHARSET, charset);
  const fits = isData(data) && given.length <= 2 && label !== undefined && (label === null || typeof data === 'string');
  if (!fits) throw signatureError(`Utilities.${method}`, args);
  return [data, label];
}

function onlyText(method: string, args: readonly unknown[]): string {
  const text = asText(args[0]);
  if (args.length !== 1 || text === undefined) throw signatureError(`Utilities.${method}`, args);
  return text;
}

function newBlob(ask: (method: string, ...args: unknown[]) => unknown, args: readonly unknown[]) {
  const [data] = args;
  if (args.length !== 1 || !isData(data)) throw signatureError('Utilities.newBlob', args);
  return strict('Blob', {
    getBytes: () => (typeof data === 'string' ? ask('utf8', data) : [...data]),
    getDataAsString(...charset: unknown[]) {
      const utf8 = charset.length === 0 || (charset.length === 1 && charset[0] === 'UTF-8');
      if (!utf8) throw exception(`Not simulated: Blob.getDataAsString(${charset.join(',')})`);
      return typeof data === 'string' ? data : ask('text', data);
    },
  });
}

function formatArguments(args: readonly unknown[]): unknown[] {
  const [date, zone, format] = args;
  const fits = args.length === 3 && date instanceof Date && typeof zone === 'string' && typeof format === 'string';
  if (!fits) throw signatureError('Utilities.formatDate', args);
  return [date.getTime(), zone, format];
}

const MAX_SLEEP_MS = 300_000;

function readSleep(args: readonly unknown[]): number {
  const [milliseconds] = args;
  if (args.length !== 1 || typeof milliseconds !== 'number') throw signatureError('Utilities.sleep', args);
  if (milliseconds > MAX_SLEEP_MS) throw exception(`Invalid argument: sleep of more than ${MAX_SLEEP_MS} ms`);
  return milliseconds;
}
