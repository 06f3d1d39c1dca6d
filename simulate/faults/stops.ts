// An execution ends in the middle, or takes so long that others overtake it.
import type { Call } from '../../local/boundary.ts';
import { type CallFault, callName, type Treatment } from './fault.ts';
import { apiError } from './refusals.ts';

const SIX_MINUTES_MS = 360_000;

export const STOPS: readonly CallFault[] = [
  {
    ...fault('hardStop', 'An execution is ended at any call, before or after its effect.', /./, 100),
    treatment: (_, chance) => ({ stop: chance.pick(['before', 'after'] as const) }),
  },
  stop(
    'stopAfterInsert',
    'An execution is ended when its event stands and its row does not.',
    /\.Events\.insert$/,
    'after',
    2,
  ),
  {
    ...stop(
      'stopAfterChange',
      'An execution is ended when it has moved or removed an event.',
      /\.Events\.(patch|remove)$/,
      'after',
      1,
    ),
    wants: { repeatBookings: 'move', another: true },
  },
  stop('stopBeforeRows', 'An execution is ended just before it writes its rows.', /\.batchUpdate$/, 'before'),
  stop('stopAfterRows', 'An execution is ended when its rows are written.', /\.batchUpdate$/, 'after'),
  {
    ...fault(
      'sixMinutes',
      'A call never ends, and the execution is ended after six minutes; the effect may have happened.',
      /./,
      100,
    ),
    treatment: (_, chance) => ({ slowMs: SIX_MINUTES_MS, slowEffect: chance.happens(0.5) }),
  },
  {
    ...fault('lateInsert', 'An insert fails, and the event arrives a moment later.', /\.Events\.insert$/, 3),
    treatment: (call, chance) => ({ refuse: apiError(call, 'Backend Error'), lateMs: chance.int(50, 4_000) }),
  },
  {
    ...fault('slowCall', 'A call takes from three to ninety seconds.', /./, 100),
    treatment: (_, chance) => ({ slowMs: chance.int(3_000, 90_000) }),
  },
  {
    ...fault('slowFreeBusy', 'The free/busy query takes from three to thirty seconds.', /\.Freebusy\.query$/, 15),
    treatment: (_, chance) => ({ slowMs: chance.int(3_000, 30_000) }),
  },
];

function stop(name: string, what: string, calls: RegExp, when: 'before' | 'after', among = 6): CallFault {
  return { ...fault(name, what, calls, among), treatment: (): Treatment => ({ stop: when }) };
}

function fault(name: string, what: string, calls: RegExp, among: number) {
  const meets = (call: Call) => calls.test(callName(call));
  return { kind: 'call', name, what, meets, forced: 'once', among } as const;
}
