// The settings where there are files: ROUTES_FILE names one that holds a part of the table of teams.
import { readFileSync } from 'node:fs';
import type { Env } from '../settings.ts';

/** Throws if the file cannot be read. */
export function environment(): Env {
  const { ROUTES_FILE: file = '' } = process.env;
  return file === '' ? process.env : { ...process.env, ROUTES_FILE: readFileSync(file, 'utf8') };
}
