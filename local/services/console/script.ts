// console: lines go to the execution's own list on the state's side, as to Google's execution log.
import type { ScriptCall } from '../../script/call.ts';
import { strict } from '../strict.ts';

export function consoleGlobal(call: ScriptCall) {
  const writer =
    (level: string) =>
    (...values: unknown[]) => {
      call('console', 'write', level, values.map(shown).join(' '));
    };
  return strict('console', {
    log: writer('log'),
    info: writer('info'),
    warn: writer('warn'),
    error: writer('error'),
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value); // Circular, or a BigInt.
  }
}
