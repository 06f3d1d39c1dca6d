// The built bundle's menu in the local runtime: its entry points, and what a person would see.
import { createHmac } from 'node:crypto';
import type { Call } from '../../local/boundary.ts';
import { ScriptOutput } from '../../local/execution/outcome.ts';
import type { Faults } from '../../local/platform/dispatch.ts';
import type { RuntimeOptions } from '../../local/platform/options.ts';
import { createRuntime, type Runtime } from '../../local/runtime.ts';
import type { Shown } from '../../local/services/spreadsheet/ui.ts';
import type { WebServer } from '../../local/services/url-fetch/web.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import type { Store } from '../../local/store/store.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import type { PageAnswer, PageCall, PageCalls } from '../../src/fromPage/wire/calls.ts';
import type { CheckState } from '../../src/fromPage/wire/check.ts';
import { writeEnvelope } from '../../src/telli/envelope.ts';

/** The entry points of the menu's items, in their order. */
export const MENU_ITEMS = [
  'setUp',
  'hours',
  'check',
  'preview',
  'tryCall',
  'bringInLine',
  'erase',
  'addresses',
  'voiceAgents',
  'hubspotKey',
  'help',
];

export const WEB_APP = 'https://script.google.com/macros/s/local/exec';
// A Monday, 09:00 in Berlin.
const NOW_MS = Date.parse('2027-03-15T08:00:00Z');

export interface Menu {
  readonly store: Store;
  readonly faults: Faults;
  /** Calls of the last item, in order. */
  readonly calls: readonly Call[];
  /** Everything shown since the menu was opened. */
  readonly shown: readonly Shown[];
  /** Runs an item, the job, or the simple trigger onOpen. */
  run(entryPoint: string): void;
  /** The same by another person than the owner. */
  runAs(user: string, entryPoint: string): void;
  /** What a page asks, and is answered. `problem`: what it is told instead. */
  page<N extends PageCall>(name: N, ...args: PageCalls[N]['asks']): PageCalls[N]['answers'];
  /** The same by another person, or where a sentence is expected in place of the answer. */
  pageAs<N extends PageCall>(user: string | undefined, name: N, ...args: PageCalls[N]['asks']): PageAnswer<N>;
  /** What the page Check shows: each finding as a line, then the remarks; '' = everything is fine. */
  check(user?: string): string;
  properties(): Record<string, string>;
  setProperty(name: string, value: string): void;
  rows(tab: string): string[][];
  /** The person deletes rows of a tab; the first of the sheet is 1. Triggers run. */
  removeRows(tab: string, row: number, count: number): void;
  /** telli's call, signed with the key, as the relay carries it. */
  call(key: string, action: string, details: object, requestId?: string): Answer;
  available(key: string): Answer & { readonly available: readonly { readonly start_iso: string }[] };
}

interface Answer {
  readonly available?: readonly { readonly start_iso: string }[];
  readonly status?: string;
  readonly reason?: string;
}

/** The web app at its address, as the person who deployed it. `deployer`: default the owner. */
function webAppIn(runtime: () => Runtime, deployer?: string): WebServer {
  return {
    origin: WEB_APP.slice(0, WEB_APP.indexOf('macros')),
    answer({ url, body }) {
      const contents = body ?? '';
      const parameter = Object.fromEntries(new URL(url).searchParams);
      const postData = { contents, length: Buffer.byteLength(contents), type: 'application/json', name: 'postData' };
      const output = runtime().execute('doPost', [{ parameter, postData }], { user: deployer });
      return { status: 200, headers: [], text: output instanceof ScriptOutput ? output.content : '' };
    },
  };
}

/** `refusedScopes`: what the person did not allow at Google. */
export function openMenu(
  documents: Readonly<Record<string, string>>,
  webAppUrl: string | undefined = WEB_APP,
  refusedScopes: readonly string[] = [],
  more: Partial<RuntimeOptions> & { readonly deployer?: string } = {},
): Menu {
  const store = createMemoryStore(documents);
  const calls: Call[] = [];
  const faults: Faults = {
    before: (call) => {
      calls.push(call);
    },
  };
  const runtime: Runtime = createRuntime({
    webServer: webAppIn(() => runtime, more.deployer),
    store,
    faults,
    clock: { nowMs: () => NOW_MS },
    scriptFolder: 'dist',
    refusedScopes,
    ...(webAppUrl ? { webAppUrl } : {}),
    ...more,
  });
  const properties = (): Record<string, string> => JSON.parse(store.read('state/properties.json')?.text ?? '{}');
  function runAs(user: string | undefined, entryPoint: string): void {
    calls.length = 0;
    const how = entryPoint === 'recover' ? { event: 'clock' as const } : { ui: true };
    runtime.execute(entryPoint, [], { ...how, simpleTrigger: entryPoint === 'onOpen', user });
  }
  function pageAs<N extends PageCall>(user: string | undefined, name: N, args: PageCalls[N]['asks']): PageAnswer<N> {
    calls.length = 0;
    const text = runtime.execute('fromPage', [name, JSON.stringify(args)], { ui: true, user });
    return JSON.parse(String(text));
  }
  function call(key: string, action: string, details: object, requestId = 'r-1'): Answer {
    const body = JSON.stringify(details);
    const signature = createHmac('sha256', key).update(body).digest('hex');
    const asked = { requestId, action, service: null, signature, body: Buffer.from(body).toString('base64') };
    const contents = writeEnvelope({ slotsheet: 'relay-1', ...asked });
    const postData = { contents, length: contents.length, type: 'application/json', name: 'postData' };
    const output = runtime.execute('doPost', [{ parameter: {}, postData }]);
    if (!(output instanceof ScriptOutput)) throw new Error('no output');
    return JSON.parse(output.content);
  }
  return {
    store,
    faults,
    calls,
    shown: runtime.ui.shown,
    run: (entryPoint) => runAs(undefined, entryPoint),
    runAs,
    page(name, ...args) {
      const told = pageAs(undefined, name, args);
      if ('problem' in told) throw new Error(`the page was told: ${told.problem}`);
      return told.answer;
    },
    pageAs: (user, name, ...args) => pageAs(user, name, args),
    check(user) {
      const told = pageAs(user, 'check.all', []);
      if ('problem' in told) throw new Error(`the page was told: ${told.problem}`);
      return linesOf(told.answer);
    },
    properties,
    setProperty(name, value) {
      store.write('state/properties.json', JSON.stringify({ ...properties(), [name]: value }));
    },
    removeRows: (tab, row, count) => runtime.removeRows(tab, row, count),
    rows: (tab) => parseCsv(store.read(`sheet/${tab}.csv`)?.text ?? ''),
    call,
    available: (key) => ({ available: [], ...call(key, 'available', { contact_id: 'c-1' }) }),
  };
}

/** What the page Check shows, as lines; '' = everything is fine. */
export function linesOf({ findings, remarks }: CheckState): string {
  const lines = findings.map(({ tab, row, column, sentence }) => {
    const place = [tab, row === null ? null : `row ${row}`, column];
    return `${place.filter((part) => part !== null).join(', ')}: ${sentence}`;
  });
  return [...lines, ...remarks].join('\n\n');
}
