// What `--quirk NAME` makes of the local Google: ways in which the real one may differ, switched on one by one.
import type { RuntimeOptions } from './options.ts';

const QUIRKS: Readonly<Record<string, Partial<RuntimeOptions>>> = {
  'other-zone-data': { newerZoneData: true },
};

/** The names that `--quirk` takes, for people. */
export const QUIRK_NAMES = Object.keys(QUIRKS).join(', ');

/** The first name that there is no quirk of, else undefined. */
export function unknownQuirk(names: readonly string[]): string | undefined {
  return names.find((name) => !Object.hasOwn(QUIRKS, name));
}

/** Options for the runtime. */
export function quirkOptions(names: readonly string[]): Partial<RuntimeOptions> {
  return Object.assign({}, ...names.map((name) => QUIRKS[name] ?? {}));
}
