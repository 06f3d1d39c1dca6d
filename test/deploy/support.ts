// A clone's commands against the stand-in of Google's APIs, each in a process of its own, as a person gives them.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ApiAnswer, type ApiRequest, createGoogleApis, type GoogleApis } from './googleApis.ts';
import { startProxy } from './proxy.ts';

export const REFRESH_TOKEN = '1//planted-refresh-token-0123456789';
const CREDENTIAL = {
  type: 'authorized_user',
  client_id: 'planted-client.apps.example.com',
  client_secret: 'planted-client-secret',
  refresh_token: REFRESH_TOKEN,
  access_token: 'ya29.planted-access-token-0123456789',
  expiry_date: 1,
};

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Bench {
  readonly google: GoogleApis;
  /** Of `.slotsheet/`. */
  readonly name: string;
  readonly folder: string;
  run(command: string, args?: readonly string[], input?: string): Promise<Ended>;
  /** As `run`, but the process and its children are killed at the request, before or after Google has done what it asks. */
  killedAt(when: 'before' | 'after', isIt: (request: ApiRequest) => boolean, command: string): Promise<void>;
  /** null = not signed in. By clasp's name. */
  signIn(names: readonly string[] | null): void;
  unplug(): void;
  /** In place of what the commands know of earlier ones. */
  remember(more: object): void;
  close(): void;
}

let benches = 0;

/** Closed with the test, or by the test file. `around`: the environment of the commands, but for what leads them here. */
export async function openBench(until: 'test' | 'file' = 'test', around = process.env): Promise<Bench> {
  const google = createGoogleApis();
  let onRequest: (request: ApiRequest, answer: () => ApiAnswer) => ApiAnswer | null = (_, answer) => answer();
  let isPlugged = true;
  const proxy = await startProxy((request) => (isPlugged ? onRequest(request, () => google.answer(request)) : null));
  benches += 1;
  const name = `test-${process.pid}-${benches}`;
  const folder = join('.slotsheet', name);
  const home = mkdtempSync(join(tmpdir(), 'slotsheet-home-'));
  const auth = join(home, '.clasprc.json');
  const authority = join(home, 'ca.pem');
  writeFileSync(authority, proxy.certificate);
  const close = () => {
    proxy.close();
    for (const gone of [home, folder]) rmSync(gone, { recursive: true, force: true });
  };
  if (until === 'test') onTestFinished(close);
  const env = {
    ...around,
    HTTPS_PROXY: proxy.url,
    NODE_EXTRA_CA_CERTS: authority,
    HOME: home,
    clasp_config_auth: auth,
    NO_COLOR: '1',
  };

  function start(command: string, args: readonly string[]) {
    const all = ['scripts/run.mjs', `scripts/${command}.ts`, '--name', name, ...args];
    return spawn(process.execPath, all, { env, detached: true });
  }

  const bench: Bench = {
    close,
    google,
    name,
    folder,
    run(command, args = ['--yes'], input = '') {
      const child = start(command, args);
      child.stdin.end(input);
      return ended(child);
    },
    async killedAt(when, isIt, command) {
      const child = start(command, ['--yes']);
      child.stdin.end();
      let isKilled = false;
      const kill = () => {
        isKilled = true;
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
        return null;
      };
      onRequest = (request, answer) => {
        if (isKilled) return null;
        if (!isIt(request)) return answer();
        if (when === 'after') answer();
        return kill();
      };
      await ended(child);
      onRequest = (_, answer) => answer();
      if (!isKilled) throw new Error('It ended before that request.');
    },
    signIn(names) {
      const tokens = Object.fromEntries((names ?? []).map((one) => [one, CREDENTIAL]));
      writeFileSync(auth, JSON.stringify({ tokens }));
    },
    unplug() {
      isPlugged = false;
    },
    remember(more) {
      const file = join(folder, 'remembered.json');
      mkdirSync(folder, { recursive: true });
      const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      writeFileSync(file, JSON.stringify({ ...before, ...more }));
    },
  };
  bench.signIn(['default']);
  return bench;
}

function ended(child: ReturnType<typeof spawn>): Promise<Ended> {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (text) => (texts.out += text));
  child.stderr?.on('data', (text) => (texts.err += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...texts })));
}
