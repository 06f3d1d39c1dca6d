// A page acts as the person at the keyboard, the web app as its owner. Another person may not see every calendar, so what
// needs the owner's rights is asked of the web app, signed with a key that only the script knows.
import { PROPERTY } from '../notes/propertyNames.ts';
import type { Incoming } from '../ports/incoming.ts';
import { told } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { CodecPort } from '../ports/script.ts';
import { verifySignature } from '../signing/signature.ts';
import { writeEnvelope } from '../telli/envelope.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import type { UiPorts } from '../ui/ports.ts';
import { PageProblem } from './fromPage.ts';
import { hexOf, insideKey } from './secrets.ts';
import type { Person } from './wire/shared.ts';
import { pageWords } from './words/words.ts';

interface Asking {
  readonly ui: Pick<UiPorts, 'properties' | 'uuid' | 'web' | 'now'>;
  readonly codec: CodecPort;
  readonly person: Person;
}

/** Behind the web app's address. It says only where to look for the signature, and opens nothing by itself. */
export const INSIDE_PARAMETER = 'inside';
const ACTION = 'inside';
// Longer than any call takes; a copy of the request is worth nothing after that.
const VALID_MS = 300_000;

/** Whether the person at the keyboard is not the owner. Before Set up there is none. */
export function isOwnerElsewhere({ you, owner }: Person): boolean {
  return owner !== '' && you !== owner;
}

/** The owner's answer to a page's call. Throws PageProblem if the web app gives none. */
export function askOwner(
  { ui, codec, person: { you, owner, language } }: Asking,
  name: string,
  args: readonly unknown[],
): unknown {
  const words = pageWords(language);
  const webApp = ui.properties.all()[PROPERTY.webApp] ?? '';
  if (webApp === '') throw new PageProblem(words.ownerUnknownAddress(owner));
  const bytes = codec.utf8(JSON.stringify({ name, args: JSON.stringify(args), you, language, atMs: ui.now() }));
  const signature = hexOf(codec.hmacSha256(bytes, codec.utf8(insideKey(ui))));
  const envelope = { slotsheet: 'relay-1', requestId: ui.uuid(), action: ACTION, service: null, signature } as const;
  const body = writeEnvelope({ ...envelope, body: codec.base64(bytes) });
  const [answer] = ui.web.fetchAll([
    { method: 'POST', url: `${webApp}?${INSIDE_PARAMETER}=1`, headers: {}, body, follows: true },
  ]);
  if (answer === undefined || 'failed' in answer) throw new PageProblem(words.notAsked(owner, answer?.failed ?? ''));
  const said = parseJson(answer.text);
  if (!isJsonObject(said)) throw new PageProblem(words.notAsked(owner, `HTTP ${answer.status}`));
  if (typeof said.problem === 'string') throw new PageProblem(said.problem);
  if (said.answer === undefined) throw new PageProblem(words.notAsked(owner, String(said.reason ?? '')));
  return said.answer;
}

export interface AskedInside {
  readonly name: string;
  /** JSON of the arguments. */
  readonly args: string;
  /** The person at the keyboard, and the language of the page. */
  readonly you: string;
  readonly language: string;
}

/** What a page of ours asks of the web app; null for anything that does not prove it. Nothing is read before the proof. */
export function askedInside(
  { action, door }: Incoming,
  key: string,
  codec: CodecPort,
  nowMs: number,
): AskedInside | null {
  if (door.kind !== 'relay' || action !== ACTION) return null;
  if (verifySignature(door.rawBody, door.signature, codec.utf8(key), codec.hmacSha256) !== 'valid') return null;
  const asked = parseJson(codec.text(door.rawBody) ?? '');
  if (!isJsonObject(asked)) return null;
  const { name, args, you, language, atMs } = asked;
  if (typeof atMs !== 'number' || Math.abs(nowMs - atMs) > VALID_MS) return null;
  const texts = [name, args, you, language];
  return texts.every((one) => typeof one === 'string') ? (asked as unknown as AskedInside) : null;
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
