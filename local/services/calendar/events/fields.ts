// The option `fields` of the Calendar API: names that the reference has, and what becomes of others.
import { type Mask, masked, readMask, unknownPath } from '../../fieldMask.ts';
import { apiError } from '../errors.ts';

// developers.google.com/workspace/calendar/api/v3/reference: events, events/list, calendarList, calendarList/list.
const TIME = 'date,dateTime,timeZone';
const PERSON = 'id,email,displayName,self';
const EVENT = [
  'kind,etag,id,status,htmlLink,created,updated,summary,description,location,colorId',
  `creator(${PERSON}),organizer(${PERSON}),start(${TIME}),end(${TIME}),originalStartTime(${TIME})`,
  'endTimeUnspecified,recurrence,recurringEventId,transparency,visibility,iCalUID,sequence',
  `attendees(${PERSON},organizer,resource,optional,responseStatus,comment,additionalGuests),attendeesOmitted`,
  'extendedProperties(private,shared),hangoutLink,conferenceData,gadget,anyoneCanAddSelf,guestsCanInviteOthers',
  'guestsCanModify,guestsCanSeeOtherGuests,privateCopy,locked,reminders(useDefault,overrides(method,minutes))',
  'source(url,title),workingLocationProperties,outOfOfficeProperties,focusTimeProperties,birthdayProperties',
  'attachments(fileUrl,title,mimeType,iconLink,fileId),eventType',
].join();
const LIST = 'kind,etag,summary,description,updated,timeZone,accessRole,defaultReminders(method,minutes)';
const ENTRY = [
  'kind,etag,id,summary,description,location,timeZone,summaryOverride,colorId,backgroundColor,foregroundColor,hidden',
  'selected,accessRole,defaultReminders(method,minutes),notificationSettings,primary,deleted,conferenceProperties',
  'autoAcceptInvitations,dataOwner',
].join();

export const EVENTS = readMask(`${LIST},nextPageToken,nextSyncToken,items(${EVENT})`);
export const CALENDARS = readMask(`kind,etag,nextPageToken,nextSyncToken,items(${ENTRY})`);

/** The parts of the answer that the mask names. Throws Google's 400 for a mask that is none, or an unknown name. */
export function withFields(answer: object, mask: string | undefined, known: Mask, method: string): unknown {
  if (mask === undefined) return answer;
  const unknown = unknownIn(mask, known);
  if (unknown !== null) throw apiError(method, `Invalid field selection ${unknown}`);
  return masked(answer, mask);
}

function unknownIn(mask: string, known: Mask): string | null {
  try {
    return unknownPath(readMask(mask), known)?.replace(/^.*\./, '') ?? null;
  } catch {
    return mask;
  }
}
