// Holds answers against the contract. Written without the product's code, so it works out a second time what opens a door.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCsv } from '../../local/workbook/csv.ts';
import { type Action, type Shape, shapeOf } from '../shape.ts';
import type { FuzzRequest } from './requests.ts';
import { KEY, TOKEN } from './secrets.ts';
import { asRequest, type Outcome, type World } from './world.ts';

export interface Judged {
  /** Of the answer; null if it has none, which is one of the problems. */
  readonly shape: Shape | null;
  readonly problems: readonly string[];
}

const JSON_TYPE = 'application/json; charset=utf-8';
const PATHS: ReadonlyMap<string, Action> = new Map([
  ['/available', 'available'],
  ['/book', 'book'],
  ['/contact-lookup', 'contact_lookup'],
]);
const EXPECTED_SHAPES: readonly (Shape | null)[] = ['offered', 'booked', 'known'];
const MOST_RELAYED_BYTES = 256 * 1024;

export function judge(request: FuzzRequest, outcome: Outcome, world: World): Judged {
  const { status, shape } = expected(request, outcome);
  const mayPass = isAuthentic(request, world);
  const problems = [
    ...problemIf(outcome.status !== status, `status ${outcome.status} where the contract says ${status}`),
    ...problemIf(shape === null, `no answer of the contract: ${outcome.text.slice(0, 300)}`),
    ...problemIf(outcome.contentType !== JSON_TYPE, `content type ${outcome.contentType}`),
    ...problemIf(!mayPass && outcome.calendarCalls > 0, `${outcome.calendarCalls} calendar calls without a credential`),
    ...problemIf(!mayPass && EXPECTED_SHAPES.includes(shape), `${shape} without a credential`),
    ...outcome.webApp
      .filter(isNoJson)
      .map(({ status: at, text }) => `the web app gave HTTP ${at}, ${text.slice(0, 300)}`),
    ...outcome.reports.map((line) => `reported: ${line.slice(0, 300)}`),
  ];
  return { shape, problems };
}

function problemIf(isThere: boolean, sentence: string): string[] {
  return isThere ? [sentence] : [];
}

function expected(request: FuzzRequest, { text }: Outcome): { status: number; shape: Shape | null } {
  if (request.door === 'exec') return { status: 200, shape: shapeAtExec(request, text) };
  const { method, url } = asRequest(request);
  const action = PATHS.get(new URL(url).pathname);
  if (action === undefined) return { status: 404, shape: failedOnly('book', text) };
  if (method !== 'POST') return { status: 405, shape: failedOnly(action, text) };
  return {
    status: 200,
    shape: request.body.length > MOST_RELAYED_BYTES ? failedOnly(action, text) : shapeOf(action, text),
  };
}

/** The web app answers in the shape of the action that the envelope names, or the link; anything but the three actions as `book`. */
function shapeAtExec(request: FuzzRequest, text: string): Shape | null {
  const named =
    request.method === 'GET' ? [] : [envelopeOf(request.body)?.action, ...parametersOf(request).getAll('action')];
  const actions = named.filter((name): name is Action => [...PATHS.values()].some((action) => action === name));
  const shapes = [...actions, 'book' as const].map((action) => shapeOf(action, text));
  return shapes.find((shape) => shape !== null) ?? null;
}

function failedOnly(action: Action, text: string): Shape | null {
  const shape = shapeOf(action, text);
  return shape === 'failed' || (action === 'contact_lookup' && shape === 'none') ? shape : null;
}

function isNoJson({ status, text }: { readonly status: number; readonly text: string }): boolean {
  return status !== 200 || !text.startsWith('{');
}

/** Whether anything in it opens a door: to be strict, a little more than the product lets through. */
function isAuthentic(request: FuzzRequest, world: World): boolean {
  if (request.door === 'relay')
    return isSigned(request.body, asRequest(request).headers.get('x-telli-signature') ?? '');
  if (request.method === 'GET') return false;
  if (world.isDirectDoorOpen && parametersOf(request).getAll('token').includes(TOKEN)) return true;
  const envelope = envelopeOf(request.body);
  const isWhole = typeof envelope?.body === 'string' && typeof envelope.signature === 'string';
  return isWhole && isSigned(Buffer.from(String(envelope.body), 'base64'), String(envelope.signature));
}

function isSigned(body: Uint8Array, header: string): boolean {
  const hex = /^\s*(?:sha256=)?([0-9a-f]{64})\s*$/i.exec(header)?.[1];
  if (hex === undefined) return false;
  return timingSafeEqual(createHmac('sha256', KEY).update(body).digest(), Buffer.from(hex, 'hex'));
}

/** Of the link, and of a form body, which Google adds to them. */
function parametersOf({ target, headers, body }: FuzzRequest): URLSearchParams {
  const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
  return new URLSearchParams([
    ...new URLSearchParams(target),
    ...(isForm ? new URLSearchParams(Buffer.from(body).toString('utf8')) : []),
  ]);
}

function envelopeOf(body: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

const WRITTEN_BY_US = ['Log', 'Bookings'];

/** Cells that Sheets would take for a formula, or that hold more than one line. */
export function dangerousCells(world: World): string[] {
  return WRITTEN_BY_US.flatMap((tab) => {
    const rows = parseCsv(world.store.read(`sheet/${tab}.csv`)?.text ?? '');
    return rows
      .flat()
      .filter((cell) => /^[=+\-@]|[\t\r\n]/.test(cell))
      .map((cell) => `${tab} holds ${JSON.stringify(cell)}`);
  });
}
