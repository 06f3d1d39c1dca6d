// Looks at everything around the Sheet, for Check and for a doctor's request.
import type { Checked } from '../check/check.ts';
import { PROPERTY } from '../notes/propertyNames.ts';
import { lastSelfTest } from '../notes/selfTest.ts';
import { orNull } from '../ports/platformFailure.ts';
import type { Ports } from '../ports/ports.ts';
import type { LockPort } from '../ports/script.ts';
import type { OffsetAt } from '../scheduling/time.ts';
import { columnsNamed } from '../sheet/columns.ts';
import { type Configuration, hasLink, isLinked } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import type { UiPorts } from '../ui/ports.ts';
import type { Around, BodyArrived, HubspotAround, LastCall, SheetAround, Triggers, ZoneData } from './around.ts';

export type SheetChecked = Checked & { readonly configuration: Configuration };
type Properties = Readonly<Record<string, string>>;

export interface Looking {
  readonly ports: Pick<Ports, 'now' | 'offsetAt' | 'otherOffsetAt' | 'lock'>;
  readonly ui: UiPorts;
  /** The person as whom this execution runs; '' = not known. */
  readonly runsAs: string;
  /** `unreadable`: Google's words. */
  readonly sheet: SheetChecked | { readonly unreadable: string };
  /** The version of the tabs that the web app's code knows, if it is older than this code; null = it is not, as far as is known. */
  readonly olderWebApp: number | null;
  readonly body: BodyArrived | null;
}

export function lookAround({ ports, ui, runsAs, sheet, olderWebApp, body }: Looking): Around {
  const properties = ui.properties.all();
  return {
    sheet: 'unreadable' in sheet ? sheet : sheetAround(sheet, properties, lastCallIn(ui)),
    zoneData: zoneDataOf(ports),
    hasActiveSpreadsheet: ui.hasActiveSpreadsheet(),
    lock: tryTheLock(ports),
    triggers: triggersOf(ui, properties[PROPERTY.recoveryOwner] ?? '', runsAs),
    refusedScopes: ui.refusedScopes().scopes.map((scope) => scope.split('/').pop() ?? scope),
    mailsLeft: orNull(() => ui.mailsLeft()),
    hasKey: (properties[PROPERTY.telliKey] ?? '') !== '',
    hasAddress: (properties[PROPERTY.webApp] ?? ui.webAppUrl() ?? '').endsWith('/exec'),
    olderWebApp,
    selfTest: lastSelfTest({ read: (name) => properties[name] }),
    body,
  };
}

function sheetAround(
  { findings, calendars, configuration, ...links }: SheetChecked,
  properties: Properties,
  lastCall: LastCall | null,
): SheetAround {
  return {
    findings: findings.length,
    isWithdrawn: configuration.withdrawn !== null,
    hosts: configuration.hosts.length,
    calendars,
    lastCall,
    hubspot: hubspotAround(links, configuration, (properties[PROPERTY.hubspotKey] ?? '') !== ''),
  };
}

/** null: neither a link nor a key. */
function hubspotAround(
  { known, linkProblems }: Pick<Checked, 'known' | 'linkProblems'>,
  { services }: Configuration,
  hasKey: boolean,
): HubspotAround | null {
  if (!hasKey && !services.some(hasLink)) return null;
  const links = new Set(services.filter(isLinked).map(({ slug }) => slug)).size;
  return { hasKey, links, read: Object.keys(known).length, problems: linkProblems };
}

// British Columbia stays at -07:00 from November 2026 on, says tz 2026b: data.iana.org/time-zones/tzdb/NEWS. Older data go
// back to -08:00 in winter.
const CHANGED = { zone: 'America/Vancouver', instant: Date.UTC(2027, 0, 15), offsetMs: -7 * 3_600_000 };

function zoneDataOf({ offsetAt, otherOffsetAt }: Pick<Ports, 'offsetAt' | 'otherOffsetAt'>): ZoneData {
  const isNew = (source: OffsetAt) => source(CHANGED.zone, CHANGED.instant) === CHANGED.offsetMs;
  if (otherOffsetAt === null) return { intl: null, formatDate: isNew(offsetAt) };
  return { intl: isNew(offsetAt), formatDate: isNew(otherOffsetAt) };
}

// A booking holds it for a second or two.
const LONGEST_WAIT_MS = 5_000;

function tryTheLock({ lock, now }: { readonly lock: LockPort; readonly now: () => number }): Around['lock'] {
  const fromMs = now();
  const isTaken = lock.tryLock(LONGEST_WAIT_MS);
  if (isTaken) lock.release();
  return { isTaken, milliseconds: now() - fromMs };
}

/** Google names a person's own triggers only. */
function triggersOf(ui: UiPorts, owner: string, runsAs: string): Triggers {
  if (owner !== '' && owner !== runsAs) return { ofOther: owner };
  const missing = orNull(() => ['recover', 'changed'].filter((entryPoint) => !ui.isRunning(entryPoint)));
  return missing === null ? { unknown: true } : { missing };
}

function lastCallIn(ui: UiPorts): LastCall | null {
  const { headers, rows } = ui.lastRows(TABS.log.name, 1);
  const at = (header: string) => rows[0]?.[columnsNamed({ rows: [headers] }, header)[0] ?? -1] ?? '';
  return at('Time') === '' ? null : { time: at('Time'), action: at('Action'), outcome: at('Outcome') };
}
