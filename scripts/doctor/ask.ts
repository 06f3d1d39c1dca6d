// One request of the doctor's, and what came back.
import { createHmac } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
}

export type Asked = Answer | { readonly problem: string };

const LONGEST_MS = 35_000;

/** `problem` says why nothing came. Redirects are followed unless `init` says otherwise, as telli and the relay do. */
export async function ask(url: string, init: RequestInit = {}): Promise<Asked> {
  const from = performance.now();
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST_MS) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, ms: performance.now() - from };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { problem: cause instanceof Error ? cause.message || cause.name : String(cause) };
  }
}

/** As telli does it: POST of JSON, signed over its bytes. null = without a signature. */
export function askAsTelli(url: string, body: string, signature: string | null): Promise<Asked> {
  const headers = {
    'content-type': 'application/json',
    ...(signature === null ? {} : { 'x-telli-signature': signature }),
  };
  return ask(url, { method: 'POST', headers, body });
}

export function sign(body: string, key: string): string {
  return createHmac('sha256', key).update(body, 'utf8').digest('hex');
}
