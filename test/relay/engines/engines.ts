// The engines that the relay runs on, each started as it is on its host. All answer the same contract.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Miniflare } from 'miniflare';
import { createFront } from '../../../local/http/server.ts';
import { relayBundle } from '../../../scripts/relay/bundles.ts';
import { createHost } from '../../../src/relay/hosts/host.ts';
import { optionsOf } from '../../../src/relay/hosts/settings.ts';
import { createRelay } from '../../../src/relay/relay.ts';
import { requestFor, sendTo } from './call.ts';
import type { Engine } from './engine.ts';
import { startDeno, startFramework, startNode } from './processes.ts';

const asIs = <T>(value: T): T => value;

const inProcess: Engine = {
  name: 'in process',
  async start(env, { relay: change = asIs } = {}) {
    const lines: string[] = [];
    const relay = change(createHost('a test', env, ({ text }) => void lines.push(text)));
    return {
      origin: null,
      async send(call) {
        const response = await relay(requestFor(call));
        const { status, headers } = response;
        const text = call.method === 'HEAD' ? '' : await response.text();
        return { status, type: headers.get('content-type'), allow: headers.get('allow'), text };
      },
      log: () => lines.join('\n'),
      close: async () => undefined,
    };
  },
  without: {
    'a kept connection': 'it takes no connections',
  },
};

const workerd: Engine = {
  name: 'workerd',
  async start(env, { code = asIs } = {}) {
    let log = '';
    const runtime = new Miniflare({
      modules: true,
      script: code(relayBundle('cloudflare')),
      compatibilityDate: shippedDate(),
      bindings: Object.fromEntries(Object.entries(env)),
      host: '127.0.0.1',
      port: 0,
      outboundService: { network: { allow: ['127.0.0.1/32'] } },
      handleStructuredLogs: ({ message }) => {
        log += `${message}\n`;
      },
      cache: false,
      cf: false,
      telemetry: { enabled: false },
    });
    const origin = (await runtime.ready).origin;
    return { origin, send: (call) => sendTo(origin, call), log: () => log, close: () => runtime.dispose() };
  },
};

/** Of the Cloudflare runtime's behaviour, as the relay is deployed. */
function shippedDate(): string {
  const config = readFileSync('src/relay/wrangler.jsonc', 'utf8');
  const date = /"compatibility_date": "([\d-]+)"/.exec(config)?.[1];
  if (date === undefined) throw new Error('src/relay/wrangler.jsonc has no compatibility_date');
  return date;
}

const local: Engine = {
  name: 'local runtime',
  async start(env, { relay: change = asIs } = {}) {
    const lines: string[] = [];
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const report = (line: string) => void lines.push(line);
    const relay = change(createRelay({ ...optionsOf(env), report }));
    const nothing = { handle: async () => ({ status: 404, headers: {}, body: '' }) };
    server.on('request', createFront({ origin, webApp: nothing, relay, workbench: async () => null, report }));
    return {
      origin,
      send: (call) => sendTo(origin, call),
      log: () => lines.join('\n'),
      async close() {
        server.close();
        server.closeAllConnections();
      },
    };
  },
  without: {
    'a body that never ends': 'a developer’s own machine: it reads each request to its end first',
    'the page': 'the workbench stands at /',
    'the log': 'a developer reads its terminal',
    'fifty teams': 'it serves one Sheet',
    'one team waits, the others do not': 'it serves one Sheet',
  },
};

export const ENGINES: readonly Engine[] = [
  inProcess,
  workerd,
  { name: 'functions-framework', start: startFramework },
  { name: 'Node server', start: startNode },
  { name: 'Deno', start: startDeno },
  local,
];
