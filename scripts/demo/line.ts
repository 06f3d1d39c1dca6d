// telli's part of the conversation: POST to our two URLs, with the raw body signed as telli signs it.
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { DemoError, expectThat, say } from './transcript.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Line {
  readonly url: string;
  readonly key: string;
  /** undefined = the first one. */
  readonly service: string | undefined;
}

export const PAUSE_MS = 500;
const MOST_TRIES = 30;
/** A relay answers within nine seconds, whatever happens. */
const LONGEST_MS = 20_000;

/** The answer's JSON object. Throws DemoError without an answer, or if it is anything but 200 and a JSON object. */
export async function call(line: Line, action: 'available' | 'book', request: Fields): Promise<Fields> {
  const rawBody = JSON.stringify(request);
  const headers = { 'content-type': 'application/json', 'x-telli-signature': sign(rawBody, line.key) };
  return fieldsIn(await answerText(`${line.url}/${action}${queryOf(line)}`, rawBody, headers), `/${action}`);
}

/** Throws DemoError without an answer, or if it is anything but 200. */
export async function answerText(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const response = await post(url, body, headers);
  const text = await response.text();
  const { pathname } = new URL(url);
  expectThat(response.status === 200, `${pathname} answered with HTTP ${response.status}; every answer should be 200.`);
  return text;
}

/** Throws DemoError if it is anything but a JSON object. `from` gave the answer. */
export function fieldsIn(text: string, from: string): Fields {
  const answer = parse(text);
  if (isFields(answer)) return answer;
  throw new DemoError(`${from} did not answer with a JSON object, but with: ${text.slice(0, 200)}`);
}

export const MOST_CALLS = 10;
// An answer may be late, or another execution hold the lock. The sentence says that it is safe to ask again.
const ASK_AGAIN = /is busy at the moment|safe to ask again|wird gerade benutzt|ohne Bedenken/;

/** Whether the answer's sentence asks to try the same again. */
export function asksAgain(sentence: string): boolean {
  return ASK_AGAIN.test(sentence);
}

/** As an agent does: asks for the same time again while the answer says so. */
export async function bookUntilTold(line: Line, request: Fields): Promise<Fields> {
  for (let calls = 1; ; calls += 1) {
    const answer = await call(line, 'book', request);
    const isOpen = answer.status === 'failed' && asksAgain(String(answer.reason));
    if (!isOpen || calls === MOST_CALLS) return answer;
    say('Slotsheet', `${answer.reason}`);
    await pause(PAUSE_MS);
  }
}

function queryOf({ service }: Line): string {
  return service === undefined ? '' : `?service=${encodeURIComponent(service)}`;
}

function sign(rawBody: string, key: string): string {
  return createHmac('sha256', key).update(rawBody, 'utf8').digest('hex');
}

// A new connection for each call: the other side may close a kept one just as it is used again.
async function post(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    return await fetch(url, { method: 'POST', headers: { ...headers, connection: 'close' }, body, signal });
  } catch (error) {
    throw new DemoError(`The connection to ${url} broke off (${causeOf(error)}). The other terminal may say why.`);
  }
}

/** Waits while the connection is refused: `npm start` builds first. Throws DemoError if it stays so, and at once if it fails otherwise. */
export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const problem = await connectionProblem(url);
    if (problem === null) return;
    const canCome = problem.isRefused && tries < MOST_TRIES;
    expectThat(canCome, `Nothing answers at ${url} (${problem.why}). Start Slotsheet first: npm start`);
    if (tries === 0) say('Demo', `Nothing answers at ${url} yet. Is npm start running in another terminal? Waiting …`);
    await pause(PAUSE_MS);
  }
}

interface ConnectionProblem {
  /** Nothing listens there yet. Any other problem stays. */
  readonly isRefused: boolean;
  readonly why: string;
}

async function connectionProblem(url: string): Promise<ConnectionProblem | null> {
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await fetch(url, { headers: { connection: 'close' }, signal });
    await response.arrayBuffer();
    return null;
  } catch (error) {
    return { isRefused: codeOf(error) === 'ECONNREFUSED', why: causeOf(error) };
  }
}

// fetch says only "fetch failed"; the reason is in its cause. A name with two addresses has a cause without words.
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message || codeOf(error) || cause.name : String(cause);
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The starts offered, as epoch milliseconds, in the answer's order. Throws DemoError unless the answer has the agreed shape. */
export function offeredStarts(answer: Fields): number[] {
  const { available } = answer;
  if (!Array.isArray(available)) throw new DemoError(`The answer has no list of times: ${JSON.stringify(answer)}`);
  return available.map(startOf);
}

function startOf(slot: unknown): number {
  const startMs = isFields(slot) ? instant(slot.start_iso) : Number.NaN;
  const endMs = isFields(slot) ? instant(slot.end_iso) : Number.NaN;
  expectThat(endMs > startMs, `This is not a time slot in UTC: ${JSON.stringify(slot)}`);
  return startMs;
}

export function instant(iso: unknown): number {
  return typeof iso === 'string' && iso.endsWith('Z') ? Date.parse(iso) : Number.NaN;
}
