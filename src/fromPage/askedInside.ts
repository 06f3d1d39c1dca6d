// What a page of ours, or `npm run doctor`, asks of the web app, told from every other request by its signature.
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

export const DOCTOR_ACTION = 'doctor';

export type AskedInside = AskedByPage | AskedByDoctor;

export interface AskedByPage {
  readonly by: 'page';
  /** Of these bytes alone: a copy of the request has it too. */
  readonly id: string;
  readonly name: string;
  /** JSON of the arguments. */
  readonly args: string;
  /** The person at the keyboard, and the language of the page. */
  readonly you: string;
  readonly language: string;
}

/** `npm run doctor` asks for the probes. */
export interface AskedByDoctor {
  readonly by: 'doctor';
  readonly id: string;
  /** The envelope's service as it arrived, which the signature does not cover: what became of bytes beyond ASCII. */
  readonly sample: string;
}

/** The script's own key, and telli's. */
export interface InsideKeys {
  readonly inside: () => string;
  readonly telli: () => string;
}

/**
 * What a page of ours, or the doctor, asks of the web app; null for anything that does not prove it. Nothing is read before
 * the proof, and no key is asked for where the form shows that there is none.
 */
export function askedInside(arrival: Arrival, keys: InsideKeys, codec: CodecPort, nowMs: number): AskedInside | null {
  if ('foreign' in arrival || arrival.door.kind !== 'relay') return null;
  const { action, service, door } = arrival;
  if (![INSIDE_ACTION, DOCTOR_ACTION].includes(action) || signatureIn(door.signature) === null) return null;
  const key = action === DOCTOR_ACTION ? doctorKey(keys.telli(), codec) : codec.utf8(keys.inside());
  const rawBody = door.rawBody();
  if (verifySignature(rawBody, door.signature, key, codec.hmacSha256) !== 'valid') return null;
  const text = codec.text(rawBody) ?? '';
  const asked = parseJson(text);
  if (!isJsonObject(asked)) return null;
  const { name, args, you, language, atMs } = asked;
  if (typeof atMs !== 'number' || Math.abs(nowMs - atMs) > VALID_MS) return null;
  const id = codec.sha256Hex(text);
  if (action === DOCTOR_ACTION) return { by: 'doctor', id, sample: service ?? '' };
  const texts = { name, args, you, language };
  if (!Object.values(texts).every((one) => typeof one === 'string')) return null;
  return { by: 'page', ...(texts as Record<keyof typeof texts, string>), id };
}

/** What makes the doctor's key of telli's. */
export const DOCTOR_KEY_OF = 'slotsheet doctor';

/**
 * A key of its own, so that a signature of telli's is none of the doctor's, nor the other way round, whatever the bodies say.
 * Empty without telli's key, and then nothing is valid.
 */
function doctorKey(telliKey: string, codec: CodecPort): readonly number[] {
  if (telliKey === '') return [];
  return codec.hmacSha256(codec.utf8(DOCTOR_KEY_OF), codec.utf8(telliKey));
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
