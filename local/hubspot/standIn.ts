// The stand-in for HubSpot: one account behind api.hubapi.com, which lives in the data folder's `hubspot/`.
import { type LocalClock, PlatformError } from '../boundary.ts';
import type { Later, Timer } from '../platform/later.ts';
import { parseJson } from '../services/jsonObject.ts';
import type { WebAnswer, WebRequest, WebServer } from '../services/url-fetch/web.ts';
import { nodeZoneData, type ZoneData } from '../services/zoneData.ts';
import type { Store } from '../store/store.ts';
import type { Account } from './account.ts';
import { hostCalendars } from './calendars.ts';
import type { Fault, Outcome } from './faults.ts';
import { hasHubspot, hubspotFiles } from './files.ts';
import type { ArmedFault, Levers } from './levers.ts';
import { requestLimits } from './limits.ts';
import { Refusal, type Reply, unauthorized } from './reply.ts';
import { type Route, routeOf } from './routes.ts';

const ORIGIN = 'https://api.hubapi.com/';
const JSON_TYPE = 'application/json;charset=utf-8';

export interface StandInOptions {
  readonly store: Store;
  readonly clock: LocalClock;
  readonly levers: Levers;
  readonly zoneData?: ZoneData | undefined;
  readonly unansweredBlocks?: boolean | undefined;
  /** Lets slow answers wait. Missing = they come at once. */
  readonly timer?: Timer | undefined;
}

/** Unresolvable, as any other address, while the data folder has no `hubspot/`. */
export function hubspotStandIn({ store, clock, levers, timer, ...options }: StandInOptions): WebServer {
  const { zoneData = nodeZoneData, unansweredBlocks = true } = options;
  const calendars = hostCalendars(store, clock, zoneData, unansweredBlocks);
  const account: Account = { files: hubspotFiles(store), calendars, clock, zoneData, zones: new Map(), levers };
  const limits = requestLimits(clock);
  let requests = 0;

  function answer(request: WebRequest): Later<WebAnswer> {
    if (!hasHubspot(store)) throw new PlatformError(`DNS error: ${request.url}`);
    requests += 1;
    const url = new URL(request.url);
    const route = routeOf(request.method, url.pathname);
    const body = request.body === null ? undefined : parseJson(request.body);
    const armed = levers.strike(route.endpoint);
    levers.requests.push({
      endpoint: route.endpoint,
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body,
      fault: armed?.name ?? null,
    });
    const perform = () => performed(request, route, url.searchParams, body, armed);
    const fault = armed?.fault ?? null;
    const outcome = outcomeOf(fault, perform);
    const finish = () => sent(request, outcome, correlationId(requests), route.isSearch ? [] : limits.headers());
    return delayed(fault?.delayMs ?? 0, finish, timer);
  }

  function performed(
    request: WebRequest,
    { work, isSearch, parts }: Route,
    query: URLSearchParams,
    body: unknown,
    armed: ArmedFault | null,
  ): Reply {
    try {
      const { key, scopes } = account.files.key();
      if (tokenOf(request) !== key) throw unauthorized();
      limits.count(isSearch, levers.hasLimits);
      const turn = armed?.fault.turn ?? null;
      return work(account, { method: request.method, parts, query, body, scopes, turn });
    } catch (error) {
      if (error instanceof Refusal) return error.reply;
      throw error;
    }
  }

  return { origin: ORIGIN, answer };
}

function tokenOf({ headers }: WebRequest): string | undefined {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'authorization') ?? '';
  return /^Bearer (.+)$/.exec(headers[name] ?? '')?.[1];
}

/** A fault before the effect keeps it from happening. */
function outcomeOf(fault: Fault | null, perform: () => Reply): Outcome {
  if (fault?.effect === 'before' && fault.outcome !== null) return fault.outcome;
  const reply = perform();
  if (fault?.outcome?.kind === 'cut') return cut(reply);
  return fault?.outcome ?? { kind: 'reply', reply };
}

function cut({ status, body }: Reply): Outcome {
  const text = JSON.stringify(body);
  return { kind: 'text', status, contentType: JSON_TYPE, text: text.slice(0, Math.floor(text.length / 2)) };
}

function sent(
  { url }: WebRequest,
  outcome: Outcome,
  id: string,
  rates: readonly (readonly [string, string])[],
): WebAnswer {
  if (outcome.kind === 'thrown') throw new PlatformError(`${outcome.message}: ${url}`);
  const own = [['X-HubSpot-Correlation-Id', id] as const, ...rates];
  if (outcome.kind === 'text') {
    const { status, contentType, text } = outcome;
    return { status, headers: [['Content-Type', contentType], ...own], text };
  }
  if (outcome.kind === 'cut') throw new Error('An answer can be cut only after it was made');
  const { status, body } = outcome.reply;
  if (body === null) return { status, headers: own, text: '' };
  const isError = status >= 400;
  const whole = isError ? { ...Object(body), correlationId: id } : body;
  return { status, headers: [['Content-Type', JSON_TYPE], ...own], text: JSON.stringify(whole) };
}

/** The form of a UUID, and the same in every repetition. */
function correlationId(request: number): string {
  return `00000000-0000-4000-8000-${String(request).padStart(12, '0')}`;
}

function delayed(ms: number, finish: () => WebAnswer, timer: Timer | undefined): Later<WebAnswer> {
  if (ms === 0 || timer === undefined) return finish();
  return new Promise((done, fail) => {
    timer(ms, () => {
      try {
        done(finish());
      } catch (error) {
        fail(error);
      }
    });
  });
}
