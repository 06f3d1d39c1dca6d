// The faults of one run, waiting for the calls that they may meet. Each call meets at most one, which keeps traces
// readable.
import type { Call } from '../../local/boundary.ts';
import { FAULTS as AT_HUBSPOT } from '../../local/hubspot/faults.ts';
import type { ArmedFault, Endpoint } from '../../local/hubspot/levers.ts';
import type { Chance } from '../chance.ts';
import type { CallFault, Fault, HubspotFault, Leg, Loss, NetworkFault, Planned, Scene, Treatment } from './fault.ts';

export interface Armed {
  onCall(call: Call, executionId: number): Treatment;
  /** An inserted event's id is in use: true = Google does not notice. */
  onCollision(executionId: number): boolean;
  /** null: the message arrives. `about` names the message in the trace. */
  onLeg(leg: Leg, about: string): Loss | null;
  /** null: HubSpot answers as ever. */
  onHubspot(endpoint: Endpoint, executionId: number): ArmedFault | null;
  /** From now on nothing goes wrong any more. */
  disarm(): void;
}

export interface ArmedOptions {
  readonly plan: readonly Planned[];
  /** These meet whatever they can, in addition to the plan. */
  readonly forced: readonly Fault[];
  readonly chance: Chance;
  readonly scene: Scene;
  /** Told of every fault that meets something: the execution's id, or the name of the message. `goesOn`: it began before. */
  readonly met: (whom: number | string, fault: Fault, goesOn: boolean) => void;
  readonly nowMs: () => number;
}

export function armFaults({ plan, forced, chance, scene, met, nowMs }: ArmedOptions): Armed {
  const waiting = plan.map((one) => ({ ...one, seen: 0, left: one.times }));
  const forcedOn = new Map<Fault, Set<number>>();
  const lasting = openLasting(nowMs, chance);
  let armed = true;

  /** Whether it is the turn of a planned fault that could meet this. */
  function isTurn(fault: Fault): boolean {
    const one = waiting.find((other) => other.fault === fault);
    if (!one) return false;
    one.seen += 1;
    if (one.seen < one.first || one.left === 0) return false;
    one.left -= 1;
    return true;
  }

  function isForced(fault: Fault, executionId: number): boolean {
    if (!forced.includes(fault)) return false;
    const done = forcedOn.get(fault) ?? new Set();
    const key = fault.kind === 'call' && fault.forced === 'in each execution' ? executionId : 0;
    if (fault.kind !== 'collision' && done.has(key)) return false;
    forcedOn.set(fault, done.add(key));
    return true;
  }

  /** The first fault that could meet this and goes on, is forced, or has its turn. */
  function meeting<F extends Fault>(could: (fault: Fault) => fault is F, executionId: number): F | undefined {
    if (!armed) return undefined;
    const faults = [...new Set([...forced, ...waiting.map(({ fault }) => fault)])];
    return faults.filter(could).find((fault) => lasting.goesOn(fault) || isForced(fault, executionId) || isTurn(fault));
  }

  return {
    onCall(call, executionId) {
      const could = (one: Fault): one is CallFault => one.kind === 'call' && one.meets(call, executionId, scene);
      const fault = meeting(could, executionId);
      if (!fault) return {};
      met(executionId, fault, lasting.begunBefore(fault));
      return fault.treatment(call, chance, scene);
    },
    onCollision(executionId) {
      const fault = meeting((one): one is Fault & { kind: 'collision' } => one.kind === 'collision', executionId);
      if (fault) met(executionId, fault, false);
      return fault !== undefined;
    },
    onLeg(leg, about) {
      const fault = meeting(isOn(leg), 0);
      if (fault) met(about, fault, false);
      return fault?.loss ?? null;
    },
    onHubspot(endpoint, executionId) {
      const fault = meeting(isAt(endpoint), executionId);
      if (fault) met(executionId, fault, false);
      return fault ? oneOf(fault, chance) : null;
    },
    disarm() {
      armed = false;
    },
  };
}

/** The faults that last for a while from the first call that they meet. */
function openLasting(nowMs: () => number, chance: Chance) {
  const untilMs = new Map<Fault, number>();
  const goesOn = (fault: Fault) => nowMs() < (untilMs.get(fault) ?? Number.NEGATIVE_INFINITY);
  return {
    goesOn,
    /** If not, it begins now. */
    begunBefore(fault: CallFault): boolean {
      const before = goesOn(fault);
      if (fault.lastsMs && !before) untilMs.set(fault, nowMs() + chance.int(...fault.lastsMs));
      return before;
    },
  };
}

function oneOf({ does }: HubspotFault, chance: Chance): ArmedFault {
  const name = chance.pick(does);
  return { name, fault: AT_HUBSPOT[name] };
}

function isOn(leg: Leg) {
  return (fault: Fault): fault is NetworkFault => fault.kind === 'network' && fault.leg === leg;
}

function isAt(endpoint: Endpoint) {
  return (fault: Fault): fault is HubspotFault => fault.kind === 'hubspot' && fault.at === endpoint;
}
