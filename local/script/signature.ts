// Apps Script picks an overload by the types of the arguments, or not at all.
import { exception } from './call.ts';

/** Google's error for arguments that fit no overload of `method`, for example `Utilities.formatDate`. */
export function signatureError(method: string, args: readonly unknown[]): Error {
  const types = args.map(typeName).join(',');
  return exception(`The parameters (${types}) don't match the method signature for ${method}.`);
}

/** Google's bytes are signed: integers from -128 to 127, both included. */
export function isBytes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 127);
}

/** The text that Apps Script makes of a simple value for a String parameter; undefined for anything else. */
export function asText(value: unknown): string | undefined {
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return simple ? String(value) : undefined;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Array';
  return '(class)';
}
