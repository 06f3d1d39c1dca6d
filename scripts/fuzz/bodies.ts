// Bodies of requests: what telli sends, and ever more damaged forms of it.
import type { Chance } from '../../simulate/chance.ts';
import type { Action } from '../shape.ts';
import { hostileStart, hostileText, hostileValue } from './hostile.ts';

export type Fields = Record<string, unknown>;

// Monday to Friday of the week in which the world's clock stands, on its grid of half hours.
const FIRST_START = Date.parse('2027-03-15T08:00:00Z');
const DAY_MS = 86_400_000;
const HALF_HOUR_MS = 1_800_000;

export function plainBody(chance: Chance, action: Action): Fields {
  const caller = chance.int(1, 300);
  if (action === 'contact_lookup')
    return { event: 'contact_lookup', phone_number: phoneOf(caller), to_number: '+49305550100' };
  const details = { name: `Person ${caller}`, email: `p${caller}@mail.example`, phone: phoneOf(caller) };
  const body: Fields = { contact_id: `c-${caller}`, external_contact_id: caller, contact_details: details };
  if (chance.happens(0.3))
    body.contact = { id: caller, firstName: 'P', lastName: `Q ${caller}`, email: null, properties: [] };
  if (action === 'book') body.start_iso = someStart(chance);
  return body;
}

function phoneOf(caller: number): string {
  return `+49 30 55501${String(caller).padStart(2, '0')}`;
}

function someStart(chance: Chance): string {
  const startMs = FIRST_START + chance.int(0, 4) * DAY_MS + chance.int(0, 7) * HALF_HOUR_MS;
  return new Date(startMs).toISOString();
}

/** The same body with one to three of its values, keys or parts replaced by something hostile. Still an object. */
export function hostileBody(chance: Chance, action: Action): Fields {
  const body = plainBody(chance, action);
  for (let left = chance.int(1, 3); left > 0; left--) spoil(chance, body, action);
  return body;
}

function spoil(chance: Chance, body: Fields, action: Action): void {
  const details = typeof body.contact_details === 'object' && body.contact_details !== null ? body.contact_details : {};
  const kind = chance.int(0, 6);
  if (kind < 2) body.contact_details = { ...details, [chance.pick(DETAILS)]: hostileText(chance) };
  else if (kind === 2) body[chance.pick(Object.keys(body))] = hostileValue(chance);
  else if (kind === 3) body[hostileText(chance)] = hostileValue(chance);
  else if (kind === 4 && action === 'book') body.start_iso = hostileStart(chance);
  else if (kind === 5) body.contact_id = hostileText(chance);
  else body.contact = { [chance.pick(V2)]: hostileValue(chance), lastName: hostileText(chance) };
}

const DETAILS = [
  'name',
  'Name',
  'first_name',
  'Vorname',
  'last_name',
  'email',
  'E-Mail',
  'phone',
  'reason',
  'timezone',
];
const V2 = ['id', 'externalId', 'firstName', 'email', 'phoneNumber', 'timezoneIana', 'properties', 'salutation'];

/** JSON text of it, as other writers of JSON make it, or no longer quite JSON. */
export function writtenOddly(chance: Chance, body: Fields): string {
  const text = JSON.stringify(body);
  switch (chance.int(0, 9)) {
    case 0:
      return text.slice(0, chance.int(0, text.length));
    case 1:
      return text.replace(
        '{',
        `{"start_iso":${JSON.stringify(hostileStart(chance))},"contact_details":{"name":"=1+1"},`,
      );
    case 2:
      return text.replace('{', '{"__proto__":{"contact_details":{"name":"=1+1"},"start_iso":"x"},');
    case 3:
      return `\ufeff ${text}\r\n`;
    case 4:
      return `${text}${chance.pick(['}', ',', 'null', '\0', '{}', '<html>'])}`;
    case 5:
      return text.replace(
        /:("[^"]*"|\d+)/,
        `:${chance.pick(['1e999', '-1e999', '00', '.5', 'NaN', "'x'", '\\u0041', '"\\ud800"', '"\t"'])}`,
      );
    case 6:
      return '['.repeat(chance.pick([10, 100, 5000])) + text;
    case 7:
      return `{"a":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)},${text.slice(1)}`;
    case 8:
      return chance.pick(['', ' ', 'null', '[]', '"x"', '1', 'true', '{', '<!DOCTYPE html>', JSON.stringify([body])]);
    default:
      return text.replace(/[a-z]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  }
}

/** The bytes with some flipped, gone, doubled, or put in between that are no UTF-8. */
export function brokenBytes(chance: Chance, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let broken = Uint8Array.from(bytes);
  for (let left = chance.int(1, 4); left > 0; left--) broken = brokenOnce(chance, broken);
  return broken;
}

function brokenOnce(chance: Chance, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const at = chance.int(0, bytes.length);
  const to = Math.min(bytes.length, at + chance.int(0, 20));
  const [before, part, after] = [bytes.slice(0, at), bytes.slice(at, to), bytes.slice(to)];
  switch (chance.int(0, 3)) {
    case 0:
      return joined(
        before,
        part.map((byte) => byte ^ (1 << chance.int(0, 7))),
        after,
      );
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, part, part, after);
    default:
      return joined(
        before,
        Uint8Array.from(chance.pick([[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0]])),
        part,
        after,
      );
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
