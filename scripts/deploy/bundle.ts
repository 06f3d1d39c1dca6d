// The script as it is pushed: built anew, checked, and known by a fingerprint.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../local/command/commandLine.ts';
import { projectRoot } from '../../local/projectRoot.ts';
import { build } from '../build.mjs';

/** By file name. */
export type Files = ReadonlyMap<string, string>;

export const MANIFEST = 'appsscript.json';

/** Builds into the folder, which holds nothing else then. Google's empty manifest may have stood there. */
export async function buildInto(folder: string): Promise<Files> {
  rmSync(folder, { recursive: true, force: true });
  await build({ folder });
  const files = filesIn(folder);
  const isOurs = files.get(MANIFEST) === readFileSync(join(projectRoot(), MANIFEST), 'utf8');
  if (!isOurs || !files.has('Code.js'))
    throw new UsageError(`The build in ${folder} is not whole. Give the command again.`);
  return files;
}

export function filesIn(folder: string): Files {
  const names = readdirSync(folder).filter((name) => /\.(?:js|html|json)$/.test(name) && !name.startsWith('.'));
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Twelve hex digits. */
export function fingerprint(files: Files): string {
  return createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 12);
}

/** Names of files that are not alike. How lines end does not count: nothing says that Google keeps it. */
export function differences(ours: Files, theirs: Files): readonly string[] {
  const names = new Set([...ours.keys(), ...theirs.keys()]);
  return [...names].filter((name) => plain(ours.get(name)) !== plain(theirs.get(name)));
}

function plain(text: string | undefined): string | undefined {
  return text?.replace(/\r\n/g, '\n').trimEnd();
}

/** Of a new script: Google's own, with its four lines and nothing in them. */
export function isEmptyManifest(text: string): boolean {
  const { dependencies, oauthScopes, webapp } = manifestIn(text);
  return JSON.stringify(dependencies ?? {}) === '{}' && oauthScopes === undefined && webapp === undefined;
}

/** The permissions that one manifest asks for and the other does not. */
export function newScopes(ours: string, theirs: string): readonly string[] {
  const had = scopesIn(theirs);
  return scopesIn(ours).filter((scope) => !had.includes(scope));
}

function scopesIn(text: string): readonly string[] {
  const { oauthScopes } = manifestIn(text);
  return Array.isArray(oauthScopes) ? oauthScopes.map(String) : [];
}

function manifestIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return { webapp: 'unreadable' };
  }
}
