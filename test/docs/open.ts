// The world in which an example is played: its Sheet and calendars, the built bundle, the relay.
import { parseCsv } from '../../local/workbook/csv.ts';
import { PROPERTY } from '../../src/notes/propertyNames.ts';
import type { Configuration } from '../../src/sheet/configuration.ts';
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

/** As Check reads the cells. */
export function configurationOf(scene: Scene): Configuration {
  const tabs = Object.entries(documents(sheetOf(scene))).flatMap(([path, text], sheetId) => {
    const name = /^sheet\/(.+)\.csv$/.exec(path)?.[1];
    return name === undefined ? [] : [{ name, sheetId, rows: parseCsv(text) }];
  });
  const todayIn = () => Math.floor((scene.nowMs ?? 0) / 86_400_000);
  const clocks = { isTimeZone: () => true, todayIn };
  return readForCheck({ timeZone: 'Europe/Berlin', locale: 'en_GB', tabs }, clocks);
}

export function openScene(scene: Scene): World {
  if (scene.nowMs === null) throw new Error('the example does not say “now”');
  const calendars = [...scene.calendars].map(([id, events]) => [id, events ? calendar(...events) : 'not readable']);
  return openWorld({
    way: 'bundle',
    now: new Date(scene.nowMs).toISOString(),
    documents: { ...documents(sheetOf(scene), Object.fromEntries(calendars)), ...hubspotOf(scene) },
  });
}

/** The account with the example's links, each of one host who is always free, and its key in the script properties. */
function hubspotOf({ links }: Scene): Record<string, string> {
  if (links.size === 0) return {};
  const key = 'pat-eu1-example';
  const member = { id: '1', userId: '2', ownerId: '3', email: 'link@example.com', calendar: 'link@example.com' };
  const each = [...links].map(([slug, hours], at) => ({
    ...{ slug, hours, linkId: `${at + 1}`, type: 'PERSONAL_LINK', durationsMs: [1_800_000], everyMinutes: 30 },
    ...{ timeZone: 'Europe/Berlin', noticeMinutes: 0, daysAhead: 60, bufferMinutes: 0, formFields: [] },
    members: [{ ...member, isOffline: false }],
  }));
  return {
    'hubspot/key.json': JSON.stringify({ key, scopes: ['scheduler.meetings.meeting-link.read'] }),
    'hubspot/links.json': JSON.stringify(each),
    'calendars/link@example.com.ics': calendar(),
    'state/properties.json': JSON.stringify({ [PROPERTY.hubspotKey]: key }),
  };
}
