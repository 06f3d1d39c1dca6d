// PropertiesService as scripts see it.
import type { ScriptCall } from '../../script/call.ts';
import { asText, signatureError } from '../../script/signature.ts';
import { strict } from '../strict.ts';

export function propertiesGlobal(call: ScriptCall) {
  const ask = (method: string, ...args: unknown[]) => call('PropertiesService', method, ...args);
  const set = (values: Record<string, string>, deleteAllOthers: boolean) => {
    ask('setProperties', values, deleteAllOthers);
    return scriptProperties;
  };
  const scriptProperties: object = strict('Properties', {
    getProperty: (...args: unknown[]) => ask('getProperty', text('getProperty', args, 0)),
    getProperties: () => ask('getProperties'),
    getKeys: () => ask('getKeys'),
    setProperty: (...args: unknown[]) => set({ [text('setProperty', args, 0)]: text('setProperty', args, 1) }, false),
    setProperties: (...args: unknown[]) => set(entries(args), deletesAllOthers(args)),
    deleteProperty(...args: unknown[]) {
      ask('deleteProperty', text('deleteProperty', args, 0));
      return scriptProperties;
    },
  });
  return strict('PropertiesService', { getScriptProperties: () => scriptProperties });
}

function text(method: string, args: readonly unknown[], at: number): string {
  const given = asText(args[at]);
  if (given === undefined) throw signatureError(`PropertiesService.Properties.${method}`, args);
  return given;
}

const SET_PROPERTIES = 'PropertiesService.Properties.setProperties';

function deletesAllOthers(args: readonly unknown[]): boolean {
  if (args.length < 2) return false;
  const [, given] = args;
  if (args.length > 2 || typeof given !== 'boolean') throw signatureError(SET_PROPERTIES, args);
  return given;
}

function entries(args: readonly unknown[]): Record<string, string> {
  const [values] = args;
  if (typeof values !== 'object' || values === null) throw signatureError(SET_PROPERTIES, args);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, simpleText(key, value)]));
}

function simpleText(key: string, value: unknown): string {
  const given = asText(value);
  if (given === undefined) throw new Error(`Not simulated: setProperties with a value for ${key} that is not simple`);
  return given;
}
