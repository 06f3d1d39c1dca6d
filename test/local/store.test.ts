// What is particular to each store, beside the contract that both pass.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileStore } from '../../local/store/files.ts';
import { createMemoryStore } from '../../local/store/memory.ts';
import { storeContract } from '../contract/store.ts';

const folders: string[] = [];
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'slotsheet-store-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

storeContract('memory', () => createMemoryStore());
storeContract('files', () => createFileStore(emptyFolder()));

describe('a store in memory', () => {
  it('begins with the documents it is given', () => {
    expect(createMemoryStore({ 'sheet.json': '{}' }).read('sheet.json')?.text).toBe('{}');
  });
});

describe('a store in files', () => {
  it('spells names plainly on disk, but for what Windows cannot carry', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    store.write('calendars/en.german#holiday@group.v.calendar.google.com.ics', '');
    store.write('calendars/50% a?.ics', '');
    expect(readdirSync(join(folder, 'calendars')).sort()).toEqual([
      '50% a%3F.ics',
      'en.german#holiday@group.v.calendar.google.com.ics',
    ]);
  });

  it('sees what a person wrote, and that the version is another', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    const version = store.write('a.csv', 'ours');
    writeFileSync(join(folder, 'a.csv'), 'a person was here');
    expect(store.read('a.csv')?.text).toBe('a person was here');
    expect(store.version('a.csv')).not.toBe(version);
  });

  it('sees an edit that keeps the length', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    const version = store.write('a.csv', 'ours');
    writeFileSync(join(folder, 'a.csv'), 'edit');
    utimesSync(join(folder, 'a.csv'), new Date(), new Date(Date.now() + 5));
    expect(store.version('a.csv')).not.toBe(version);
  });

  it('names the document that is not UTF-8', () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'latin1.csv'), Buffer.from([0x4d, 0xfc, 0x6c]));
    expect(() => createFileStore(folder).read('latin1.csv')).toThrow('latin1.csv is not UTF-8 text');
  });

  it('replaces the file whole, by another file, and leaves no temporary one', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    store.write('a.csv', 'old');
    const before = statSync(join(folder, 'a.csv')).ino;
    store.write('a.csv', 'new');
    expect(statSync(join(folder, 'a.csv')).ino).not.toBe(before);
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('appends in place, so that the cost does not grow with the file', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    store.write('a.csv', 'old');
    const before = statSync(join(folder, 'a.csv')).ino;
    store.append('a.csv', 'new');
    expect(statSync(join(folder, 'a.csv')).ino).toBe(before);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('oldnew');
  });

  it('leaves the old document and no temporary file when it cannot replace it', () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'a.csv', 'inside'), { recursive: true });
    expect(() => createFileStore(folder).write('a.csv', 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(readdirSync(join(folder, 'a.csv'))).toEqual(['inside']);
  });

  it('takes a folder, a path below a file and a name too long for the disk as no document', () => {
    const folder = emptyFolder();
    const store = createFileStore(folder);
    store.write('file', '');
    mkdirSync(join(folder, 'folder'));
    for (const name of ['folder', 'file/below', 'x'.repeat(300)]) {
      expect(store.read(name)).toBeUndefined();
      expect(store.version(name)).toBeUndefined();
    }
  });
});
