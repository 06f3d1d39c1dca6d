// The runs of `book` for services behind links, with the meetings that they may have made.
import { type Answer, readAnswer } from './answers.ts';
import { isKeptOut } from './bookCalls.ts';
import type { Contact, History, Instant, WebAppRun } from './history.ts';
import type { HubspotHistory, LinkedService, MeetingChange, MeetingState, WorldLink } from './hubspotHistory.ts';
import { instantText, MINUTE_MS } from './times.ts';

export interface LinkCall {
  readonly run: WebAppRun;
  readonly service: LinkedService;
  readonly link: WorldLink;
  readonly startMs: Instant;
  /** A name is one person's, whatever else a call tells. */
  readonly person: string;
  /** null = it was stopped before it could answer. */
  readonly answer: Answer | null;
}

/** Without those that no door opens for. */
export function linkCalls({ runs, world }: History): LinkCall[] {
  const { services = [], links = [] } = world.hubspot ?? {};
  return runs.flatMap((run) => {
    const { action, contact, startMs, service: name } = run.asked;
    const service = services.find((one) => one.name === name);
    const link = links.find(({ slug }) => slug === service?.slug);
    if (action !== 'book' || startMs === null || !service || !link || isKeptOut(run.asked)) return [];
    const answer = run.answer === null ? null : readAnswer('book', run.answer);
    return [{ run, service, link, startMs, person: contact.name, answer }];
  });
}

const NO_HUBSPOT: HubspotHistory = { changes: [], edits: [], askedUnderLock: [], tickets: [] };

/** The meeting, for the caller who asked. */
export function isMeetingOf(history: History, call: LinkCall, meeting: MeetingState): boolean {
  return meeting.startMs === call.startMs && isTheirs(history, call, meeting);
}

/** Of the person and the service, at any start. */
export function isTheirs(history: History, { person, service, link }: LinkCall, meeting: MeetingState): boolean {
  const isLong = meeting.endMs - meeting.startMs === service.minutes * MINUTE_MS;
  return isLong && meeting.linkId === link.linkId && addressesOf(history, person).has(meeting.email);
}

/** Whether both ask for the same booking. */
export function isSameBooking(one: LinkCall, other: LinkCall): boolean {
  return one.person === other.person && one.service === other.service && one.startMs === other.startMs;
}

/** Every address by which HubSpot may know a person: their own, or the practice's with their number or id. */
function addressesOf({ runs, world }: History, person: string): ReadonlySet<string> {
  const fallback = world.hubspot?.fallbackEmail ?? '';
  const contacts = runs.flatMap(({ asked }) => (asked.contact.name === person ? [asked.contact] : []));
  const plus = (part: string) => (part === '' ? [] : [fallback.replace('@', `+${part}@`)]);
  return new Set(contacts.flatMap((one) => [one.email, ...plus(digitsOf(one)), ...plus(one.id)]).filter(Boolean));
}

function digitsOf({ phone }: Contact): string {
  return phone.replace(/\D/g, '');
}

/** Meetings that executions made, in order, but for those of strangers. */
export function madeByRuns(history: History): (MeetingChange & { readonly call: LinkCall })[] {
  const calls = linkCalls(history);
  return changesOf(history).flatMap((change) => {
    if (change.by === 'person' || change.before !== null) return [];
    const own = calls.filter(({ run }) => run.executionId === change.by);
    const call = own.find((one) => isTheirs(history, one, change.after));
    return call ? [{ ...change, call }] : [];
  });
}

/** All meetings as they stood at that moment. */
export function meetingsAt(history: History, atMs: Instant): MeetingState[] {
  const states = new Map<string, MeetingState>();
  for (const { atMs: changedMs, after } of changesOf(history)) if (changedMs <= atMs) states.set(after.id, after);
  return [...states.values()].filter(({ stands }) => stands);
}

/** Whether such a meeting stood at any moment from the first to the last. */
export function hasStood(
  history: History,
  isSuch: (meeting: MeetingState) => boolean,
  { startedMs, endedMs }: Pick<WebAppRun, 'startedMs' | 'endedMs'>,
): boolean {
  const during = changesOf(history).filter(({ atMs }) => atMs > startedMs && atMs <= endedMs);
  const states = [...meetingsAt(history, startedMs), ...during.map(({ after }) => after)];
  return states.some((one) => one.stands && isSuch(one));
}

/** Whether a person has cancelled or moved such a meeting until then. */
export function isTakenByPerson(
  history: History,
  isSuch: (meeting: MeetingState) => boolean,
  untilMs: Instant = Number.POSITIVE_INFINITY,
): boolean {
  return changesOf(history).some(
    ({ by, before, atMs }) => by === 'person' && before !== null && atMs <= untilMs && isSuch(before),
  );
}

function changesOf({ hubspot = NO_HUBSPOT }: History): readonly MeetingChange[] {
  return hubspot.changes;
}

/** `Caller 2, “Intro” at 2027-03-15 08:00Z`. */
export function callText({ person, service, startMs }: LinkCall): string {
  return `${person}, “${service.name}” at ${instantText(startMs)}`;
}
