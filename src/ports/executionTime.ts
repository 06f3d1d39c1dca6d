// How long an execution may still go on.
import { MINUTE_MS } from '../scheduling/time.ts';

/**
 * An execution ends after six minutes at most (Apps Script's quotas). Ten minutes after an event was written, its execution
 * has ended, even if two clocks differ. The event's row exists or is left to recovery.
 */
export const SURELY_ENDED_MS = 10 * MINUTE_MS;
