// An instance of `npm start` on a copy of the example, against which cases are played one after the other. So each has callers of
// its own, and looks only at the rows that have come since it began.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { EXEC_PATH } from '../../../local/http/webApp.ts';
import { parseCsv } from '../../../local/workbook/csv.ts';
import { type Ended, runCommand } from '../../support/command.ts';
import { copiedExample, openLocal } from '../../support/localProcess.ts';

export const NOW = '2027-03-22T07:00:00Z'; // a Monday, one week before summer time begins in Berlin

/** Every secret has this word in it, so that a look for it finds each. */
export const PLANTED = /planted/;
export const KEY = 'planted-telli-key-0123';
export const TOKEN = 'planted-link-token-0123456789';
export const HUBSPOT_KEY = 'pat-eu1-planted0-0000-4000-8000-5107a1e55ee7';

export interface Instance {
  readonly origin: string;
  /** The web app's own address. */
  readonly exec: string;
  readonly folder: string;
  /** What it has printed, and the commands that were played against it. */
  said(): string;
  /** One of our commands against it, to its end. */
  command(script: string, args: readonly string[]): Promise<Ended>;
  end(): void;
}

interface Opened {
  /** null = real time. Default: `NOW`. */
  readonly now?: string | null;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Of the tab Settings, in place of the example's. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The caller ends it. Rejects if it cannot start. */
export async function openInstance({ args = [], env = {}, settings = {}, now = NOW }: Opened): Promise<Instance> {
  const folder = copiedExample();
  for (const [name, value] of Object.entries(settings)) setSetting(folder, name, value);
  const clock = now === null ? [] : ['--now', now];
  const secrets = ['--key', KEY, '--token', TOKEN];
  const local = openLocal(['--data', folder, '--port', '0', ...clock, ...secrets, ...args], env);
  const said: string[] = [];
  const end = () => {
    local.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = await local.ready();
  if (!origin.startsWith('http://')) {
    end();
    throw new Error(`npm start ${origin}`);
  }
  return {
    origin,
    exec: origin + EXEC_PATH,
    folder,
    end,
    said: () => [local.output.out, local.output.err, ...said].join('\n'),
    async command(script, more) {
      const ended = await runCommand(script, more);
      said.push(ended.out, ended.err);
      return ended;
    },
  };
}

/** Ended when the test has finished. */
export async function instanceOf(opened: Opened): Promise<Instance> {
  const instance = await openInstance(opened);
  onTestFinished(instance.end);
  return instance;
}

function setSetting(folder: string, name: string, value: string): void {
  const file = join(folder, 'sheet', 'Settings.csv');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(new RegExp(`^${name},[^,]*`, 'm'), `${name},${value}`));
}

/** The rows that a tab has gained since this call, without the apostrophe that marks a text. */
export function gained(folder: string, tab: string): () => string[][] {
  const before = rows(folder, tab).length;
  return () => rows(folder, tab).slice(before);
}

/** Without the header. */
function rows(folder: string, tab: string): string[][] {
  const all = parseCsv(readFileSync(join(folder, 'sheet', `${tab}.csv`), 'utf8')).slice(1);
  return all.map((cells) => cells.map((cell) => cell.replace(/^'/, '')));
}
