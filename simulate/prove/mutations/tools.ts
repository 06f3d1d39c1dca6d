// Voice agents' tool calls: whose appointment, which one, and what an id means.
import type { Mutation } from '../mutation.ts';

export const TOOLS: readonly Mutation[] = [
  {
    name: 'tools-ignore-identity',
    removed: 'A caller of a tool sees, moves and cancels the appointments of everyone.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/ownAppointments.ts',
        find: 'filter(({ row }) => contacts.same(row, identity));',
        replace: 'filter(({ row }) => contacts.same(row, identity) || row !== null);',
      },
    ],
    breaks: ['tool-own-appointments-only'],
    forced: [],
  },
  {
    name: 'cancel-leaves-event',
    removed: 'A cancelled appointment loses its row alone: the event stands.',
    because: 'Nothing stands in for it. The recovery job leaves alone what a person may have cancelled in Bookings.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/cancelEvent.ts',
        find: "const outcome = calendar.remove(calendarId, row.eventId, isGuest(own) ? 'all' : 'none');",
        replace:
          "const outcome = isGuest(own) ? calendar.remove(calendarId, row.eventId, 'all') : ({ kind: 'done' } as const);",
      },
    ],
    breaks: ['tool-cancelled-has-no-event', 'tool-cancelled-is-true'],
    forced: [],
  },
  {
    name: 'ids-of-any-call',
    removed: 'The id of an offer means the same in every phone call.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/tools/callMemory.ts',
        find: 'JSON.stringify([platform, ...parts])',
        replace: 'JSON.stringify([parts.length])',
      },
    ],
    breaks: ['tool-offers-of-this-call'],
    forced: [],
  },
  {
    name: 'double-cancel',
    removed: 'A call that names an appointment that is gone changes the next one.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/tools/whichAppointment.ts',
        find: 'return own ? { own, all } : { gone, all };',
        replace: 'const next = own ?? all.ahead[0];\n    return next ? { own: next, all } : { gone, all };',
      },
      {
        file: 'src/booking/tools/change.ts',
        find: 'if (repeated !== null) return repeated;',
        replace: '',
      },
    ],
    breaks: ['tool-repeat-changes-once'],
    forced: [],
  },
  {
    name: 'vapi-result-no-text',
    removed: 'Vapi gets each result as an object, where it reads a text.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/agents/platforms.ts',
        find: 'result: answerText(answer),',
        replace: 'result: JSON.parse(answerText(answer)),',
      },
    ],
    breaks: ['contract-shaped'],
    forced: [],
  },
  {
    name: 'retell-never-stale',
    removed: 'A request that Retell signed counts however old it is.',
    because: 'Nothing stands in for it. A request that was once seen could be sent again.',
    program: 'script',
    edits: [
      {
        file: 'src/signing/retell.ts',
        find: "if (Math.abs(nowMs - Number(time)) > TOLERANCE_MS) return 'outOfTime';",
        replace: '',
      },
    ],
    breaks: ['no-door-opens'],
    forced: [],
  },
  {
    name: 'no-deadline',
    removed: 'An appointment is moved and cancelled whatever Cancel until and Move until say.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/ownDeadlines.ts',
        find: "noticeFor(sheet, entry.name, own, deadline)) ? 'yes' : 'tooLate';",
        replace: "noticeFor(sheet, entry.name, own, deadline)) ? 'yes' : 'yes';",
      },
    ],
    breaks: ['tool-deadlines-held'],
    forced: [],
  },
  {
    name: 'late-repeat-changes',
    removed:
      'A tool call that comes again is decided like a new one: it may mean an appointment that was booked since.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/tools/change.ts',
        find: 'if (repeated !== null) return repeated;',
        replace: '',
      },
    ],
    breaks: ['tool-repeat-changes-once'],
    forced: [],
  },
];
