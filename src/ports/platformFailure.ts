// A failure of Google, apart from mistakes in this product. Only the adapters throw this class. Every other exception is a
// mistake of ours and must not be told as Google's.
import { safeText } from '../sheet/text.ts';

/** Its message is the platform's own text. */
export class PlatformFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlatformFailure';
  }
}

/** A limit of Google's is reached. Nothing was done, and another try within the minute would be in vain. */
export class LimitReached extends PlatformFailure {}

/** For the operator: the platform's text, or of a mistake of ours where it happened. */
export function told(error: unknown): string {
  if (error instanceof PlatformFailure) return error.message;
  return `a mistake in Slotsheet: ${error instanceof Error ? (error.stack ?? error) : error}`;
}

/** The platform's text. Throws the mistake on if it is one of ours. */
export function platformText(error: unknown): string {
  if (error instanceof PlatformFailure) return error.message;
  throw error;
}

/** null where the platform fails. Throws a mistake of ours on. */
export function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    platformText(error);
    return null;
  }
}

/** Google's words, without the script's names for its call and its exception. */
export function whyUnread(text: string): string {
  return safeText(text.replace(/^.* failed with error: /, ''), 300);
}
