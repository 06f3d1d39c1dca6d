// The list of links, and what a link asks of the person that books: form, consents, durations.
import { type Account, type Asked, mustHave, READ_LINKS } from '../account.ts';
import type { Link } from '../links.ts';
import { ok, type Reply } from '../reply.ts';
import { askedZone, linkOf, monthOf } from './availability.ts';

const MINUTE_MS = 60_000;
const MOST_A_PAGE = 100;
/** Made up: no file says when a link was made. */
const CREATED = '2026-01-01T00:00:00.000Z';

const STEPS: Readonly<Record<number, string>> = {
  5: 'FIVE',
  10: 'TEN',
  15: 'FIFTEEN',
  20: 'TWENTY',
  30: 'THIRTY',
  45: 'FORTY_FIVE',
  60: 'SIXTY',
  90: 'NINETY',
  120: 'ONE_HUNDRED_TWENTY',
};

export function bookingInformation(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_LINKS);
  const link = linkOf(account, asked.parts[0] ?? '');
  const month = monthOf(account, link, askedZone(asked), Number(asked.query.get('monthOffset') ?? 0));
  return ok({
    linkId: link.linkId,
    linkType: link.type,
    isOffline: month.allUsersBusyTimes.every(({ isOffline }) => isOffline),
    customParams: customParams(link),
    ...month,
  });
}

function customParams(link: Link) {
  const { consent, bufferMinutes, everyMinutes, durationsMs, formFields, daysAhead } = link;
  const { legalConsentEnabled, processingConsentType, communicationConsentCheckboxes } = consent;
  const legalConsentOptions = { processingConsentType, communicationConsentCheckboxes };
  return {
    durations: durationsMs,
    formFields: formFields.map((field) => ({ ...field, type: 'string', isCustom: false })),
    legalConsentEnabled,
    ...(legalConsentEnabled ? { legalConsentOptions } : {}),
    meetingBufferTime: bufferMinutes * MINUTE_MS,
    startTimeIncrementMinutes: (everyMinutes === null ? undefined : STEPS[everyMinutes]) ?? 'MEETING_DURATION',
    weeksToAdvertise: Math.ceil(daysAhead / 7),
    availability: {},
    ownerPrioritized: false,
  };
}

export function meetingLinks(account: Account, asked: Asked): Reply {
  mustHave(asked, READ_LINKS);
  const { query } = asked;
  const wanted = (name: string, value: string) => [null, value].includes(query.get(name));
  const found = account.files.links().filter((link) => {
    const [organizer] = link.members;
    return wanted('name', link.name) && wanted('type', link.type) && wanted('organizerUserId', organizer.userId);
  });
  const limit = Number(query.get('limit') ?? MOST_A_PAGE);
  const first = Number(query.get('after') ?? 0);
  const next = first + limit;
  const paging = next < found.length ? { paging: { next: { after: String(next) } } } : {};
  return ok({ total: found.length, results: found.slice(first, next).map(listed), ...paging });
}

function listed({ linkId, slug, name, type, members }: Link, place: number) {
  return {
    id: linkId,
    slug,
    link: `https://meetings-eu1.hubspot.com/${slug}`,
    name,
    type,
    organizerUserId: members[0].userId,
    userIdsOfLinkMembers: members.map(({ userId }) => userId),
    defaultLink: place === 0,
    createdAt: CREATED,
  };
}
