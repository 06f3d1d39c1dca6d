// The Sheets that were kept, one of each release: made by that release's own code, see practice.ts. CONTRIBUTING.md says how.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Menu, openMenu } from '../ui/support.ts';
import { KEY } from './practice.ts';

export const FOLDER = join(import.meta.dirname, 'sheets');

/** `0.2.0` and later ones, in order. */
export const RELEASES = readdirSync(FOLDER).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));

/** A file's path in the folder, and its text. */
export function filesOfRelease(release: string): Record<string, string> {
  const names = readdirSync(join(FOLDER, release), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(FOLDER, release, name), 'utf8')]));
}

/** That Sheet, with the present code. */
export function openRelease(release: string, changes: Readonly<Record<string, string>> = {}): Menu {
  const menu = openMenu({ ...filesOfRelease(release), ...changes });
  menu.setProperty('telliKey', KEY);
  return menu;
}
