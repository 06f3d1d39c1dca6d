// The rows, what waits to be written, and the recovery job.
import type { Mutation } from '../mutation.ts';

export const RECOVERY: readonly Mutation[] = [
  {
    name: 'no-pending-queue',
    removed: 'A row that the Sheet does not take is dropped; it does not wait in the script properties.',
    because:
      'The recovery job finds the row of a booking again by its event. Of a row of the Log nothing else is left.',
    program: 'script',
    edits: [
      {
        file: 'src/notes/waitingRows.ts',
        find: 'notes.note(`',
        replace: '((...dropped: unknown[]) => dropped)(`',
      },
    ],
    breaks: ['one-log-row'],
    forced: ['sheetNotWritable'],
  },
  {
    name: 'recovery-removes-nothing',
    removed:
      'The recovery job removes no event: neither that of a request that was answered `failed`, nor one that no caller was told of and that breaks a rule.',
    because:
      'A request takes back itself what it may not keep. What is left over is of executions that were ended between event and row: so one is.',
    program: 'script',
    edits: [
      {
        file: 'src/recovery/orphanVerdicts.ts',
        find: 'if (isUnwanted) verdicts.push(',
        replace: 'if (isUnwanted && orphan === null) verdicts.push(',
      },
    ],
    breaks: ['failed-left-nothing', 'caps-held', 'one-appointment'],
    forced: ['stopAfterInsert'],
  },
  {
    name: 'recovery-leaves-rows',
    removed: 'The recovery job does not bring the rows of Bookings in line with what people did in the calendar.',
    because:
      'Nothing stands in for it. A person must have moved or deleted an event of ours, which is among what the seeds draw.',
    program: 'script',
    edits: [
      {
        file: 'src/recovery/rowCorrections.ts',
        find: "if (standing.kind !== 'found') return null;",
        replace: "if (standing.kind !== 'found' || known.nowMs > 0) return null;",
      },
    ],
    breaks: ['bookings-agree'],
    forced: [],
  },
  {
    name: 'old-properties',
    removed:
      'An execution that has waited for the lock does not read the script properties again. It does not know what waits there.',
    because: 'It is there for rows that the Sheet did not take a moment before: so it takes none.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/beforeLock.ts',
        find: 'const now = withNotesOfNow(session);',
        replace: 'const now = withNotesOfNow === undefined ? withNotesOfNow(session) : session;',
      },
    ],
    breaks: ['success-has-one-event', 'one-appointment', 'caps-held', 'no-double-booking'],
    forced: ['sheetNotWritable'],
  },
  {
    name: 'no-look-into-log',
    removed: 'Rows that seemed not to be written are written again without a look into the Log.',
    because: 'It is there for a write that went through although its answer was lost: so one is.',
    program: 'script',
    edits: [
      {
        file: 'src/records/logged.ts',
        find: 'const shown = rows.length === 0 ? null',
        replace: 'const shown = rows.length >= 0 ? null',
      },
    ],
    breaks: ['one-log-row'],
    forced: ['lostRows'],
  },
  {
    name: 'stopped-move-removed',
    removed: 'The recovery job does not look whether an event without a row is all that a stopped move has left.',
    because: 'It is there for executions that end when the old event is gone: so one does.',
    program: 'script',
    edits: [
      {
        file: 'src/recovery/orphanVerdicts.ts',
        find: "replaced(orphan) === 'gone' && isAllThatIsLeft(",
        replace: "replaced(orphan) === 'stands' && isAllThatIsLeft(",
      },
    ],
    breaks: ['success-has-one-event'],
    forced: ['stopAfterChange'],
  },
  {
    name: 'log-always-success',
    removed: 'The Log says success of every request.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/booking/logRow.ts',
        find: "outcome: result.kind === 'failed' ? outcomeOf(result.refusal) : 'success',",
        replace: "outcome: 'success',",
      },
    ],
    breaks: ['log-tells-the-truth'],
    forced: [],
  },
  {
    name: 'row-swaps-details',
    removed: 'A row of Bookings has name and phone in each other’s place.',
    because: 'Nothing stands in for it: a row that the recovery job makes from the event has them right.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/calendar/placeBooking.ts',
        find: '...{ name, email, phone, contactId, externalId, eventId },',
        replace: '...{ name: phone, email, phone: name, contactId, externalId, eventId },',
      },
    ],
    breaks: ['row-says-what-was-asked'],
    forced: [],
  },
];
