// One caller after another on one line. Each asks for free times, books one and thinks for a moment. The next has another name.
import { createHmac, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SENTENCES } from '../../src/relay/sentences.ts';
import { type Action, type Shape, shapeOf } from '../shape.ts';

/** turned away: the relay did not ask the web app. unanswered: it asked, and got no answer in time. */
export type Kind = Shape | 'turned away' | 'unanswered' | 'wrong';

export interface Heard {
  readonly action: Action;
  readonly kind: Kind;
  readonly latencyMs: number;
  /** On `performance.now()`'s clock. */
  readonly sentMs: number;
  /** Of a failure the reason; of a wrong answer what was wrong with it. '' otherwise. */
  readonly reason: string;
  /** The caller's name, used for one appointment only. */
  readonly name: string;
  /** The start that `book` asked for. */
  readonly startIso?: string;
}

export interface Line {
  readonly origin: string;
  readonly key: string;
  /** When no new call begins any more, on `performance.now()`'s clock. */
  readonly untilMs: number;
  readonly hear: (heard: Heard) => void;
}

/** Much less than people on the phone take, so that 200 callers are many. */
const THINKING_MS = { least: 1000, most: 3000 };
/** The relay answers within nine seconds, later only where the processors are busy; the latencies show it. Nothing at all is a wrong answer. */
const PATIENCE_MS = 30_000;
/** After an answer that claims nothing, asking again is safe; an agent does so a few times. */
const MOST_TRIES = 4;

export async function callRepeatedly(line: Line, caller: number): Promise<void> {
  const isOpen = () => performance.now() < line.untilMs;
  for (let round = 1; isOpen(); round += 1) {
    const name = `Caller ${caller} Round ${round}`;
    const starts = await askForTimes(line, name);
    await think();
    const startIso = starts[randomInt(Math.max(1, starts.length))];
    if (startIso === undefined) continue;
    for (let tries = 0; tries < MOST_TRIES && isOpen(); tries += 1) {
      if (!claimsNothing(await book(line, name, startIso))) break;
      await think();
    }
  }
}

const claimsNothing = (kind: Kind) => kind === 'turned away' || kind === 'unanswered';

export async function askForTimes(line: Line, name: string): Promise<string[]> {
  const { text, ...heard } = await call(line, 'available', { ...contact(name) });
  line.hear({ ...heard, action: 'available', name });
  if (heard.kind !== 'offered') return [];
  const { available }: { available: readonly { start_iso: string }[] } = JSON.parse(text);
  return available.map(({ start_iso }) => start_iso);
}

export async function book(line: Line, name: string, startIso: string): Promise<Kind> {
  const { text: _, ...heard } = await call(line, 'book', { ...contact(name), start_iso: startIso });
  line.hear({ ...heard, action: 'book', name, startIso });
  return heard.kind;
}

function contact(name: string) {
  return { contact_id: name.replace(/ /g, '-'), contact_details: { name } };
}

function think(): Promise<void> {
  return pause(randomInt(THINKING_MS.least, THINKING_MS.most));
}

async function call(line: Line, action: Action, request: object) {
  const body = JSON.stringify(request);
  const signature = createHmac('sha256', line.key).update(body).digest('hex');
  // A new connection for each call: the other side may close a kept one just as it is used again.
  const headers = { 'x-telli-signature': signature, connection: 'close' };
  const sentMs = performance.now();
  const timed = () => ({ sentMs, latencyMs: performance.now() - sentMs });
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`${line.origin}/${action}`, { method: 'POST', body, headers, signal });
    const text = await response.text();
    return { ...timed(), text, ...kindOf(action, response.status, text) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ...timed(), text: '', kind: 'wrong' as const, reason: `no answer: ${cause}` };
  }
}

/** The meaning of the answer for an agent, by its status and text alone. */
export function kindOf(action: Action, status: number, text: string): { kind: Kind; reason: string } {
  const shape = shapeOf(action, text);
  if (status !== 200 || shape === null) return { kind: 'wrong', reason: `HTTP ${status}, ${text.slice(0, 200)}` };
  if (shape !== 'failed') return { kind: shape, reason: '' };
  const { reason }: { reason: string } = JSON.parse(text);
  const { tooManyCalls, unanswered } = SENTENCES.en;
  if (Object.values<string>(tooManyCalls).includes(reason)) return { kind: 'turned away', reason };
  if (Object.values<string>(unanswered).includes(reason)) return { kind: 'unanswered', reason };
  return { kind: 'failed', reason };
}
