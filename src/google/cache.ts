// The script cache: 100 KB a value, gone at any time. Its failure costs time, never an answer.
import type { CachePort } from '../ports/script.ts';

export const cachePort: CachePort = {
  getAll(keys) {
    try {
      return CacheService.getScriptCache().getAll([...keys]);
    } catch {
      return {};
    }
  },
  putAll(entries, seconds) {
    try {
      CacheService.getScriptCache().putAll({ ...entries }, seconds);
    } catch {
      // The next request reads the Sheet again.
    }
  },
};
