// The offer, and the rules that a start must keep.
import type { Mutation } from '../mutation.ts';

export const RULES: readonly Mutation[] = [
  {
    name: 'no-buffers',
    removed:
      'The buffers of bookings that stand are not kept: neither the rules nor the check after the insert look at them.',
    because: 'Nothing stands in for it. What is left are the buffers of the service that is asked for.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/keepApart.ts',
        find: 'Math.max(asking.bufferAfterMinutes, booking.bufferBeforeMinutes)',
        replace: '0',
      },
      {
        file: 'src/scheduling/keepApart.ts',
        find: 'Math.max(asking.bufferBeforeMinutes, booking.bufferAfterMinutes)',
        replace: '0',
      },
    ],
    breaks: ['no-double-booking'],
    forced: [],
  },
  {
    name: 'no-buffers-to-people',
    removed: 'The buffers of the service that is asked for are not kept to what people have in their calendars.',
    because: 'Nothing stands in for it: the check after the insert looks at our own events alone.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/keepApart.ts',
        find: 'widen(busy, afterMs, beforeMs)',
        replace: 'widen(busy, 0 * afterMs, 0 * beforeMs)',
      },
    ],
    breaks: ['no-booking-over-people'],
    forced: [],
  },
  {
    name: 'no-caps',
    removed: '`Max per day` is ignored.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/caps.ts',
        find: 'if (cap === null) return EMPTY_SET;',
        replace: 'if (cap !== -1) return EMPTY_SET;',
      },
    ],
    breaks: ['caps-held'],
    forced: [],
  },
  {
    name: 'blind-offers',
    removed: '`available` does not look at busy times: it offers what `book` then refuses.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/availability/availability.ts',
        find: 'hosts: usable }',
        replace:
          'hosts: asked.within !== null ? usable : usable.map(({ host, booked }) => ({ host, booked, busy: { startsMs: [], endsMs: [] }, own: [] })) }',
      },
    ],
    breaks: ['offered-was-bookable'],
    forced: [],
  },
  {
    name: 'offers-nothing',
    removed: '`available` offers nothing, ever.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/offer.ts',
        find: 'slots: forTheEar(asked, decision.result.slots) }',
        replace: 'slots: forTheEar(asked, decision.result.slots).slice(0, 0) }',
      },
    ],
    breaks: ['something-succeeds', 'closing-probe'],
    forced: [],
  },
  {
    name: 'people-ignored',
    removed: 'What is in the calendars takes no host’s time, except for our own bookings.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/startRules.ts',
        find: 'blockedTimes(service, taken.busy, taken.own)',
        replace: 'blockedTimes(service, { startsMs: [], endsMs: [] }, taken.own)',
      },
    ],
    breaks: ['no-booking-over-people'],
    forced: [],
  },
  {
    name: 'hours-ignored',
    removed: 'An appointment may run beyond the weekly hours, as long as it begins within them.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/startRules.ts',
        find: 'startsInside(starts, open, lengthMs)',
        replace: 'startsInside(starts, open, 0 * lengthMs + 1)',
      },
    ],
    breaks: ['within-the-hours'],
    forced: [],
  },
  {
    name: 'no-notice',
    removed: 'The notice is not kept.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/startLimits.ts',
        find: 'return nowMs + notice.minutes * MINUTE_MS;',
        replace: 'return nowMs + 0 * notice.minutes;',
      },
    ],
    breaks: ['within-the-hours'],
    forced: [],
  },
  {
    name: 'no-notice-in-book',
    removed: '`book` does not keep the notice that `available` keeps.',
    because: 'Nothing stands in for it: callers who ask for what was never offered would get it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/bookStart.ts',
        find: '    service: wanted.service,',
        replace: "    service: { ...wanted.service, minimumNotice: { kind: 'elapsed', minutes: 0 } },",
      },
    ],
    breaks: ['within-the-hours'],
    forced: [],
  },
  {
    name: 'unreadable-is-free',
    removed: 'A calendar that free/busy cannot read counts as free.',
    because: 'Nothing stands in for it: the look after the insert sees our own events alone.',
    program: 'script',
    edits: [
      {
        file: 'src/google/calendar.ts',
        find: 'if (errors.length > 0) return { unreadable:',
        replace: 'if (errors.length > 0) return { busy: [] };\n  if (errors.length > 0) return { unreadable:',
      },
    ],
    breaks: ['no-booking-over-people'],
    forced: [],
  },
  {
    name: 'service-cap-in-host-zone',
    removed: "A service's `Max per day` is counted by the dates of a host's zone.",
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/offer.ts',
        find: 'fullDates(ofService, service.maxPerDay, timeZone,',
        replace: 'fullDates(ofService, service.maxPerDay, question.hosts[0]?.host.timeZone ?? timeZone,',
      },
    ],
    breaks: ['caps-held'],
    forced: [],
  },
  {
    name: 'host-cap-in-settings-zone',
    removed: "A host's `Max per day` is counted by the dates of the Settings' zone.",
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/scheduling/startRules.ts',
        find: 'host.maxPerDay, host.timeZone,',
        replace: "host.maxPerDay, 'Europe/Berlin',",
      },
    ],
    breaks: ['caps-held'],
    forced: [],
  },
];
