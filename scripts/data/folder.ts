// A data folder that a command was given.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../src/local/flags.ts';

/** Throws UsageError. */
export function existingFolder(path: string): string {
  const folder = resolve(path);
  if (path === '' || !existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(
      `There is no folder ${JSON.stringify(path)}. --data names the one with sheet/ and calendars/.`,
    );
  }
  return folder;
}
