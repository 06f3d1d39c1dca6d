// telli as a caller of the two doors, signed as telli signs.
import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { KEY } from './instance.ts';

export interface Answer {
  readonly available: readonly { readonly start_iso: string }[];
  readonly status?: string;
  readonly reason?: string;
}

export function post(url: string, body: unknown, key = KEY): Promise<Response> {
  const text = JSON.stringify(body);
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return fetch(url, { method: 'POST', body: text, headers: { 'x-telli-signature': signature } });
}

export async function call(url: string, body: unknown, key?: string): Promise<Answer> {
  const response = await post(url, body, key);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

export function isToAskAgain(reason = ''): boolean {
  return reason.endsWith('Please ask for the same time again.');
}

/** As an agent does that is told to ask for the same time again. */
export async function book(door: string, body: unknown): Promise<Answer> {
  const answer = await call(`${door}/book`, body);
  return isToAskAgain(answer.reason) ? call(`${door}/book`, body) : answer;
}
