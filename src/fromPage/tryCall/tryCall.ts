// The page Try a call: asks for times and books one as telli does, shows what came of it, and takes the booking back.

import { openSheet } from '../../check/check.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import type { Ports } from '../../ports/ports.ts';
import { readBookings, type StoredBooking } from '../../sheet/bookings.ts';
import { columnsNamed } from '../../sheet/columns.ts';
import { isFaulty } from '../../sheet/configuration.ts';
import type { StampZone } from '../../sheet/stamps.ts';
import { TABS } from '../../sheet/tabs.ts';
import { parseInstant } from '../../text/instants.ts';
import { isJsonObject, parseJson } from '../../text/json.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { spokenTime } from '../../words/spokenTime.ts';
import { PageProblem } from '../fromPage.ts';
import type { Person } from '../wire/shared.ts';
import type { Door, Tried, TryState } from '../wire/tryCall.ts';
import { pageWords } from '../words/words.ts';
import { bodyOf, type Post, type Posted, post, type Wires } from './testCall.ts';
import { contactOf, isTestCaller, newTestCaller } from './testCaller.ts';

export interface Trying {
  readonly ports: Ports;
  readonly ui: UiPorts;
  readonly doPost: (contents: string) => string;
  readonly person: () => Person;
}

export function tryState({ ports, ui, person: who }: Trying): TryState {
  const person = who();
  const { configuration } = openSheet(ports);
  const relay = ui.properties.all()[PROPERTY.relay] ?? '';
  return {
    person,
    services: configuration.services.filter((one) => !isFaulty(one)).map(({ name }) => name),
    doors: relay === '' ? ['inside'] : ['relay', 'inside'],
    contact: contactOf(pageWords(person.language).testName),
  };
}

export function tryAvailable(trying: Trying, service: string, door: Door): Tried {
  const call = called(
    trying,
    { door, action: 'available', service, start: null },
    newTestCaller(trying.ui, trying.ports.codec),
  );
  const { words, person, zone, reason } = call;
  const { available } = call.answer;
  const isos = Array.isArray(available) ? available.map((slot) => String(Object(slot).start_iso)) : null;
  const starts = (isos ?? []).map((iso) => ({
    iso,
    label: spokenTime(parseInstant(iso) ?? Number.NaN, zone, person.language),
  }));
  const none = isos === null ? words.unreadableAnswer : words.noneOffered(reason);
  return { ...call.tried, sentence: starts.length > 0 ? words.offered(starts.length) : none, starts };
}

/** The same token again books nothing twice. */
export function tryBook(trying: Trying, service: string, start: string, door: Door, token: string): Tried {
  const { notTest } = pageWords(trying.person().language);
  if (!isTestCaller(token, trying.ui, trying.ports.codec)) throw new PageProblem(notTest);
  const call = called(trying, { door, action: 'book', service, start }, token);
  const { words, answer, zone, person } = call;
  if (answer.status !== 'success') {
    const why = typeof answer.reason === 'string' ? answer.reason : words.unreadableAnswer;
    // Every other outcome leaves it open, and so does a call of which there is no row.
    if (['failed', 'refused'].includes(call.outcome)) return { ...call.tried, sentence: words.notBooked(why) };
    return { ...call.tried, sentence: words.notKnown(why), booking: { sentence: words.perhaps, token } };
  }
  const row = call.rows().find((one) => one.externalId === token);
  const time = spokenTime(parseInstant(start) ?? Number.NaN, zone, person.language);
  const sentence = words.entered(row?.service ?? service, time, row?.host ?? '');
  return { ...call.tried, sentence: words.booked, booking: { sentence, token } };
}

interface Call extends Pick<Post, 'action' | 'service'> {
  readonly door: Door;
  readonly start: string | null;
}

function called(trying: Trying, { door, action, service, start }: Call, token: string) {
  const { ports, ui } = trying;
  const person = trying.person();
  const words = pageWords(person.language);
  const body = bodyOf({ id: token, ...contactOf(words.testName) }, start);
  const wires: Wires = { codec: ports.codec, web: ports.web, properties: ui.properties, doPost: trying.doPost };
  const startedMs = ports.now();
  const posted = post(wires, door, { action, service, body }, words);
  const milliseconds = ports.now() - startedMs;
  const answer = parseJson(posted.text);
  const { workbook, configuration } = openSheet(ports);
  const zone: StampZone = { timeZone: configuration.settings.timeZone, offsetAt: ports.offsetAt };
  const log = logRow(ui, posted, token);
  const tried: Tried = {
    ...{
      person,
      sentence: '',
      token,
      milliseconds,
      starts: [],
      request: body,
      answer: posted.text,
      log,
      booking: null,
    },
  };
  return {
    ...{ words, person, zone, tried },
    answer: isJsonObject(answer) ? answer : {},
    reason: log.find(({ column }) => column === 'Reason')?.text ?? '',
    outcome: log.find(({ column }) => column === 'Outcome')?.text ?? '',
    rows: (): readonly StoredBooking[] => readBookings(workbook, zone).rows,
  };
}

// Other calls may have come in meanwhile.
const NEWEST = 20;

/** By the request's id, or by the caller's where the relay made the id. */
function logRow(ui: UiPorts, { requestId }: Posted, contactId: string): Tried['log'] {
  const { headers, rows } = ui.lastRows(TABS.log.name, NEWEST);
  const at = (row: readonly string[], header: string) => row[columnsNamed({ rows: [headers] }, header)[0] ?? -1];
  const isIt = (row: readonly string[]): boolean =>
    requestId === null ? at(row, 'Contact id') === contactId : at(row, 'Request id') === requestId;
  const row = [...rows].reverse().find(isIt) ?? [];
  return row.map((text, column) => ({ column: headers[column] ?? '', text })).filter(({ column }) => column !== '');
}
