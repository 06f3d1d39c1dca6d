// The likeness of HubSpot's stand-in to HubSpot. No source is an account of ours, as there was none to try it on.
import type { SwitchName } from '../hubspot/switches.ts';

/** A fact that HubSpot states, that another person saw, or that we made up; or one for which every answer is played. */
export type HubspotFact =
  | { readonly what: string; readonly mark: 'documented' | 'reported' | 'guessed'; readonly source: string }
  | { readonly what: string; readonly mark: 'unknown'; readonly source: string; readonly switch: SwitchName };

const SPEC = 'github.com/HubSpot/HubSpot-public-api-spec-collection: Scheduler/Meetings, v3, 2026-03 and 2026-09';
const CRM_SPEC = 'github.com/HubSpot/HubSpot-public-api-spec-collection: CRM contacts, meetings, tickets';
const SCHEDULER = 'developers.hubspot.com/docs/api-reference/latest/meetings/scheduler/guide';
const LIMITS = 'developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines';
const ERRORS = 'developers.hubspot.com/docs/api-reference/latest/error-handling';
const HELP = 'knowledge.hubspot.com/meetings-tool/understand-group-and-round-robin-meeting-availability';
const NOTES = 'github.com/jbrillionaire/aloware-ai-hubspot-scheduling, docs/API-NOTES.md (findings of 2026-08-19)';
const QA = 'github.com/PipedreamHQ/pipedream/pull/20861 (QA of 2026-06-25)';
const SPIKE = 'github.com/efeoncepro/greenhouse-eo, TASK-1366 (2026-07-21)';
const CODE = 'public code of several integrations';
const MOCKS = "answers captured in others' public mocks (checked 2026-09-26)";
const OURS = 'ours; no source';

const documented = (what: string, source: string): HubspotFact => ({ what, mark: 'documented', source });
const reported = (what: string, source: string): HubspotFact => ({ what, mark: 'reported', source });
const guessed = (what: string): HubspotFact => ({ what, mark: 'guessed', source: OURS });
const unknown = (name: SwitchName, what: string, source = OURS): HubspotFact => {
  return { what, mark: 'unknown', source, switch: name };
};

const DOCUMENTED: readonly HubspotFact[] = [
  documented('Paths, methods, parameters and the fields of requests and answers of the scheduler', SPEC),
  documented('The versions v3, 2026-03 and 2026-09 answer alike', SPEC),
  documented('A time zone is required for availability and booking information', SPEC),
  documented('The read scope of the scheduler; any of many scopes that write allows a booking', SPEC),
  documented('No call moves or cancels a booking, and none has a key for repeats', SCHEDULER),
  documented('Types of links: a group wants every host free, a round robin one', HELP),
  documented('A host whose calendar is disconnected counts as free at all hours', HELP),
  documented('Objects of the CRM: paths of both forms, batches with 200 or 207, 100 inputs', CRM_SPEC),
  documented('The operators of a search', CRM_SPEC),
  documented('Contacts upsert by e-mail with idProperty, and say whether they are new', CRM_SPEC),
  documented(
    'A contact wants an e-mail address, a first or a last name',
    'developers.hubspot.com/docs/api/crm/contacts',
  ),
  documented('A ticket wants a subject and the internal id of its stage', CRM_SPEC),
  documented('100 requests in ten seconds, 250,000 a day, five searches a second; the names of the headers', LIMITS),
  documented('No rate headers on a search', LIMITS),
  documented('423, 477, 502, 503, 504, 524 and 429; every field of an error is optional', ERRORS),
];

const REPORTED: readonly HubspotFact[] = [
  reported('Lists of times are keyed by milliseconds as text, and repeat them', `${NOTES}; ${QA}`),
  reported('Starts follow the increment of the link and overlap', NOTES),
  reported('Times are instants, whatever zone is asked for', CODE),
  reported('monthOffset counts calendar months, from 0 for the current one', CODE),
  reported('Busy times come with names and addresses of the hosts', NOTES),
  reported('Booking information holds the current month as well', CODE),
  reported('A slug with a slash is one segment of a path, and stands as it is in a body', `${NOTES}; ${SPIKE}`),
  reported('404 "slug does not exist"', `${QA}; ${SPIKE}`),
  reported('400 MEETING_DURATION_NOT_VALID, "Duration is not accepted by link"', NOTES),
  reported(
    '400 MEETING_START_TIME_NOT_VALID, "Start time must be contained in availability settings", for a past start',
    QA,
  ),
  reported(
    '400 INVALID_EMAIL, for example.com among others; BLOCKED_EMAIl with a small last letter',
    `${QA}; ${SPIKE}`,
  ),
  reported('400 INVALID_EMAIL_GUESTS for guests that the link forbids', QA),
  reported('400 that names a required question without an answer; an empty last name is refused', NOTES),
  reported('Empty lists of form answers, consents and likely users are taken', `${NOTES}; ${CODE}`),
  reported('Implicit consent books without an answer to it', NOTES),
  reported('200 with isOffline and an empty calendarEventId leaves only a contact', NOTES),
  reported(
    'A booking makes or changes the contact, a meeting SCHEDULED by INTEGRATION, and the event',
    `${NOTES}; ${SPIKE}`,
  ),
  reported('An empty POST is 400 with a scope that writes, 403 without', SPIKE),
  reported('401, 403 with requiredGranularScopes or without, 429: the fields of their bodies', MOCKS),
  reported('409 "Contact already exists. Existing ID: …"', CODE),
  reported('400 "Property values were not valid: …" with PROPERTY_DOESNT_EXIST or READ_ONLY_VALUE', MOCKS),
  reported('Tickets: association 16 to a contact; pipeline 0 and stage 1 in an untouched account', CODE),
  reported('500 "internal error" to a valid booking', 'a thread of the HubSpot community (May 2026)'),
];

const GUESSED: readonly HubspotFact[] = [
  guessed('Status and words of a missing or unknown time zone and of an offset that is no number: 400'),
  guessed(
    'The order in which a booking is checked: key, scope, JSON, slug, duration, e-mail, name, form, consent, start',
  ),
  guessed('The words of errors that no source quotes; the words of 404 for objects'),
  guessed('Which scopes allow a booking: those of objects that end in write, and tickets'),
  guessed('A value that is no choice of its question is refused'),
  guessed('Buffers keep time free before and after; an invitation without an answer blocks as at Google'),
  guessed('The window ends with the last minute of its last date, in the zone of the link'),
  guessed('Free hosts of a round robin take turns by the number of meetings'),
  guessed('A group is entered by its first host, and the others are guests that have accepted'),
  guessed('A group with one disconnected host answers isOffline'),
  guessed('isOffline of booking information: every host is'),
  guessed('calendarEventId is the id of the event at Google'),
  guessed('likelyAvailableUserIds is not looked at'),
  guessed('The title of the event, and that HubSpot alone mails the guest'),
  guessed('Rate headers on paths of the scheduler'),
  guessed('A deleted meeting is missing from batches and from the contact'),
  guessed('Meetings are read with the scope for reading contacts, and changed with the one for writing them'),
  guessed('The labels of ticket stages'),
  guessed('The dates at which links and objects were made'),
];

const UNKNOWN: readonly HubspotFact[] = [
  unknown('monthZone', 'In which zone a month of availability begins'),
  unknown('hasMore', 'Whether hasMore sees beyond an empty month'),
  unknown('pastStarts', 'Whether the current month shows what is past'),
  unknown('nothingFree', 'What stands in place of an empty list'),
  unknown(
    'takenStart',
    'What a booking of a start that was taken a moment ago answers',
    `${NOTES}: 400, without a code`,
  ),
  unknown('sameAgain', 'What a second booking of the same start by the same contact does'),
  unknown('availabilityLagMs', 'How long a booking is not seen in availability'),
  unknown('searchLagMs', 'How long the search does not know a change', `${MOCKS}: seconds to half a minute`),
  unknown('processingConsent', 'Whether a link with required consent to processing can be booked'),
  unknown('requiredBox', 'Whether a required box that is not ticked refuses a booking'),
  unknown('unknownField', 'Whether an answer without a question is refused', `${NOTES}: it can be`),
  unknown('emailCheck', 'Which addresses fail the check besides example.com', QA),
  unknown('startTime', 'Which forms of startTime are read besides ISO with seconds', `${NOTES}; ${QA}; ${SPIKE}`),
  unknown(
    'cancelledMeeting',
    'Whether a meeting that is cancelled through the API leaves the calendar',
    `${NOTES}: by hand it does`,
  ),
  unknown('answerTimes', 'Whether a booking’s answer writes times as ISO or numbers', `${SPEC}; ${SPIKE}`),
  unknown('contactIds', 'Whether ids of contacts are text or numbers', CODE),
  unknown('meetingLinkId', 'Whether a meeting names the link that it was booked by', CODE),
];

export const HUBSPOT: readonly HubspotFact[] = [...DOCUMENTED, ...REPORTED, ...GUESSED, ...UNKNOWN];
