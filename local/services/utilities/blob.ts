// Blob as scripts see it: bytes or text, with a type and a name.
import { exception } from '../../script/call.ts';
import { isBytes, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export type Data = string | number[];

export function isData(value: unknown): value is Data {
  return typeof value === 'string' || isBytes(value);
}

type Ask = (method: string, ...args: unknown[]) => unknown;

/** Of (data), (data, contentType) and (data, contentType, name). */
export function newBlob(ask: Ask, args: readonly unknown[]) {
  const [data, contentType = typeof data === 'string' ? 'text/plain' : null, name = null] = args;
  const fits = args.length <= 3 && isData(data) && isTextOrNull(contentType) && isTextOrNull(name);
  if (!fits) throw signatureError('Utilities.newBlob', args);
  return blobOf(ask, data, contentType, name);
}

function blobOf(ask: Ask, data: Data, firstType: string | null, firstName: string | null) {
  let [contentType, name] = [firstType, firstName];
  const blob: object = strict('Blob', {
    getBytes: () => (typeof data === 'string' ? ask('utf8', data) : [...data]),
    getDataAsString(...charset: unknown[]) {
      const utf8 = charset.length === 0 || (charset.length === 1 && charset[0] === 'UTF-8');
      if (!utf8) throw exception(`Not simulated: Blob.getDataAsString(${charset.join(',')})`);
      return typeof data === 'string' ? data : ask('text', data);
    },
    getContentType: () => contentType,
    getName: () => name,
    setContentType(...args: unknown[]) {
      contentType = onlyTextOrNull('setContentType', args);
      return blob;
    },
    setName(...args: unknown[]) {
      name = onlyTextOrNull('setName', args);
      return blob;
    },
    copyBlob: () => blobOf(ask, data, contentType, name),
    isGoogleType: () => false,
  });
  return blob;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function onlyTextOrNull(method: string, args: readonly unknown[]): string | null {
  const [text] = args;
  if (args.length !== 1 || !isTextOrNull(text)) throw signatureError(`Blob.${method}`, args);
  return text;
}
