// What goes wrong at HubSpot, and what people do there. Only worlds with links meet it.
import type { FaultName } from '../../local/hubspot/faults.ts';
import type { AtHubspot } from '../people/atHubspot.ts';
import { type CallFault, callName, type HubspotFault, type PersonFault } from './fault.ts';

const TROUBLE: readonly FaultName[] = [
  ...(['error-before', 'thrown', 'html', 'truncated', 'empty-object', 'rate-limit', 'rate-limit-second'] as const),
  ...(['unauthorized', 'missing-scopes', 'missing-scopes-unnamed', 'locked', 'unavailable', 'unknown-slug'] as const),
];

export const HUBSPOT: readonly (HubspotFault | CallFault)[] = [
  at('bookingLost', 'HubSpot books, and its answer is lost, broken, or says that it failed.', 'book', 3, [
    ...(['lost-answer', 'error-after', 'hang-after', 'html-after', 'truncated', 'origin-timeout-after'] as const),
  ]),
  at('bookingFails', 'HubSpot books nothing, and its answer does not say so for certain.', 'book', 3, [
    ...(['error-before', 'thrown', 'hang', 'html', 'empty-object', 'bad-gateway', 'unavailable'] as const),
    ...(['gateway-timeout', 'origin-timeout'] as const),
  ]),
  at('bookingRefused', 'HubSpot refuses a booking, for one reason or another.', 'book', 3, [
    ...(['rate-limit', 'rate-limit-second', 'rate-limit-day', 'unauthorized', 'missing-scopes', 'banned'] as const),
    ...(['unknown-slug', 'locked', 'migration', 'wrong-start', 'conflict', 'wrong-duration', 'missing-field'] as const),
    ...(['invalid-email', 'blocked-email', 'unexplained'] as const),
  ]),
  at(
    'bookingElsewhere',
    'The start was taken a moment ago, a host’s calendar is lost, or HubSpot books another time.',
    'book',
    2,
    [...(['taken', 'offline', 'no-event', 'other-time'] as const)],
  ),
  at('bookingSlow', 'HubSpot books after four seconds.', 'book', 2, ['slow']),
  at('timesUnreadable', 'HubSpot’s times cannot be had.', 'availability', 16, TROUBLE, 3),
  at('timesSlow', 'HubSpot’s times come after four seconds, or not at all after a minute.', 'availability', 12, [
    'slow',
    'hang',
  ]),
  at('formUnreadable', 'The link’s form cannot be had.', 'information', 8, TROUBLE, 2),
  at('contactUnreadable', 'A contact can be neither read nor changed.', 'contacts', 3, TROUBLE, 3),
  at('contactLost', 'A contact is changed, and the answer is lost.', 'contacts', 3, ['lost-answer', 'error-after']),
  at('meetingsUnreadable', 'Meetings cannot be read.', 'meetings', 1, TROUBLE, 3),
  at('ticketFails', 'A ticket is not made, or HubSpot’s answer to it is lost.', 'tickets', 1, [
    ...(['error-before', 'error-after', 'lost-answer', 'rate-limit', 'missing-scopes', 'hang'] as const),
  ]),
  {
    kind: 'call',
    name: 'stopAtHubspot',
    what: 'An execution is ended before or after HubSpot is asked.',
    meets: (call) => /^UrlFetchApp\./.test(callName(call)),
    treatment: (_, chance) => ({ stop: chance.pick(['before', 'after', 'after'] as const) }),
    forced: 'once',
    among: 12,
    wants: { hubspot: true },
  },
  {
    kind: 'call',
    name: 'stopAfterBooked',
    what: 'An execution is ended when HubSpot has booked, and its row is not written.',
    meets: ({ args }) => JSON.stringify(args).includes('/meeting-links/book?'),
    treatment: () => ({ stop: 'after' }),
    forced: 'once',
    among: 3,
    wants: { hubspot: true },
  },
];

export const ACTS_AT_HUBSPOT: readonly PersonFault[] = [
  act('linkBooked', 'A stranger books on the link’s public page.', (people, chance) => people.book(chance)),
  act('meetingCancelled', 'A person cancels or deletes a meeting in HubSpot.', (people, chance) =>
    people.cancel(chance),
  ),
  act('meetingMoved', 'A person moves a meeting in HubSpot.', (people, chance) => people.move(chance)),
  act('linkChanged', 'A link’s form, length or members change, for some time.', (people, chance) =>
    people.change(chance),
  ),
  act('keyChanged', 'HubSpot’s key is another, or lacks scopes, for some time.', (people, chance) =>
    people.changeKey(chance),
  ),
];

function at(
  name: string,
  what: string,
  endpoint: HubspotFault['at'],
  among: number,
  does: HubspotFault['does'],
  inARow = 1,
): HubspotFault {
  return { kind: 'hubspot', name, what, at: endpoint, does, among, inARow, wants: { hubspot: true } };
}

function act(
  name: string,
  what: string,
  done: (people: AtHubspot, chance: Parameters<PersonFault['act']>[1]) => ReturnType<PersonFault['act']>,
): PersonFault {
  const wants = { hubspot: true } as const;
  return { kind: 'person', name, what, wants, act: ({ hubspot }, chance) => (hubspot ? done(hubspot, chance) : null) };
}
