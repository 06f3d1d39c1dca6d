// A whole small world for tests at request level, without sockets: relay → web app → script → memory store.
// The script runs either as the built bundle in a fresh context, or in process, where its coverage can be seen.
import { createHmac, randomUUID } from 'node:crypto';
import { createWebApp } from '../../local/http/webApp.ts';
import type { Levers } from '../../local/hubspot/levers.ts';
import type { Faults, RoundTrip } from '../../local/platform/dispatch.ts';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import type { ForeignHolder } from '../../local/services/lock/state.ts';
import type { WebServer } from '../../local/services/url-fetch/web.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { createRelay } from '../../src/relay/relay.ts';
import { documents, type Sheet } from '../../worlds/sheet.ts';
import { breakingOff, type Google, USUAL_GOOGLE, withoutTime } from './google.ts';
import { createInProcessRuntime } from './inProcess.ts';

export const KEY = 'test-key';
export const TOKEN = 'test-token';
export const HUBSPOT_KEY = 'pat-eu1-00000000-1111-2222-3333-444444444444';
export const NOW = '2027-03-15T08:00:00Z';

export type Way = 'bundle' | 'in process';

type OpenRuntime = (options: RuntimeOptions) => Pick<Runtime, 'execute' | 'lastRoundTrips'>;

export interface WorldOptions {
  /** A function opens a runtime of the test's own for the bundle. */
  readonly way: Way | OpenRuntime;
  readonly sheet?: Sheet;
  /** The data folder whole, in place of sheet and calendars. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Calendars by id: iCalendar text, see `calendar` in sheet.ts; default: empty ones for the hosts of the sheet. */
  readonly calendars?: Readonly<Record<string, string>>;
  readonly readOnlyCalendars?: readonly string[];
  readonly now?: string;
  /** null = not set. */
  readonly key?: string | null;
  readonly token?: string | null;
  /** Secrets of voice agents, by platform. */
  readonly toolSecrets?: Readonly<Record<string, string>>;
  readonly retellKey?: string;
  readonly withoutIntl?: boolean;
  /** Whether an invitation without an answer blocks in free/busy. Default true. */
  readonly unansweredBlocks?: boolean;
  /** What answers UrlFetchApp besides HubSpot's stand-in. */
  readonly webServer?: WebServer;
  /** Quirks of the local Google. Default: none. */
  readonly google?: Google;
  /** HubSpot's stand-in: its files by name, the hands on it, and the script's key (default: the one in key.json). */
  readonly hubspot?: {
    readonly files: Readonly<Record<string, object>>;
    readonly levers: Levers;
    readonly key?: string | null;
  };
}

export interface World {
  readonly store: Store;
  readonly faults: Faults;
  readonly foreignLock: ForeignHolder;
  readonly runtime: Pick<Runtime, 'execute'>;
  setNow(iso: string): void;
  /** Through the relay, signed with KEY unless a signature is given (null = no header). */
  call(action: string, body: unknown, options?: { service?: string; signature?: string | null }): Promise<Answer>;
  /** A tool call through the relay, with the secret of `toolSecrets.telli` unless other headers are given. */
  tool(
    name: string,
    body: unknown,
    call?: { query?: Record<string, string>; headers?: Record<string, string> },
  ): Promise<ToolReply>;
  /** Through the direct door. */
  direct(parameters: Record<string, string>, body: unknown): Promise<Answer>;
  /** Cells of a tab by header, as the file has them. */
  rows(tab: string): Record<string, string>[];
  roundTrips(): readonly RoundTrip[];
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: {
    readonly available?: readonly { readonly start_iso: string; readonly end_iso: string }[];
    readonly status?: string;
    readonly reason?: string;
  };
}

export interface ToolReply {
  readonly status: number;
  readonly text: string;
  readonly json: ToolJson;
}

interface ToolSlot {
  readonly id?: string;
  readonly start_iso: string;
  readonly end_iso: string;
  readonly spoken: string;
  readonly service?: string;
  readonly host?: string;
}

export interface ToolJson {
  readonly status?: string;
  readonly sentence?: string;
  readonly reason?: string;
  readonly offers?: readonly ToolSlot[];
  readonly appointments?: readonly ToolSlot[];
  readonly appointment?: ToolSlot;
  readonly results?: readonly { readonly toolCallId: string; readonly result: string }[];
}

export function sign(body: string | Uint8Array, key = KEY): string {
  return createHmac('sha256', key).update(body).digest('hex');
}

export function openWorld(options: WorldOptions): World {
  const { google = USUAL_GOOGLE } = options;
  const clock = { ms: Date.parse(options.now ?? NOW) };
  const store = createMemoryStore({
    ...(options.documents ?? documents(options.sheet, options.calendars, options.readOnlyCalendars)),
    ...hubspotFiles(options),
  });
  const faults: Faults = {};
  const foreignLock: ForeignHolder = { held: false };
  const runtimeOptions = {
    store,
    faults,
    clock: { nowMs: () => clock.ms },
    scriptFolder: 'dist',
    webAppUrl: 'https://script.google.com/macros/s/local/exec',
    foreignLockHolder: foreignLock,
    properties: { [PROPERTY.spreadsheetId]: 'local', ...credentials(options) },
    withoutIntl: options.withoutIntl ?? false,
    unansweredBlocks: options.unansweredBlocks ?? true,
    ...(options.webServer ? { webServer: options.webServer } : {}),
    ...(options.hubspot ? { hubspot: options.hubspot.levers } : {}),
    ...google.runtime,
  };
  const runtime = opener(options.way)(runtimeOptions);
  const echoes = 'https://script.googleusercontent.com';
  const webApp = createWebApp(runtime, echoes, undefined, undefined, withoutTime(google.web));
  const askWebApp = breakingOff(webAppFetch(webApp), google.web);
  const relay = createRelay({
    webAppUrl: 'https://script.google.com/macros/s/local/exec',
    fetch: askWebApp,
    uuid: randomUUID,
    strangerEveryMs: 0, // each test sees what the web app does with a call that is not signed
  });

  return {
    store,
    faults,
    foreignLock,
    runtime,
    setNow(iso) {
      clock.ms = Date.parse(iso);
    },
    async call(action, body, { service, signature } = {}) {
      const bytes = toBytes(body);
      const url = new URL(`https://relay.example/${action}`);
      if (service !== undefined) url.searchParams.set('service', service);
      const header = signature === undefined ? sign(bytes) : signature;
      const headers: Record<string, string> = header === null ? {} : { 'x-telli-signature': header };
      return answerOf(await relay(new Request(url, { method: 'POST', body: bytes, headers })));
    },
    async tool(
      name,
      body,
      { query = {}, headers = { authorization: `Bearer ${options.toolSecrets?.telli ?? ''}` } } = {},
    ) {
      const url = `https://relay.example/tools${name === '' ? '' : `/${name}`}?${new URLSearchParams(query)}`;
      const response = await relay(new Request(url, { method: 'POST', body: toBytes(body), headers }));
      const text = await response.text();
      return { status: response.status, text, json: JSON.parse(text) };
    },
    async direct(parameters, body) {
      const url = `https://script.google.com/macros/s/local/exec?${new URLSearchParams(parameters)}`;
      const first = await askWebApp(url, {
        method: 'POST',
        body: toBytes(body),
        headers: { 'content-type': 'application/json' },
      });
      const location = first.headers.get('location');
      return answerOf(location === null ? first : await askWebApp(location, { method: 'GET' }));
    },
    rows(tab) {
      const [headers = [], ...rows] = parseCsv(store.read(`sheet/${tab}.csv`)?.text ?? '');
      return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
    },
    roundTrips: () => runtime.lastRoundTrips,
  };
}

function opener(way: Way | OpenRuntime): OpenRuntime {
  if (typeof way === 'function') return way;
  return way === 'bundle' ? createRuntime : createInProcessRuntime;
}

function credentials(options: WorldOptions): Record<string, string | null> {
  const { key = KEY, token = TOKEN, hubspot, toolSecrets = {}, retellKey } = options;
  const ofTelli = {
    [PROPERTY.telliKey]: key,
    [PROPERTY.linkToken]: token,
    ...(retellKey === undefined ? {} : { [PROPERTY.retellKey]: retellKey }),
    ...Object.fromEntries(Object.entries(toolSecrets).map(([name, secret]) => [PROPERTY.toolSecret + name, secret])),
  };
  return hubspot
    ? { ...ofTelli, [PROPERTY.hubspotKey]: hubspot.key === undefined ? HUBSPOT_KEY : hubspot.key }
    : ofTelli;
}

function hubspotFiles({ hubspot }: WorldOptions): Record<string, string> {
  const files = Object.entries(hubspot?.files ?? {});
  return Object.fromEntries(files.map(([name, content]) => [`hubspot/${name}.json`, JSON.stringify(content)]));
}

function toBytes(body: unknown): Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  return new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
}

function webAppFetch(webApp: ReturnType<typeof createWebApp>) {
  return async (url: string, { method = 'GET', headers, body }: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const reply = await webApp.handle(pathname, {
      method,
      queryString: search.slice(1),
      contentType: new Headers(headers).get('content-type') ?? '',
      body: body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body ?? '')),
    });
    return new Response(reply.body, { status: reply.status, headers: { ...reply.headers } });
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, text, json: JSON.parse(text) };
}
