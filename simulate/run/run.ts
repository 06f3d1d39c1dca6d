// One run, in two phases: safety, then liveness. The same seed, bundle and forced faults give the same history and the same
// trace, byte for byte.
import { type Caller, drawCallers, drawLinkCallers } from '../callers/callers.ts';
import { playCaller } from '../callers/live.ts';
import { type History, type Instant, PROBE } from '../evidence/history.ts';
import { finalState } from '../evidence/witness.ts';
import type { Fault, PersonFault } from '../faults/fault.ts';
import { actsAtHubspot } from '../people/atHubspot.ts';
import { createPeople, type People } from '../people/people.ts';
import { tabsOf } from '../people/sheetFiles.ts';
import { createSilentRows } from '../people/silentRows.ts';
import { neverOffered } from '../world/neverOffered.ts';
import { openRun, type Run, type RunOptions } from './open.ts';
import { drain } from './scheduler.ts';

export interface RunResult {
  readonly history: History;
  readonly trace: readonly string[];
  /** Names of the faults that something met, each as often as it did. */
  readonly met: readonly string[];
}

/** The product offers a calendar again ten minutes after it was found read-only. */
const PROBE_PAUSE_MS = 11 * 60_000;
const RECOVERY_PAUSE_MS = 20 * 60_000;
const RECOVERIES = 2;
/** People and the odd recovery job come while callers are there. */
const BUSY_MS = 120_000;
/** After so long a person puts right what they did to a tab or column. */
const UNDO_AFTER_MS = [5_000, 60_000] as const;
const LATE_MS = [20_000, 150_000] as const;
const STRANGERS = 30;
const STRANGERS_MS = 20_000;

export async function runSeed(options: RunOptions): Promise<RunResult> {
  const run = openRun(options);
  describePlan(run, options);
  await safety(run, options.recovers);
  const recoveryMs = await liveness(run, options.recovers);
  return { history: historyOf(run, options.seed, recoveryMs), trace: run.trace.lines, met: run.met };
}

/** Anything may fail at any time. Callers, people and the odd recovery job come as the seed draws them. */
async function safety(run: Run, recovers: boolean): Promise<void> {
  enterPeople(run);
  enterCallers(run);
  enterLinkCallers(run);
  if (recovers) enterOddRecovery(run);
  await drain(run.agenda, run.google.stage);
}

/** Nothing fails any more. The recovery job puts things right, and one more caller can book. The moment the job begins. */
async function liveness(run: Run, recovers: boolean): Promise<Instant> {
  run.faults.disarm();
  run.trace.add('all', 'faults end');
  const recoveryMs = run.agenda.nowMs + RECOVERY_PAUSE_MS;
  await recoverAll(run, recovers);
  await probe(run);
  // What follows a booking at HubSpot is left to the job.
  if (run.setting.hubspot) await recoverAll(run, recovers);
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

function enterCallers({ setting, wants, phone, chance }: Run): void {
  const grid = wants.rush ? [chance('rush').pick(setting.grid)] : setting.grid;
  const odd = chance('odd callers');
  // Where rows are moved, some callers come after that.
  const late = chance('late callers');
  for (const [at, caller] of drawCallers(setting, chance('callers'), wants).entries()) {
    const lateMs = setting.past && late.happens(0.5) ? late.int(...LATE_MS) : 0;
    const door = setting.world.requireSignature && odd.happens(0.2) ? 'direct' : caller.door;
    const isAstray = odd.happens(0.15) && !wants.rush;
    const starts = isAstray ? neverOffered(setting, odd) : grid;
    const arrivesMs = caller.arrivesMs + lateMs;
    const guesses = caller.guesses || isAstray;
    void playCaller({ ...caller, arrivesMs, door, guesses }, phone, starts, chance(`caller ${at}`));
  }
}

/** None has a credential. In words. */
function callAsStrangers({ phone, setting, chance }: Run): string {
  const own = chance('strangers');
  const [service] = setting.world.services;
  for (let count = 0; count < STRANGERS; count += 1) {
    const door = own.pick(['relay', 'direct'] as const);
    const stranger = { ...probeCaller(`s${count}`, service?.name ?? '', ''), door, isForger: true };
    void playCaller({ ...stranger, arrivesMs: own.int(0, STRANGERS_MS) }, phone, [], own);
  }
  return `lets ${STRANGERS} strangers call`;
}

/** Beside the others, and drawn from streams of their own. */
function enterLinkCallers({ setting, phone, chance }: Run): void {
  const odd = chance('odd callers of links');
  for (const [at, caller] of drawLinkCallers(setting, chance('callers of links')).entries()) {
    const isAstray = odd.happens(0.15);
    const starts = isAstray ? neverOffered(setting, odd) : setting.grid;
    const guesses = caller.guesses || isAstray;
    void playCaller({ ...caller, guesses }, phone, starts, chance(`caller of a link ${at}`));
  }
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

/** One more caller for each service, one after the other. */
async function probe({ agenda, google, phone, setting, chance }: Run): Promise<void> {
  const grid: readonly Instant[] = [];
  const { services, hubspot } = setting.world;
  for (const [at, { name }] of [...services, ...(hubspot?.services ?? [])].entries()) {
    const caller = probeCaller(`${PROBE}${at + 1}`, name, at < services.length ? '' : `probe${at + 1}@kunde.de`);
    agenda.after(PROBE_PAUSE_MS, () => void playCaller(caller, phone, grid, chance(`probe ${at}`)));
    await drain(agenda, google.stage);
  }
}

function probeCaller(id: string, service: string, email: string): Caller {
  const contact = { id, name: `Caller ${id}`, email, phone: '' };
  const usual = { door: 'relay', isForger: false, arrivesMs: 0, looksUp: false, guesses: false } as const;
  return { ...usual, contact, service, patienceMs: 60_000, tries: 1, afterSuccess: 'leaves' };
}

function historyOf({ setting, witness, calendars }: Run, seed: number, recoveryMs: Instant): History {
  const { runs, heard, changes } = witness;
  const { final, past } = finalState(setting.store, calendars);
  const hubspot = setting.hubspot ? { hubspot: witness.hubspot() } : {};
  const long = setting.past ? { past: { had: setting.past, has: past } } : {};
  return { seed, world: setting.world, runs, heard, changes, recoveryMs, final, ...hubspot, ...long };
}
