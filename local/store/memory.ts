// A store that lives in memory, for tests and for runs that leave nothing behind.
import { checkDocumentName, type Document, type Store } from './store.ts';

/** `documents` are the texts it begins with, by name. */
export function createMemoryStore(documents: Readonly<Record<string, string>> = {}): Store {
  const kept = new Map<string, Document>();
  let writes = 0;

  function keep(name: string, text: string): string {
    checkDocumentName(name);
    writes += 1;
    const version = String(writes);
    kept.set(name, { text, version });
    return version;
  }

  for (const [name, text] of Object.entries(documents)) keep(name, asUtf8Carries(text));

  return {
    read(name) {
      checkDocumentName(name);
      return kept.get(name);
    },
    version(name) {
      checkDocumentName(name);
      return kept.get(name)?.version;
    },
    write: (name, text) => keep(name, asUtf8Carries(text)),
    append: (name, text) => keep(name, (kept.get(name)?.text ?? '') + asUtf8Carries(text)),
    remove(name) {
      checkDocumentName(name);
      kept.delete(name);
    },
    list(folder) {
      checkDocumentName(folder);
      const inside = [...kept.keys()].filter((name) => name.startsWith(`${folder}/`));
      return inside
        .map((name) => name.slice(folder.length + 1))
        .filter((name) => !name.includes('/'))
        .sort();
    },
  };
}

// A half of a surrogate pair has no UTF-8; a file would hold U+FFFD in its place.
function asUtf8Carries(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
