// Before the tests: builds dist/ once, so that what they run is the bundle of this source, and makes the folder for their
// temporary files. It goes after the last of them, as what a shared helper leaves has no test file that would remove it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';

/** The answer is called after the last test. */
export default async function setup(): Promise<() => void> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-tests-'));
  // The tests' processes begin with it.
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
