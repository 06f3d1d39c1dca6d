// The quirks of `--quirk NAME`: ways in which the real Google may differ from the local one, switched on one by one. Each is an open
// question of docs/platform.md, or was reported and not documented.
import { PlatformError } from '../boundary.ts';
import { UsageError } from '../command/commandLine.ts';
import { brokenUtf8, every, latin1, type WebQuirks } from '../http/webQuirks.ts';
import type { RuntimeOptions } from '../platform/options.ts';
import type { BenchOptions } from '../workbench/bench.ts';
import { withOtherVersion } from './otherVersion.ts';

interface Quirk {
  readonly runtime?: () => Partial<RuntimeOptions>;
  readonly web?: WebQuirks;
  readonly workbench?: Pick<BenchOptions, 'severalAccounts'>;
  /** Given the script's folder, once at the start. */
  readonly prepared?: (scriptFolder: string) => Promise<Partial<RuntimeOptions>>;
}

const SLOW_MS = 4_000;
const SLOW_STARTS = 2;

const QUIRKS: Readonly<Record<string, Quirk>> = {
  'other-zone-data': { runtime: () => ({ newerZoneData: true }) },
  'no-intl-zones': { runtime: () => ({ withoutIntl: true }) },
  'no-active-spreadsheet': { runtime: () => ({ activeSpreadsheet: false }) },
  'unanswered-is-free': { runtime: () => ({ unansweredBlocks: false }) },
  'scope-refused': { runtime: () => ({ refusedScopes: ['https://www.googleapis.com/auth/script.send_mail'] }) },
  'typed-table': { runtime: () => ({ typedColumns: { 'Weekly hours': [0, 1, 2, 3, 4] } }) },
  'lock-burst': { runtime: () => ({ faults: { before: lockBurst() } }) },
  'latin1-body': { web: { decode: latin1 } },
  'broken-utf8-body': { web: { decode: brokenUtf8 } },
  'late-unlock': { runtime: () => ({ lateUnlockMs: 1_000 }) },
  'missed-collision': { runtime: () => ({ overlooksCollision: () => true }) },
  'stale-deployment': { prepared: withOtherVersion },
  'slow-start': { web: { waitAfter: (posts) => (posts < SLOW_STARTS ? SLOW_MS : 0) } },
  'html-error': { web: { fateAfter: every(4, 'errorPage') } },
  'silent-tail': { web: { fateAfter: every(4, 'silence') } },
  'silent-edits': { runtime: () => ({ editsTold: 'change' }) },
  'lost-edits': { runtime: () => ({ editsTold: 'none' }) },
  'other-changes': { runtime: () => ({ rowChangesAreOther: true }) },
  'told-rows': { runtime: () => ({ tellsOwnRows: true }) },
  'second-account': { workbench: { severalAccounts: true } },
  'no-user-language': { runtime: () => ({ tellsLanguage: false }) },
  'no-address-in-menu': { runtime: () => ({ addressInMenu: false }) },
};

/** Every third call for the lock is refused, in Google's words. */
function lockBurst() {
  let calls = 0;
  return ({ service, method }: { readonly service: string; readonly method: string }): void => {
    if (service !== 'LockService' || method !== 'tryLock') return;
    calls += 1;
    if (calls % 3 === 0) throw new PlatformError('There are too many LockService operations against the same script.');
  };
}

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
  return Object.assign({}, ...names.map((name) => QUIRKS[name]?.runtime?.() ?? {}));
}

/** Those that need something to be built first. */
export async function preparedOptions(
  names: readonly string[],
  scriptFolder: string,
): Promise<Partial<RuntimeOptions>> {
  const all = names.map((name) => QUIRKS[name]?.prepared?.(scriptFolder) ?? {});
  return Object.assign({}, ...(await Promise.all(all)));
}

export function workbenchQuirks(names: readonly string[]): Pick<BenchOptions, 'severalAccounts'> {
  return Object.assign({}, ...names.map((name) => QUIRKS[name]?.workbench ?? {}));
}

/** How the web app's front differs. Of two that decode bodies, or that lose answers, the later counts. */
export function webQuirks(names: readonly string[]): WebQuirks {
  return Object.assign({}, ...names.map((name) => QUIRKS[name]?.web ?? {}));
}
