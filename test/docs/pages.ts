// Every page of documentation: the Markdown files that are committed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Page {
  readonly path: string;
  readonly text: string;
}

const NOT_OURS = ['node_modules', 'dist', 'coverage'];

const folders = readdirSync('.', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && !entry.name.startsWith('.') && !NOT_OURS.includes(entry.name) ? [entry.name] : [],
);

function markdownIn(folder: string, recursive: boolean): string[] {
  const names = readdirSync(folder, { recursive, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(folder, name));
}

export const pages: readonly Page[] = [markdownIn('.', false), ...folders.map((folder) => markdownIn(folder, true))]
  .flat()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

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

/** Paragraphs, entries of lists and cells, each cut into its sentences. Code counts as one word, a link as its text. */
export function sentences(text: string): string[] {
  const lines = linesOutsideFences(text).map((line) => line.text.trim());
  const marked = lines.map((line) => (/^([-*|#]|\d+\.) ?/.test(line) ? `\n\n${line.replace(/ \| /g, '\n\n')}` : line));
  const plain = marked
    .join('\n')
    .replace(/`[^`]*`/g, 'CODE')
    .replace(/\]\([^)]*\)/g, ']');
  const paragraphs = plain.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[.:;?!][”"*)]*) (?=[^\p{Ll}])/u));
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
