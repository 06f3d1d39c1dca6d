// The requests of callers, and the mark by which each is known again when it arrives at the script.
import { createHmac } from 'node:crypto';
import { isObject } from '../../local/services/jsonObject.ts';
import type { Asked } from '../evidence/history.ts';
import { KEY } from '../world/world.ts';

/** What telli sends to the relay. */
export function relayed(asked: Asked): Request {
  const { action, service, isForged } = asked;
  const body = bodyOf(asked);
  const url = new URL(`https://relay.example/${action.replace('_', '-')}`);
  url.searchParams.set('service', service);
  const headers = { 'x-telli-signature': isForged ? sign(body, 'another key') : sign(body) };
  return new Request(url, { method: 'POST', body, headers });
}

/** telli's body. The product ignores `call_id`, as it ignores every unknown field. */
export function bodyOf({ callId, contact, action, startMs }: Asked): string {
  const number = { call_id: callId, phone_number: contact.phone };
  if (action === 'contact_lookup') return JSON.stringify({ event: action, ...number });
  const { id, ...known } = contact;
  const told = Object.fromEntries(Object.entries(known).filter(([, text]) => text !== ''));
  const details = { contact_id: id === '' ? null : id, contact_details: told };
  const start = startMs === null ? {} : { start_iso: new Date(startMs).toISOString() };
  return JSON.stringify({ call_id: callId, ...details, ...start });
}

/** With another key it is a forgery. */
function sign(body: string, key = KEY): string {
  return createHmac('sha256', key).update(body).digest('hex');
}

export interface ArrivedRequest {
  readonly callId: number;
  /** '' through the direct door, and of a tool call. */
  readonly requestId: string;
}

/** `event` is what doPost is given; undefined for anything else. */
export function requestIn(event: unknown): ArrivedRequest | undefined {
  const contents = fieldOf(fieldOf(event, 'postData'), 'contents');
  if (typeof contents !== 'string') return undefined;
  const outer: unknown = JSON.parse(contents);
  const carried = fieldOf(outer, 'body');
  const body = typeof carried === 'string' ? JSON.parse(Buffer.from(carried, 'base64').toString('utf8')) : outer;
  // The Log knows a tool call by an id that the product makes of the phone call and the arguments.
  const isTool = fieldOf(outer, 'slotsheet') === 'tools-1';
  const requestId = isTool ? '' : String(fieldOf(outer, 'requestId') ?? '');
  return { callId: Number(fieldOf(body, 'call_id')), requestId };
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}
