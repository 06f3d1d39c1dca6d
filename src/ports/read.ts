// How a call that reads answers: it never throws what the platform could not do.
import { PlatformFailure } from './platformFailure.ts';

/** The value, or the platform's own text for why there is none. */
export type Read<T> = { readonly value: T } | { readonly unreadable: string };

/** Throws a PlatformFailure if there is none: for callers that can do nothing without it. */
export function orThrow<T>(read: Read<T>): T {
  if ('unreadable' in read) throw new PlatformFailure(read.unreadable);
  return read.value;
}
