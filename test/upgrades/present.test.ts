// The Sheet of the present release is kept, and the version of the tabs is raised whenever Set up makes other ones.
// KEEP_SHEET=1 writes it anew, which is right until the release is out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sheetVersionOf } from '../../src/sheet/sheetVersion.ts';
import { FOLDER, filesOfRelease, openRelease, RELEASES } from './kept.ts';
import { keptFilesOf, makePractice, shapeOf } from './practice.ts';

const PRESENT = JSON.parse(readFileSync('package.json', 'utf8')).version as string;

const versionIn = (release: string) =>
  sheetVersionOf([{ name: 'Settings', sheetId: 1, rows: openRelease(release).rows('Settings') }]);

it('the Sheet that Set up makes today is kept under the version of package.json', () => {
  const made = keptFilesOf(makePractice());
  if (process.env.KEEP_SHEET === '1') keep(made);
  const advice = 'Set up makes another Sheet than the one that is kept. CONTRIBUTING.md says what to do.';
  expect(shapeOf(filesOfRelease(PRESENT)), advice).toEqual(shapeOf(made));
});

function keep(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(FOLDER, PRESENT, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

const steps = RELEASES.slice(1).map((after, at) => [RELEASES[at] ?? '', after] as const);

describe.each(steps)('from %s to %s', (before, after) => {
  it('the version of the tabs goes up where Set up makes other tabs, columns or settings, and stays where not', () => {
    const [old, now] = [before, after].map((release) => JSON.stringify(shapeOf(filesOfRelease(release))));
    expect((versionIn(after) ?? 0) - (versionIn(before) ?? 0)).toBe(old === now ? 0 : 1);
  });
});
