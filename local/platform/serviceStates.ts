// The state's side of every service that scripts may call, over one store and one clock.
import type { ServiceState } from '../boundary.ts';
import { createLevers } from '../hubspot/levers.ts';
import { hubspotStandIn } from '../hubspot/standIn.ts';
import type { Meter } from '../quotas/meter.ts';
import { cacheState } from '../services/cache/state.ts';
import { calendarState } from '../services/calendar/state.ts';
import { htmlState } from '../services/html/state.ts';
import { type LockState, lockState } from '../services/lock/state.ts';
import { mailState } from '../services/mail/state.ts';
import { propertiesState } from '../services/properties/state.ts';
import { scriptAppState } from '../services/script-app/state.ts';
import { sessionState } from '../services/session/state.ts';
import { sheetsState } from '../services/sheets/state.ts';
import { ownServer } from '../services/url-fetch/ownServer.ts';
import { urlFetchState } from '../services/url-fetch/state.ts';
import type { WebServer } from '../services/url-fetch/web.ts';
import { utilitiesState } from '../services/utilities/state.ts';
import { newerZoneData, nodeZoneData, type ZoneData } from '../services/zoneData.ts';
import type { Store } from '../store/store.ts';
import { openWorkbook } from '../workbook/workbook.ts';
import type { Timer } from './later.ts';
import { manifestOf } from './manifest.ts';
import type { RuntimeOptions } from './options.ts';

/** All but SpreadsheetApp and console. The platform makes those two itself: it wants more of them than answers. */
export function serviceStates(
  options: RuntimeOptions,
  store: Store,
  lock: LockState = lockState({ foreign: options.foreignLockHolder }),
  timer?: Timer,
  meter?: Meter,
): readonly ServiceState[] {
  const { clock } = options;
  const manifest = manifestOf(options.scriptFolder);
  const zoneData = options.newerZoneData ? newerZoneData : nodeZoneData;
  return [
    { name: 'Runtime', methods: { now: () => clock.nowMs(), 'ScriptApp.newTrigger': () => null } },
    calendarState(store, clock, options.unansweredBlocks, options.overlooksCollision, zoneData),
    sheetsState(store, options.typedColumns),
    lock,
    cacheState(clock),
    propertiesState(store, options.properties),
    utilitiesState(options.uuid, zoneData, timer),
    scriptAppState(store, {
      webAppUrl: options.webAppUrl ?? null,
      addressInMenu: options.addressInMenu ?? true,
      scopes: manifest.scopes ?? [],
      refusedScopes: options.refusedScopes ?? [],
    }),
    mailState(store, (user) => meter?.left('mails', user) ?? Number.POSITIVE_INFINITY),
    htmlState(options.scriptFolder),
    urlFetchState(serversOf(options, store, zoneData, timer)),
    sessionState(manifest.timeZone, options.tellsLanguage ?? true, () => openWorkbook(store).facts().locale),
  ];
}

/** The servers that UrlFetchApp reaches. */
function serversOf(options: RuntimeOptions, store: Store, zoneData: ZoneData, timer?: Timer): WebServer[] {
  const { clock, webAppUrl, unansweredBlocks, hubspot: levers = createLevers() } = options;
  const hubspot = hubspotStandIn({ store, clock, levers, zoneData, unansweredBlocks, timer });
  if (options.webServer) return [hubspot, options.webServer];
  return webAppUrl === undefined ? [hubspot] : [hubspot, ownServer(webAppUrl)];
}
