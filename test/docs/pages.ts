// Every page of documentation: the Markdown files that are committed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Page {
  readonly path: string;
  readonly text: string;
}

const FOLDERS = ['.', 'docs'];

export const pages: readonly Page[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
);

export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Without fenced blocks, which are code or what a command prints. */
export function linesOutsideFences(text: string): Line[] {
  let isFenced = false;
  return text.split('\n').flatMap((line, at) => {
    const isFence = /^ *```/.test(line);
    if (isFence) isFenced = !isFenced;
    return isFence || isFenced ? [] : [{ number: at + 1, text: line }];
  });
}

/** What GitHub makes of the headings, for links with a #. */
export function anchors(text: string): string[] {
  const headings = linesOutsideFences(text).flatMap((line) => /^#+ (.+)$/.exec(line.text)?.[1] ?? []);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
}
