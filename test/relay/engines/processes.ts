// Engines that are processes of their own, started with the command that docs/relay.md gives, and a bundle of the relay.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundled } from '../../../scripts/bundled.mjs';
import { relayBundle, writeFunction } from '../../../scripts/relay/bundles.ts';
import type { Env } from '../../../src/relay/hosts/settings.ts';
import { sendTo } from './call.ts';
import type { Running, Sabotage } from './engine.ts';

const BIN = resolve('node_modules/.bin');
const START_MS = 300_000;

export async function startFramework(env: Env, { code }: Sabotage = {}): Promise<Running> {
  return started(env, (folder) => {
    const bundle = relayBundle('cloudRun');
    writeFunction(folder, code === undefined ? bundle : code(bundle));
    return [join(BIN, 'functions-framework'), `--source=${folder}`, '--target=relay'];
  });
}

export async function startDeno(env: Env, { code }: Sabotage = {}): Promise<Running> {
  return started(env, (folder) => {
    const file = join(folder, 'relay.mjs');
    const bundle = relayBundle('deno');
    writeFileSync(file, code === undefined ? bundle : code(bundle));
    return [join(BIN, 'deno'), 'run', '--no-config', '--no-prompt', '--allow-net=127.0.0.1', '--allow-env', file];
  });
}

export async function startNode(env: Env, { code }: Sabotage = {}): Promise<Running> {
  return started(env, (folder) => {
    const file = join(folder, 'relay.mjs');
    const { text } = bundled(resolve('.'), {
      entryPoints: ['scripts/relayNode.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      keepNames: true,
    });
    writeFileSync(file, code === undefined ? text : code(text));
    return [process.execPath, file];
  });
}

async function started(env: Env, commandIn: (folder: string) => readonly string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-relay-'));
  try {
    return await running(env, folder, commandIn(folder));
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

async function running(env: Env, folder: string, [command = '', ...args]: readonly string[]): Promise<Running> {
  const port = await freePort();
  const settings = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const fixed = { PATH: process.env.PATH, HOME: folder, NODE_ENV: 'production', DENO_NO_UPDATE_CHECK: '1' };
  const child = spawn(command, args, { env: { ...fixed, ...settings, PORT: String(port) } });
  let log = '';
  const hear = (chunk: Buffer) => {
    log += chunk.toString('utf8');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilAnswers(
      origin,
      () => child.exitCode !== null,
      () => log,
    );
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    origin,
    send: (call) => sendTo(origin, call),
    log: () => log,
    async close() {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

async function untilAnswers(origin: string, hasEnded: () => boolean, log: () => string): Promise<void> {
  for (const untilMs = Date.now() + START_MS; Date.now() < untilMs; ) {
    if (hasEnded()) throw new Error(`the engine ended: ${log()}`);
    const isUp = await sendTo(origin, { method: 'GET', path: '/' }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`the engine does not answer: ${log()}`);
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
