// What an instance, its callers and our commands leave behind holds none of the secrets that it was given.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Instance, PLANTED } from './instance.ts';

/** All that was printed, all that lies in the folder, and what is pushed to Google. */
export function noSecrets({ folder, said }: Instance): void {
  expect(said()).toContain('ready ');
  expect(said()).not.toMatch(PLANTED);
  const files = [...filesIn(folder), ...filesIn('dist')];
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => PLANTED.test(readFileSync(file, 'utf8')))).toEqual([]);
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}
