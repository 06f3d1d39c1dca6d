// How a booking behind a HubSpot link is kept single, and its answer true.
import type { Mutation } from '../mutation.ts';

export const HUBSPOT: readonly Mutation[] = [
  {
    name: 'booking-repeated',
    removed: 'A request to book that HubSpot does not answer clearly is sent once more, as reads are.',
    because: 'HubSpot itself refuses the second where the host is busy by then: so its answers are lost.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/hubspot/ask.ts',
        find: "(requests[at]?.method === 'GET' ? waitBeforeRetry(answer) : null)",
        replace: 'waitBeforeRetry(answer)',
      },
    ],
    breaks: ['hubspot-one-meeting'],
    forced: ['bookingLost'],
  },
  {
    name: 'empty-event-booked',
    removed: 'HubSpot’s 200 counts as a booking also where it entered no event.',
    because: 'Nothing stands in for it: so a host’s calendar is lost.',
    program: 'script',
    edits: [
      {
        file: 'src/hubspot/meeting.ts',
        find: "if (isOffline === true || eventId === null || eventId === '') return { kind: 'notEntered' } as const;",
        replace:
          "if (!eventId) return { kind: 'booked', calendarEventId: 'none', contactId: idText(contactId) } as const;",
      },
    ],
    breaks: ['hubspot-success-has-meeting'],
    forced: ['bookingElsewhere'],
  },
  {
    name: 'lock-kept-for-hubspot',
    removed: 'An execution keeps the script lock while it asks HubSpot.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [{ file: 'src/booking/run.ts', find: '  lock?.release();\n  return decided', replace: '  return decided' }],
    breaks: ['hubspot-no-fetch-under-lock'],
    forced: [],
  },
  {
    name: 'lost-answer-is-refusal',
    removed: 'A booking that HubSpot did not answer is told as one that it refused.',
    because: 'Nothing stands in for it: so answers are lost.',
    program: 'script',
    edits: [
      {
        file: 'src/hubspot/meeting.ts',
        find: "if ('failed' in answer || answer.status >= 500) return { kind: 'unknown', error };",
        replace: "if ('failed' in answer || answer.status >= 500) return { kind: 'refused', error };",
      },
    ],
    breaks: ['hubspot-told-truly'],
    forced: ['bookingLost'],
  },
  {
    name: 'hubspot-decides-alone',
    removed: '`book` takes every start that HubSpot offers, whatever the Sheet says.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/hubspot/bookMeeting.ts',
        find: 'return narrowed(asked, counted, [claim.startMs], claim).starts.length > 0;',
        replace: 'return narrowed(asked, counted, [claim.startMs], claim).starts.length >= 0;',
      },
    ],
    breaks: ['hubspot-link-rules'],
    forced: [],
  },
  {
    name: 'claim-ends-first',
    removed: 'The claim on a start ends before HubSpot is asked to book it.',
    because: 'The row tells of the booking, unless the execution ends before it is written: so it does.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/hubspot/bookMeeting.ts',
        find: '  const [answer = {',
        replace: "  execution.notes.noteNow(claimed.claim.key, 'ended');\n  const [answer = {",
      },
    ],
    breaks: ['hubspot-meetings-agree'],
    forced: ['stopAfterBooked'],
  },
  {
    name: 'new-form-disbelieved',
    removed: 'A service behind a link is not offered when its form has just been read.',
    because: 'Nothing stands in for it.',
    program: 'script',
    edits: [
      {
        file: 'src/appointments/hubspot/link.ts',
        find: 'if (!known) remember(sheet, slug, facts);',
        replace: "if (!known) return { kind: 'unreadable', error: 'no form' };",
      },
    ],
    breaks: ['hubspot-link-probe'],
    forced: [],
  },
];
