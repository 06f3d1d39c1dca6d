// The world that is fuzzed: relay → web app → built script → calendars and Sheet in memory.
import { createWebApp, EXEC_PATH } from '../../local/http/webApp.ts';
import type { Faults } from '../../local/platform/dispatch.ts';
import { createRuntime } from '../../local/runtime.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { createRelay } from '../../src/relay/relay.ts';
import { documents } from '../../worlds/sheet.ts';
import type { FuzzRequest } from './requests.ts';
import { KEY, TOKEN } from './secrets.ts';

export interface Outcome {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** Everything the web app answered to a POST or GET of its own address and to the redirect after it: status and text. */
  readonly webApp: readonly { readonly status: number; readonly text: string }[];
  /** Calls to the calendar service. */
  readonly calendarCalls: number;
  /** The lines that operators were shown. */
  readonly reports: readonly string[];
}

export interface World {
  readonly store: Store;
  /** Whether the link token opens the direct door. */
  readonly isDirectDoorOpen: boolean;
  send(request: FuzzRequest): Promise<Outcome>;
}

const NOW_MS = Date.parse('2027-03-15T07:30:00Z');
const GOOGLE = 'https://script.google.com';

/** `number` decides which settings it has. */
export function openWorld(scriptFolder: string, number: number): World {
  const isDirectDoorOpen = number % 2 === 0;
  const store = createMemoryStore(documents(sheetOf(number, isDirectDoorOpen)));
  let met = { webApp: [] as { status: number; text: string }[], calendarCalls: 0, reports: [] as string[] };
  const faults: Faults = {
    before: ({ service }) => {
      if (service === 'Calendar') met.calendarCalls += 1;
    },
  };
  const report = (line: string) => void met.reports.push(line);
  const properties = { [PROPERTY.telliKey]: KEY, [PROPERTY.linkToken]: TOKEN, [PROPERTY.spreadsheetId]: 'local' };
  const runtime = createRuntime({ store, scriptFolder, clock: { nowMs: () => NOW_MS }, properties, faults, report });
  const webApp = createWebApp(runtime, GOOGLE);

  async function askWebApp(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(url);
    const request = new Request(url, init);
    const body = Buffer.from(await request.arrayBuffer());
    const contentType = request.headers.get('content-type') ?? '';
    const reply = await webApp.handle(pathname, {
      method: request.method,
      queryString: search.slice(1),
      contentType,
      body,
    });
    if (reply.status !== 302) met.webApp.push({ status: reply.status, text: reply.body });
    return new Response(reply.body, { status: reply.status, headers: { ...reply.headers } });
  }

  const relay = createRelay({
    webAppUrl: GOOGLE + EXEC_PATH,
    fetch: askWebApp,
    strangerEveryMs: 0, // the web app meets every signature, and not only those that the relay lets through
    report: (problem) => problem === 'unverified' || report(`relay: ${problem}`),
  });

  async function atExec({ method, target, headers, body }: FuzzRequest): Promise<Response> {
    const carried = method === 'GET' ? {} : { body };
    const first = await askWebApp(GOOGLE + EXEC_PATH + target, { method, headers, ...carried });
    const location = first.headers.get('location');
    return location === null ? first : askWebApp(location, { method: 'GET' });
  }

  return {
    store,
    isDirectDoorOpen,
    async send(request) {
      met = { webApp: [], calendarCalls: 0, reports: [] };
      const response = await (request.door === 'relay' ? relay(asRequest(request)) : atExec(request));
      const text = await response.text();
      return { status: response.status, contentType: response.headers.get('content-type') ?? '', text, ...met };
    },
  };
}

export function asRequest({ method, target, headers, body }: FuzzRequest): Request {
  const carried = /^(get|head)$/i.test(method) ? {} : { body };
  return new Request(`https://relay.example${target}`, { method, headers, ...carried });
}

function sheetOf(number: number, isDirectDoorOpen: boolean) {
  const pick = (...values: readonly string[]) => values[number % values.length] ?? '';
  return {
    settings: {
      'Require signature': isDirectDoorOpen ? 'no' : 'yes',
      Language: pick('en', 'de', 'en'),
      'Repeat bookings': pick('allow', 'refuse', 'move', 'allow', 'move'),
      'Log contact details': 'yes',
    },
    services: [
      { Service: 'Visit', Minutes: '30', 'Book ahead': '4 days' },
      { Service: 'Team', Minutes: '60', 'Book ahead': '4 days', Assign: 'all', 'Buffer after': '15' },
    ],
    hosts: [
      { Host: 'Anna', Calendar: 'anna@example.com' },
      { Host: 'Ben', Calendar: 'ben@example.com' },
    ],
    weeklyHours: [{ Days: 'Mon-Fri', From: '09:00', To: '13:00' }],
  };
}
