// Runs of the simulator with a small script in place of the bundle, on threads that a test file shares.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createThreads } from '../../local/threads/pool.ts';
import type { Planned } from '../../simulate/faults/fault.ts';
import type { RunOptions } from '../../simulate/run/open.ts';
import { type RunResult, runSeed } from '../../simulate/run/run.ts';

const threads = createThreads();
afterAll(() => threads.close());

/** `act` runs at every booking; what it returns is the answer, or else success. */
export function toyScript(act: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-toy-'));
  const code = `
    const properties = PropertiesService.getScriptProperties();
    const lock = LockService.getScriptLock();
    const ANSWERS = { available: { available: [] }, contact_lookup: { contact: null }, book: { status: 'success' } };
    function act() { ${act} }
    function doPost(event) {
      const action = event.parameter.action || JSON.parse(event.postData.contents).action;
      const answer = (action === 'book' && act()) || ANSWERS[action];
      return ContentService.createTextOutput(JSON.stringify(answer)).setMimeType(ContentService.MimeType.JSON);
    }`;
  writeFileSync(join(folder, 'Code.js'), code);
  return folder;
}

/** Without faults unless they are planned. */
export function run(seed: number, options: Partial<RunOptions> = {}): Promise<RunResult> {
  const plan: readonly Planned[] = [];
  return runSeed({ seed, scriptFolder: 'dist', recovers: false, threads, plan, ...options });
}

/** Runs seed after seed until one is as wanted; undefined if none of so many is. */
export async function firstRun(
  seeds: number,
  wanted: (result: RunResult) => boolean,
  options: Partial<RunOptions>,
): Promise<RunResult | undefined> {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const result = await run(seed, options);
    if (wanted(result)) return result;
  }
  return undefined;
}
