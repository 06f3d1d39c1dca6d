// What `clasp push` sends: one plain script of es2019, entry points at its top level, and the manifest.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const code = readFileSync('dist/Code.js', 'utf8');

const pageScript = readFileSync('dist/pageScript.html', 'utf8');
const SCRIPTS: [string, string][] = [
  ['Code.js', code],
  ['pageScript.html', pageScript],
];

describe('the bundle', () => {
  it('is a script of es2019 with nothing at its top level but the bundle and the entry points', () => {
    const { body } = parse(code, { ecmaVersion: 2019, sourceType: 'script' });
    const named = body.map((node) => {
      if (node.type === 'FunctionDeclaration') return `function ${node.id.name}`;
      if (node.type === 'VariableDeclaration')
        return `var ${node.declarations.map(({ id }) => Reflect.get(id, 'name'))}`;
      return node.type;
    });
    expect(named.filter((name) => name.startsWith('function ')).sort()).toEqual(
      [
        'addresses',
        'bringInLine',
        'changed',
        'check',
        'doGet',
        'doPost',
        'erase',
        'fromPage',
        'help',
        'hours',
        'hubspotKey',
        'onEdit',
        'onOpen',
        'preview',
        'recover',
        'setUp',
        'tryCall',
        'voiceAgents',
      ].map((name) => `function ${name}`),
    );
    expect(named.filter((name) => !name.startsWith('function '))).toEqual(['ExpressionStatement', 'var slotsheet']);
  });

  it('has the half of the pages in another file: an expression of es2019 that Google leaves alone', () => {
    const { body } = parse(pageScript, { ecmaVersion: 2019, sourceType: 'script' });
    expect(body.map(({ type }) => type)).toEqual(['ExpressionStatement']);
    for (const part of ['//', '<!--', '<?', '</script']) expect(pageScript).not.toContain(part);
    expect(Math.max(...pageScript.split('\n').map((line) => line.length))).toBeLessThan(1000);
    expect(code).not.toContain('setUp.finish');
    expect(pageScript).toContain('setUp.finish');
  });

  it.each(SCRIPTS)('is ASCII alone: %s', (_, code) => {
    expect(code).toMatch(/^\p{ASCII}+$/u);
  });

  it.each(SCRIPTS)('uses nothing that Apps Script lacks: %s', (_, code) => {
    expect(code).not.toMatch(/\b(setTimeout|fetch|TextEncoder|structuredClone|atob|Buffer|process)\s*\(/);
    expect(code).not.toMatch(/\b(require|import)\s*\(/);
  });

  it.each(SCRIPTS)('calls no library function newer than es2019, undocumented for Apps Script: %s', (_, code) => {
    const methods =
      'at|replaceAll|matchAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed';
    expect(code).not.toMatch(new RegExp(`\\.(${methods})\\(`));
    expect(code).not.toMatch(/\b(Object\.(hasOwn|groupBy)|Map\.groupBy|Array\.fromAsync|Promise\.(any|allSettled))\b/);
    expect(code).not.toMatch(/\b(BigInt|WeakRef|globalThis|AggregateError)\b/);
  });

  it('lies in dist with the manifest and the pages and nothing else, which is what clasp would push', () => {
    const pages = readdirSync('src/pages', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['kit', 'words'].includes(entry.name))
      .flatMap(({ name }) => [`${name}.html`, `${name}_de.html`]);
    const files = ['Code.js', 'appsscript.json', 'pageScript.html', ...pages].sort();
    expect(readdirSync('dist').sort()).toEqual(files);
    const status = execFileSync('npx', ['clasp', 'show-file-status', '--json'], { encoding: 'utf8' });
    const { filesToPush } = JSON.parse(status);
    expect(filesToPush.sort()).toEqual(files.map((file) => `dist/${file}`));
  });

  it('asks for the scopes it uses and no more', () => {
    const { oauthScopes, webapp } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
    expect(oauthScopes.map((scope: string) => scope.split('/').at(-1))).toEqual([
      'calendar.calendarlist.readonly',
      'calendar.events',
      'calendar.freebusy',
      'script.container.ui',
      'script.external_request',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets',
      'userinfo.email',
    ]);
    expect(webapp).toEqual({ executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' });
  });
});
