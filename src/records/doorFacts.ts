// What a request needs to know of the Sheet before it has proved itself: a small text in the script cache, beside the Sheet.
// So a stranger's request neither reads the Sheet nor takes its whole text from the cache.
import { logEditedMs } from '../notes/edits.ts';
import type { Notebook } from '../notes/notebook.ts';
import { sheetVersion } from '../notes/ownSheet.ts';
import type { CachePort } from '../ports/script.ts';
import type { Instant } from '../scheduling/time.ts';
import type { Configuration, Language } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import { nameKey } from '../sheet/text.ts';
import { findTab, type Tab, type Workbook } from '../sheet/workbook.ts';
import { isJsonObject } from '../text/json.ts';
import { sealed, unsealed } from '../text/ownBuild.ts';

export interface DoorFacts {
  /** Of the Sheet that was read, and when that began. */
  readonly version: string;
  readonly readAtMs: Instant;
  /** That of Settings. */
  readonly language: Language;
  readonly requireSignature: boolean;
  readonly timeZone: string;
  readonly services: readonly string[];
  /** The tab Log with its header alone; null = there is none. */
  readonly log: Tab | null;
}

interface Known {
  readonly notes: Notebook;
  readonly workbook: Workbook;
  readonly configuration: Configuration;
  readonly readAtMs: Instant;
}

/** `language`: that of Settings, no matter which the person at the Sheet speaks. */
export function doorFactsOf(
  { notes, workbook, configuration: { settings, services }, readAtMs }: Known,
  language: Language = settings.language,
): DoorFacts {
  const { requireSignature, timeZone } = settings;
  const tab = findTab(workbook.tabs, TABS.log.name);
  const log = tab ? { ...tab, rows: tab.rows.slice(0, 1) } : null;
  const names = services.map(({ name }) => name);
  return { version: sheetVersion(notes), readAtMs, language, requireSignature, timeZone, services: names, log };
}

const OF_REQUESTS = 'door';
// The recovery job renews it every quarter of an hour.
const OF_CHECKS = 'doorChecked';
const CHECKED_SECONDS = 21_600;
const MOST_CHARACTERS = 90_000;

export const DOOR_KEYS: readonly string[] = [OF_REQUESTS, OF_CHECKS];

/** The newest that the cache holds; null = none. */
export function doorFactsIn(cached: Readonly<Record<string, string>>): DoorFacts | null {
  const found = DOOR_KEYS.map((key) => unsealed(cached[key])).filter(isJsonObject) as unknown as DoorFacts[];
  return found.sort((one, other) => other.readAtMs - one.readAtMs)[0] ?? null;
}

/** For a request that fills the cache anyway. */
export function doorFactsIntoCache(toCache: Map<string, string>, facts: DoorFacts): void {
  const text = sealed(facts);
  if (text.length <= MOST_CHARACTERS) toCache.set(OF_REQUESTS, text);
}

/** One call. They outlive hours without any request, as while telli signs with a wrong key. */
export function keepDoorFacts(cache: CachePort, facts: DoorFacts): void {
  const text = sealed(facts);
  if (text.length <= MOST_CHARACTERS) cache.putAll({ [OF_CHECKS]: text }, CHECKED_SECONDS);
}

/** Whether Settings may say otherwise by now. */
function isOfNow({ version }: DoorFacts, notes: Notebook): boolean {
  return version === sheetVersion(notes);
}

/** The Log, as long as no person has edited it since; else its columns may stand elsewhere. */
export function logAtDoor(facts: DoorFacts, notes: Notebook): Tab | null {
  return isOfNow(facts, notes) || logEditedMs(notes) < facts.readAtMs ? facts.log : null;
}

/** The service as the Sheet writes it; '' for a name that is not there. */
export function knownService({ services }: DoorFacts, asked: string | null): string {
  return services.find((name) => nameKey(name) === nameKey(asked ?? '')) ?? '';
}
