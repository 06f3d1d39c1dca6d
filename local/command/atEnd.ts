// Work that must be done however a command ends: by itself, by an error, or by a signal.
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `work` runs once and waits for nothing; the latest comes first. Only for commands that do not handle signals. */
export function atEnd(work: () => void): void {
  process.prependOnceListener('exit', work);
  // A signal without a listener ends the process before `exit` is told. The code is that of a shell.
  for (const signal of SIGNALS) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/** A new folder outside the project, removed when the command ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `slotsheet-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
