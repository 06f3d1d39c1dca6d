// The runtime in one thread: the contract of every runtime, and what no script can do.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runtimeContract } from '../contract/runtime.ts';
import { emptyFolder, evaluate, runtimeFor } from './scripts.ts';

runtimeContract('in one thread', runtimeFor);

describe('what is not simulated', () => {
  it.each([
    'XmlService.parse()',
    'CalendarApp.getDefaultCalendar()',
    'GmailApp.sendEmail()',
    'Logger.log(1)',
    'DriveApp.x',
  ])('%s throws an error that names it', (call) => {
    expect(() => evaluate(`return ${call}`)).toThrow(`Not simulated: ${call.replace(/\(.*/, '')}`);
  });
});

describe('the files of the script', () => {
  const write = (folder: string, name: string, code: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  };

  it('share one scope, those in folders included; other files are not run', () => {
    const folder = emptyFolder();
    write(folder, 'a/one.js', 'function main() { return [first, second]; }');
    write(folder, 'b.js', 'const first = 1; var second = 2;');
    write(folder, 'c.json', '{"not": "code"}');
    expect(runtimeFor('', { scriptFolder: folder }).execute('main')).toEqual([1, 2]);
  });

  it('are run as they are now, however often they were run before', () => {
    const folder = emptyFolder();
    write(folder, 'Code.js', 'function main() { return 1; }');
    const runtime = runtimeFor('', { scriptFolder: folder });
    expect([runtime.execute('main'), runtime.execute('main')]).toEqual([1, 1]);
    write(folder, 'Code.js', 'function main() { return 2; }');
    expect(runtime.execute('main')).toBe(2);
  });
});
