// One run, in two phases: safety, then liveness. The same seed, bundle and forced faults give the same history and the same
// trace, byte for byte.
import type { History, Instant } from '../evidence/history.ts';
import { finalState } from '../evidence/witness.ts';
import type { Fault, PersonFault } from '../faults/fault.ts';
import { actsAtHubspot } from '../people/atHubspot.ts';
import { createPeople, type People } from '../people/people.ts';
import { tabsOf } from '../people/sheetFiles.ts';
import { createSilentRows } from '../people/silentRows.ts';
import { callAsStrangers, enterCallers, enterLinkCallers, enterToolCallers, probe } from './enter.ts';
import { type Erasing, enterErasing } from './erasing.ts';
import { openRun, type Run, type RunOptions } from './open.ts';
import { drain } from './scheduler.ts';

export interface RunResult {
  readonly history: History;
  readonly trace: readonly string[];
  /** Names of the faults that something met, each as often as it did. */
  readonly met: readonly string[];
}

const RECOVERY_PAUSE_MS = 20 * 60_000;
const RECOVERIES = 2;
/** People and the odd recovery job come while callers are there. */
const BUSY_MS = 120_000;
/** After so long a person puts right what they did to a tab or column. */
const UNDO_AFTER_MS = [5_000, 60_000] as const;

export async function runSeed(options: RunOptions): Promise<RunResult> {
  const run = openRun(options);
  describePlan(run, options);
  const erasing = enterErasing(run);
  await safety(run, options.recovers);
  const recoveryMs = await liveness(run, options.recovers, erasing);
  return { history: historyOf(run, options.seed, recoveryMs, erasing), trace: run.trace.lines, met: run.met };
}

/** Anything may fail at any time. Callers, people and the odd recovery job come as the seed draws them. */
async function safety(run: Run, recovers: boolean): Promise<void> {
  enterPeople(run);
  enterCallers(run);
  enterLinkCallers(run);
  enterToolCallers(run);
  if (recovers) enterOddRecovery(run);
  await drain(run.agenda, run.google.stage);
}

/** Nothing fails any more. The recovery job puts things right, and one more caller can book. The moment the job begins. */
async function liveness(run: Run, recovers: boolean, erasing: Erasing | null): Promise<Instant> {
  run.faults.disarm();
  run.trace.add('all', 'faults end');
  await erasing?.again();
  const recoveryMs = run.agenda.nowMs + RECOVERY_PAUSE_MS;
  await recoverAll(run, recovers);
  await probe(run);
  // What follows a booking at HubSpot is left to the job.
  if (run.setting.hubspot) await recoverAll(run, recovers);
  await erasing?.lookUp();
  return recoveryMs;
}

function describePlan({ trace, plan, setting }: Run, { seed, forced = [] }: RunOptions): void {
  const planned = plan.map(({ fault, first, times }) => `${fault.name} (from ${first}, ${times} times)`);
  const all = [...planned, ...forced.map(({ name }: Fault) => `${name} (forced)`)];
  const { hosts, services, repeatBookings } = setting.world;
  trace.add('seed', `${seed}; faults: ${all.join(', ') || 'none'}`);
  trace.add('world', `repeat bookings: ${repeatBookings}`);
  for (const one of [...hosts, ...services]) trace.add('world', JSON.stringify(one));
}

/** A person's act stands in the agenda like anything else. */
function enterPeople(run: Run): void {
  const { agenda, plan, setting, chance, google } = run;
  const calendarIds = setting.world.hosts.map(({ calendarId }) => calendarId);
  const { store, grid, hubspot } = setting;
  const clock = { nowMs: () => agenda.nowMs };
  const atHubspot = hubspot && actsAtHubspot({ store, clock, switches: hubspot.switches, grid });
  const people: People = {
    ...createPeople(store, calendarIds, grid),
    rows: createSilentRows(tabsOf(store), google.runtime),
    hubspot: atHubspot,
    callAsStrangers: () => callAsStrangers(run),
  };
  for (const [at, { fault }] of plan.entries()) {
    if (fault.kind !== 'person') continue;
    const own = chance(`person ${at}`);
    agenda.after(own.int(0, BUSY_MS), () => {
      const done = fault.act(people, own);
      const { what, undo } = done === null || typeof done === 'string' ? { what: done, undo: undefined } : done;
      recordAct(run, fault, what);
      if (undo) agenda.after(own.int(...UNDO_AFTER_MS), () => recordUndo(run, fault, undo()));
    });
  }
}

function recordAct({ trace, witness, met }: Run, fault: PersonFault, what: string | null): void {
  if (what === null) return;
  met.push(fault.name);
  trace.add('person', `FAULT ${fault.name}: ${what}`);
  const isInCalendar = witness.look('person');
  if (isAtHubspot(fault)) witness.hubspotEdit(what);
  else if (!isInCalendar) witness.sheetEdit(what);
}

function recordUndo({ trace, witness }: Run, fault: PersonFault, what: string): void {
  trace.add('person', `puts right: ${what}`);
  if (isAtHubspot(fault)) witness.hubspotEdit(what);
  else witness.sheetEdit(what);
}

function isAtHubspot({ wants }: PersonFault): boolean {
  return wants?.hubspot === true;
}

/** The job runs every quarter of an hour, so now and then among callers. */
function enterOddRecovery({ agenda, google, chance }: Run): void {
  const odd = chance('recovery');
  if (odd.happens(0.3)) agenda.after(odd.int(0, BUSY_MS), () => void google.job('recover'));
}

/** A slow job leaves some of it to the next. */
async function recoverAll(run: Run, recovers: boolean): Promise<void> {
  for (let count = 0; count < RECOVERIES; count += 1) await recoverLater(run, recovers);
}

async function recoverLater({ agenda, google }: Run, recovers: boolean): Promise<void> {
  agenda.after(RECOVERY_PAUSE_MS, () => {
    if (recovers) void google.job('recover');
  });
  await drain(agenda, google.stage);
}

function historyOf(
  { setting, witness, calendars }: Run,
  seed: number,
  recoveryMs: Instant,
  erasing: Erasing | null,
): History {
  const { runs, heard, changes, mails } = witness;
  const { final, past } = finalState(setting.store, calendars);
  const hubspot = setting.hubspot ? { hubspot: witness.hubspot() } : {};
  const { bookings = [], log = [] } = setting.past ?? {};
  const had = { bookings: [...bookings, ...(setting.world.invitations?.mailed ?? [])], log };
  const long = had.bookings.length > 0 ? { past: { had, has: past } } : {};
  const erased = erasing ? { erased: erasing.result() } : {};
  return { seed, world: setting.world, runs, heard, changes, mails, recoveryMs, final, ...hubspot, ...long, ...erased };
}
