// What Google could not do, apart from what is wrong in this product. The adapters throw this class alone for the platform's
// failures; every other exception is a mistake of ours and must not be told as Google's.
import { safeText } from '../sheet/text.ts';

/** Its message is the platform's own text. */
export class PlatformFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PlatformFailure';
  }
}

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

/** What Google says, without the names that the script has for its call and its exception. */
export function whyUnread(text: string): string {
  return safeText(text.replace(/^.* failed with error: /, ''), 300);
}
