// The endpoints of meeting objects: read by id, changed, deleted.
import { isObject } from '../../services/jsonObject.ts';
import { type Account, type Asked, mustHave, READ_CONTACTS, WRITE_CONTACTS } from '../account.ts';
import type { Meeting } from '../files.ts';
import { invalid, notFound, ok, type Reply } from '../reply.ts';
import { batchReply, inputsOf, namesOf, propertiesOf, shown, textsOf } from './objects.ts';

const OUTCOMES = ['SCHEDULED', 'COMPLETED', 'RESCHEDULED', 'NO_SHOW', 'CANCELED'];
const WRITABLE = ['hs_meeting_outcome'];

export function readMeetings(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_CONTACTS);
  const ids = inputsOf(asked.body).map(({ id }) => String(id));
  const names = isObject(asked.body) ? textsOf(asked.body.properties) : [];
  const isInBin = asked.query.get('archived') === 'true';
  const { meetings } = account.files.state();
  const found = meetings.filter(({ id, isArchived = false }) => ids.includes(id) && isArchived === isInBin);
  const missing = ids.filter((id) => !found.some((meeting) => meeting.id === id));
  const results = found.map((meeting) => meetingShown(account, meeting, names));
  return batchReply(results, missing, account.clock.nowMs());
}

export function readMeeting(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_CONTACTS);
  return ok(meetingShown(account, found(account, asked), namesOf(asked.query.get('properties'))));
}

export function patchMeeting(account: Account, asked: Asked): Reply {
  mustHave(asked, WRITE_CONTACTS);
  const meeting = found(account, asked);
  const properties = propertiesOf(asked.body);
  const other = Object.keys(properties).find((name) => !WRITABLE.includes(name));
  if (other !== undefined) throw invalid(`Property ${other} cannot be changed here`);
  const outcome = properties.hs_meeting_outcome ?? meeting.outcome;
  if (!OUTCOMES.includes(outcome)) throw invalid(`${outcome} was not one of the allowed options`);
  const changed = { ...meeting, outcome };
  replace(account, changed);
  if (outcome === 'CANCELED') takeOutOfCalendar(account, changed);
  return ok(meetingShown(account, changed, ['hs_meeting_outcome']));
}

export function deleteMeeting(account: Account, asked: Asked): Reply {
  mustHave(asked, WRITE_CONTACTS);
  const meeting = found(account, asked);
  replace(account, { ...meeting, isArchived: true });
  takeOutOfCalendar(account, meeting);
  return ok(null, 204);
}

function takeOutOfCalendar({ calendars, levers }: Account, { calendar, eventId }: Meeting): void {
  const stays = levers.switches.cancelledMeeting === 'stays-in-calendar';
  if (!stays && calendar !== undefined && eventId !== undefined) calendars.remove(calendar, eventId);
}

function meetingShown({ levers }: Account, meeting: Meeting, names: readonly string[]) {
  const { id, start, end, outcome, ownerId, linkId, title = '', bookedMs, isArchived = false } = meeting;
  const properties = {
    hs_meeting_title: title,
    hs_meeting_start_time: start,
    hs_meeting_end_time: end,
    hs_timestamp: start,
    hs_meeting_outcome: outcome,
    hs_meeting_source: 'INTEGRATION',
    hubspot_owner_id: ownerId,
    ...(levers.switches.meetingLinkId === 'link-id' ? { hs_meeting_created_from_link_id: linkId } : {}),
  };
  return shown({ id, properties, isArchived, ...(bookedMs === undefined ? {} : { updatedMs: bookedMs }) }, names);
}

function standing({ files }: Account): Meeting[] {
  return files.state().meetings.filter(({ isArchived }) => isArchived !== true);
}

function found(account: Account, { parts }: Asked): Meeting {
  const meeting = standing(account).find(({ id }) => id === parts[0]);
  if (meeting === undefined) throw notFound('resource not found');
  return meeting;
}

function replace({ files }: Account, changed: Meeting): void {
  const { meetings } = files.state();
  files.save({ meetings: meetings.map((one) => (one.id === changed.id ? changed : one)) });
}
