// One call's way: its body, the door for strangers, the gate, and at most two attempts at the web app.
import { isJsonObject, parseJson } from '../text/json.ts';
import { type Asked, countsAs } from './addresses.ts';
import type { Action } from './answer.ts';
import { readAtMost, toBase64 } from './bytes.ts';
import type { Gate } from './gate.ts';
import type { Minute } from './minute.ts';
import type { CallProblem, Refusal, Settings } from './options.ts';
import { parcelOf } from './parcel.ts';
import { SENTENCES } from './sentences.ts';
import { pause, within } from './time.ts';
import { askWebApp } from './webApp.ts';

export interface RelayContext {
  readonly webApp: URL;
  readonly gate: Gate;
  /** Before the gate, for tool calls alone. */
  readonly toolGate: Gate;
  readonly minute: Minute;
  /** Whether a call goes on although it has no proof. */
  readonly mayPass: () => boolean;
  readonly settings: Settings;
}

/** How a call ended: the web app's own text, or why there is none. */
export type Carried = ({ readonly answer: string } | { readonly refusal: Refusal }) & {
  readonly attempts: number;
  /** What went wrong last, also before an answer came. */
  readonly problem?: CallProblem | undefined;
  /** As the web app's Log has it; undefined if it was not asked. */
  readonly requestId?: string;
};

// Shares of the deadline. A script takes one to two seconds, and now and then its answer never comes. So the first attempt
// leaves time for a second, and no attempt begins too late to be of use. A pause lies between them, as Google turns away
// calls in quick succession.
const KEPT_FOR_RETRY = 0.45;
const SHORTEST_ATTEMPT = 0.15;
const PAUSE = 0.05;

/** Never rejects, and never takes longer than the deadline. */
export async function carry(request: Request, asked: Asked, way: RelayContext): Promise<Carried> {
  const { gate, toolGate, minute, mayPass, settings } = way;
  const { deadlineMs, longestQueueMs, report, time, uuid } = settings;
  const deadlineAtMs = time.nowMs() + deadlineMs;
  const body = await readBody(request, settings);
  if (body === 'tooLarge') return { refusal: 'tooLarge', attempts: 0 };
  if (body === 'bodyUnread') return { refusal: 'unanswered', attempts: 0, problem: body };
  const { isStranger, write } = await parcelOf(request, asked, body, settings);
  if (isStranger && !mayPass()) return { refusal: 'notAuthentic', attempts: 0 };
  const requestId = uuid();
  const envelope = write(requestId, toBase64(body));
  const ask = () => askWithRetry(way, asked.action, envelope, deadlineAtMs);
  if (isStranger) {
    report('unverified');
    // Beside the gate: its places are kept for calls that may be telli's.
    return { problem: 'unverified', ...(await ask()), requestId };
  }
  const longestMs = () => Math.min(longestQueueMs, deadlineAtMs - SHORTEST_ATTEMPT * deadlineMs - time.nowMs());
  const enter = () => gate.pass(longestMs(), ask);
  const counted = countsAs(asked);
  const pass = () => (asked.action === 'tools' ? toolGate.pass(longestMs(), enter) : enter());
  const carried = minute.hasRoom(counted) ? await pass() : null;
  if (carried !== null) {
    // A stranger's false proof must not use up what there is for callers.
    if (!isRefused(carried)) minute.count(counted);
    return { ...carried, requestId };
  }
  report('tooManyCalls');
  return { refusal: 'tooManyCalls', attempts: 0, problem: 'tooManyCalls' };
}

/** Whether the web app found the proof wrong. */
function isRefused(carried: Carried): boolean {
  const answer = 'answer' in carried ? parseJson(carried.answer) : null;
  return isJsonObject(answer) && [answer.reason, answer.sentence].some((text) => NOT_AUTHENTIC.includes(text));
}

// The web app speaks the language of the Sheet.
const NOT_AUTHENTIC: readonly unknown[] = [SENTENCES.en.notAuthentic, SENTENCES.de.notAuthentic];

// All actions are safe to repeat: the retry sends the same envelope with the same request id. While other calls wait, the
// first attempt has all the time. The web app may still work on an attempt that was given up. If everything is slow, twice
// the work would let no call through.
async function askWithRetry(
  way: RelayContext,
  action: Action,
  envelope: string,
  deadlineAtMs: number,
): Promise<Carried> {
  const { webApp, gate, settings } = way;
  const { fetch: send, deadlineMs, report, time } = settings;
  let attempts = 0;
  let last: { readonly problem?: CallProblem } = {};
  for (const keptShare of [KEPT_FOR_RETRY, 0]) {
    const pauseMs = attempts > 0 ? deadlineMs * PAUSE : 0;
    const keptMs = gate.isCrowded() ? 0 : keptShare * deadlineMs;
    const leftMs = deadlineAtMs - keptMs - pauseMs - time.nowMs();
    if (leftMs < SHORTEST_ATTEMPT * deadlineMs) continue;
    if (attempts > 0) await pause(time, pauseMs);
    attempts += 1;
    const attempt = await askWebApp({ send, time, webApp, action, limitMs: leftMs }, envelope);
    if ('answer' in attempt) return { ...last, ...attempt, attempts };
    report(attempt.problem);
    last = attempt;
  }
  return { ...last, refusal: 'unanswered', attempts };
}

/**
 * A body that is too long, or not wanted, is still read to its end. If it is left unread, Cloudflare's runtime may cut off
 * the caller before the answer has arrived (github.com/cloudflare/workerd/issues/1741).
 */
export async function readBody(
  request: Request,
  { maxBodyBytes, deadlineMs, time }: Settings,
): Promise<Uint8Array<ArrayBuffer> | 'tooLarge' | 'bodyUnread'> {
  try {
    const read = (signal: AbortSignal) => readAtMost(request.body, maxBodyBytes, signal, 'drop');
    return (await within(time, deadlineMs, read)) ?? 'tooLarge';
  } catch {
    return 'bodyUnread';
  }
}
