// What callers do: ask what is free, book, and book again.
import fc from 'fast-check';
import type { Service } from '../../../src/scheduling/model.ts';
import type { Answer } from '../../support/world.ts';
import { book, type Outcome } from '../booking.ts';
import { type Command, command, type Deed, pick } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { Model, Row } from '../model.ts';
import { PEOPLE, type Person } from '../people.ts';
import type { Wish } from '../placing.ts';
import { freeStarts, seeHolidays, serviceNamed } from '../rules.ts';
import { instant, spoken, wall } from '../words.ts';

const QUARTER_HOUR = 900_000;
const number = fc.nat(10_000);

export const offer = number.map((which) =>
  command('offer', async (model, desk) => {
    const service = pick(model.services, which);
    seeHolidays(model);
    const starts = [...freeStarts(model, service).keys()];
    const { json } = await call(desk, 'available', {}, service);
    const found = (json.available ?? []).map(({ start_iso }) => instant(Date.parse(start_iso)));
    for (const startMs of starts) model.offered.push({ service: service.name, startMs });
    const line = `offer ${service.name} -> ${starts.length} starts`;
    return { line, answers: { model: starts.map(instant), product: found } };
  }),
);

const person = number.map((which) => pick(PEOPLE, which));

/** Mostly one of the first, so that bookings lie close together and dates fill up. */
const early = fc.oneof(fc.nat(5), fc.nat(5), number);

export const bookOffered = fc.tuple(person, number, early).map(([who, which, start]) =>
  command('book one that is offered', (model, desk) => {
    const service = pick(model.services, which);
    const starts = [...freeStarts(model, service).keys()];
    if (starts.length === 0) return { line: `nothing to book for ${service.name}` };
    return bookOn(model, desk, { person: who, service, startMs: pick(starts, start) });
  }),
);

export const bookAny = fc.tuple(person, number, fc.integer({ min: -96, max: 700 })).map(([who, which, quarters]) =>
  command('book at any time', (model, desk) => {
    const startMs = Math.floor(model.nowMs / QUARTER_HOUR + quarters) * QUARTER_HOUR;
    return bookOn(model, desk, { person: who, service: pick(model.services, which), startMs });
  }),
);

export const bookStale = fc.tuple(person, number).map(([who, which]) =>
  command(
    'book one that was offered',
    (model, desk) => {
      const { service, startMs } = pick(model.offered, which);
      return bookOn(model, desk, { person: who, service: serviceNamed(model, service), startMs });
    },
    (model) => model.offered.length > 0,
  ),
);

/** The same caller asks for the time in Bookings again, or for the time at which the event stands now. */
export const repeat: fc.Arbitrary<Command> = fc.tuple(number, fc.boolean()).map(([which, isNow]) =>
  command(
    'book again',
    (model, desk) => {
      const row = pick(model.rows.slice(-3), which);
      const who = callerOf(row);
      const startMs = isNow ? row.entry.startMs : row.startMs;
      return bookOn(model, desk, { person: who, service: serviceNamed(model, row.service), startMs });
    },
    (model) => model.rows.length > 0,
  ),
);

/** The caller of a row that a person deleted asks for the start that it was made for, or for the one that it has now. */
export const repeatLost: fc.Arbitrary<Command> = fc.tuple(number, fc.boolean()).map(([which, isNow]) =>
  command(
    'book again what has no row',
    (model, desk) => {
      const row = pick(model.lost, which);
      const { service, madeForMs, entry } = row;
      const startMs = isNow ? entry.startMs : madeForMs;
      return bookOn(model, desk, { person: callerOf(row), service: serviceNamed(model, service), startMs });
    },
    (model) => model.lost.length > 0,
  ),
);

/** A caller with an appointment ahead asks for another time. */
export const bookOther: fc.Arbitrary<Command> = fc.tuple(number, early).map(([which, start]) =>
  command(
    'book another time',
    (model, desk) => {
      const row = pick(ahead(model), which);
      const service = serviceNamed(model, row.service);
      const starts = [...freeStarts(model, service).keys()];
      if (starts.length === 0) return { line: `nothing to book for ${service.name}` };
      return bookOn(model, desk, { person: callerOf(row), service, startMs: pick(starts, start) });
    },
    (model) => ahead(model).length > 0,
  ),
);

/** A row may say more of its caller than they tell when they call again. */
function callerOf({ person: { name } }: Row): Person {
  const found = PEOPLE.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no caller ${name}`);
  return found;
}

function ahead({ rows, nowMs }: Readonly<Model>) {
  return rows.filter((row) => row.startMs > nowMs);
}

async function bookOn(model: Model, desk: Desk, wish: Wish): Promise<Deed> {
  const { person: who, service, startMs } = wish;
  const outcome = book(model, wish);
  const asked = { ...who.body, start_iso: new Date(startMs).toISOString() };
  const { json } = await call(desk, 'book', asked, service);
  const expected = outcomeText(model, outcome);
  const told = outcome.kind === 'success' ? ` at ${outcome.hosts.join(', ')} (${outcome.how})` : '';
  desk.outcomes.push(outcome.kind === 'success' ? outcome.how : outcome.kind);
  const line = `book ${who.name} ${service.name} ${wall(model, startMs)} -> ${expected}${told}`;
  return { line, answers: { model: [expected], product: [answerText(json)] } };
}

function call(desk: Desk, action: string, body: object, { name }: Service): Promise<Answer> {
  desk.requests += 1;
  return desk.world.call(action, body, { service: name });
}

function outcomeText(model: Model, outcome: Outcome): string {
  return outcome.kind === 'stands' ? `an appointment on ${spoken(model, outcome.atMs)}` : outcome.kind;
}

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Appointment slot is no longer available$/, 'gone'],
  [/^There is already (an appointment on .+), so no second one was booked\.$/, '$1'],
  [/^The appointment could not be entered in the calendar, so it is not booked\.$/, 'not writable'],
  [/^The appointment book needs the attention of the team\. .+$/, 'faulty'],
  [/^The appointment could not be moved\. The one before still stands\.$/, 'not moved'],
];

function answerText({ status, reason = '' }: Answer['json']): string {
  if (status === 'success') return status;
  const [pattern, text] = SENTENCES.find(([one]) => one.test(reason)) ?? [/^/, ''];
  return reason.replace(pattern, text);
}
