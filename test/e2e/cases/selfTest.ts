// The self-test over real sockets: job, relay, web app with its redirect, signature, Sheet, and the row that it leaves.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { createFront } from '../../../local/http/server.ts';
import { createWebApp, EXEC_PATH } from '../../../local/http/webApp.ts';
import { sentMails } from '../../../local/services/mail/state.ts';
import { createMemoryStore } from '../../../local/store/memory.ts';
import { createThreads } from '../../../local/threads/pool.ts';
import { createThreadedRuntime } from '../../../local/threads/runtime.ts';
import { parseCsv } from '../../../local/workbook/csv.ts';
import { PROPERTY } from '../../../src/notes/propertyNames.ts';
import { createRelay } from '../../../src/relay/relay.ts';
import { documents } from '../../../worlds/sheet.ts';
import type { Google } from '../../support/google.ts';
import { KEY, NOW, TOKEN } from '../../support/world.ts';
import { compared, type Odds } from './odds.ts';

interface Served {
  /** What Set up has kept. */
  readonly saved: (origin: string) => Record<string, string>;
  readonly settings?: Record<string, string>;
  readonly google: Google;
}

/** `npm start` in this process, with a job. `run` takes a quarter of an hour. */
async function serve({ saved, settings = {}, google }: Served) {
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
  const given = { store, clock: { nowMs: () => now.ms }, scriptFolder: 'dist', webAppUrl, properties, threads };
  const runtime = createThreadedRuntime({ ...given, ...google.runtime });
  const webApp = createWebApp(runtime, origin, undefined, undefined, google.web);
  const relay = createRelay({ webAppUrl });
  server.on('request', createFront({ origin, webApp, relay, workbench: async () => null, report: () => {} }));
  return {
    async runs(times: number) {
      for (let runs = 0; runs < times; runs += 1) {
        await runtime.execute('recover', [], { event: 'clock' });
        now.ms += 15 * 60_000;
      }
    },
    log() {
      const [headers = [], ...rows] = parseCsv(store.read('sheet/Log.csv')?.text ?? '');
      return rows.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])));
    },
    mails: () => sentMails(store).map(({ body }) => body),
  };
}

export const DOORS: readonly [string, string, Served['saved']][] = [
  ['the relay', 'signature', (origin) => ({ [PROPERTY.relay]: origin, [PROPERTY.telliKey]: KEY })],
  ['the web app', 'token', (origin) => ({ [PROPERTY.webApp]: origin + EXEC_PATH, [PROPERTY.telliKey]: KEY })],
];

/** It gets an answer, and leaves a row that tells it. */
export async function answered(saved: Served['saved'], auth: string, google: Google, odds: Odds): Promise<void> {
  const { runs, log, mails } = await serve({ saved, google, settings: { 'Require signature': 'no' } });
  await runs(3);
  const row = ['available', 'Visit', auth, 'success', 'slotsheet-self-test'];
  const cells = log().map((one) =>
    ['Action', 'Service', 'Auth', 'Outcome', 'Contact id'].map((name) => one[name] ?? ''),
  );
  const [shown, wanted] = compared(cells, [row], odds);
  expect(shown).toEqual(wanted);
  expect(mails()).toEqual([]);
}

/** It finds that no relay stands at the address. Gives the mails. */
export async function unanswered(google: Google): Promise<readonly string[]> {
  const saved = (origin: string) => ({ [PROPERTY.relay]: `${origin}/gone`, [PROPERTY.telliKey]: KEY });
  const { runs, log, mails } = await serve({ saved, google });
  await runs(3);
  expect(log()).toEqual([]);
  return mails();
}

// The relay's own words for a path that it does not know.
export const GONE = '(HTTP 404: There is nothing at this address. The addresses end in … … … and …)';
