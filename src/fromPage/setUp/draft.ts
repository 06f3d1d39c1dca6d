// What the person entered, checked before anything is written. A key has its own rules, and stops nothing.

import { minutesFrom } from '../../sheet/cells/numbers.ts';
import { isProblem } from '../../sheet/cells/reading.ts';
import { readCalendarId } from '../../sheet/cells/texts.ts';
import { timeZoneReader } from '../../sheet/cells/timeZones.ts';
import type { Draft } from '../../sheet/template.ts';
import { nameKey, safeText } from '../../sheet/text.ts';
import { PageProblem } from '../fromPage.ts';
import type { PagePorts } from '../pagePorts.ts';
import { languageOf } from '../person.ts';
import { flag, listOf, oneOf, record, text } from '../shapes.ts';
import type { SetUpDraft } from '../wire/setUp.ts';
import { setUpWords } from './words.ts';

/** A stretch of hours. */
export const HOURS_ROW = record({ days: text, from: text, to: text });

export const SET_UP_DRAFT = record({
  hosts: listOf(record({ name: text, calendar: text })),
  service: record({ name: text, minutes: text }),
  hours: listOf(HOURS_ROW),
  language: oneOf('en', 'de'),
  timeZone: text,
  telliKey: text,
  oldKeyLeaked: flag,
  hubspotKey: text,
  relay: text,
  webApp: text,
  startEmpty: listOf(text),
  takeOver: flag,
});

// A server of one's own, for a try without a network.
const LOOPBACK = '127\\.0\\.0\\.1|localhost';
const HOST = '[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?';
const ORIGIN = `(?:https://${HOST}(?::\\d+)?|http://(?:${LOOPBACK})(?::\\d+)?)`;
const RELAY = new RegExp(`^${ORIGIN}(?:/[\\w-]+)*$`, 'i');
const WEB_APP = new RegExp(`^${ORIGIN}/[\\w/.-]*/exec$`, 'i');

export interface Entered {
  readonly draft: Draft;
  readonly relay: string;
  /** '' = as it is known. */
  readonly webApp: string;
}

/** Throws PageProblem. `isEmpty`: hosts, service and hours are written, else they only show what is there. */
export function entered({ ports, ui }: PagePorts, given: SetUpDraft, isEmpty: boolean): Entered {
  const words = setUpWords(languageOf(ui));
  const relay = relayIn(given.relay);
  const webApp = given.webApp.trim();
  if (relay === null) throw new PageProblem(words.notRelay);
  if (webApp !== '' && !WEB_APP.test(webApp)) throw new PageProblem(words.notWebApp);
  if (isProblem(timeZoneReader(ports.isTimeZone)(given.timeZone))) {
    throw new PageProblem(words.notTimeZone(safeText(given.timeZone, 60)));
  }
  const hosts = given.hosts.map(({ name, calendar }) => ({ name: safeText(name), calendar: calendar.trim() }));
  const service = { name: safeText(given.service.name), minutes: given.service.minutes.trim() };
  if (isEmpty && !areHosts(hosts)) throw new PageProblem(words.noHost);
  if (isEmpty && (service.name === '' || isProblem(minutesFrom(1)(service.minutes)))) {
    throw new PageProblem(words.noService);
  }
  const { language, hours } = given;
  return { draft: { hosts, service, hours, language, timeZone: given.timeZone.trim() }, relay, webApp };
}

/** The address without a path of ours, '' for none; null if it is no address. */
export function relayIn(typed: string): string | null {
  const address = typed.trim().replace(/(?:\/(?:available|book|contact-lookup))?\/*$/i, '');
  return address === '' || RELAY.test(address) ? address : null;
}

function areHosts(hosts: Draft['hosts']): boolean {
  const names = new Set(hosts.map(({ name }) => nameKey(name)));
  const isFine = hosts.every(({ name, calendar }) => name !== '' && !isProblem(readCalendarId(calendar)));
  return hosts.length > 0 && names.size === hosts.length && isFine;
}
