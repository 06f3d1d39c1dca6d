// The world in which an example is played: its Sheet and calendars, the built bundle, the relay.
import { parseCsv } from '../../local/workbook/csv.ts';
import type { Finding } from '../../src/sheet/configuration.ts';
import { readForCheck } from '../../src/sheet/read/configuration.ts';
import { calendar, documents } from '../../worlds/sheet.ts';
import { openWorld, type World } from '../support/world.ts';
import { hostRow, type Scene } from './scene.ts';

/** With one host and one service, if the example names none. */
function sheetOf({ settings, rows }: Scene) {
  return {
    ...rows,
    settings,
    hosts: rows.hosts.length > 0 ? rows.hosts : [hostRow('Anna')],
    services: rows.services.length > 0 ? rows.services : [{ Service: 'Visit', Minutes: '30' }],
  };
}

/** What Check would say of the cells. */
export function findings(scene: Scene): readonly Finding[] {
  const tabs = Object.entries(documents(sheetOf(scene))).flatMap(([path, text], sheetId) => {
    const name = /^sheet\/(.+)\.csv$/.exec(path)?.[1];
    return name === undefined ? [] : [{ name, sheetId, rows: parseCsv(text) }];
  });
  const todayIn = () => Math.floor((scene.nowMs ?? 0) / 86_400_000);
  const clocks = { isTimeZone: () => true, todayIn };
  return readForCheck({ timeZone: 'Europe/Berlin', locale: 'en_GB', tabs }, clocks).findings;
}

export function openScene(scene: Scene): World {
  if (scene.nowMs === null) throw new Error('the example does not say “now”');
  const calendars = [...scene.calendars].map(([id, events]) => [id, events ? calendar(...events) : 'not readable']);
  return openWorld({
    way: 'bundle',
    now: new Date(scene.nowMs).toISOString(),
    sheet: sheetOf(scene),
    calendars: Object.fromEntries(calendars),
  });
}
