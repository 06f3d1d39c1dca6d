// `npm start`: builds the script and serves it in the local Apps Script runtime, with the relay in front.
import { cpSync, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { GOOGLE_MINUTE } from '../src/relay/minute.ts';
import { createRelay } from '../src/relay/relay.ts';
import { UsageError } from './command/commandLine.ts';
import { runCommand } from './command/run.ts';
import { clockAt, existingFolder } from './command/values.ts';
import { createFront } from './http/server.ts';
import { createWebApp, EXEC_PATH } from './http/webApp.ts';
import { modelledAnswering } from './platform/modelled.ts';
import type { RuntimeOptions } from './platform/options.ts';
import { projectRoot } from './projectRoot.ts';
import { zoneDataLine } from './services/zoneData.ts';
import { DEFAULT_KEY, DEFAULT_PORT, type Flags, readFlags, USAGE } from './start/flags.ts';
import { type Inspection, inspect } from './start/inspection.ts';
import { linkCount, serviceRows } from './start/linked.ts';
import { preparedOptions, quirkOptions, webQuirks, workbenchQuirks } from './start/quirks.ts';
import { useLines } from './start/quotas.ts';
import { hubspotLevers, secretsOf } from './start/secrets.ts';
import { quoted, type Serving, servedLines, warningLines } from './start/served.ts';
import { installTriggers, webAppBefore } from './start/setUpBefore.ts';
import { createFileStore } from './store/files.ts';
import type { Store } from './store/store.ts';
import { createThreadedRuntime } from './threads/runtime.ts';
import { createBench } from './workbench/bench.ts';
import { createGuard } from './workbench/guard.ts';
import { createWorkbench } from './workbench/routes.ts';

const HOST = '127.0.0.1';
const SCRIPT_FOLDER = join(projectRoot(), 'dist');
const EXAMPLE_COPY = '.work/example';
const EXAMPLE_PARTS = ['sheet', 'sheet.json', 'calendars', 'hubspot'];
/** Requests that are still open after this long are cut. A relay gives up after nine seconds. */
const SHUTDOWN_MS = 10_000;
const ORPHAN_CHECK_MS = 250;

async function start(flags: Flags): Promise<void> {
  const folder = flags.data === undefined ? exampleCopy() : existingFolder(flags.data);
  const store = createFileStore(folder);
  // A server that listens keeps the process alive: what may be refused comes before.
  const given = { properties: secretsOf(flags, store), hubspot: hubspotLevers(flags, store) };
  const { exports: functionNames } = await build();
  const prepared = await preparedOptions(flags.quirks, SCRIPT_FOLDER);
  installTriggers(store);
  const server = createServer();
  const port = await listen(server, flags.port);
  const { inspected, end } = serve(
    server,
    { ...flags, ...given, functionNames, prepared },
    store,
    `http://${HOST}:${port}`,
  );
  endOnSignals(server, end);
  const inspection = await inspected();
  for (const line of warningLines(inspection)) console.error(line);
  console.log(`ready http://${HOST}:${port}`);
  const linkedService = serviceRows(store).find(({ name, isLinked }) => isLinked && inspection.services.includes(name));
  const atHubspot = { hubspotLinks: linkCount(store), linkedService: linkedService?.name };
  console.log(servedLines(inspection, { ...servingOf(flags, folder, port), ...atHubspot }).join('\n'));
}

interface Given extends Required<Pick<RuntimeOptions, 'properties' | 'hubspot'>> {
  readonly functionNames: readonly string[];
  /** What the quirks need built. */
  readonly prepared: Partial<RuntimeOptions>;
}

interface Served {
  /** The folder as it is now. */
  readonly inspected: () => Promise<Inspection>;
  /** Once all is answered. */
  readonly end: () => void;
}

function serve(server: Server, flags: Flags & Given, store: Store, origin: string): Served {
  const webAppUrl = origin + EXEC_PATH;
  const runtime = createThreadedRuntime({
    store,
    clock: clockAt(flags.nowMs),
    scriptFolder: SCRIPT_FOLDER,
    webAppUrl,
    properties: { ...flags.properties, ...webAppBefore(store, webAppUrl) },
    hubspot: flags.hubspot,
    ...quirkOptions(flags.quirks),
    ...flags.prepared,
    quotas: flags.quotas ?? 'none',
    // Under --now a minute would never be over.
    quotaClock: { nowMs: Date.now },
    ...(flags.modelled ? { answering: modelledAnswering() } : {}),
    report,
  });
  const inspected = () => inspect(store, runtime);
  const { functionNames, nowMs } = flags;
  const bench = createBench({ store, runtime, inspected, nowMs, functionNames, ...workbenchQuirks(flags.quirks) });
  const front = createFront({
    origin,
    webApp: createWebApp(runtime, origin, undefined, undefined, webQuirks(flags.quirks)),
    relay: createRelay({
      webAppUrl,
      mostAMinute: flags.quotas ? GOOGLE_MINUTE : {},
      report: (problem) => report(`relay: ${problem}`),
    }),
    workbench: createWorkbench(bench, createGuard(origin)),
    report,
  });
  server.on('request', front);
  const end = () => useLines(flags.quotas ? runtime.quotaUses : []).forEach(report);
  return { inspected, end };
}

function servingOf(flags: Flags, folder: string, served: number): Omit<Serving, 'hubspotLinks' | 'linkedService'> {
  const { data, port, key, nowMs, quirks, hubspotFaults } = flags;
  const url = port === DEFAULT_PORT ? '' : ` --url http://${HOST}:${served}`;
  const own = `${url}${data === undefined ? '' : ` --data ${quoted(data)}`}${key === DEFAULT_KEY ? '' : ' --key KEY'}`;
  return {
    folder,
    nowMs,
    hubspotFaults,
    zoneData: zoneDataLine(quirkOptions(quirks).newerZoneData === true),
    demoFlags: own === '' ? '' : ` --${own}`,
    findingsFlags: `--data ${quoted(data ?? EXAMPLE_COPY)}${nowMs === undefined ? '' : ` --now ${new Date(nowMs).toISOString()}`}`,
  };
}

function exampleCopy(): string {
  const copy = join(projectRoot(), EXAMPLE_COPY);
  if (existsSync(copy)) return copy;
  for (const part of EXAMPLE_PARTS) {
    cpSync(join(projectRoot(), 'example', part), join(copy, part), { recursive: true });
  }
  return copy;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(cannotListen(error, port)));
    server.listen(port, HOST, () => {
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): UsageError {
  if (error.code === 'EADDRINUSE') return new UsageError(`Port ${port} is in use. Choose another with --port.`);
  return new UsageError(`Port ${port} cannot be opened: ${error.message}`);
}

// A call through the relay needs the web app on this same server, so the door stays open until what came in is answered.
function endOnSignals(server: Server, ended: () => void): void {
  let open = 0;
  let ending = false;
  const exit = () => {
    ended();
    process.exit(0);
  };
  const closeWhenDone = () => {
    if (!ending || open > 0) return;
    server.close(exit);
    server.closeAllConnections();
  };
  server.on('request', (_, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      closeWhenDone();
    });
  });
  const end = () => {
    ending = true;
    closeWhenDone();
    setTimeout(exit, SHUTDOWN_MS).unref();
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.env.npm_lifecycle_event === 'start') onceOrphaned(end);
}

/** npm starts this through a shell that ends on a signal and does not pass it on. */
function onceOrphaned(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, ORPHAN_CHECK_MS).unref();
}

// One line each, and no control characters: what scripts log may come from callers.
function report(message: string): void {
  console.error(`local: ${message.replace(/\p{Cc}+/gu, ' ')}`);
}

await runCommand({ usage: USAGE, readFlags, work: start, failed: 'Slotsheet cannot start' });
