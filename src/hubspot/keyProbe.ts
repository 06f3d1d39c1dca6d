// Whether a key may do what is needed, asked without an effect: nothing is asked for that exists.
import type { ApiAnswer } from './answer.ts';
import { type ApiRequest, bookMeeting, changeContact, contactById, meetingLinks, ticketById } from './api.ts';
import { type ApiError, readError } from './errors.ts';
import { type MeetingLink, readMeetingLinks } from './meetingLinks.ts';

export const SCOPE = {
  links: 'scheduler.meetings.meeting-link.read',
  readContacts: 'crm.objects.contacts.read',
  writeContacts: 'crm.objects.contacts.write',
  tickets: 'tickets',
} as const;

/** keyWrong: HubSpot does not know the key. */
export type KeyProbe =
  | { readonly kind: 'keyWrong'; readonly error: ApiError }
  | {
      readonly kind: 'read';
      /** The scopes that the key lacks. */
      readonly missing: readonly string[];
      /** Scopes of which HubSpot's answer says neither. */
      readonly unclear: readonly { readonly scope: string; readonly error: ApiError }[];
      /** null = they could not be read. The first hundred. */
      readonly links: readonly MeetingLink[] | null;
    };

interface Probe {
  /** With any of ~25 write scopes HubSpot lets a key book; the one that is needed anyway is named. */
  readonly scope: string;
  readonly request: ApiRequest;
  /** The status of a key that has the scope: what was asked for is empty, or is not there. */
  readonly good: readonly number[];
}

/** In one round trip; `readProbes` takes their answers in this order. */
export function keyProbes({ tickets }: { readonly tickets: boolean }): readonly Probe[] {
  return [
    { scope: SCOPE.links, request: meetingLinks(null), good: [200] },
    { scope: SCOPE.writeContacts, request: bookMeeting({}, 'Etc/UTC'), good: [400] },
    { scope: SCOPE.readContacts, request: contactById('0'), good: [404] },
    { scope: SCOPE.writeContacts, request: changeContact('0', {}), good: [400, 404] },
    ...(tickets ? [{ scope: SCOPE.tickets, request: ticketById('0'), good: [404] }] : []),
  ];
}

export function readProbes(probes: readonly Probe[], answers: readonly ApiAnswer[]): KeyProbe {
  const tried = probes.map(({ scope, good }, at) => {
    const error = readError(answers[at] ?? { failed: 'no answer' });
    return { scope, error, isGood: error.status !== null && good.includes(error.status) };
  });
  const unknown = tried.find(({ error }) => error.status === 401);
  if (unknown !== undefined) return { kind: 'keyWrong', error: unknown.error };
  const [missing, others] = [tried.filter(isForbidden), tried.filter((one) => !one.isGood && !isForbidden(one))];
  const [first] = answers;
  const links = first === undefined ? null : readMeetingLinks(first);
  return {
    kind: 'read',
    missing: [...new Set(missing.map(({ scope }) => scope))],
    unclear: others.map(({ scope, error }) => ({ scope, error })),
    links: links?.kind === 'links' ? links.links : null,
  };
}

function isForbidden({ error }: { readonly error: ApiError }): boolean {
  return error.status === 403;
}
