// The signed door: carries a call's raw bytes and its proof to the web app and brings back plain JSON with 200.
// It keeps nothing and knows no host: a function from Request to Response. It needs no secret; it may be given telli's key.
import { failedAnswer, failure } from '../telli/answers.ts';
import { askedAt } from './addresses.ts';
import { type Carried, carry, readBody } from './carry.ts';
import { reasonFor } from './failures.ts';
import { createGate } from './gate.ts';
import { createMinute } from './minute.ts';
import { type Refusal, type RelayOptions, withDefaults } from './options.ts';
import { SENTENCES } from './sentences.ts';
import { createSampler } from './strangers.ts';
import { webAppAddress } from './webApp.ts';

export type Relay = (request: Request) => Promise<Response>;

/**
 * `POST /available`, `/book`, `/contact-lookup` and `/tools/NAME` are always answered with 200 and the JSON that the caller
 * expects; it never rejects.
 * A relay counts its own calls: all of an instance's must go through one.
 *
 * @example
 * const relay = createRelay({ webAppUrl: 'https://script.google.com/macros/s/<deployment id>/exec', language: 'de' });
 * const answer = await relay(new Request('https://relay.example/available', { method: 'POST', body, headers }));
 */
export function createRelay(options: RelayOptions): Relay {
  const settings = withDefaults(options);
  const webApp = webAppAddress(settings.webAppUrl);
  const sentences = SENTENCES[settings.language];
  const { below, ended, mostInFlight, mostQueued, time } = settings;
  const gate = createGate({ mostInside: mostInFlight, mostWaiting: mostQueued, time });
  // A stranger may make up a tool's secret. So tool calls, however many, leave places to telli's.
  const toolGate = createGate({ mostInside: Math.ceil(mostInFlight / 2), mostWaiting: mostQueued, time });
  const minute = createMinute(settings.mostAMinute, time);
  const mayPass = createSampler(settings.strangerEveryMs, time);
  return async (request) => {
    const asked = askedAt(new URL(request.url).pathname, below);
    if (asked === undefined || request.method !== 'POST' || typeof webApp === 'string') {
      await readBody(request, settings);
    }
    if (asked === undefined) return json(404, failedAnswer(sentences.notFound));
    const { action } = asked;
    if (request.method !== 'POST') return json(405, failure(asked.action, sentences.notPost), { allow: 'POST' });
    if (typeof webApp === 'string') {
      ended({ action, outcome: 'notSetUp', milliseconds: 0, attempts: 0 });
      return json(200, failure(asked.action, sentences[webApp]));
    }
    const startMs = time.nowMs();
    const carried = await carry(request, asked, { webApp, gate, toolGate, minute, mayPass, settings });
    const { attempts, problem, requestId } = carried;
    const milliseconds = Math.round(time.nowMs() - startMs);
    ended({ action, outcome: outcomeOf(carried), milliseconds, attempts, problem, requestId });
    if ('answer' in carried) return json(200, carried.answer);
    return json(200, failure(asked.action, reasonFor(carried.refusal, asked, sentences)));
  };
}

function outcomeOf(carried: Carried): 'answered' | Refusal {
  return 'answer' in carried ? 'answered' : carried.refusal;
}

function json(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}
