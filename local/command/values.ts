// The readers of flags' values. Each throws UsageError with a sentence that names the flag.
import { accessSync, constants, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { UsageError } from './commandLine.ts';
import type { Read } from './flag.ts';

/** Both bounds are included. */
export function whole(least: number, most = 2 ** 31 - 1): Read<number> {
  return (text, flag) => {
    const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`--${flag} wants a whole number from ${least} to ${most}, not ${JSON.stringify(text)}.`);
  };
}

/** Epoch ms. */
export function readNow(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new UsageError(
      `--now wants a time like 2027-03-01T08:00:00Z or 2027-03-01T09:00+01:00, not ${JSON.stringify(text)}.`,
    );
  }
}

/** The clock of a command: stands still at `text`, or is the machine's. */
export function clockAt(nowMs: number | undefined): { readonly nowMs: () => number } {
  return { nowMs: nowMs === undefined ? Date.now : () => nowMs };
}

/** The address of an instance, without a slash at the end. */
export function readUrl(text: string, flag: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHttp = url !== null && ['http:', 'https:'].includes(url.protocol);
  if (isHttp && url.username + url.password + url.search + url.hash === '') return url.href.replace(/\/+$/, '');
  throw new UsageError(`--${flag} wants an address like http://127.0.0.1:8787, not ${JSON.stringify(text)}.`);
}

/** The data folder that a command was given, as an absolute path. */
export function existingFolder(path: string): string {
  const folder = resolve(path);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return folder;
  const problem = stat
    ? `${JSON.stringify(path)} is a file, not a folder.`
    : `There is no folder ${JSON.stringify(path)}.`;
  throw new UsageError(`${problem} --data names the one with sheet/ and calendars/.`);
}

/** A file to write at the end. It is checked first, as minutes of work must not end at a folder that does not exist. */
export function writableFile(path: string, flag: string): string {
  const folder = dirname(resolve(path));
  const problem = !statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? `there is no folder ${folder}`
    : statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? 'it is a folder'
      : canWrite(statSync(path, { throwIfNoEntry: false }) ? path : folder)
        ? null
        : 'it may not be written';
  if (problem === null) return path;
  throw new UsageError(`--${flag} wants a file that can be written, not ${JSON.stringify(path)}: ${problem}.`);
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
