// What Check says of meeting links, besides the faults of hubspotFaults.ts.
import type { Language } from '../sheet/configuration.ts';

export interface HubspotCheckWords {
  readonly slugUnknown: (slug: string) => string;
  readonly keyRefused: string;
  readonly scopesMissing: (scopes: string) => string;
  /** A round robin may give a booking to a member with an unconnected calendar. */
  readonly mayVanish: (service: string) => string;
  readonly tooFar: (months: number) => string;
  readonly stageUnknown: (named: string) => string;
  readonly stageUnread: (why: string) => string;
  /** No finding: what a ticket's names mean. `pipeline` '' = the only one. */
  readonly stageFound: (named: string, pipeline: string, stage: string) => string;
}

const ENGLISH: HubspotCheckWords = {
  slugUnknown: (slug) =>
    `HubSpot knows no meeting link with the slug “${slug}”. Copy the whole link from HubSpot. Until then this service is not offered.`,
  keyRefused: 'HubSpot does not accept the key. Choose HubSpot key in the menu Slotsheet.',
  scopesMissing: (scopes) =>
    `The HubSpot key lacks ${scopes}. Add it in HubSpot (Development, Keys, Service keys); the key stays the same.`,
  mayVanish: (service) =>
    `A host of the meeting link of ${service} has no connected calendar. HubSpot may give that host a booking and then enters no meeting. Connect it in HubSpot (Settings, General, Calendar).`,
  tooFar: (months) =>
    `HubSpot is asked for ${months} months at most, so later times are not offered. Write a shorter Book ahead.`,
  stageUnknown: (named) =>
    `HubSpot has no single ticket stage “${named}”, so bookings make no ticket. Write pipeline / stage as HubSpot names them.`,
  stageUnread: (why) => `The ticket pipelines of HubSpot could not be read: ${why}.`,
  stageFound: (named, pipeline, stage) =>
    `The HubSpot ticket “${named}” is ${pipeline === '' ? '' : `pipeline ${pipeline}, `}stage ${stage}.`,
};

const GERMAN: HubspotCheckWords = {
  slugUnknown: (slug) =>
    `HubSpot kennt keinen Meeting-Link „${slug}“. Kopieren Sie den ganzen Link aus HubSpot. Bis dahin wird diese Leistung nicht angeboten.`,
  keyRefused: 'HubSpot nimmt den Schlüssel nicht an. Wählen Sie im Menü Slotsheet den Punkt HubSpot-Schlüssel.',
  scopesMissing: (scopes) =>
    `Dem HubSpot-Schlüssel fehlt die Berechtigung (Scope) ${scopes}. Ergänzen Sie sie in HubSpot (Development, Keys, Service keys); der Schlüssel bleibt derselbe.`,
  mayVanish: (service) =>
    `Beim Meeting-Link von ${service} ist ein Kalender nicht verbunden. HubSpot kann eine Buchung dorthin geben und trägt dann keinen Termin ein. Verbinden Sie ihn in HubSpot (Einstellungen, Allgemein, Kalender).`,
  tooFar: (months) =>
    `HubSpot wird nach höchstens ${months} Monaten gefragt, spätere Zeiten werden nicht angeboten. Schreiben Sie ein kürzeres Book ahead.`,
  stageUnknown: (named) =>
    `HubSpot hat keine eindeutige Ticket-Phase „${named}“, Buchungen legen deshalb kein Ticket an. Schreiben Sie Pipeline / Phase so, wie HubSpot sie nennt.`,
  stageUnread: (why) => `Die Ticket-Pipelines von HubSpot ließen sich nicht lesen: ${why}.`,
  stageFound: (named, pipeline, stage) =>
    `Das HubSpot ticket „${named}“ ist ${pipeline === '' ? '' : `Pipeline ${pipeline}, `}Phase ${stage}.`,
};

export function hubspotCheckWords(language: Language): HubspotCheckWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
