// Earlier values of each cache key: a stale cache answers with one.
import type { Call } from '../../local/boundary.ts';
import { isObject } from '../../local/services/jsonObject.ts';

export interface CachePast {
  /** Of a call that has had its effect. */
  note(call: Call): void;
  /** The value before the present one, if it was another. */
  older(key: string): string | undefined;
}

export function createCachePast(): CachePast {
  const values = new Map<string, readonly string[]>();
  return {
    note({ service, method, args: [entries] }) {
      if (service !== 'CacheService' || method !== 'putAll' || !isObject(entries)) return;
      for (const [key, value] of Object.entries(entries)) {
        const known = values.get(key) ?? [];
        if (known.at(-1) !== value) values.set(key, [...known, String(value)]);
      }
    },
    older: (key) => values.get(key)?.at(-2),
  };
}
