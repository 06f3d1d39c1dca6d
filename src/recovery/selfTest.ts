// Once a day the job asks for times at the address that telli calls. Only the whole way shows whether callers get answers:
// relay, web app, signature, Sheet. A contact lookup would not do: an unknown number is answered as a refused call is.
import { linkToken, telliKey } from '../notes/credentials.ts';
import type { JobFinding } from '../notes/mailedProblems.ts';
import { PROPERTY } from '../notes/propertyNames.ts';
import { lastSelfTest, noteSelfTest } from '../notes/selfTest.ts';
import type { Ports } from '../ports/ports.ts';
import { type WebAnswer, type WebRequest, withoutAddresses } from '../ports/web.ts';
import { DAY_MS } from '../scheduling/time.ts';
import { isFaulty } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import { signatureOf } from '../signing/signature.ts';
import { pastRelay, throughRelay } from '../telli/addresses.ts';
import { firstWords } from '../text/firstWords.ts';
import { isJsonObject, parseJson } from '../text/json.ts';
import { recoveryWords } from '../words/recovery.ts';
import type { Snapshot } from './snapshot.ts';

// By this contact id a person tells the test's row in the Log.
const BODY = '{"contact_id":"slotsheet-self-test"}';

// By failures in a row: after the first one the next run tries again. An answer that never comes takes a minute, and Google
// gives all runs of a day 90.
const PAUSES_MS = [DAY_MS, 0, DAY_MS / 24];
const MOST_FAILURES = PAUSES_MS.length - 1;

/** No call unless a test is due, else three: our own addresses, the request, the note. The web app must find the lock free. */
export function testAnswers(ports: Ports, snapshot: Snapshot): void {
  const { notes } = snapshot.execution;
  const target = targetOf(snapshot);
  const last = lastSelfTest(notes);
  if (target === null || (last && ports.now() < last.atMs + (PAUSES_MS[last.failures] ?? 0))) return;
  const came = whatCame(ports, target, telliKey(notes));
  const failures = came === null ? 0 : Math.min((last?.failures ?? 0) + 1, MOST_FAILURES);
  noteSelfTest(notes, { atMs: ports.now(), failures, came: came ?? '' });
}

/** From the second failure in a row until an answer comes. No call. */
export function selfTestFindings(snapshot: Snapshot): JobFinding[] {
  const target = targetOf(snapshot);
  const last = lastSelfTest(snapshot.execution.notes);
  if (target === null || last === null || last.failures < MOST_FAILURES) return [];
  const words = recoveryWords(snapshot.sheet.configuration.settings.language);
  const sentence = words.noAnswers(target.door, last.came === '' ? words.notSigned : last.came);
  return [{ tab: TABS.settings.name, row: null, column: null, sentence, about: 'no answers' }];
}

interface Target {
  readonly door: 'relay' | 'webApp';
  readonly url: string;
}

/** null: no address of telli's is known, or it has no service to ask for. */
function targetOf({ execution: { notes }, sheet: { configuration } }: Snapshot): Target | null {
  const service = configuration.services.find((one) => !isFaulty(one))?.name ?? '';
  if (service === '') return null;
  const relay = notes.read(PROPERTY.relay) ?? '';
  if (relay !== '') return { door: 'relay', url: throughRelay(relay).ofService('available', service) };
  const webApp = notes.read(PROPERTY.webApp) ?? '';
  const token = linkToken(notes);
  if (webApp === '' || token === '' || configuration.settings.requireSignature) return null;
  return { door: 'webApp', url: pastRelay(webApp, token).ofService('available', service) };
}

/** null: an answer to a request that was verified. '': nothing was sent, for want of telli's key. */
function whatCame({ web, codec }: Ports, { door, url }: Target, key: string): string | null {
  const post: WebRequest = { method: 'POST', url, headers: {}, body: BODY };
  if (door === 'webApp') return problemIn(web.fetchAll([{ ...post, follows: true }])[0]);
  if (key === '') return '';
  const signature = signatureOf(codec.utf8(BODY), codec.utf8(key), codec.hmacSha256);
  return problemIn(web.fetchAll([{ ...post, headers: { 'x-telli-signature': signature } }])[0]);
}

/** In the words of the platform, or of what answered. They name no address, as the link token may stand there. */
function problemIn(answer: WebAnswer | undefined): string | null {
  if (answer === undefined || 'failed' in answer) return answer?.failed || 'no answer';
  const { status, text } = answer;
  const told = parseJson(text);
  const { available, status: outcome, reason } = isJsonObject(told) ? told : {};
  if (status === 200 && Array.isArray(available) && outcome === undefined) return null;
  const words = withoutAddresses(firstWords(typeof reason === 'string' ? reason : text));
  return `HTTP ${status}${words && `: ${words}`}`;
}
