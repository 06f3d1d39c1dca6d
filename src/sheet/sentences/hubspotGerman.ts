// The findings about services with a HubSpot link, in German.
import type { HubspotProblemKind, Sentences } from '../problem.ts';
import { excerpt } from './quote.ts';

const quote = (shown: string): string => `„${excerpt(shown)}“`;

export const HUBSPOT_GERMAN: Pick<Sentences, HubspotProblemKind> = {
  notMeetingLink: ({ shown }) =>
    `${quote(shown)} ist kein Buchungslink, den wir lesen können. Kopieren Sie den ganzen Link aus HubSpot, zum Beispiel „https://meetings.hubspot.com/team/demo“.`,
};
