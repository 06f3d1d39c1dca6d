// Request K of a seed: the same whenever it is asked for, whatever came before it.
import { type Chance, chanceOf } from '../../simulate/chance.ts';
import type { Action } from '../shape.ts';
import { brokenBytes, hostileBody, plainBody, writtenOddly } from './bodies.ts';
import { bytesOf, latin1, sign, utf8 } from './bytes.ts';
import { hostileText } from './hostile.ts';
import { TOKEN } from './secrets.ts';

export interface FuzzRequest {
  /** The mutations of the request. */
  readonly kind: string;
  /** relay: its address. exec: the web app's own. */
  readonly door: 'relay' | 'exec';
  readonly method: string;
  /** Path and query; at the web app the query alone, with its `?`. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export function requestOf(seed: number, number: number): FuzzRequest {
  const chance = chanceOf(seed, `request ${number}`);
  return chance.pick(KINDS.flatMap(([weight, make]) => Array.from({ length: weight }, () => make)))(chance);
}

// How often, in a hundred.
const KINDS: readonly (readonly [number, (chance: Chance) => FuzzRequest])[] = [
  [14, (chance) => toRelay(chance, 'plain', (action) => bytesOf(plainBody(chance, action)))],
  [24, (chance) => toRelay(chance, 'hostile values', (action) => bytesOf(hostileBody(chance, action)))],
  [10, (chance) => toRelay(chance, 'odd JSON', (action) => utf8(writtenOddly(chance, plainBody(chance, action))))],
  [8, (chance) => toRelay(chance, 'broken bytes', (action) => brokenBytes(chance, bytesOf(plainBody(chance, action))))],
  [2, (chance) => toRelay(chance, 'random bytes', () => randomBytes(chance))],
  [
    1,
    (chance) =>
      toRelay(chance, 'huge', (action) => bytesOf({ ...plainBody(chance, action), x: 'x'.repeat(hugeLength(chance)) })),
  ],
  [12, wronglySigned],
  [7, oddAddress],
  [8, envelope],
  [12, direct],
  [2, byGet],
];

const ACTIONS: readonly Action[] = ['available', 'book', 'book', 'book', 'contact_lookup'];
const SERVICES = ['', '', '', '?service=Visit', '?service=visit', '?service=Team', '?service='];

function toRelay(chance: Chance, kind: string, bodyOf: (action: Action) => Uint8Array<ArrayBuffer>): FuzzRequest {
  const action = chance.pick(ACTIONS);
  const body = bodyOf(action);
  const headers = { 'x-telli-signature': sign(body) };
  return { kind, door: 'relay', method: 'POST', target: `${pathOf(action)}${chance.pick(SERVICES)}`, headers, body };
}

function wronglySigned(chance: Chance): FuzzRequest {
  const request = toRelay(chance, 'odd signature', (action) => bytesOf(plainBody(chance, action)));
  const right = sign(request.body);
  const given = chance.pick([
    null,
    '',
    right.toUpperCase(),
    `sha256=${right}`,
    `SHA256=${right}`,
    ` ${right}\t`,
    `sha1=${right}`,
    right.slice(1),
    right.slice(0, 32),
    `${right}00`,
    `${right}, ${right}`,
    '0'.repeat(64),
    `${right.slice(0, 63)}${right.endsWith('0') ? '1' : '0'}`,
    sign(request.body, 'another key'),
    sign(request.body, ''),
    Buffer.from(right, 'hex').toString('base64'),
    'x'.repeat(chance.pick([64, 8000])),
    latin1(hostileText(chance)).slice(0, 4000),
  ]);
  return { ...request, headers: given === null ? {} : { 'x-telli-signature': given } };
}

function oddAddress(chance: Chance): FuzzRequest {
  const request = toRelay(chance, 'odd address', (action) => bytesOf(plainBody(chance, action)));
  const path = chance.pick([
    ...[
      '/',
      '//book',
      '/book/',
      '/Book',
      '/%62ook',
      '/./book',
      '/x/../book',
      '/book;x',
      '/contact_lookup',
      '/constructor',
    ],
    ...['/available%00', '/macros/s/local/exec', '/__proto__', '/book', '/available', '/contact-lookup'],
  ]);
  const service = encodeURIComponent(
    hostileText(chance)
      .replace(/\p{Cs}/gu, '')
      .slice(0, 2000),
  );
  const query = chance.pick([
    '',
    `?service=${service}`,
    `?service=${service}&service=Visit`,
    '?%zz',
    '?service=%ff%fe',
    '?=&&=',
    '?token=x',
  ]);
  const method = chance.pick([
    'POST',
    'POST',
    'POST',
    'GET',
    'HEAD',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'FOO',
    'post',
  ]);
  return { ...request, method, target: path + query };
}

/** Posted past the relay: the relay's envelope, right or broken. */
function envelope(chance: Chance): FuzzRequest {
  const action = chance.pick(ACTIONS);
  const body = bytesOf(chance.happens(0.5) ? plainBody(chance, action) : hostileBody(chance, action));
  const fields: Record<string, unknown> = {
    slotsheet: 'relay-1',
    requestId: 'fuzz-1',
    action,
    service: null,
    signature: sign(body),
    body: Buffer.from(body).toString('base64'),
  };
  for (let left = chance.int(0, 2); left > 0; left--) {
    const key = chance.pick([...Object.keys(fields), 'more']);
    fields[key] = chance.pick([hostileText(chance), null, 1, [], '====', 'AAA', '=1+1', undefined]);
  }
  const text = chance.happens(0.7) ? JSON.stringify(fields) : writtenOddly(chance, fields);
  return { kind: 'envelope', ...atExec(chance, ''), body: utf8(text) };
}

function direct(chance: Chance): FuzzRequest {
  const action = chance.pick(ACTIONS);
  const parameters = new URLSearchParams();
  if (chance.happens(0.95)) parameters.append('action', chance.happens(0.9) ? action : hostileText(chance));
  if (chance.happens(0.9))
    parameters.append(
      'token',
      chance.pick([TOKEN, TOKEN, TOKEN, '', TOKEN.slice(1), `${TOKEN} `, hostileText(chance)]),
    );
  if (chance.happens(0.3)) parameters.append('service', chance.pick(['Visit', 'Team', hostileText(chance)]));
  if (chance.happens(0.1)) parameters.append(chance.pick(['action', 'token', 'x', '__proto__']), hostileText(chance));
  const body = plainBody(chance, action);
  const bytes = chance.pick([
    () => bytesOf(body),
    () => bytesOf(hostileBody(chance, action)),
    () => utf8(writtenOddly(chance, body)),
    () => brokenBytes(chance, bytesOf(body)),
  ])();
  return { kind: 'direct door', ...atExec(chance, `?${parameters}`), body: bytes };
}

function byGet(chance: Chance): FuzzRequest {
  const query = chance.pick(['', `?action=book&token=${TOKEN}`, `?token=${TOKEN}`, '?x=%ff', '?action==1']);
  return { kind: 'GET', ...atExec(chance, query), method: 'GET', body: new Uint8Array() };
}

const CONTENT_TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'text/plain',
  'application/x-www-form-urlencoded',
  '',
  'x',
];

function atExec(chance: Chance, target: string): Pick<FuzzRequest, 'door' | 'method' | 'target' | 'headers'> {
  return { door: 'exec', method: 'POST', target, headers: { 'content-type': chance.pick(CONTENT_TYPES) } };
}

function pathOf(action: Action): string {
  return `/${action.replace('_', '-')}`;
}

// The relay's limit is 256 KiB.
function hugeLength(chance: Chance): number {
  return chance.pick([50_000, 250_000, 262_144, 1_000_000]);
}

function randomBytes(chance: Chance): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: chance.int(0, 300) }, () => chance.int(0, 255));
}
