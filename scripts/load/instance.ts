// `npm start` as its own process, on loopback.
import { spawn } from 'node:child_process';
import { atEnd } from '../../local/command/atEnd.ts';

export interface Instance {
  readonly origin: string;
  /** Ends it cleanly: it finishes the answers that it has begun. Gives the lines of its error stream. */
  end(): Promise<readonly string[]>;
}

/** `flags` are further ones of npm start. Throws its message if it cannot start. */
export async function startInstance(folder: string, flags: readonly string[]): Promise<Instance> {
  const args = ['scripts/run.mjs', 'local/main.ts', '--port', '0', '--data', folder, ...flags];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const written = { out: '', err: '' };
  const ended = new Promise<void>((done) => void child.once('close', () => done()));
  const stop = () => void child.kill('SIGKILL');
  atEnd(stop);
  child.stderr.on('data', (text) => {
    written.err += text;
  });
  const origin = await new Promise<string>((ready, fail) => {
    child.stdout.on('data', (text) => {
      written.out += text;
      const found = /^ready (\S+)$/m.exec(written.out)?.[1];
      if (found !== undefined) ready(found);
    });
    void ended.then(() => fail(new Error(`npm start ended: ${written.err}`)));
  });
  return {
    origin,
    async end() {
      child.kill('SIGTERM');
      await ended;
      return written.err.split('\n').filter((line) => line.startsWith('local: '));
    },
  };
}
