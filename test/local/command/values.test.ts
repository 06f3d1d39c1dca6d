// Values of flags: what is taken, and the sentence that each mistake gets.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { existingFolder, readUrl, whole, writableFile } from '../../../local/command/values.ts';
import { dataFolder } from '../../support/localProcess.ts';

describe('an address', () => {
  it.each([
    ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
    ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787'],
    ['https://relay.example/slots//', 'https://relay.example/slots'],
  ])('%s', (text, url) => {
    expect(readUrl(text, 'url')).toBe(url);
  });

  it.each([
    'foo',
    'localhost:8787',
    '127.0.0.1:8787',
    'ftp://127.0.0.1',
    'http://',
    'http://a b',
    'http://x?y=1',
    'http://u:p@x',
  ])('is not %s', (text) => {
    expect(() => readUrl(text, 'url')).toThrow(
      `--url wants an address like http://127.0.0.1:8787, not ${JSON.stringify(text)}.`,
    );
  });
});

describe('a whole number', () => {
  it('has bounds, both included', () => {
    expect([whole(1, 5)('1', 'n'), whole(1, 5)('5', 'n'), whole(0)('0', 'n')]).toEqual([1, 5, 0]);
  });

  it.each(['0', '6', '-1', '1.5', '1e0', '0x1', ' 1', 'many', '99999999999'])('is not %j between 1 and 5', (text) => {
    expect(() => whole(1, 5)(text, 'n')).toThrow(`--n wants a whole number from 1 to 5, not ${JSON.stringify(text)}.`);
  });
});

describe('a folder and a file', () => {
  it('says what a folder is instead', () => {
    const folder = dataFolder({ 'a.txt': '' });
    expect(existingFolder(folder)).toBe(folder);
    const named = ' --data names the one with sheet/ and calendars/.';
    expect(() => existingFolder(join(folder, 'no'))).toThrow(`There is no folder "${join(folder, 'no')}".${named}`);
    expect(() => existingFolder(join(folder, 'a.txt'))).toThrow(
      `"${join(folder, 'a.txt')}" is a file, not a folder.${named}`,
    );
  });

  it('finds a file that cannot be written before anything is done', () => {
    const folder = dataFolder({ 'a.txt': 'kept' });
    expect(writableFile(join(folder, 'new.txt'), 'out')).toBe(join(folder, 'new.txt'));
    expect(writableFile(join(folder, 'a.txt'), 'out')).toBe(join(folder, 'a.txt'));
    expect(() => writableFile(folder, 'out')).toThrow(': it is a folder.');
    expect(() => writableFile(join(folder, 'no/new.txt'), 'out')).toThrow(
      `: there is no folder ${join(folder, 'no')}.`,
    );
  });
});
