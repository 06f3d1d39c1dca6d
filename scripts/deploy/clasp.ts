// clasp as a process of its own. It ends with 0 where Google refuses a deployment, so its exit code says nothing: each step is
// judged by what clasp prints, and by asking again.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { UsageError } from '../../local/command/commandLine.ts';
import { sentenceFor } from './googleSays.ts';

export interface Clasp {
  /** What it printed as JSON. Throws UsageError, with Google's words where it printed none. */
  json(args: readonly string[], folder: string): Promise<unknown>;
  /** Its output, whatever became of it. */
  text(args: readonly string[], folder: string): Promise<string>;
  /** With the person at the keyboard. */
  asPerson(args: readonly string[], folder: string): Promise<void>;
}

/** `user`: as `clasp --user` takes it. `auth`: another file of sign-ins than the one in the home folder. */
export interface Account {
  readonly user?: string | undefined;
  readonly auth?: string | undefined;
}

export function openClasp({ user, auth }: Account): Clasp {
  const script = createRequire(import.meta.url).resolve('@google/clasp');
  const as = [...(user ? ['--user', user] : []), ...(auth ? ['--auth', auth] : [])];

  function start(args: readonly string[], folder: string, stdio: 'inherit' | 'pipe') {
    mkdirSync(folder, { recursive: true });
    // clasp would else take the project file of a folder above. It takes no relative folder whose files lie beside that file.
    const all = [script, ...args, '--project', folder, ...as];
    return spawn(process.execPath, all, { cwd: folder, stdio: ['inherit', stdio, stdio] });
  }

  async function output(args: readonly string[], folder: string) {
    const child = start(args, folder, 'pipe');
    const texts = { out: '', err: '' };
    child.stdout?.on('data', (text) => (texts.out += text));
    child.stderr?.on('data', (text) => (texts.err += text));
    await ended(child);
    return texts;
  }

  return {
    async json(args, folder) {
      const { out, err } = await output([...args, '--json'], folder);
      try {
        return JSON.parse(out);
      } catch {
        throw new UsageError(sentenceFor(args[0] ?? '', `${err}\n${out}`));
      }
    },
    async text(args, folder) {
      const { out, err } = await output(args, folder);
      return `${err}\n${out}`.trim();
    },
    async asPerson(args, folder) {
      await ended(start(args, folder, 'inherit'));
    },
  };
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
