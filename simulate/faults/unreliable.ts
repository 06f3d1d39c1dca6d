// Promises that hold only most of the time: the lock, the cache, free/busy of every calendar, and that ids collide.
import type { Call } from '../../local/boundary.ts';
import { isObject } from '../../local/services/jsonObject.ts';
import type { Chance } from '../chance.ts';
import { type CallFault, type CollisionFault, callName, type Scene, type Treatment } from './fault.ts';

export const UNRELIABLE: readonly (CallFault | CollisionFault)[] = [
  {
    kind: 'call',
    name: 'lockLost',
    what: 'An execution loses the lock while it counts on it, and is not told.',
    meets: (call, id, { lockHolder }) => call.service !== 'LockService' && lockHolder() === id,
    treatment: () => ({ loseLock: true }),
    forced: 'in each execution',
    among: 15,
    // The look after the insert sees the time around the event; what counts here may be on another day, with another host.
    wants: { repeatBookings: 'allow', uncapped: true },
  },
  {
    kind: 'call',
    name: 'cacheEvicted',
    what: 'The cache has forgotten.',
    meets: isCacheRead,
    treatment: () => ({ rewrite: withValue(() => ({})) }),
    forced: 'once',
    among: 8,
    inARow: 4,
  },
  {
    kind: 'call',
    name: 'staleCache',
    what: 'The cache answers with an older value of a key.',
    meets: (call, _, scene) => isCacheRead(call) && olderIn(call, scene).length > 0,
    treatment: (call, _, scene) => ({
      rewrite: withValue((value) => ({ ...fields(value), ...Object.fromEntries(olderIn(call, scene)) })),
    }),
    forced: 'once',
    among: 2,
    inARow: 4,
  },
  {
    kind: 'call',
    name: 'calendarUnreadable',
    what: 'Free/busy of one calendar fails.',
    meets: isFreeBusy,
    treatment: (call, chance) => oneFails(call, chance),
    forced: 'once',
    among: 15,
    inARow: 3,
  },
  {
    kind: 'collision',
    name: 'undetectedCollision',
    what: 'Two inserts of one id are under way at once, and Google does not notice: the later event takes the earlier one’s place.',
    wants: { rush: true },
  },
];

function isCacheRead(call: Call): boolean {
  return /^CacheService\.get/.test(callName(call));
}

function isFreeBusy(call: Call): boolean {
  return callName(call) === 'Calendar.Freebusy.query';
}

function olderIn({ args }: Call, { olderCached }: Scene): [string, string][] {
  const keys: readonly unknown[] = Array.isArray(args[0]) ? args[0] : [args[0]];
  return keys.flatMap((key): [string, string][] => {
    const older = olderCached(String(key));
    return older === undefined ? [] : [[String(key), older]];
  });
}

function oneFails(call: Call, chance: Chance): Treatment {
  const ids = calendarsAsked(call);
  return ids.length === 0 ? {} : { rewrite: failing([chance.pick(ids)]) };
}

/** The treatment, with one thing added: free/busy never answers for these calendars. */
export function withUnreadable(call: Call, calendarIds: readonly string[], treatment: Treatment): Treatment {
  if (!isFreeBusy(call)) return treatment;
  const asked = calendarsAsked(call).filter((id) => calendarIds.includes(id));
  if (asked.length === 0) return treatment;
  const { rewrite = (json) => json } = treatment;
  return { ...treatment, rewrite: (json) => failing(asked)(rewrite(json)) };
}

function calendarsAsked({ args: [query] }: Call): string[] {
  const items = fields(query).items;
  return (Array.isArray(items) ? items : []).map((item) => String(fields(item).id));
}

function failing(calendarIds: readonly string[]): (json: string) => string {
  const error = { errors: [{ domain: 'global', reason: 'backendError' }], busy: [] };
  const failed = Object.fromEntries(calendarIds.map((id) => [id, error]));
  return withValue((value) => {
    const answer = fields(value);
    return { ...answer, calendars: { ...fields(answer.calendars), ...failed } };
  });
}

/** An answer that is an exception stays as it is. */
function withValue(change: (value: unknown) => unknown): (json: string) => string {
  return (json) => {
    const answer = JSON.parse(json);
    return answer.ok ? JSON.stringify({ ok: true, value: change(answer.value) }) : json;
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
