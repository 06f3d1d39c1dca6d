// `npm start` as its own process, on a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface LocalProcess {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  readonly ended: Promise<number | null>;
  /** The address it printed; if it ended instead, what it printed then. */
  ready(): Promise<string>;
}

/** Killed when the test has finished, if it still runs then. */
export function startLocal(args: readonly string[], env: Readonly<Record<string, string>> = {}): LocalProcess {
  const local = openLocal(args, env);
  onTestFinished(() => void local.child.kill('SIGKILL'));
  return local;
}

/** The caller ends it. */
export function openLocal(args: readonly string[], env: Readonly<Record<string, string>> = {}): LocalProcess {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'local/main.ts', ...args], {
    env: { ...process.env, ...env },
  });
  const output = { out: '', err: '' };
  const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
  child.stderr.on('data', (text) => (output.err += text));
  const printed = new Promise<string>((done) => {
    child.stdout.on('data', (text) => {
      output.out += text;
      const origin = /^ready (http:\/\/127\.0\.0\.1:\d+)\n/m.exec(output.out)?.[1];
      if (origin) done(origin);
    });
  });
  return {
    child,
    output,
    ended,
    ready: () => Promise.race([printed, ended.then((code) => `ended with ${code}: ${output.err}`)]),
  };
}

/** A new folder with these documents, removed when the test has finished. */
export function dataFolder(documents: Readonly<Record<string, string>>): string {
  const folder = removedAfterwards(newFolder());
  for (const [name, text] of Object.entries(documents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A copy of the shipped example, removed when the test has finished. */
export function exampleFolder(): string {
  return removedAfterwards(copiedExample());
}

/** The caller removes it. */
export function copiedExample(): string {
  const folder = newFolder();
  cpSync('example', folder, { recursive: true });
  return folder;
}

function removedAfterwards(folder: string): string {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'slotsheet-'));
}
