// Every command of package.json: it explains itself, refuses what it does not know with one line, and leaves nothing behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documents } from '../../worlds/sheet.ts';
import { runCommand } from '../support/command.ts';
import { dataFolder } from '../support/localProcess.ts';

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const RUN = 'node scripts/run.mjs ';
/** Name and entry. */
const COMMANDS = Object.entries(scripts).flatMap(([name, script]) =>
  script.startsWith(RUN) ? [[name, script.slice(RUN.length)] as const] : [],
);

function runFilesOf(pid: number | undefined): string[] {
  return readdirSync('.work').filter((file) => file.endsWith(`-${pid}.mjs`));
}

function start(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  return { child, ended };
}

/** Looks again and again; the test's own limit ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

function isCalled(log: string): boolean {
  return existsSync(log) && readFileSync(log, 'utf8').includes(',available,');
}

/** Where nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the commands', () => {
  it('are all of package.json that run something of ours', () => {
    const known = ['start', 'demo', 'why', 'recover', 'bench', 'load', 'fuzz', 'simulate', 'simulate:prove', 'build'];
    expect(COMMANDS.map(([name]) => name)).toEqual(expect.arrayContaining(known));
  });

  it.each(COMMANDS)('%s explains itself and ends with 0', async (name, entry) => {
    const { code, out, err } = await runCommand(entry, ['--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^npm (run )?${name}\\b`));
    expect(out).toContain('--help');
  });

  it.each(COMMANDS)('%s refuses an unknown flag with one line', async (name, entry) => {
    // 1 is what findings says when there are some.
    const line = 'There is no flag --bogus. --help shows what there is.\n';
    expect(await runCommand(entry, ['--bogus'])).toEqual({ code: name === 'findings' ? 2 : 1, out: '', err: line });
  });

  it.each([
    ['scripts/demo.ts', ['--url', 'foo'], '--url wants an address like http://127.0.0.1:8787, not "foo".'],
    ['scripts/demo.ts', ['--key', ''], '--key needs a value, and it is blank. --help shows what there is.'],
    ['scripts/load.ts', ['--out', 'no/such/report.md'], `there is no folder ${join(process.cwd(), 'no/such')}.`],
    ['bench/main.ts', ['--json', 'no/such/all.json'], `there is no folder ${join(process.cwd(), 'no/such')}.`],
  ])('%s %j ends at once', async (entry, args, end) => {
    const { code, out, err } = await runCommand(entry, args);
    expect([code, out]).toEqual([1, '']);
    expect(err.endsWith(`${end}\n`)).toBe(true);
    expect(err.trim()).not.toContain('\n');
  });

  it('tell at once of an address that will never answer', async () => {
    const { code, err } = await runCommand('scripts/demo.ts', ['--url', 'http://nothing.invalid']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^The demo stopped: Nothing answers at http:\/\/nothing\.invalid \(.+\)\. Start Slotsheet first: npm start\n$/,
    );
  });
});

describe('a command that is ended', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('by %s leaves no run file', async (signal) => {
    const { child, ended } = start(['scripts/demo.ts', '--url', `http://127.0.0.1:${await freePort()}`]);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(runFilesOf(child.pid)).toEqual([]);
  });

  it('takes its folder and its instance with it', async () => {
    const folder = dataFolder({});
    const { child, ended } = start(['scripts/load.ts', '--callers', '1'], { ...process.env, TMPDIR: folder });
    await until(() => readdirSync(folder).some((name) => isCalled(join(folder, name, 'sheet/Log.csv'))));
    child.kill('SIGTERM');
    expect(await ended).toBe(128 + 15);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('with the npm that started it takes the server along', async () => {
    const server = `"${process.execPath}" scripts/run.mjs local/main.ts --port 0 --data "${dataFolder(documents())}"; true`;
    const env = { ...process.env, npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', server], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    for await (const text of shell.stdout) {
      out += text;
      if (out.includes('next, in a second terminal')) shell.kill('SIGTERM');
    }
    // The server held the pipe open as long as it ran.
    expect(out).toMatch(/^ready /);
  });

  it('that was killed while it was loaded is cleaned up by the next', async () => {
    const gone = spawn(process.execPath, ['--version']);
    await once(gone, 'exit');
    const stale = join('.work', `run-why-${gone.pid}.mjs`);
    const alive = join('.work', `run-why-${process.pid}.mjs`);
    for (const file of [stale, alive]) writeFileSync(file, '');
    await runCommand('scripts/why.ts', ['--help']);
    const left = [stale, alive].map((file) => existsSync(file));
    rmSync(alive);
    expect(left).toEqual([false, true]);
  });
});

describe('npm test', () => {
  it('prints no colours into a pipe', async () => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
    const child = spawn(process.execPath, ['scripts/test.mjs', 'list', 'test/signing/token.test.ts'], { env });
    let out = '';
    for await (const text of child.stdout) out += text;
    expect(out).toContain('token.test.ts');
    expect(out).not.toContain('\u001b');
  });
});
