// What a page of ours asks of the web app, told from every other request by its signature.
import type { Arrival } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { CodecPort } from '../ports/script.ts';
import { signatureIn, verifySignature } from '../signing/signature.ts';
import { isJsonObject, parseJson } from '../text/json.ts';

/** Behind the web app's address. It says only where to look for the signature, and opens nothing by itself. */
export const INSIDE_PARAMETER = 'inside';
export const INSIDE_ACTION = 'inside';
// Longer than any call takes; a copy of the request is worth nothing after that. Until then see once.ts.
export const VALID_MS = 300_000;

export interface AskedInside {
  /** Of these bytes alone: a copy of the request has it too. */
  readonly id: string;
  readonly name: string;
  /** JSON of the arguments. */
  readonly args: string;
  /** The person at the keyboard, and the language of the page. */
  readonly you: string;
  readonly language: string;
}

/**
 * What a page of ours asks of the web app; null for anything that does not prove it. Nothing is read before the proof, and
 * the key is not asked for where the form shows that there is none.
 */
export function askedInside(
  arrival: Arrival,
  keyOf: () => string,
  codec: CodecPort,
  nowMs: number,
): AskedInside | null {
  if ('foreign' in arrival || arrival.door.kind !== 'relay' || arrival.action !== INSIDE_ACTION) return null;
  const { door } = arrival;
  if (signatureIn(door.signature) === null) return null;
  const rawBody = door.rawBody();
  if (verifySignature(rawBody, door.signature, codec.utf8(keyOf()), codec.hmacSha256) !== 'valid') return null;
  const text = codec.text(rawBody) ?? '';
  const asked = parseJson(text);
  if (!isJsonObject(asked)) return null;
  const { name, args, you, language, atMs } = asked;
  if (typeof atMs !== 'number' || Math.abs(nowMs - atMs) > VALID_MS) return null;
  const texts = { name, args, you, language };
  if (!Object.values(texts).every((one) => typeof one === 'string')) return null;
  return { ...(texts as Record<keyof typeof texts, string>), id: codec.sha256Hex(text) };
}

/** Of what an exception leaves, Google would make a page of HTML. `askOwner` tells the reason instead. */
export function toldInside(answer: () => string, { report }: Pick<Ports, 'report'>): string {
  try {
    return answer();
  } catch (error) {
    report(`A page's call failed: ${told(error)}`);
    return JSON.stringify({ reason: error instanceof Error ? error.message : String(error) });
  }
}
