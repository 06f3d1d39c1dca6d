// A caller's line through the relay or the direct door. It ends with an answer, or when the caller's patience ends.
import { createRelay, type Relay } from '../../src/relay/relay.ts';
import type { Asked, Heard } from '../evidence/history.ts';
import type { Agenda } from '../run/agenda.ts';
import { EXEC_URL } from '../run/google.ts';
import type { Network } from '../run/network.ts';
import { brief, type Trace } from '../run/trace.ts';
import { TOKEN } from '../world/world.ts';
import type { Caller } from './callers.ts';
import type { Phone } from './live.ts';
import { bodyOf, relayed } from './requests.ts';

export interface PhoneOptions {
  readonly seed: number;
  readonly agenda: Agenda;
  readonly network: Network;
  readonly trace: Trace;
  readonly asks: Map<number, Asked>;
  readonly heard: Heard[];
  /** The practice takes signed calls alone. */
  readonly requireSignature: boolean;
}

export function openPhone({ seed, agenda, network, trace, asks, heard, requireSignature }: PhoneOptions): Phone {
  let requests = 0;
  const relay = createRelay({
    webAppUrl: EXEC_URL,
    fetch: network.fetch,
    uuid() {
      requests += 1;
      return `r${seed}-${requests}`;
    },
    time: { nowMs: () => agenda.nowMs, after: agenda.after },
    report: (problem) => trace.add('relay', `gets no answer: ${problem}`),
  });

  function patient(ms: number, answer: Promise<string>): Promise<string> {
    return new Promise((done) => {
      const cancel = agenda.after(ms, () => done(''));
      answer
        .catch(() => '')
        .then((text) => {
          cancel();
          done(text);
        });
    });
  }

  return {
    pause: agenda.pause,
    nowMs: () => agenda.nowMs,
    async ask({ contact, door, isForger, service, patienceMs }: Caller, wanted) {
      const isDoorShut = requireSignature && door === 'direct' && !isForger;
      const asked: Asked = { callId: asks.size + 1, contact, service, ...wanted, isForged: isForger, isDoorShut };
      asks.set(asked.callId, asked);
      const who = `call ${asked.callId}`;
      const whom = `${contact.name}${isForger ? ', forged,' : ''}`;
      trace.add(who, `${whom} asks ${door}: ${saidIn(wanted)} ${service} ${shown(wanted.startMs)}`);
      const answer = door === 'relay' ? throughRelay(relay, network, asked) : throughDirectDoor(network, asked);
      const text = await patient(patienceMs, answer);
      trace.add(who, `${contact.name} hears ${text === '' ? 'nothing' : brief(text)}`);
      heard.push({ asked, atMs: agenda.nowMs, door, text });
      return text;
    },
  };
}

async function throughRelay(relay: Relay, network: Network, asked: Asked): Promise<string> {
  await network.travel('call', `call ${asked.callId}`);
  const response = await relay(relayed(asked));
  const text = await response.text();
  await network.travel('answer', `call ${asked.callId}`);
  return text;
}

async function throughDirectDoor(network: Network, asked: Asked): Promise<string> {
  const token = asked.isForged ? 'another token' : TOKEN;
  const query = new URLSearchParams({ action: asked.action, token, service: asked.service });
  const first = await network.fetch(`${EXEC_URL}?${query}`, { method: 'POST', body: bodyOf(asked) });
  const location = first.headers.get('location');
  return (location === null ? first : await network.fetch(location, { method: 'GET' })).text();
}

function saidIn({ action, tool }: Pick<Asked, 'action' | 'tool'>): string {
  if (!tool) return action;
  return ['tool', action, tool.offer, tool.appointment, shown(tool.startNowMs)].filter((text) => text !== '').join(' ');
}

function shown(startMs: number | null): string {
  return startMs === null ? '' : new Date(startMs).toISOString().slice(0, 16);
}
