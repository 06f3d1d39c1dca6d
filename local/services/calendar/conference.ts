// The video link of a new event. It is made up here, because no person can join it.
import { createHash } from 'node:crypto';
import { NotSimulated } from '../notSimulated.ts';
import { apiError } from './errors.ts';
import { objectOrNothing, refuseOthers, textOrNothing } from './input.ts';

const METHOD = 'events.insert';
const WHERE = 'Calendar.Events.insert resource.conferenceData';

/** undefined without one. Google's reference: version 0, the default, "ignores conference data in the event's body". */
export function readVideoLink(conferenceData: unknown, conferenceDataVersion: unknown): string | undefined {
  const version = conferenceDataVersion ?? 0;
  if (version !== 0 && version !== 1) throw apiError(METHOD, 'Bad Request');
  if (version === 0 || conferenceData === undefined || conferenceData === null) return undefined;
  const data = objectOrNothing(conferenceData, METHOD);
  refuseOthers(data, WHERE, ['createRequest']);
  const request = objectOrNothing(data.createRequest, METHOD);
  refuseOthers(request, `${WHERE}.createRequest`, ['requestId', 'conferenceSolutionKey']);
  const key = objectOrNothing(request.conferenceSolutionKey, METHOD);
  refuseOthers(key, `${WHERE}.createRequest.conferenceSolutionKey`, ['type']);
  if (textOrNothing(key.type, METHOD) !== 'hangoutsMeet') throw apiError(METHOD, 'Invalid conference type value.');
  const requestId = textOrNothing(request.requestId, METHOD) ?? '';
  if (requestId === '') throw new NotSimulated(`${WHERE}.createRequest without a requestId`);
  return linkOf(requestId);
}

/** The same request makes the same link, in the form of Google's: three, four and three letters. */
function linkOf(requestId: string): string {
  const bytes = [...createHash('sha256').update(requestId).digest()];
  const letters = bytes.map((byte) => String.fromCharCode('a'.charCodeAt(0) + (byte % 26))).join('');
  return `https://meet.google.com/${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7, 10)}`;
}
