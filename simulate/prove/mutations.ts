// All of them, a table for each subject. Each invariant is broken by one at least.
import type { Mutation } from './mutation.ts';
import { BOOKING } from './mutations/booking.ts';
import { DOORS } from './mutations/doors.ts';
import { GUESTS } from './mutations/guests.ts';
import { HUBSPOT } from './mutations/hubspot.ts';
import { LOAD } from './mutations/load.ts';
import { RECOVERY } from './mutations/recovery.ts';
import { RULES } from './mutations/rules.ts';
import { TOOLS } from './mutations/tools.ts';

export const MUTATIONS: readonly Mutation[] = [
  ...RULES,
  ...BOOKING,
  ...RECOVERY,
  ...DOORS,
  ...HUBSPOT,
  ...LOAD,
  ...GUESTS,
  ...TOOLS,
];
