// Until when an appointment may be cancelled or moved by phone (rule 16): the mirror of rule 6, Notice.
import type { Deadline } from './model.ts';
import { earliestStart, type NoticeCase } from './startLimits.ts';
import type { Instant } from './time.ts';

/**
 * Whether a booking of this start with that notice could still be made. `noticeCase`: of the booking's host; of
 * one that is gone, with the Settings' zone. A start that is past is too late in any case.
 */
export function isBeforeDeadline(deadline: Deadline, startMs: Instant, noticeCase: NoticeCase): boolean {
  if (deadline === null) return false;
  const { clock, timeZone } = noticeCase;
  return startMs >= earliestStart(deadline, noticeCase, clock.localDateOf(timeZone, startMs));
}
