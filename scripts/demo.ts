// `npm run demo`: plays a phone call against a running instance, signed as telli signs, and checks every answer. Then shows
// the calendar event and the Log rows. Ends non-zero if a check fails.
import { readCommandLine, UsageError, type ValuesOf } from '../local/command/commandLine.ts';
import { asWritten, optional, orElse } from '../local/command/flag.ts';
import { runCommand } from '../local/command/run.ts';
import { existingFolder, readUrl } from '../local/command/values.ts';
import { demoSecret } from '../local/start/toolSecrets.ts';
import { AGENTS, type Agent } from './demo/agents/forms.ts';
import { playTools } from './demo/agents/toolCalls.ts';
import { eventOf, showEvent } from './demo/event.ts';
import { calendarEvents, logRows } from './demo/evidence.ts';
import { endAtFault, isLinked, showMeeting } from './demo/hubspot.ts';
import { bookUntilTold, call, type Fields, type Line, offeredStarts, untilReady } from './demo/line.ts';
import { showAdded } from './demo/log.ts';
import { DemoError, expectThat, heading, isThursday, say, spoken } from './demo/transcript.ts';

const USAGE = `npm run demo -- [--url URL] [--key KEY] [--data DIR] [--service NAME] [--agent NAME [--secret SECRET]]

Plays a phone call against a running Slotsheet, and shows the event and the Log rows that it left.
With --agent a voice agent asks, books, moves and cancels with its tools (docs/agents.md). Without, telli's calendar is played.

  --url URL       where it answers (default: http://127.0.0.1:8787)
  --key KEY       telli's API key (default: demo-key)
  --data DIR      the instance's folder (default: .work/example)
  --service NAME  what the caller wants (default: the first service; in the example, a first visit)
  --agent NAME    the platform of the voice agent: ${AGENTS.join(', ')}
  --secret SECRET the platform's secret (default: demo-secret-NAME, which npm start has without --data; else give it
                  one with: npm start -- --tool-secret NAME=SECRET)
  --help          shows this`;

const FLAGS = {
  // The first `npm start` makes the example's copy, and may still be doing so.
  dataDir: orElse('data', '.work/example', existingFolder),
  url: orElse('url', 'http://127.0.0.1:8787', readUrl),
  key: orElse('key', 'demo-key', asWritten),
  service: optional('service', asWritten),
  agent: optional('agent', readAgent),
  secret: optional('secret', asWritten),
};

function readAgent(text: string): Agent {
  const agent = AGENTS.find((name) => name === text);
  if (agent !== undefined) return agent;
  throw new UsageError(`--agent wants one of ${AGENTS.join(', ')}, not ${JSON.stringify(text)}.`);
}

async function play({ agent, secret, ...flags }: ValuesOf<typeof FLAGS>): Promise<void> {
  if (agent !== undefined) return playTools({ ...flags, agent, secret: secret ?? demoSecret(agent) });
  if (secret !== undefined)
    throw new UsageError('--secret needs --agent beside it: that names the platform of the secret.');
  await playCalendar(flags);
}

const NAME = 'José Müller 🙂';
const CONTACT = {
  contact_id: 'demo-contact-1',
  external_contact_id: 'patient-4711',
  contact_details: { name: NAME, email: 'jose.mueller@mail.example', phone: '+49 30 5550123' },
};
const MOST_COLLEAGUES = 50;
const CHOICE = new Intl.ListFormat('en-GB', { type: 'disjunction' });

async function playCalendar({ dataDir, ...line }: Line & { readonly dataDir: string }): Promise<void> {
  await untilReady(line.url);
  calendarEvents(dataDir);
  const logged = Math.max(logRows(dataDir).length, 1);
  const isAtHubspot = isLinked(dataDir, line.service);
  heading('The call');
  if (isAtHubspot) say('Demo', 'A HubSpot link decides here. Its stand-in is asked for the times, and books.');
  const offered = await askForTimes(line);
  expectThat(
    logRows(dataDir).length > logged,
    `Nothing was booked: ${line.url} did not write to ${dataDir}/sheet/Log.csv. Name its own folder with: --data DIR`,
  );
  const startMs = readAloud(offered);
  const answer = await (isAtHubspot ? call(line, 'book', bookingOf(startMs)) : bookUntilTold(line, bookingOf(startMs)));
  if (isAtHubspot && answer.status === 'failed') return endAtFault(answer, logRows(dataDir), logged);
  confirm(answer, startMs);
  const left = await askAgain(line, startMs);
  await bookAgain(line, startMs, dataDir);
  await forge(line, left, startMs, dataDir);
  showEvent(eventOf(dataDir, NAME, startMs));
  if (isAtHubspot) showMeeting(dataDir, startMs, CONTACT.contact_details.email);
  showLog(logRows(dataDir), logged);
}

async function askForTimes(line: Line): Promise<number[]> {
  const wish = line.service === undefined ? 'to come for a first visit' : `an appointment: ${line.service}`;
  say('Caller', `Hello, I would like ${wish}. Thursdays suit me best.`);
  say('Agent', 'Let me look at the calendar.');
  const answer = await call(line, 'available', CONTACT);
  expectThat(
    answer.status !== 'failed',
    `Slotsheet offers no times. It says: "${answer.reason}" sheet/Log.csv says why.`,
  );
  const starts = offeredStarts(answer);
  say('Slotsheet', `${starts.length} times are free.`);
  return starts;
}

// On Thursdays only one host of the example works, which makes the shortest call; any other day will do.
function readAloud(offered: readonly number[]): number {
  const thursdays = offered.filter(isThursday);
  const [first, ...more] = spread(thursdays.length > 0 ? thursdays : offered, 3);
  if (first === undefined) throw new DemoError('No time is free. The Reason in sheet/Log.csv says why.');
  const chosen = more[0] ?? first;
  say('Agent', `I can offer you ${CHOICE.format([first, ...more].map(spoken))}.`);
  say('Caller', `${spoken(chosen)}, please. My name is ${NAME}.`);
  return chosen;
}

/** Up to `count` entries: the first, the last, and others evenly between them. */
function spread(starts: readonly number[], count: number): number[] {
  const last = starts.length - 1;
  const positions = Array.from({ length: count }, (_, k) => Math.round((k * last) / (count - 1)));
  return [...new Set(positions)].flatMap((position) => starts.slice(position, position + 1));
}

function confirm(answer: Fields, startMs: number): void {
  say('Slotsheet', `${answer.status}.`);
  expectThat(answer.status === 'success', `An offered time could not be booked: ${JSON.stringify(answer)}`);
  say('Agent', `You are booked for ${spoken(startMs)}.`);
}

function bookingOf(startMs: number, caller: Fields = CONTACT): Fields {
  return { ...caller, start_iso: new Date(startMs).toISOString() };
}

// While a colleague is free the time stays on offer. So other callers take it until no colleague is left.
async function askAgain(line: Line, startMs: number): Promise<number[]> {
  say('Agent', 'I ask for free times once more.');
  for (let colleagues = 0; colleagues <= MOST_COLLEAGUES; colleagues += 1) {
    const starts = offeredStarts(await call(line, 'available', CONTACT));
    if (!starts.includes(startMs)) {
      say('Slotsheet', `${starts.length} times are free; ${spoken(startMs)} is gone.`);
      return starts;
    }
    say('Slotsheet', `${spoken(startMs)} is still free with a colleague. Another caller takes it.`);
    confirm(await bookUntilTold(line, bookingOf(startMs, otherCaller(colleagues))), startMs);
  }
  throw new DemoError(`${spoken(startMs)} is booked again and again, and is offered still.`);
}

function otherCaller(index: number): Fields {
  const number = index + 1;
  const details = { name: `Mia Schmidt ${number}`, email: `mia.schmidt.${number}@mail.example` };
  return { contact_id: `demo-other-${number}`, contact_details: details };
}

async function bookAgain(line: Line, startMs: number, dataDir: string): Promise<void> {
  say('Agent', 'As if the answer had been lost, I book the same time for the same caller again.');
  const answer = await bookUntilTold(line, bookingOf(startMs));
  expectThat(answer.status === 'success', `The repeated booking failed: ${JSON.stringify(answer)}`);
  eventOf(dataDir, NAME, startMs);
  say('Slotsheet', 'success. There is still one event in the calendar.');
}

async function forge(line: Line, free: readonly number[], takenMs: number, dataDir: string): Promise<void> {
  const startMs = free[0] ?? takenMs;
  const before = calendarEvents(dataDir).length;
  say('Stranger', `Sends a booking for ${spoken(startMs)}, signed with a key of their own.`);
  const answer = await call({ ...line, key: `not-${line.key}` }, 'book', bookingOf(startMs));
  expectThat(answer.status === 'failed', `A forged signature was not refused: ${JSON.stringify(answer)}`);
  expectThat(calendarEvents(dataDir).length === before, 'A forged booking changed a calendar.');
  say('Slotsheet', `${answer.status}. "${answer.reason}" No calendar was touched.`);
}

function showLog(rows: readonly (readonly string[])[], alreadyThere: number): void {
  const added = showAdded(rows, alreadyThere);
  const refused = added.filter((row) => row[rows[0]?.indexOf('Auth') ?? -1] === 'bad signature');
  // The relay sends a call again if the first attempt is not answered in time.
  expectThat(refused.length > 0, 'The Log shows no refused call; there should be one.');
}

await runCommand({
  usage: USAGE,
  readFlags: (args) => readCommandLine(args, FLAGS),
  work: play,
  failed: 'The demo stopped',
});
