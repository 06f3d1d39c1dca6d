// `--quirk stale-deployment`: after a deployment Google lets the old version answer some of the posts, while the menu and the
// triggers run what was pushed last. The other version is this source, except where versions differ in what they keep.
import { join } from 'node:path';
import { build } from '../../scripts/build.mjs';
import type { RuntimeOptions } from '../platform/options.ts';
import { projectRoot } from '../projectRoot.ts';
import { changing, type Edit } from './changedSource.ts';

const FOLDER = join(projectRoot(), '.work/other-version');

/** Each is something that another version wrote or believed, or may. */
export const DIFFERENCES: readonly Edit[] = [
  // The cached Sheet lacks a column that today's rules read.
  { file: 'src/sheet/cacheable.ts', find: "'Event id', 'Calendar'];", replace: "'Event id'];" },
  // The note of recent bookings has its cells in another order.
  {
    file: 'src/notes/recentBookings.ts',
    find: "...TIMES, 'service', 'host', 'status',",
    replace: "...TIMES, 'host', 'service', 'status',",
  },
  // Log rows that wait have names, as before version 0.3.
  {
    file: 'src/notes/waitingText.ts',
    find: "waiting.tab === 'log' ? LOG_CELLS.map((name) => waiting.row[name]) : waiting",
    replace: 'waiting',
  },
  // Fewer rows of Bookings count as near.
  { file: 'src/sheet/nearRows.ts', find: 'const ENDED_DAYS = 16 + 1;', replace: 'const ENDED_DAYS = 2;' },
];

/** Builds the other version, which answers posts in turn with the one that was deployed last. */
export async function withOtherVersion(scriptFolder: string): Promise<Pick<RuntimeOptions, 'webAppFolder'>> {
  await build({ folder: FOLDER, plugins: [changing(DIFFERENCES)] });
  let posts = 0;
  return {
    webAppFolder() {
      posts += 1;
      return isOthersTurn(posts - 1) ? FOLDER : scriptFolder;
    },
  };
}

/** Thue's sequence, so that no rhythm of the caller gives one version all of one kind of request: yes, no, no, yes, no, yes, yes, no … */
export function isOthersTurn(posts: number): boolean {
  let ones = 0;
  for (let left = posts; left > 0; left = Math.floor(left / 2)) ones += left % 2;
  return ones % 2 === 0;
}
