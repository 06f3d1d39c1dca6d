// Who may import whom, as docs/design.md says it: data flows one way, and the pure rooms know nothing of Google.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

// Adapters know ports of the rooms that they serve, and how a failure of the platform is told.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  scheduling: [],
  signing: [],
  text: [],
  telli: ['text'],
  agents: ['text', 'telli'],
  hubspot: ['scheduling', 'text'],
  sheet: ['scheduling', 'text'],
  dashboard: ['scheduling', 'sheet'],
  ports: ['scheduling', 'sheet'],
  words: ['scheduling', 'signing', 'telli', 'hubspot', 'sheet', 'ports'],
  notes: ['scheduling', 'signing', 'text', 'telli', 'sheet', 'ports', 'words'],
  'execution.ts': ['scheduling', 'ports', 'notes'],
  records: ['scheduling', 'text', 'telli', 'sheet', 'ports', 'notes', 'execution.ts'],
  appointments: [
    ...['scheduling', 'text', 'telli', 'hubspot', 'sheet', 'ports', 'words', 'notes', 'execution.ts', 'records'],
  ],
  booking: [
    ...[
      'scheduling',
      'signing',
      'text',
      'telli',
      'agents',
      'sheet',
      'ports',
      'words',
      'notes',
      'execution.ts',
      'records',
    ],
    'appointments',
  ],
  check: ['scheduling', 'hubspot', 'sheet', 'ports', 'words', 'notes', 'records', 'appointments'],
  recovery: [
    ...['scheduling', 'signing', 'text', 'telli', 'hubspot', 'sheet', 'ports', 'words', 'notes', 'execution.ts'],
    ...['records', 'appointments', 'check', 'dashboard'],
  ],
  probes: ['scheduling', 'sheet', 'ports', 'words', 'notes', 'check', 'ui/ports'],
  why: ['scheduling', 'text', 'telli', 'hubspot', 'sheet', 'ports', 'words', 'execution.ts', 'records', 'appointments'],
  marks: ['sheet', 'ports'],
  fromPage: [
    ...[
      'scheduling',
      'signing',
      'text',
      'telli',
      'hubspot',
      'sheet',
      'ports',
      'words',
      'notes',
      'execution.ts',
      'records',
      'appointments',
    ],
    ...['booking', 'check', 'probes', 'recovery', 'why', 'ui', 'dashboard'],
  ],
  pages: ['fromPage/wire', 'sheet/cells/times', 'sheet/cells/weekdays'],
  google: ['ports', 'ui/ports', 'notes/propertyNames', 'scheduling', 'sheet', 'telli', 'agents'],
  ui: ['ports', 'notes/propertyNames', 'sheet'],
  relay: ['signing', 'text', 'telli', 'agents'],
  local: [
    'relay',
    'telli',
    'sheet',
    'notes/propertyNames',
    'check/overview',
    'fromPage/wire',
    'scripts/build',
    'scripts/bundled',
    'bench/platform/costs.ts',
  ],
  'main.ts': ['ui', 'notes', 'booking', 'records', 'recovery', 'marks', 'fromPage', 'google', 'pageScript.ts'],
  'pageScript.ts': ['booking', 'fromPage', 'google'],
};

const ADAPTERS: readonly string[] = ['google', 'ui', 'pages', 'relay', 'local', 'main.ts', 'pageScript.ts'];

const GOOGLE =
  /\b(SpreadsheetApp|CalendarApp|PropertiesService|CacheService|LockService|UrlFetchApp|HtmlService|ContentService|ScriptApp|MailApp|Utilities|Calendar\.Events|Sheets\.Spreadsheets)\b\./;

/** The rooms stand in `src`, but for the local runtime: it never ships. */
const files = ['src', 'local'].flatMap(filesIn);
const tools = ['worlds', 'simulate', 'scripts', 'bench'].flatMap(filesIn);
const tests = filesIn('test');

function filesIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name);
      return { path, file: withoutSrc(path), text: readFileSync(path, 'utf8') };
    });
}

function withoutSrc(path: string): string {
  return path.replace(/^src\//, '');
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function importsOf({ path, text }: { path: string; text: string }): string[] {
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((target) => withoutSrc(join(dirname(path), target)));
}

function isAllowed(room: string, target: string): boolean {
  if (roomOf(target) === room) return true;
  const allowed = MAY_IMPORT[room] ?? [];
  return allowed.some(
    (one) => [target, target.replace(/\.(tsx?|mjs)$/, '')].includes(one) || target.startsWith(`${one}/`),
  );
}

/** All files to which a file's imports lead, over any number of others. */
function reachedFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(imports.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...(imports.get(file) ?? []));
  }
  return reached;
}

describe('the files', () => {
  const all = [...files, ...tools];

  it('import each other in no circle', () => {
    const imports = new Map(all.map((one) => [one.file, importsOf(one)]));
    const circular = all.filter(({ file }) => reachedFrom(file, imports).has(file));
    expect(circular.map(({ file }) => file)).toEqual([]);
  });

  it('that are no tests import none', () => {
    const leaning = all.filter((one) => importsOf(one).some((target) => roomOf(target) === 'test'));
    expect(leaning.map(({ file }) => file)).toEqual([]);
  });
});

/** Lines, and the name where it has one, of each function with a body. */
function functionsIn({ path, text }: { path: string; text: string }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: { readonly at: string; readonly lines: number }[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node: ts.Node): void => {
    const from = lineOf(node.getStart(source));
    if (ts.isFunctionLike(node)) found.push({ at: `${path}:${from + 1}`, lines: lineOf(node.end) - from + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('what is to be read at once is short', () => {
  const linesOf = (text: string) => text.trimEnd().split('\n').length;

  it('no file has over 200 lines, a test 300', () => {
    const long = [
      ...[...files, ...tools].map((one) => ({ ...one, most: 200 })),
      ...tests.map((one) => ({ ...one, most: 300 })),
    ];
    expect(long.filter(({ text, most }) => linesOf(text) > most).map(({ path }) => path)).toEqual([]);
  });

  it('no function has over 60 lines', () => {
    const long = [...files, ...tools]
      .filter(({ text }) => linesOf(text) > 60)
      .flatMap(functionsIn)
      .filter(({ lines }) => lines > 60);
    expect(long.map(({ at }) => at)).toEqual([]);
  });
});

describe('the rooms', () => {
  it('are the ones of the table', () => {
    expect([...new Set(files.map(({ file }) => roomOf(file)))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('import what docs/design.md says', () => {
    const page = readFileSync('docs/design.md', 'utf8');
    const entries = [...page.matchAll(/^- \*\*`([^`]+)`\*\* imports (.+?)\.\s/gms)];
    const told = entries.map(([, room = '', names = '']) => [room, (names.match(/(?<=`)[\w./]+(?=`)/g) ?? []).sort()]);
    const allowed = Object.entries(MAY_IMPORT).map(([room, names]) => [room, [...names].sort()]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(allowed));
  });

  it.each(Object.keys(MAY_IMPORT))('%s imports only what it may', (room) => {
    const inRoom = files.filter(({ file }) => roomOf(file) === room);
    const forbidden = inRoom.flatMap((one) =>
      importsOf(one)
        .filter((target) => !isAllowed(room, target))
        .map((target) => `${one.file} -> ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('name Google’s globals in google/ alone', () => {
    const named = files.filter(({ file, text }) => !/^(google|local)\//.test(file) && GOOGLE.test(text));
    expect(named.map(({ file }) => file)).toEqual([]);
  });

  it('that are pure read no clock', () => {
    const pure = files.filter(({ file }) => !ADAPTERS.includes(roomOf(file)));
    const reading = pure.filter(({ text }) => /Date\.now|new Date\(\)|Math\.random/.test(text));
    expect(reading.map(({ file }) => file)).toEqual([]);
  });
});
