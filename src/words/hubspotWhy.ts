// The words of "why?" for services behind a HubSpot link.
import type { Language } from '../sheet/configuration.ts';

/** Dates and times come as text, ready to be read. */
export interface HubspotWhyWords {
  /** Stands where other services name their hosts. */
  readonly host: string;
  /** The booking goes to it. */
  readonly chooses: string;
  readonly offered: string;
  readonly notOffered: string;
  readonly noneOnDate: string;
  readonly beforeNotice: (notice: string) => string;
  readonly afterHorizon: (last: string) => string;
  readonly full: (cap: number) => string;
  readonly closed: string;
}

const ENGLISH: HubspotWhyWords = {
  host: 'HubSpot',
  chooses: 'the host that HubSpot chooses',
  offered: 'HubSpot offers it, and the Sheet leaves it.',
  notOffered: 'HubSpot does not offer it. Look at the link’s own hours and calendars.',
  noneOnDate: 'HubSpot offers no start on this date. Look at the link’s own hours and calendars.',
  beforeNotice: (notice) => `HubSpot offers it, but Notice is ${notice}.`,
  afterHorizon: (last) => `HubSpot offers it, but Book ahead ends on ${last}.`,
  full: (cap) => `HubSpot offers it, but the date is full: Max per day is ${cap}.`,
  closed: 'HubSpot offers it, but the Sheet closes this date: by a row of Exceptions for everyone, or a holiday.',
};

const GERMAN: HubspotWhyWords = {
  host: 'HubSpot',
  chooses: 'den Host, den HubSpot wählt',
  offered: 'HubSpot bietet sie an, und die Tabelle lässt sie zu.',
  notOffered: 'HubSpot bietet sie nicht an. Prüfen Sie dort die Zeiten und Kalender des Links.',
  noneOnDate: 'HubSpot bietet an diesem Tag keine Zeit an. Prüfen Sie dort die Zeiten und Kalender des Links.',
  beforeNotice: (notice) => `HubSpot bietet sie an, aber Notice ist ${notice}.`,
  afterHorizon: (last) => `HubSpot bietet sie an, aber Book ahead endet am ${last}.`,
  full: (cap) => `HubSpot bietet sie an, aber der Tag ist voll: Max per day ist ${cap}.`,
  closed:
    'HubSpot bietet sie an, aber die Tabelle schließt diesen Tag: durch eine Zeile in Exceptions für alle, oder als Feiertag.',
};

export function hubspotWhyWords(language: Language): HubspotWhyWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
