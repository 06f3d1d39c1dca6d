// The IANA zones that Windows' names mean, from Unicode's own table (CLDR, windowsZones, territory 001). Packages that carry
// a copy of it lag behind: see findings/windows-zone-an-hour-off.sh.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface WindowsZones {
  readonly supplemental: {
    readonly windowsZones: {
      readonly mapTimezones: readonly {
        readonly mapZone: { readonly _other: string; readonly _type: string; readonly _territory: string };
      }[];
    };
  };
}

const TABLE = createRequire(import.meta.url).resolve('cldr-core/supplemental/windowsZones.json');
const THE_WORLD = '001';

let zones: ReadonlyMap<string, string> | undefined;

/** `W. Europe Standard Time` is `Europe/Berlin`; undefined for any other text. The table is read when it is first asked. */
export function ianaNameOf(windowsName: string): string | undefined {
  zones ??= readZones();
  return zones.get(windowsName);
}

function readZones(): ReadonlyMap<string, string> {
  const { supplemental }: WindowsZones = JSON.parse(readFileSync(TABLE, 'utf8'));
  const zonesOfTheWorld = supplemental.windowsZones.mapTimezones.filter(
    ({ mapZone }) => mapZone._territory === THE_WORLD,
  );
  return new Map(zonesOfTheWorld.map(({ mapZone }) => [mapZone._other, mapZone._type]));
}
