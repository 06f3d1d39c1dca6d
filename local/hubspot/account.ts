// What every endpoint works on: one account's files, its hosts' calendars, the time and the levers.
import type { LocalClock } from '../boundary.ts';
import { ianaZone, type Zone } from '../services/calendar/ics/zone.ts';
import type { ZoneData } from '../services/zoneData.ts';
import type { HostCalendars } from './calendars.ts';
import type { Turn } from './faults.ts';
import type { HubspotFiles } from './files.ts';
import type { Levers } from './levers.ts';
import { invalid, missingScopes } from './reply.ts';

export interface Account {
  readonly files: HubspotFiles;
  readonly calendars: HostCalendars;
  readonly clock: LocalClock;
  readonly zoneData: ZoneData;
  /** Those that were asked for, by name: each remembers its offsets. */
  readonly zones: Map<string, Zone>;
  readonly levers: Levers;
}

/** One request that has a valid key. */
export interface Asked {
  readonly method: string;
  /** The decoded segments that the endpoint left open. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  /** undefined without JSON. */
  readonly body: unknown;
  readonly scopes: readonly string[];
  readonly turn: Turn | null;
}

export const READ_LINKS = 'scheduler.meetings.meeting-link.read';
export const READ_CONTACTS = 'crm.objects.contacts.read';
export const WRITE_CONTACTS = 'crm.objects.contacts.write';
export const TICKETS = 'tickets';

/** Throws the refusal that names the scope. */
export function mustHave({ scopes }: Asked, scope: string): void {
  if (!scopes.includes(scope)) throw missingScopes([scope]);
}

/** Throws a refusal for a name that is no zone. */
export function zoneOf({ zoneData, zones }: Account, name: string): Zone {
  try {
    const zone = zones.get(name) ?? ianaZone(name, zoneData);
    zones.set(name, zone);
    return zone;
  } catch {
    throw invalid(`timezone ${name} is not valid`);
  }
}
