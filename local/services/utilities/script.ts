// Utilities as scripts see it: picks the overload by the types of the arguments, as Apps Script does.
import { exception, type ScriptCall } from '../../script/call.ts';
import { enumeration, labelOf } from '../../script/enumeration.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict, strictEnumeration } from '../strict.ts';
import { isData, newBlob } from './blob.ts';

const CHARSET = enumeration('US_ASCII', 'UTF_8');
const DIGEST = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');

export function utilitiesGlobal(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('Utilities', method, ...args);
  return strict('Utilities', {
    Charset: strictEnumeration('Utilities.Charset', CHARSET),
    DigestAlgorithm: strictEnumeration('Utilities.DigestAlgorithm', DIGEST),
    computeHmacSha256Signature: (...args: unknown[]) => ask('computeHmacSha256Signature', ...hmacArguments(args)),
    computeDigest: (...args: unknown[]) => ask('computeDigest', ...digestArguments(args)),
    base64Encode: (...args: unknown[]) => ask('base64Encode', ...dataAndCharset('base64Encode', args, args)),
    base64Decode(...args: unknown[]) {
      if (args.length === 2 && labelOf(CHARSET, args[1]) !== undefined)
        throw exception('Not simulated: Utilities.base64Decode with a charset');
      return ask('base64Decode', onlyText('base64Decode', args));
    },
    newBlob: (...args: unknown[]) => newBlob(ask, args),
    formatDate: (...args: unknown[]) => ask('formatDate', ...formatArguments(args)),
    getUuid: () => ask('getUuid'),
    sleep: (...args: unknown[]) => void ask('sleep', readSleep(args)),
  });
}

// (bytes, bytes), (String, String) or (String, String, Charset); nothing else.
function hmacArguments(args: readonly unknown[]): unknown[] {
  const [value, key, charset] = args;
  if (args.length === 2) for (const each of args) refuseOtherArrays(each);
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
  if (given.length === 1) refuseOtherArrays(data);
  const label = given.length === 1 ? null : labelOf(CHARSET, charset);
  const fits = isData(data) && given.length <= 2 && label !== undefined && (label === null || typeof data === 'string');
  if (!fits) throw signatureError(`Utilities.${method}`, args);
  return [data, label];
}

/** A list of anything but numbers is taken for bytes, and cannot be converted. */
function refuseOtherArrays(value: unknown): void {
  if (!Array.isArray(value)) return;
  const odd = value.find((each) => typeof each !== 'number');
  if (odd !== undefined) throw exception(`Cannot convert ${odd} to (class).`);
}

function onlyText(method: string, args: readonly unknown[]): string {
  const text = asText(args[0]);
  if (args.length !== 1 || text === undefined) throw signatureError(`Utilities.${method}`, args);
  return text;
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
