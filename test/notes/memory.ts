// Script properties in memory.
import type { PropertiesPort } from '../../src/ports/script.ts';

export function propertiesIn(texts: Record<string, string> = {}): PropertiesPort {
  return {
    all: () => ({ ...texts }),
    set(key, text) {
      texts[key] = text;
    },
    setAll(entries) {
      Object.assign(texts, entries);
    },
    delete(key) {
      delete texts[key];
    },
  };
}
