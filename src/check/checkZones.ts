// Check's part for zone data (rule 14). It reports a host's zone if the script's sources disagree about it, or a calendar
// does.
import type { Ports } from '../ports/ports.ts';
import { type Interval, interval } from '../scheduling/interval.ts';
import { lastDateOf } from '../scheduling/startLimits.ts';
import { DAY_MS, type Instant, type TimeZoneId } from '../scheduling/time.ts';
import { createZoneClock } from '../scheduling/zone.ts';
import { type ZoneFault, type ZonesAsked, zonesKnown, zonesToAsk } from '../scheduling/zoneData.ts';
import type { OffsetSeen } from '../scheduling/zoneEvidence.ts';
import { type Configuration, type Finding, isFaulty } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';
import type { Reasons } from '../words/reasons/reasons.ts';

/** The zones of the dates that any service can book. */
export function zonesToCheck(ports: Ports, { hosts, services }: Configuration): ZonesAsked | null {
  const nowMs = ports.now();
  const today = Math.floor(nowMs / DAY_MS);
  const last = Math.max(
    today,
    ...services.map((service) => (isFaulty(service) ? today : lastDateOf(service.bookingHorizon, today))),
  );
  return zonesToAsk(ports, hosts, untilEndOf(nowMs, last), 0);
}

function untilEndOf(nowMs: Instant, date: number): Interval {
  return interval(nowMs, (date + 1) * DAY_MS);
}

export function zoneFaults(ports: Ports, asked: ZonesAsked | null, seen: readonly OffsetSeen[]): readonly ZoneFault[] {
  return zonesKnown(ports, asked, seen, createZoneClock(ports.offsetAt)).faults;
}

/** `rowOf`: the row of the tab Hosts of a host. */
export function zoneFindings(
  faults: readonly ZoneFault[],
  { configuration, reasons }: { readonly configuration: Configuration; readonly reasons: Reasons },
  rowOf: (host: string) => number | null,
): Finding[] {
  return faults.map((fault) => ({
    ...placeOf(fault.timeZone, configuration, rowOf),
    sentence: reasons.zoneFault(fault),
  }));
}

/** The place where the zone is written: in Settings, or with the first host that has it. */
function placeOf(
  zone: TimeZoneId,
  { settings, hosts }: Configuration,
  rowOf: (host: string) => number | null,
): Omit<Finding, 'sentence'> {
  const host = hosts.find(({ timeZone }) => timeZone === zone);
  if (zone === settings.timeZone || !host) return { tab: TABS.settings.name, row: null, column: null };
  return { tab: TABS.hosts.name, row: rowOf(host.name), column: 'Time zone' };
}
