// Puts the parts of a run together: one world, one agenda, and everything that the seed decides.
import { createLevers } from '../../local/hubspot/levers.ts';
import type { Threads } from '../../local/threads/pool.ts';
import type { Phone } from '../callers/live.ts';
import { openPhone } from '../callers/phone.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { type WatchedCalendars, watchCalendars } from '../evidence/calendars.ts';
import type { Asked } from '../evidence/history.ts';
import { watchMeetings } from '../evidence/meetings.ts';
import { createWitness, type Witness } from '../evidence/witness.ts';
import { type Armed, type ArmedOptions, armFaults } from '../faults/armed.ts';
import { createCachePast } from '../faults/cachePast.ts';
import { callName, type Fault, type Planned, type Wants } from '../faults/fault.ts';
import { watchInserts } from '../faults/inserts.ts';
import { beside, drawHubspotPlan, drawPlan, wantsOf } from '../faults/plan.ts';
import { drawQuotas } from '../faults/quotas.ts';
import { drawRowMoves, drawStrangers } from '../faults/rowMoves.ts';
import { drawSheetEdits } from '../faults/sheetEdits.ts';
import { withUnreadable } from '../faults/unreliable.ts';
import { drawWorld, type Setting } from '../world/world.ts';
import { type Agenda, createAgenda } from './agenda.ts';
import { type Google, openGoogle } from './google.ts';
import { openNetwork } from './network.ts';
import { type Around, schedule } from './scheduler.ts';
import type { HeldCall } from './stage.ts';
import { createTrace, type Trace } from './trace.ts';

export interface RunOptions {
  readonly seed: number;
  /** Holds the bundle. */
  readonly scriptFolder: string;
  /** Whether the bundle has the recovery job. */
  readonly recovers: boolean;
  readonly threads: Threads;
  /** Of the executions, those in a kept context, from 0 to 1; see google.ts. */
  readonly keptShare?: number;
  /** These meet whatever they can, in addition to the plan. */
  readonly forced?: readonly Fault[];
  /** In place of the plan that the seed draws. */
  readonly plan?: readonly Planned[];
}

export interface Run {
  readonly setting: Setting;
  readonly plan: readonly Planned[];
  readonly wants: Wants;
  readonly agenda: Agenda;
  readonly trace: Trace;
  readonly calendars: WatchedCalendars;
  readonly witness: Witness;
  readonly google: Google;
  readonly faults: Armed;
  readonly phone: Phone;
  /** Names of the faults that something met, each as often as it did. */
  readonly met: string[];
  chance(stream: string): Chance;
}

export function openRun(options: RunOptions): Run {
  const { seed, scriptFolder, threads, forced = [] } = options;
  const chance = (stream: string) => chanceOf(seed, stream);
  const { plan, wants, setting } = drawRun(options.plan, forced, chance);
  const agenda = createAgenda(setting.startMs, chance('ties'));
  const trace = createTrace(() => agenda.nowMs);
  const { hosts, timeZone } = setting.world;
  const ids = [...hosts.map(({ calendarId }) => calendarId), ...(setting.hubspot?.ownCalendars ?? [])];
  const unreadable = hosts.flatMap(({ calendarId, isUnreadable }) => (isUnreadable ? [calendarId] : []));
  const calendars = watchCalendars(setting.store, ids, timeZone);
  const witness = createWitness(() => agenda.nowMs, calendars, watchMeetings(setting.store), trace);
  const asks = new Map<number, readonly Asked[]>();
  const past = createCachePast();
  const inserts = watchInserts();
  const met: string[] = [];
  const faults = armFaults({
    plan,
    forced,
    chance: chance('treatments'),
    scene: { lockHolder: () => google.runtime.lockHolder, olderCached: past.older },
    nowMs: () => agenda.nowMs,
    met: toldOf(met, witness, trace),
  });
  const atHubspot = openHubspot(setting, faults, witness);
  const google = openGoogle({
    hubspot: atHubspot.levers,
    ...{ seed, setting, agenda, witness, trace, scriptFolder, threads, keptShare: options.keptShare },
    chance: chance('lock'),
    contexts: chance('contexts'),
    askedBy: (callId) => asks.get(callId),
    hold: (held) => schedule(atHubspot.watched(held), around),
    overlooksCollision: (id) => inserts.meets(id) && faults.onCollision(id),
  });
  const around: Around = {
    ...{ agenda, trace, chance: chance('latency'), isOver: google.isOver },
    treat(call, execution) {
      witness.calls(execution.id, callName(call));
      inserts.begins(call, execution);
      if (call.service === 'UrlFetchApp') witness.asksHubspot(execution.id, google.runtime.lockHolder === execution.id);
      return withUnreadable(call, unreadable, faults.onCall(call, execution.id));
    },
    answered: ({ call, execution }) => inserts.answered(call, execution),
    stop: google.runtime.stop,
    loseLock: google.runtime.loseLock,
    performed({ call, execution }, answered) {
      past.note(call);
      if (JSON.parse(answered).ok) inserts.done(call, execution);
      witness.look(execution.id);
    },
  };
  const network = openNetwork({ agenda, faults, webApp: google.webApp, chance: chance('network') });
  const phone = openPhone({
    ...{ seed, agenda, network, trace, asks, heard: witness.heard },
    requireSignature: setting.world.requireSignature ?? false,
  });
  return { setting, plan, wants, agenda, trace, calendars, witness, google, faults, phone, met, chance };
}

function toldOf(all: string[], witness: Witness, trace: Trace): ArmedOptions['met'] {
  return (whom, { name }, goesOn) => {
    all.push(name);
    const isExecution = typeof whom === 'number';
    if (isExecution) witness.met(whom, name);
    trace.add(isExecution ? `#${whom}` : whom, goesOn ? `${name} goes on` : `FAULT ${name}`);
  };
}

/** `given` takes the place of what the seed draws. */
function drawRun(
  given: RunOptions['plan'],
  forced: readonly Fault[],
  chance: Run['chance'],
): Pick<Run, 'plan' | 'wants' | 'setting'> {
  const edits = beside(forced, drawSheetEdits(chance('sheet edits')));
  const planned = beside(forced, drawPlan(chance('faults')));
  const quotas = beside(forced, drawQuotas(chance('quotas'), planned));
  // A person's act meets no call. So a forced one is a part of the plan.
  const acts = forced.flatMap((fault) => (fault.kind === 'person' ? [{ fault, first: 1, times: 1 }] : []));
  const drawn = [...(given ?? [...planned, ...edits, ...quotas, ...drawStrangers(chance('strangers come'))]), ...acts];
  const wants = wantsOf(drawn);
  const setting = drawWorld(chance, wants);
  if (given !== undefined) return { plan: drawn, wants, setting };
  const ofPast = setting.past ? drawRowMoves(chance('row moves'), drawn) : [];
  const ofHubspot = setting.hubspot ? drawHubspotPlan(chance('faults at HubSpot')) : [];
  return { plan: [...drawn, ...ofPast, ...ofHubspot], wants, setting };
}

/** HubSpot's stand-in with the seed's switches and faults; it is told which execution asks it. */
function openHubspot({ hubspot }: Setting, faults: Armed, witness: Witness) {
  let asking = 0;
  const levers = createLevers(hubspot?.switches);
  levers.strike = (endpoint) => faults.onHubspot(endpoint, asking);
  const perform = ({ execution, perform: work }: HeldCall) => {
    asking = execution.id;
    const done = work();
    // HubSpot may have booked long before its answer comes.
    if (typeof done !== 'string') witness.look(asking);
    return done;
  };
  return { levers, watched: (held: HeldCall): HeldCall => ({ ...held, perform: () => perform(held) }) };
}
