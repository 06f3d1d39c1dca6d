// The entry points, and the one place that hands the adapters to the use cases.
// Each exported function becomes a top-level function of the bundle.
import { respond } from './booking/respond.ts';
import { checkForPerson, openSheet } from './check/check.ts';
import { overview as overviewOf } from './check/overview.ts';
import { callsOver } from './fromPage/calls.ts';
import { answerPage } from './fromPage/fromPage.ts';
import { cachePort } from './google/cache.ts';
import { calendarPort } from './google/calendar.ts';
import { codecPort } from './google/codec.ts';
import { lockPort } from './google/lock.ts';
import { mailPort } from './google/mail.ts';
import { propertiesPort } from './google/properties.ts';
import { spreadsheetUi } from './google/spreadsheetUi.ts';
import { webPort } from './google/web.ts';
import { incomingOf, jsonOutput } from './google/webApp.ts';
import { openWorkbook } from './google/workbook.ts';
import { isTimeZone, offsetAt, otherOffsetAt } from './google/zone.ts';
import { PROPERTY } from './notes/propertyNames.ts';
import type { Ports } from './ports/ports.ts';
import { recordHandOver } from './recovery/handOver.ts';
import { recover as recoverIn } from './recovery/recover.ts';
import { type Doors, replaceLinkToken } from './ui/addresses.ts';
import { askForHubspotKey } from './ui/hubspotKey.ts';
import { showMenu, tellChecked, tellRecovered } from './ui/menu.ts';
import { stopRecovery } from './ui/recoveryJob.ts';
import { setUp as setUpIn } from './ui/setUp.ts';
import { why as whyIn } from './why/why.ts';

const ports: Ports = {
  now: () => Date.now(),
  offsetAt,
  otherOffsetAt,
  isTimeZone,
  calendar: calendarPort,
  openWorkbook,
  lock: lockPort,
  properties: propertiesPort,
  cache: cachePort,
  codec: codecPort,
  mail: mailPort,
  web: webPort,
  // One line each: Google's error texts may quote what callers said.
  report: (message) => console.error(message.replace(/\p{Cc}+/gu, ' ')),
};

/** telli's requests, through the relay or directly. */
export function doPost(event: GoogleAppsScript.Events.DoPost): GoogleAppsScript.Content.TextOutput {
  return jsonOutput(respond(() => incomingOf(event, codecPort), ports));
}

/** telli only sends POST. A GET is answered and logged as a request without a credential. */
export function doGet(_event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.Content.TextOutput {
  return jsonOutput(respond(() => ({ ...incomingOf({ parameter: {} }, codecPort), action: 'GET' }), ports));
}

/** What the pages of the menu ask, as JSON text of a list of arguments. Gives JSON of a `PageAnswer`. */
export function fromPage(name: unknown, args: unknown): string {
  return answerPage(callsOver({ ports, ui: spreadsheetUi }), name, args);
}

/** The Sheet's services, hosts and findings: JSON of an `Overview`. */
export function overview(): string {
  return JSON.stringify(overviewOf(ports));
}

/** Why a time is free, or not: JSON of a `WhyAnswer`. A blank service is the first of the Sheet. */
export function why(service = '', at = ''): string {
  return JSON.stringify(whyIn(ports, service, at));
}

/** Time-driven, every quarter of an hour once Set up has run. Gives JSON of a `Recovered`, which Google ignores. */
export function recover(): string {
  const recovered = recoverIn(ports, { trimsLog: true });
  if (recovered.belongsTo !== '') stopRecovery(spreadsheetUi);
  return JSON.stringify(recovered);
}

/** Simple trigger: the menu. */
export function onOpen(): void {
  showMenu(spreadsheetUi);
}

/** Simple trigger: an edit makes the cached Sheet out of date. */
export function onEdit(): void {
  propertiesPort.set(PROPERTY.version, codecPort.uuid());
}

/** Menu. */
export function setUp(): void {
  setUpIn(spreadsheetUi, doorsOfSheet, (from, to) => recordHandOver(ports, from, to));
}

/** Menu. */
export function check(): void {
  tellChecked(spreadsheetUi, checkForPerson(ports));
}

/** Menu. */
export function bringInLine(): void {
  tellRecovered(spreadsheetUi, recoverIn(ports, { trimsLog: false }));
}

/** Menu. */
export function newLinkToken(): void {
  replaceLinkToken(spreadsheetUi, doorsOfSheet());
}

/** Menu. */
export function hubspotKey(): void {
  askForHubspotKey(spreadsheetUi, () => openSheet(ports).configuration.settings.hubspot.ticket !== null);
}

function doorsOfSheet(): Doors {
  const { settings, services } = openSheet(ports).configuration;
  return { signatureRequired: settings.requireSignature, services: services.map(({ name }) => name) };
}
