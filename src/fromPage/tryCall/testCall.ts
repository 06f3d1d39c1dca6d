// A test call: what telli would send, signed as telli signs it, and what came back. Through the relay it goes over the
// network; inside it goes to `doPost` itself.
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { CodecPort } from '../../ports/script.ts';
import type { WebPort } from '../../ports/web.ts';
import { signatureOf } from '../../signing/signature.ts';
import { throughRelay } from '../../telli/addresses.ts';
import { writeEnvelope } from '../../telli/envelope.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { PageProblem } from '../fromPage.ts';
import type { Door } from '../wire/tryCall.ts';
import type { PageWords } from '../words/english.ts';
import type { TestCaller } from './testCaller.ts';

export interface Post {
  readonly action: 'available' | 'book';
  readonly service: string;
  readonly body: string;
}

export interface Posted {
  readonly text: string;
  /** null = the relay made one that is not known here. */
  readonly requestId: string | null;
}

export interface Wires {
  readonly codec: CodecPort;
  readonly web: WebPort;
  readonly properties: UiPorts['properties'];
  /** The script's own `doPost`, with that body. */
  readonly doPost: (contents: string) => string;
}

/** The body as telli writes it. `start`: of a booking. */
export function bodyOf({ id, name, email, phone }: TestCaller, start: string | null): string {
  const contact = { contact_id: id, external_contact_id: id, contact_details: { name, email, phone } };
  return JSON.stringify(start === null ? contact : { ...contact, start_iso: start }, null, 2);
}

/** Throws PageProblem if it cannot be sent, or no answer came. */
export function post(wires: Wires, door: Door, { action, service, body }: Post, words: PageWords): Posted {
  const { codec, properties } = wires;
  const { [PROPERTY.telliKey]: key = '', [PROPERTY.relay]: relay = '' } = properties.all();
  if (key === '') throw new PageProblem(words.noKeyToSign);
  const bytes = codec.utf8(body);
  const signature = signatureOf(bytes, codec.utf8(key), codec.hmacSha256);
  if (door === 'inside') {
    const requestId = codec.uuid();
    const envelope = {
      slotsheet: 'relay-1',
      requestId,
      action,
      service,
      signature,
      body: codec.base64(bytes),
    } as const;
    return { text: wires.doPost(writeEnvelope(envelope)), requestId };
  }
  if (relay === '') throw new PageProblem(words.noRelay);
  const url = throughRelay(relay).ofService(action, service);
  const headers = { 'x-telli-signature': signature };
  const [answer] = wires.web.fetchAll([{ method: 'POST', url, headers, body }]);
  if (answer === undefined || 'failed' in answer) throw new PageProblem(words.unreachable(answer?.failed ?? ''));
  if (answer.status !== 200) throw new PageProblem(words.unreachable(`HTTP ${answer.status}`));
  return { text: answer.text, requestId: null };
}
