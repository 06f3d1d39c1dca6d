// A phone call by a voice agent's tools: the caller asks, books, moves and cancels. Two others try what they must not. Every
// answer is checked against what the calendars and Bookings then hold.
import { randomInt, randomUUID } from 'node:crypto';
import { eventOf, eventsOf, showEvent } from '../event.ts';
import { bookingStatuses, calendarEvents, logRows } from '../evidence.ts';
import { isLinked } from '../hubspot.ts';
import { type Fields, instant, isFields, untilReady } from '../line.ts';
import { showAdded } from '../log.ts';
import { DemoError, expectThat, heading, say } from '../transcript.ts';
import { type Agent, FORMS } from './forms.ts';
import { ask, askOne, type ToolAnswer, type ToolLine } from './toolLine.ts';

export interface ToolPlay {
  readonly url: string;
  readonly dataDir: string;
  readonly service: string | undefined;
  readonly agent: Agent;
  readonly secret: string;
}

const NAME = 'Zoë Krüger';
const DAY_MS = 86_400_000;
/** Beyond what a practice may want to know before it lets a caller cancel. */
const DAYS_LATER = 3;

export async function playTools({ dataDir, service, ...own }: ToolPlay): Promise<void> {
  await untilReady(own.url);
  calendarEvents(dataDir);
  if (isLinked(dataDir, service)) {
    throw new DemoError(
      'HubSpot has no call to move or cancel a meeting. Play this call for another service: --service NAME',
    );
  }
  const logged = Math.max(logRows(dataDir).length, 1);
  const [caller, other] = twoCallers(own);
  // By chance an earlier call had the same number.
  const before = bookingStatuses(dataDir, caller.call.number).length;
  heading(`The call, in the form of ${FORMS[own.agent].name}`);
  const wanted = service === undefined ? {} : { service };
  const first = await askForTime(caller, wanted, () =>
    expectThat(
      logRows(dataDir).length > logged,
      `Nothing was booked: ${own.url} did not write to ${dataDir}/sheet/Log.csv. Name its own folder with: --data DIR`,
    ),
  );
  await book(caller, first);
  const moved = await move(caller, wanted, first);
  const event = eventOf(dataDir, NAME, moved.startMs);
  expectThat(
    eventsOf(dataDir, NAME, first.startMs).length === 0,
    'The appointment was moved, but its old event stands.',
  );
  showEvent(event);
  heading('Others try');
  await tryAsOther(other, moved);
  await tryAsStranger(caller, moved);
  eventOf(dataDir, NAME, moved.startMs);
  say('Demo', 'The appointment stands as before.');
  heading('The call goes on');
  await cancelTwice(caller, moved);
  expectThat(
    eventsOf(dataDir, NAME, moved.startMs).length === 0,
    'The appointment was cancelled, but its event stands.',
  );
  const statuses = bookingStatuses(dataDir, caller.call.number).slice(before);
  expectThat(statuses.join() === 'cancelled', `Bookings should have one cancelled row, but has: ${statuses.join()}`);
  say('Demo', 'The calendars hold no event of this call any more. Its row in Bookings says: cancelled');
  const added = showAdded(logRows(dataDir), logged);
  const auth = logRows(dataDir)[0]?.indexOf('Auth') ?? -1;
  expectThat(
    added.some((row) => row[auth] === 'bad secret'),
    'The Log shows no refused tool call; there should be one.',
  );
}

/** Mostly new ones, so that what an earlier call left is nothing of theirs. The numbers are Germany's for films. */
function twoCallers(own: Pick<ToolPlay, 'url' | 'agent' | 'secret'>): readonly [ToolLine, ToolLine] {
  const last = randomInt(100, 998);
  const caller = (digits: number) => ({ ...own, call: { number: `+493023125${digits}`, callId: randomUUID() } });
  return [caller(last), caller(last + 1)];
}

interface Time {
  readonly id: string;
  readonly startMs: number;
  readonly spoken: string;
}

/** A time on offer, some days from the first free one. */
async function askForTime(line: ToolLine, service: Fields, check: () => void): Promise<Time> {
  say('Caller', 'Hello, do I have an appointment with you? And what is the first that is free?');
  const available = { tool: 'available', args: { ...service, n: 2 } } as const;
  const [mine, soonest] = await ask(line, { tool: 'next-appointments', args: {} }, available);
  if (mine?.status !== 'success') throw new DemoError(notLetIn(line, mine));
  check();
  expectThat(timesIn(mine, 'appointments').length === 0, 'A new caller should have no appointment.');
  if (soonest?.status !== 'success') throw new DemoError('No times were told. The Reason in sheet/Log.csv says why.');
  const [earliest] = timesIn(soonest, 'offers');
  if (earliest === undefined) throw new DemoError('No time is free. The Reason in sheet/Log.csv says why.');
  const from = dateFrom(earliest, DAYS_LATER);
  say('Caller', `That is too soon. From ${from} on, please. I am ${NAME}.`);
  return firstOffered(line, { ...service, from, n: 2 });
}

/** Of at most two. */
async function firstOffered(line: ToolLine, args: Fields & { readonly from: string }): Promise<Time> {
  const answer = await askOne(line, { tool: 'available', args });
  const [first, ...more] = timesIn(answer, 'offers');
  if (first === undefined)
    throw new DemoError(`No time is free from ${args.from} on. Are the hours too few for this call?`);
  expectThat(more.length < 2, 'Two times at most were asked for, and more were told.');
  // A date of the practice may begin some hours before that of UTC.
  const isLater = first.startMs >= Date.parse(args.from) - DAY_MS / 2;
  expectThat(isLater, `Times from ${args.from} on were asked for, not ${first.spoken}.`);
  return first;
}

/** In UTC. */
function dateFrom({ startMs }: Time, daysLater: number): string {
  return new Date(startMs + daysLater * DAY_MS).toISOString().slice(0, 10);
}

function notLetIn({ agent }: ToolLine, answer: ToolAnswer | undefined): string {
  const start = `npm start -- --tool-secret ${agent}=SECRET`;
  return `The first tool call failed: "${answer?.sentence}" If the secret is wrong, give the same to both: ${start} and --secret SECRET here.`;
}

async function book(line: ToolLine, { id, startMs, spoken }: Time): Promise<void> {
  say('Caller', `${spoken}, please.`);
  const args = { offer: id, name: NAME, email: 'zoe.krueger@mail.example' };
  const answer = await askOne(line, { tool: 'book', args });
  expectThat(startIn(answer) === startMs, `An offered time could not be booked: ${answer.sentence}`);
  say('Caller', 'So when is it?');
  const [only, ...more] = timesIn(await askOne(line, { tool: 'next-appointments', args: {} }), 'appointments');
  expectThat(only?.startMs === startMs && more.length === 0, 'The caller should have the one appointment just booked.');
}

/** Where it stands then. */
async function move(line: ToolLine, service: Fields, from: Time): Promise<Time> {
  say('Caller', 'Can we make it an afternoon, a day later at least?');
  const to = await firstOffered(line, { ...service, from: dateFrom(from, 1), part_of_day: 'afternoon', n: 2 });
  say('Caller', `${to.spoken}, then.`);
  const answer = await askOne(line, { tool: 'move', args: { appointment: '1', offer: to.id } });
  expectThat(startIn(answer) === to.startMs, `${from.spoken} could not be moved: ${answer.sentence}`);
  return to;
}

async function tryAsOther(line: ToolLine, { startMs }: Time): Promise<void> {
  say('Stranger', 'From another phone: which appointments are there? Cancel the one that I name.');
  const told = await askOne(line, { tool: 'next-appointments', args: {} });
  const isNone = told.status === 'success' && timesIn(told, 'appointments').length === 0;
  expectThat(isNone, 'Another caller was told of an appointment that is not theirs.');
  const args = { start_iso_now: new Date(startMs).toISOString() };
  const answer = await askOne(line, { tool: 'cancel', args });
  expectThat(answer.status === 'failed', 'Another caller could cancel an appointment that is not theirs.');
}

async function tryAsStranger(line: ToolLine, { startMs }: Time): Promise<void> {
  say('Stranger', 'Sends the caller’s number with a secret of their own.');
  const args = { start_iso_now: new Date(startMs).toISOString() };
  const answer = await askOne({ ...line, secret: `not-${line.secret}` }, { tool: 'cancel', args });
  expectThat(answer.status === 'failed', 'A tool call with a wrong secret was not refused.');
}

async function cancelTwice(line: ToolLine, { spoken }: Time): Promise<void> {
  say('Caller', `I cannot come on ${spoken} after all. Please cancel it.`);
  const cancel = { tool: 'cancel', args: { appointment: '1' } } as const;
  const answer = await askOne(line, cancel);
  expectThat(answer.status === 'success', `The appointment could not be cancelled: ${answer.sentence}`);
  say('Demo', 'As if the answer had been lost, the same is sent again.');
  const again = await askOne(line, cancel);
  expectThat(again.status === 'success', `The repeated cancellation failed: ${again.sentence}`);
}

/** Throws DemoError unless the answer has such a list of times. */
function timesIn(answer: Fields, list: 'offers' | 'appointments'): Time[] {
  const times = answer[list];
  if (!Array.isArray(times)) throw new DemoError(`The answer has no ${list}: ${JSON.stringify(answer)}`);
  return times.map((time: unknown) => {
    const { id, spoken, start_iso } = isFields(time) ? time : {};
    const startMs = instant(start_iso);
    if (typeof id === 'string' && typeof spoken === 'string' && !Number.isNaN(startMs)) return { id, spoken, startMs };
    throw new DemoError(`This is no time of ${list}: ${JSON.stringify(time)}`);
  });
}

/** Of the appointment that was booked or moved; NaN if nothing was. */
function startIn({ status, appointment }: ToolAnswer): number {
  return status === 'success' && isFields(appointment) ? instant(appointment.start_iso) : Number.NaN;
}
