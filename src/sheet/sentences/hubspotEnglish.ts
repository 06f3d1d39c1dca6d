// The findings about services with a HubSpot link, in English.
import type { HubspotProblemKind, Sentences } from '../problem.ts';
import { excerpt } from './quote.ts';

const quote = (shown: string): string => `“${excerpt(shown)}”`;

export const HUBSPOT_ENGLISH: Pick<Sentences, HubspotProblemKind> = {
  notMeetingLink: ({ shown }) =>
    `${quote(shown)} is no meeting link that we can read. Copy the whole link from HubSpot, for example “https://meetings.hubspot.com/team/demo”.`,
};
