// CacheService as scripts see it.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export function cacheGlobal(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('CacheService', method, ...args);
  const scriptCache = strict('Cache', {
    get: (...args: unknown[]) => ask('get', key('get', args)),
    getAll: (...args: unknown[]) => ask('getAll', keys('getAll', args)),
    put: (...args: unknown[]) => ask('putAll', { [key('put', args)]: value('put', args) }, seconds('put', args, 2)),
    putAll: (...args: unknown[]) => ask('putAll', entries(args), seconds('putAll', args, 1)),
    remove: (...args: unknown[]) => ask('removeAll', [key('remove', args)]),
    removeAll: (...args: unknown[]) => ask('removeAll', keys('removeAll', args)),
  });
  return strict('CacheService', { getScriptCache: () => scriptCache, getDocumentCache: () => null });
}

function mismatch(method: string, args: readonly unknown[]): Error {
  return signatureError(`CacheService.Cache.${method}`, args);
}

function key(method: string, args: readonly unknown[]): string {
  const text = asText(args[0]);
  if (text === undefined) throw mismatch(method, args);
  return text;
}

function keys(method: string, args: readonly unknown[]): string[] {
  const [list] = args;
  if (!Array.isArray(list)) throw mismatch(method, args);
  return list.map((item) => key(method, [item]));
}

function value(method: string, args: readonly unknown[]): string {
  const text = asText(args[1]);
  if (text === undefined) throw mismatch(method, args);
  return text;
}

function entries(args: readonly unknown[]): Record<string, string> {
  const [values] = args;
  if (typeof values !== 'object' || values === null) throw mismatch('putAll', args);
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, value('putAll', [name, text])]));
}

// Undefined, the default, does not survive JSON; null stands for it.
function seconds(method: string, args: readonly unknown[], at: number): number | null {
  const given = args[at];
  if (args.length <= at) return null;
  if (typeof given !== 'number') throw mismatch(method, args);
  return given;
}
