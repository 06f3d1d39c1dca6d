// The people of the local Google: whoever owns everything, and others whom a test lets run the script.
import type { Execution } from './boundary.ts';

export const OWNER = 'owner@example.com';

/** Whom an execution acts as. */
export function userOf({ user }: Pick<Execution, 'user'>): string {
  return user ?? OWNER;
}
