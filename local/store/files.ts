// A store over a folder that people may edit at the same time.
import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fromFileName, toFileName } from './fileName.ts';
import { checkDocumentName, type Store } from './store.ts';

const TEMPORARY = '.writing-';
// No such file; a parent that is a file; a name longer than the file system has.
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

interface Stamp {
  readonly mtimeNs: bigint;
  readonly size: bigint;
  readonly ino: bigint;
}

/** `folder` must exist. Two stores over one folder see each other's writes, but their versions are not comparable. */
export function createFileStore(folder: string): Store {
  // Own writes within one tick of the file system's clock could reuse size and inode; this tells them apart.
  const ownWrites = new Map<string, number>();

  const pathOf = (name: string) => {
    checkDocumentName(name);
    return join(folder, ...name.split('/').map(toFileName));
  };
  const versionOf = (name: string, stamp: Stamp) =>
    `${stamp.mtimeNs}-${stamp.size}-${stamp.ino}-${ownWrites.get(name) ?? 0}`;

  function written(name: string, path: string): string {
    ownWrites.set(name, (ownWrites.get(name) ?? 0) + 1);
    return versionOf(name, statSync(path, { bigint: true }));
  }

  return {
    read(name) {
      const found = readStamped(pathOf(name));
      return found && { text: decode(name, found.bytes), version: versionOf(name, found.stamp) };
    },
    version(name) {
      const path = pathOf(name);
      const stamp = orAbsent(() => statSync(path, { bigint: true }));
      return stamp?.isFile() ? versionOf(name, stamp) : undefined;
    },
    write(name, text) {
      const path = pathOf(name);
      replaceFile(path, text);
      return written(name, path);
    },
    append(name, text) {
      const path = pathOf(name);
      mkdirSync(dirname(path), { recursive: true });
      appendFileSync(path, text);
      return written(name, path);
    },
    remove(name) {
      rmSync(pathOf(name), { force: true });
    },
    list(name) {
      const path = pathOf(name);
      const entries = orAbsent(() => readdirSync(path, { withFileTypes: true })) ?? [];
      const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith(TEMPORARY));
      return files.map((entry) => fromFileName(entry.name)).sort();
    },
  };
}

// Stamped before reading: an edit in between makes the version too old, never too new.
function readStamped(path: string): { stamp: Stamp; bytes: Buffer } | undefined {
  const file = orAbsent(() => openSync(path, 'r'));
  if (file === undefined) return undefined;
  try {
    const stamp = fstatSync(file, { bigint: true });
    return stamp.isFile() ? { stamp, bytes: readFileSync(file) } : undefined;
  } finally {
    closeSync(file);
  }
}

function replaceFile(path: string, text: string): void {
  const temporary = join(dirname(path), TEMPORARY + randomUUID());
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function decode(name: string, bytes: Buffer): string {
  const whole = name.endsWith('.ics') ? withoutSplitCharacters(bytes) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
  } catch {
    throw new Error(`${name} is not UTF-8 text`);
  }
}

/** A calendar's line may be folded inside a character (RFC 5545, 3.1). No character begins with a byte from 80 to BF. */
function withoutSplitCharacters(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\r?\n[ \t](?=[\x80-\xbf])/g, ''), 'latin1');
}

function orAbsent<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined;
    throw error;
  }
}
