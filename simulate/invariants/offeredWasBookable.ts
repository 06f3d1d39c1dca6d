// A start that `available` offered is bookable while its notice holds. Only an offer and a booking without a fault count,
// and only if no change and no other booking came between them.
import { GONE, readAnswer } from '../evidence/answers.ts';
import { type BookCall, bookCalls, mayChange } from '../evidence/bookCalls.ts';
import type { History, WebAppRun } from '../evidence/history.ts';
import { serviceNamed } from '../evidence/ownEvents.ts';
import { instantText, MINUTE_MS } from '../evidence/times.ts';

export function offeredWasBookable(history: History): string[] {
  const gone = bookCalls(history).filter(({ run, answer }) => isGone(answer) && run.faults.length === 0);
  return gone.flatMap((call) => {
    const offer = history.runs.find((run) => hasOffered(run, call) && isQuiet(history, run, call.run));
    if (offer === undefined || !isInNotice(history, call)) return [];
    const what = `“${call.service}” at ${instantText(call.startMs)}`;
    const [by, to] = [offer.executionId, call.run.executionId];
    return [
      `execution ${by} offered ${what}, nothing changed, and execution ${to} said that it is no longer available`,
    ];
  });
}

function isGone(answer: BookCall['answer']): boolean {
  return answer.kind === 'failed' && answer.reason === GONE;
}

function hasOffered({ asked, answer, faults, endedMs }: WebAppRun, call: BookCall): boolean {
  if (asked.action !== 'available' || answer === null || faults.length > 0) return false;
  if (asked.service !== call.service || endedMs > call.run.startedMs) return false;
  const offered = readAnswer(asked.action, answer);
  return offered?.kind === 'offered' && offered.startsMs.includes(call.startMs);
}

/** No change and no other booking from the beginning of the offer to the end of the booking. */
function isQuiet({ changes, runs }: History, offer: WebAppRun, booking: WebAppRun): boolean {
  const [fromMs, toMs] = [offer.startedMs, booking.endedMs];
  const isWithin = ({ atMs }: { readonly atMs: number }) => atMs >= fromMs && atMs <= toMs;
  const isOther = (run: WebAppRun) => mayChange(run.asked) && run !== booking;
  const isUnderWay = (run: WebAppRun) => run.startedMs <= toMs && run.endedMs + blindMs(run) >= fromMs;
  return !changes.some(isWithin) && !runs.some((run) => isOther(run) && isUnderWay(run));
}

// As long as the cache keeps the Sheet.
const CACHED_MS = 5 * MINUTE_MS;

/** An execution may have ended between its rows and the note that tells offers from the cache of them. */
function blindMs({ answer, faults }: WebAppRun): number {
  return answer === null || faults.some((name) => /properties/i.test(name)) ? CACHED_MS : 0;
}

function isInNotice({ world }: History, { service, startMs, run }: BookCall): boolean {
  const notice = serviceNamed(world.services, service)?.noticeMinutes ?? 0;
  return run.endedMs + notice * MINUTE_MS <= startMs;
}
