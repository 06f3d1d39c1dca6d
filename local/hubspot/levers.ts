// A test's hands on the stand-in: its switches, the faults that wait, and what it was asked.
import { FAULTS, type Fault, type FaultName } from './faults.ts';
import { defaultSwitches, type Switches } from './switches.ts';

export type Endpoint =
  | 'links'
  | 'availability'
  | 'information'
  | 'book'
  | 'contacts'
  | 'meetings'
  | 'tickets'
  | 'pipelines';

export interface ReceivedRequest {
  readonly endpoint: Endpoint;
  readonly method: string;
  /** As it was sent, encoded. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** JSON that was sent, else undefined. */
  readonly body: unknown;
  /** Name of the fault that it met, null for none. */
  readonly fault: FaultName | null;
}

export interface Aim {
  /** Where it strikes. Default: the next booking. */
  readonly at?: Endpoint;
  /** Which requests there, from now on: how many pass first, and how many are struck. Default: 0 and 1. */
  readonly after?: number;
  readonly times?: number;
  /** A waiting time in place of the fault's own. */
  readonly delayMs?: number;
}

export interface ArmedFault {
  readonly name: FaultName;
  readonly fault: Fault;
}

export interface Levers {
  /** Changed as a test goes. */
  readonly switches: Switches;
  /** Whether HubSpot's limits of requests count. */
  hasLimits: boolean;
  /** The oldest first. */
  readonly requests: ReceivedRequest[];
  fail(name: FaultName, aim?: Aim): void;
  /** The fault that strikes this request, which it then has used up. */
  strike(endpoint: Endpoint): ArmedFault | null;
}

interface Waiting extends ArmedFault {
  readonly at: Endpoint;
  toPass: number;
  left: number;
}

export function createLevers(switches: Partial<Switches> = {}): Levers {
  const waiting: Waiting[] = [];
  return {
    switches: { ...defaultSwitches(), ...switches },
    hasLimits: false,
    requests: [],
    fail(name, { at = 'book', after = 0, times = 1, delayMs } = {}) {
      const fault = { ...FAULTS[name], ...(delayMs === undefined ? {} : { delayMs }) };
      waiting.push({ name, fault, at, toPass: after, left: times });
    },
    strike(endpoint) {
      const first = waiting.find(({ at, left }) => at === endpoint && left > 0);
      if (first === undefined) return null;
      if (first.toPass > 0) {
        first.toPass -= 1;
        return null;
      }
      first.left -= 1;
      return first;
    },
  };
}
