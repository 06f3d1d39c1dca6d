// The self-test over real sockets: job, relay, web app with its redirect, signature, Sheet, and the row that it leaves.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createFront } from '../../local/http/server.ts';
import { createWebApp, EXEC_PATH } from '../../local/http/webApp.ts';
import { sentMails } from '../../local/services/mail/state.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { createThreads } from '../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../local/threads/runtime.ts';
import { parseCsv } from '../../local/workbook/csv.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import { createRelay } from '../../src/relay/relay.ts';
import { documents } from '../../worlds/sheet.ts';
import { KEY, NOW, TOKEN } from '../support/world.ts';

/** `npm start` in this process, with a job. `saved`: what Set up has kept. `run` takes a quarter of an hour. */
async function serve(saved: (origin: string) => Record<string, string>, settings: Record<string, string> = {}) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const threads = createThreads();
  onTestFinished(() => {
    threads.close();
    server.closeAllConnections();
    server.close();
  });
  const store = createMemoryStore(documents({ settings }));
  const now = { ms: Date.parse(NOW) };
  const properties = { [PROPERTY.spreadsheetId]: 'local', [PROPERTY.linkToken]: TOKEN, ...saved(origin) };
  const webAppUrl = origin + EXEC_PATH;
  const clock = { nowMs: () => now.ms };
  const runtime = createThreadedRuntime({ store, clock, scriptFolder: 'dist', webAppUrl, properties, threads });
  const webApp = createWebApp(runtime, origin);
  const relay = createRelay({ webAppUrl });
  server.on('request', createFront({ origin, webApp, relay, workbench: async () => null, report: () => {} }));
  return {
    async run() {
      await runtime.execute('recover', [], { event: 'clock' });
      now.ms += 15 * 60_000;
    },
    log() {
      const [headers = [], ...rows] = parseCsv(store.read('sheet/Log.csv')?.text ?? '');
      return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
    },
    mails: () => sentMails(store).map(({ body }) => body),
  };
}

it.each([
  ['the relay', 'signature', (origin: string) => ({ [PROPERTY.relay]: origin, [PROPERTY.telliKey]: KEY })],
  ['the web app', 'token', (origin: string) => ({ [PROPERTY.webApp]: origin + EXEC_PATH, [PROPERTY.telliKey]: KEY })],
])('gets an answer through %s, and leaves a row that tells it', async (_, auth, saved) => {
  const { run, log, mails } = await serve(saved, { 'Require signature': 'no' });
  for (let runs = 0; runs < 3; runs += 1) await run();
  expect(log()).toMatchObject([
    {
      Action: 'available',
      Service: 'Visit',
      Auth: auth,
      Outcome: 'success',
      'Contact id': 'slotsheet-self-test',
    },
  ]);
  expect(mails()).toEqual([]);
});

it('finds that no relay stands at the address', async () => {
  const { run, log, mails } = await serve((origin) => ({
    [PROPERTY.relay]: `${origin}/gone`,
    [PROPERTY.telliKey]: KEY,
  }));
  for (let runs = 0; runs < 3; runs += 1) await run();
  expect(log()).toEqual([]);
  expect(mails()).toHaveLength(1);
  // The relay's own words for a path that it does not know.
  expect(mails()[0]).toContain('(HTTP 404: There is nothing at this address. The addresses end in … … … and …)');
});
