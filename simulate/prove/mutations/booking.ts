// How a booking is written, and how a contact that asks again is known.
import type { Mutation } from '../mutation.ts';

export const BOOKING: readonly Mutation[] = [
  {
    name: 'no-lock',
    removed: 'No request asks for the script lock: each goes on as if it held it.',
    because:
      'Nothing stands in for it where two bookings do not overlap: a cap or the rule for repeats is broken by two at once.',
    program: 'script',
    edits: [
      {
        file: 'src/google/lock.ts',
        find: 'return LockService.getScriptLock().tryLock(waitMs);',
        replace: 'return waitMs >= 0;',
      },
    ],
    breaks: ['caps-held', 'one-appointment', 'no-double-booking', 'success-has-one-event', 'bookings-agree'],
    forced: [],
  },
  {
    name: 'no-recheck',
    removed: '`book` does not ask whether the start is still free: it takes what the opening hours allow.',
    because:
      'The event’s id catches the same start in the same calendar; starts that overlap, and buffers, are caught by nothing else, as the check after the insert leaves what was known before to the rules.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/availability/availability.ts',
        find: 'hosts: usable }',
        replace:
          'hosts: asked.within === null ? usable : usable.map(({ host, booked }) => ({ host, booked, busy: { startsMs: [], endsMs: [] }, own: [] })) }',
      },
    ],
    breaks: ['no-double-booking'],
    forced: [],
  },
  {
    name: 'random-event-id',
    removed: 'An event’s id is drawn at random; it does not follow from calendar and start.',
    because:
      'The lock and the check after the insert keep two callers apart without it. It is what a request finds its own event by, when an earlier attempt was ended before it wrote the row.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/events/eventIds.ts',
        find: 'codec.sha256Hex(',
        replace: 'codec.sha256Hex(codec.uuid() + ',
      },
    ],
    breaks: ['repeat-is-success', 'success-has-one-event'],
    forced: ['stopAfterInsert'],
  },
  {
    name: 'no-check-after-insert',
    removed: 'No execution looks, once its event is written, whether its time is now doubly ours.',
    because: 'It is there for a lock that does not hold: so each execution loses the lock.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/verifyAlone.ts',
        find: 'const { slot, startMs } = attempt.wanted;',
        replace: "const { slot, startMs } = attempt.wanted;\n  if (slot) return 'alone';",
      },
    ],
    breaks: ['no-double-booking', 'success-has-one-event'],
    forced: ['lockLost'],
  },
  {
    name: 'no-look-for-earlier',
    removed: 'A request does not look for the event that an earlier attempt of the same contact wrote.',
    because:
      'A caller with a row is known by it. Without one, an earlier attempt must have been ended between event and row: so one is.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/findUnanswered.ts',
        find: 'for (const hosts of places.slice(0, MAX_LOOKS)) {\n    const [host] = hosts;',
        replace: 'for (const hosts of places.slice(0, 0)) {\n    const [host] = hosts;',
      },
    ],
    breaks: ['repeat-is-success', 'success-has-one-event'],
    forced: ['stopAfterInsert'],
  },
  {
    name: 'no-repeat-known',
    removed: 'A caller who asks again for a start that is theirs by a row of Bookings is not known again.',
    because:
      'The event is known by its id only as long as it has no row. So another host who is free gets the same appointment once more.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/findOwn.ts',
        find: 'const again = earlier.find(isRepeated) ?? sameRequest(attempt) ?? null;',
        replace: 'const again = earlier.slice(0, 0).find(isRepeated) ?? null;',
      },
    ],
    breaks: ['success-has-one-event'],
    forced: [],
  },
  {
    name: 'no-repeat-rule',
    removed: '`Repeat bookings` is ignored: `refuse` and `move` book a second appointment as `allow` does.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/findOwn.ts',
        find: "const isAllowed = repeatsOf(attempt) === 'allow';",
        replace: 'const isAllowed = true;',
      },
    ],
    breaks: ['one-appointment'],
    forced: [],
  },
  {
    name: 'late-attempt-books',
    removed: 'An attempt that comes late books, although the other one’s caller was told that the request failed.',
    because:
      'It is there for attempts that overtake each other: so one is slow to read, and the other finds a minute’s calls used up.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/decide.ts',
        find: "const earlier = incoming.action === 'book' ? earlierRefusal(session.notes, session.attemptId) : null;",
        replace:
          "const earlier = incoming.action === 'none' ? earlierRefusal(session.notes, session.attemptId) : null;",
      },
    ],
    breaks: ['failed-left-nothing'],
    forced: ['slowFreeBusy', 'calendarUsedUp'],
  },
  {
    name: 'unseen-keeps-its-place',
    removed:
      'An event without a row is confirmed when its caller asks again, even if others have booked around it meanwhile.',
    because: 'It is there for executions that ended between event and row: so one does.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/placeBooking.ts',
        find: 'const mayStand = !isCrowdedOut || mayKnow(attempt, written);',
        replace: "const mayStand = !isCrowdedOut || mayKnow(attempt, written) || why !== '';",
      },
    ],
    breaks: ['caps-held', 'no-double-booking', 'one-appointment'],
    forced: ['stopAfterInsert'],
  },
  {
    name: 'repeat-refused',
    removed: 'A caller who asks again for the start that they have is told that there is an appointment already.',
    because: 'Nothing stands in for it: it is one event and one row, and only the answer is wrong.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/bookStart.ts',
        find: "return { ...about, result: { kind: 'booked' }, reason: reasons.repeated(step.held.row.host) };",
        replace: "return failed('alreadyBooked', reasons.repeated(step.held.row.host), about, 'a date');",
      },
    ],
    breaks: ['repeat-is-success'],
    forced: [],
  },
  {
    name: 'others-not-invited',
    removed: 'An appointment with all hosts invites only the first, who has it in their calendar.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/events/eventFor.ts',
        find: "const ofHosts = lacks.guests === 'all' ? [] : hostsAsGuests(hosts);",
        replace: "const ofHosts = lacks.guests === 'all' ? [] : hostsAsGuests(hosts).slice(0, 0);",
      },
    ],
    breaks: ['right-hosts'],
    forced: [],
  },
];
