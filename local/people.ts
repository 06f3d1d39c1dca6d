// The people of the local Google: the owner of everything, and others that a test lets run the script.
import type { Execution } from './boundary.ts';

export const OWNER = 'owner@example.com';

/** The address of the person that an execution acts as. */
export function userOf({ user }: Pick<Execution, 'user'>): string {
  return user ?? OWNER;
}
