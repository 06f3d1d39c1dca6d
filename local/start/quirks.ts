// The quirks of `--quirk NAME`: ways in which the real Google may differ from the local one, switched on one by one.
import { UsageError } from '../command/commandLine.ts';
import type { RuntimeOptions } from '../platform/options.ts';

const QUIRKS: Readonly<Record<string, Partial<RuntimeOptions>>> = {
  'other-zone-data': { newerZoneData: true },
};

/** The names that `--quirk` takes, for people. */
export const QUIRK_NAMES = Object.keys(QUIRKS).join(', ');

/** Throws UsageError for an unknown name. */
export function readQuirks(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !Object.hasOwn(QUIRKS, name));
  if (unknown === undefined) return names;
  throw new UsageError(`There is no quirk ${JSON.stringify(unknown)}. Known: ${QUIRK_NAMES}.`);
}

/** Options for the runtime. */
export function quirkOptions(names: readonly string[]): Partial<RuntimeOptions> {
  return Object.assign({}, ...names.map((name) => QUIRKS[name] ?? {}));
}
