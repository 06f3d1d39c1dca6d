// A voice agent's request: its address, its headers, and what proves it.
import { createHmac } from 'node:crypto';
import { RETELL_KEY, TOKEN, toolSecretOf } from '../../world/world.ts';
import { type Agent, type AskedOfTool, bodyOfCalls } from './forms.ts';

export interface Sent {
  /** Behind the relay's address. */
  readonly path: string;
  /** Past the relay `action`, `tool` and `token` stand beside it. */
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const STALE_MS = 6 * 60_000;

export function sentTo(door: 'relay' | 'direct', calls: readonly AskedOfTool[], agent: Agent, nowMs: number): Sent {
  const [first] = calls;
  const body = bodyOfCalls(calls, agent);
  const tool = agent.hasOneAddress ? '' : (first?.action ?? '');
  const who = first ? callerOf(first, agent) : {};
  const service = agent.hasOneAddress ? {} : { service: first?.service ?? '' };
  const isForged = first?.isForged === true;
  if (door === 'direct') {
    const named = { action: 'tools', ...(tool === '' ? {} : { tool }), token: secretOf(agent, isForged) };
    return { path: '', query: { ...named, ...service, ...who }, headers: {}, body };
  }
  const path = tool === '' ? 'tools' : `tools/${tool}`;
  const proof = proofOf(agent, isForged, body, nowMs);
  if (agent.callerIn === 'address') return { path, query: { ...service, ...who }, headers: proof, body };
  const inHeaders = Object.entries(who).map(([name, value]) => [`x-slotsheet-${name.replace('_', '-')}`, value]);
  return { path, query: service, headers: { ...proof, ...Object.fromEntries(inHeaders) }, body };
}

/** What the configuration fills in. The model never sees it. Retell's and Vapi's own forms tell the number and the call. */
function callerOf({ contact, tool }: AskedOfTool, { form }: Agent): Record<string, string> {
  const told = form === 'retell' || form === 'vapi' ? {} : { phone: contact.phone, call_id: tool.phoneCall };
  return { contact_id: contact.id, ...told };
}

function proofOf(agent: Agent, isForged: boolean, body: string, nowMs: number): Record<string, string> {
  if (agent.proof === 'signature') return { 'x-retell-signature': signedByRetell(agent, isForged, body, nowMs) };
  const secret = secretOf(agent, isForged);
  return { [agent.header]: agent.header === 'authorization' ? `Bearer ${secret}` : secret };
}

/** `v=<milliseconds>,d=<hex>` over the body and that number's digits: docs.retellai.com, Secure the webhook. */
function signedByRetell({ isStale }: Agent, isForged: boolean, body: string, nowMs: number): string {
  const atMs = isForged && isStale ? nowMs - STALE_MS : nowMs;
  const key = isForged && !isStale ? 'another key' : RETELL_KEY;
  return `v=${atMs},d=${createHmac('sha256', key).update(`${body}${atMs}`).digest('hex')}`;
}

function secretOf({ platform, proof }: Agent, isForged: boolean): string {
  if (isForged) return 'another secret';
  return proof === 'token' ? TOKEN : toolSecretOf(platform);
}
