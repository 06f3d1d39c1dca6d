// A caller's line through the relay or the direct door. It ends with an answer, or when the caller's patience ends.
import { createRelay, type Relay } from '../../src/relay/relay.ts';
import type { Asked, Heard } from '../evidence/history.ts';
import { answersTo, toolCallIds } from '../evidence/toolForms.ts';
import type { Agenda } from '../run/agenda.ts';
import { EXEC_URL } from '../run/google.ts';
import type { Network } from '../run/network.ts';
import { brief, type Trace } from '../run/trace.ts';
import { TOKEN } from '../world/world.ts';
import type { AskedOfTool } from './agents/forms.ts';
import { type Sent, sentTo } from './agents/requests.ts';
import type { Caller } from './callers.ts';
import type { Phone, Wanted } from './live.ts';
import { bodyOf, relayed } from './requests.ts';

export interface PhoneOptions {
  readonly seed: number;
  readonly agenda: Agenda;
  readonly network: Network;
  readonly trace: Trace;
  /** By `callId`. */
  readonly asks: Map<number, readonly Asked[]>;
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

  async function askAtOnce(caller: Caller, wanted: readonly Wanted[]): Promise<readonly string[]> {
    const { contact, door, isForger, service, patienceMs } = caller;
    const isShut = requireSignature && door === 'direct' && !isForger;
    const callId = asks.size + 1;
    const all = wanted.map((one): Asked => {
      const isDoorShut = isShut && (one.tool === undefined || one.tool.proof === 'token');
      return { callId, contact, service, ...one, isForged: isForger, isDoorShut };
    });
    asks.set(callId, all);
    const who = `call ${callId}`;
    const whom = `${contact.name}${isForger ? ', forged,' : ''}`;
    for (const asked of all)
      trace.add(who, `${whom} asks ${door}: ${saidIn(asked)} ${asked.service} ${shown(asked.startMs)}`);
    const text = await patient(patienceMs, lineOf(network, relay, caller, all, agenda.nowMs));
    const texts = text === '' ? [] : answersTo(toolCallIds(all), text);
    return all.map((asked, at) => {
      const heardText = texts[at] ?? '';
      trace.add(who, `${contact.name} hears ${heardText === '' ? 'nothing' : brief(heardText)}`);
      heard.push({ asked, atMs: agenda.nowMs, door, text: heardText });
      return heardText;
    });
  }

  return {
    pause: agenda.pause,
    nowMs: () => agenda.nowMs,
    ask: async (caller, wanted) => (await askAtOnce(caller, [wanted]))[0] ?? '',
    askAtOnce,
  };
}

/** The one way of this request, to the end of which nobody may wait. */
function lineOf(
  network: Network,
  relay: Relay,
  { door, agent }: Caller,
  all: readonly Asked[],
  nowMs: number,
): Promise<string> {
  const [asked] = all;
  if (asked === undefined) throw new Error('A request asks for something');
  const ofTool = all.filter((one): one is AskedOfTool => one.tool !== undefined);
  const sent = agent && sentTo(door, ofTool, agent, nowMs);
  if (door === 'direct') return throughDirectDoor(network, sent ?? pastRelay(asked));
  return throughRelay(relay, network, asked.callId, sent ? toRelay(sent) : relayed(asked));
}

async function throughRelay(relay: Relay, network: Network, callId: number, request: Request): Promise<string> {
  await network.travel('call', `call ${callId}`);
  const response = await relay(request);
  const text = await response.text();
  await network.travel('answer', `call ${callId}`);
  return text;
}

function toRelay({ path, query, headers, body }: Sent): Request {
  return new Request(`https://relay.example/${path}?${new URLSearchParams(query)}`, { method: 'POST', body, headers });
}

function pastRelay(asked: Asked): Pick<Sent, 'query' | 'body'> {
  const token = asked.isForged ? 'another token' : TOKEN;
  return { query: { action: asked.action, token, service: asked.service }, body: bodyOf(asked) };
}

async function throughDirectDoor(network: Network, { query, body }: Pick<Sent, 'query' | 'body'>): Promise<string> {
  const first = await network.fetch(`${EXEC_URL}?${new URLSearchParams(query)}`, { method: 'POST', body });
  const location = first.headers.get('location');
  return (location === null ? first : await network.fetch(location, { method: 'GET' })).text();
}

function saidIn({ action, tool }: Pick<Asked, 'action' | 'tool'>): string {
  if (!tool) return action;
  return [tool.platform, 'tool', action, tool.offer, tool.appointment, shown(tool.startNowMs)]
    .filter((text) => text !== '')
    .join(' ');
}

function shown(startMs: number | null): string {
  return startMs === null ? '' : new Date(startMs).toISOString().slice(0, 16);
}
