// JSON that only the build that wrote it may read. After a deployment Google lets the old version answer for a minute more, and
// the menu runs what was pushed last. So two builds share cache and script properties, and one may mean something else by the same
// text. What only saves calls is therefore sealed: the text of another build is as good as none.
import { asciiJson, parseJson } from './json.ts';

/** scripts/build.mjs puts a digest of the script in this place. */
const BUILD = 'slotsheetBuild';

export function sealed(value: object): string {
  return `${BUILD} ${asciiJson(value)}`;
}

/** undefined for every text that this build has not sealed. */
export function unsealed(text: string | undefined): unknown {
  return text?.startsWith(`${BUILD} `) ? parseJson(text.slice(BUILD.length + 1)) : undefined;
}
