// The zone data of the local Google: Node's own, or with newer decisions that Node's may not know yet.

/** The time zone in which Temporal shows this instant as the zone's clocks do: the name itself, or an offset. */
export type ZoneData = (zone: string, instantMs: number) => string;

/** The data of Intl, in scripts too. */
export const nodeZoneData: ZoneData = (zone) => zone;

/** The zone keeps the offset from the instant on. */
interface LastChange {
  readonly fromMs: number;
  readonly offset: string;
  readonly zones: readonly string[];
}

// tz database NEWS, releases 2026b (British Columbia), 2026c (Alberta, Morocco) and 2026e (Manitoba):
// https://data.iana.org/time-zones/tzdb/NEWS. Northwestern Ontario is left out, as it had not decided by these releases.
const LAST_CHANGES: readonly LastChange[] = [
  { fromMs: Date.UTC(2026, 10, 1, 9), offset: '-07:00', zones: ['America/Vancouver', 'Canada/Pacific'] },
  {
    fromMs: Date.UTC(2026, 10, 1, 8),
    offset: '-06:00',
    zones: ['America/Edmonton', 'America/Yellowknife', 'Canada/Mountain'],
  },
  { fromMs: Date.UTC(2026, 10, 1, 7), offset: '-05:00', zones: ['America/Winnipeg', 'Canada/Central'] },
  { fromMs: Date.UTC(2026, 8, 20, 1), offset: '+00:00', zones: ['Africa/Casablanca', 'Africa/El_Aaiun'] },
];

const BY_ZONE = new Map(LAST_CHANGES.flatMap((change) => change.zones.map((zone) => [zone, change] as const)));

/** As of tz 2026e for the zones above, else Node's. */
export const newerZoneData: ZoneData = (zone, instantMs) => {
  const change = BY_ZONE.get(zone);
  return change !== undefined && instantMs >= change.fromMs ? change.offset : zone;
};

/** One line for `npm start`: which zone data the script's Intl has here. */
export function zoneDataLine(hasNewer: boolean): string {
  const intl = `zone data: tz ${process.versions.tz ?? 'of unknown version'} (Node ${process.versions.node})`;
  return hasNewer ? `${intl}; formatDate and Calendar have newer data (--quirk other-zone-data)` : intl;
}
