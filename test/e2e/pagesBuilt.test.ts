// The pages as they lie in dist: what Google is known to cut, drop or break is not in them.
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';

const NAMES = readdirSync('dist').filter((name) => name.endsWith('.html') && name !== 'pageScript.html');

describe('the built pages', () => {
  it('are those of the menu, in two languages', () => {
    const names = [
      'addresses',
      'bringInLine',
      'check',
      'erase',
      'help',
      'hours',
      'hubspotKey',
      'preview',
      'setUp',
      'tryCall',
      'voiceAgents',
    ];
    expect(NAMES.sort()).toEqual(names.flatMap((name) => [`${name}.html`, `${name}_de.html`]));
  });

  it.each(NAMES)('check 20: %s is text that Google leaves alone', (name) => {
    const text = readFileSync(`dist/${name}`, 'latin1');
    expect(text).not.toMatch(/[\u0080-\u00ff]/);
    for (const part of ['//', '<!--', '<?']) expect(text).not.toContain(part);
    expect(text.match(/<script/gi)).toHaveLength(1);
    expect(text.match(/<\/script/gi)).toHaveLength(1);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(1000);
    expect(text.length).toBeLessThan(40_000);
  });

  it.each(NAMES)('%s loads nothing from elsewhere', (name) => {
    const text = readFileSync(`dist/${name}`, 'latin1');
    expect(text).not.toMatch(/<(?:link|img|iframe|script[^>]*src)|@import|url\(/i);
  });

  it.each(NAMES)('the script of %s can be read, and names no store of the browser', (name) => {
    const script = /<script>([\s\S]*)<\/script>/.exec(readFileSync(`dist/${name}`, 'latin1'))?.[1] ?? '';
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    expect(script).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
  });
});

describe('the source of the pages', () => {
  const sources = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );

  it('puts text into a page as text alone', () => {
    const raw = /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write/;
    expect(sources.filter((name) => raw.test(readFileSync(`src/pages/${name}`, 'utf8')))).toEqual([]);
  });
});
