// What the Log and Check say of HubSpot, for the person with the Sheet.
import type { Language } from '../sheet/configuration.ts';

/**
 * What HubSpot refused or left open. notEntered: 200, but no meeting. otherTime: 200 for another time. refused: not booked
 * although the time is offered. linkChanged: the link no longer takes this duration or form. keyRefused: 401, 403 or 404.
 * fallbackRefused: the practice's own address was not accepted. cannotLook: a lost answer cannot be looked up.
 * contactField: HubSpot knows no such property. followUpFailed: contact or ticket could not be written. ticketUnknown:
 * whether a ticket was made is not known. stillUnknown: what became of a booking is not known. changeAsked: callers want
 * to cancel or move, and HubSpot has no call for it.
 */
export const HUBSPOT_PROBLEMS = [
  ...(['notEntered', 'otherTime', 'refused', 'linkChanged', 'keyRefused', 'fallbackRefused'] as const),
  ...(['cannotLook', 'contactField', 'followUpFailed', 'ticketUnknown', 'stillUnknown', 'changeAsked'] as const),
];

export type HubspotProblemKind = (typeof HUBSPOT_PROBLEMS)[number];

export interface HubspotWords {
  readonly noKey: string;
  /** `why`: HubSpot's status and words for it. */
  readonly unreadable: (why: string) => string;
  readonly claimed: string;
  readonly claimedByContact: string;
  readonly repeated: string;
  /** Asked again for a booking, and its meeting was cancelled, deleted or moved. */
  readonly repeatEnded: string;
  /** Asked again for a booking, and HubSpot does not show its meeting. `why`: HubSpot's status; '' = it shows none. */
  readonly repeatUnclear: (why: string) => string;
  readonly standsAlready: (start: string) => string;
  readonly emailMissing: string;
  readonly emailNotOne: string;
  readonly detailsMissing: (questions: string) => string;
  readonly notOffered: string;
  readonly notSent: string;
  readonly booked: string;
  /** The answer was lost, and HubSpot shows the meeting. */
  readonly found: string;
  readonly unknown: (why: string) => string;
  readonly stillOffered: (why: string) => string;
  readonly busy: (why: string) => string;
  readonly emailRefused: (why: string) => string;
  readonly none: Readonly<Record<NoLinkSlot, (count: number) => string>>;
  readonly problem: Readonly<Record<HubspotProblemKind, (detail: string) => string>>;
}

/** Why a link's service has no slot. */
export type NoLinkSlot = 'notOffered' | 'past' | 'beforeNotice' | 'afterHorizon' | 'full' | 'closed' | 'barred';

export function hubspotWords(language: Language): HubspotWords {
  return WORDS[language];
}

/** `detail`: HubSpot's status and words for it, a property's name, or a time. */
export function problemSentence(kind: HubspotProblemKind, detail: string, language: Language): string {
  return WORDS[language].problem[kind](detail);
}

const starts = (count: number): string => (count === 1 ? '1 time' : `${count} times`);
const zeiten = (count: number): string => (count === 1 ? '1 Zeit' : `${count} Zeiten`);

// Another sentence may follow.
const withoutStop = (text: string): string => text.replace(/\.$/, '');

const ENGLISH: HubspotWords = {
  noKey: 'There is no HubSpot key. Choose HubSpot key in the menu Slotsheet.',
  unreadable: (why) => `HubSpot gave no times: ${why}.`,
  claimed: 'Another caller is booking this time at HubSpot.',
  claimedByContact:
    'A booking of this contact is under way at HubSpot, or its outcome is not known. The next request, or the recovery job, looks it up.',
  repeated: 'Asked again; the booking stands.',
  repeatEnded:
    'Asked again; the meeting no longer stands at this time in HubSpot. Its row follows, and the next request may book.',
  repeatUnclear: (why) =>
    `Asked again; HubSpot does not show whether the meeting stands${why === '' ? '' : `: ${withoutStop(why)}`}. Look at the contact in HubSpot.`,
  standsAlready: (start) => `There is a booking at ${start} already, and HubSpot’s appointments cannot be moved.`,
  emailMissing:
    'The caller gave no e-mail address. HubSpot needs one; the setting HubSpot e-mail without one can give the practice’s.',
  emailNotOne: 'What the caller gave is no e-mail address, so HubSpot was not asked.',
  detailsMissing: (questions) => `The link’s form needs what the caller did not say: ${questions}.`,
  notOffered: 'HubSpot does not offer this time.',
  notSent: 'HubSpot took so long that it was not asked to book.',
  booked: 'Booked at HubSpot.',
  found: 'Booked at HubSpot: the answer was lost, and the meeting was found.',
  unknown: (why) => `It is not known whether HubSpot booked: ${why}. The recovery job looks it up.`,
  stillOffered: (why) => `HubSpot did not book a time that it still offers: ${why}.`,
  busy: (why) => `HubSpot took no booking for now, so nothing was booked: ${why}.`,
  emailRefused: (why) => `HubSpot did not accept the e-mail address: ${why}.`,
  none: {
    notOffered: () => 'HubSpot offers no time for this link. Look at the link’s own hours and calendars.',
    past: () => 'All that HubSpot offers is past.',
    beforeNotice: (count) => `Notice rules out ${starts(count)} that HubSpot offers.`,
    afterHorizon: (count) => `Book ahead rules out ${starts(count)} that HubSpot offers.`,
    full: (count) => `Max per day rules out ${starts(count)} that HubSpot offers.`,
    barred: (count) => `Other callers are booking ${starts(count)} that HubSpot offers, or have just booked them.`,
    closed: (count) => `Closed dates of Exceptions or holidays rule out ${starts(count)} that HubSpot offers.`,
  },
  problem: {
    notEntered: (detail) =>
      `HubSpot accepted a booking for ${detail} and entered no meeting: a host’s calendar is not connected. The contact is in HubSpot; call them. Connect the calendar in HubSpot (Settings, General, Calendar).`,
    otherTime: (detail) =>
      `HubSpot answered a booking with another time (${detail}). Compare the meeting in HubSpot with the Log.`,
    refused: (detail) => `HubSpot refused a time that it still offers: ${detail}. Try the link’s own page.`,
    linkChanged: (detail) =>
      `HubSpot refused a booking because of the link’s duration or form: ${detail}. Choose Check.`,
    keyRefused: (detail) =>
      `HubSpot refuses the key, or does not know the link: ${detail}. Choose HubSpot key in the menu, and compare the link’s slug.`,
    fallbackRefused: (detail) => `HubSpot did not accept the address of HubSpot e-mail without one: ${detail}.`,
    cannotLook: (detail) =>
      `It is not known whether HubSpot booked ${detail}, and the key may not look: it needs the scope crm.objects.contacts.read. Look at the calendar in HubSpot.`,
    contactField: (detail) =>
      `HubSpot did not take the contact property ${detail}. Correct it in HubSpot contact fields.`,
    followUpFailed: (detail) => `After a booking the contact or its ticket could not be written: ${detail}.`,
    ticketUnknown: (detail) =>
      `It is not known whether HubSpot made a ticket: ${detail}. Look in HubSpot; it is not tried again.`,
    stillUnknown: (detail) => `It is not known whether HubSpot booked ${detail}. Look at the calendar in HubSpot.`,
    changeAsked: (detail) =>
      `Callers asked to change a meeting, which only a person can do in HubSpot: ${detail}. Change it there, and tell them.`,
  },
};

const GERMAN: HubspotWords = {
  noKey: 'Es gibt keinen HubSpot-Schlüssel. Wählen Sie im Menü Slotsheet den Punkt HubSpot-Schlüssel.',
  unreadable: (why) => `HubSpot hat keine Zeiten genannt: ${why}.`,
  claimed: 'Ein anderer Anruf bucht diese Zeit gerade bei HubSpot.',
  claimedByContact:
    'Eine Buchung dieses Kontakts läuft gerade bei HubSpot, oder ihr Ausgang ist nicht bekannt. Die nächste Anfrage oder der Abgleich sieht nach.',
  repeated: 'Noch einmal angefragt; die Buchung besteht.',
  repeatEnded:
    'Noch einmal angefragt; der Termin besteht in HubSpot zu dieser Zeit nicht mehr. Seine Zeile folgt, und die nächste Anfrage kann buchen.',
  repeatUnclear: (why) =>
    `Noch einmal angefragt; HubSpot zeigt nicht, ob der Termin besteht${why === '' ? '' : `: ${withoutStop(why)}`}. Sehen Sie in HubSpot beim Kontakt nach.`,
  standsAlready: (start) =>
    `Es gibt bereits eine Buchung am ${start}, und Termine bei HubSpot lassen sich nicht verschieben.`,
  emailMissing:
    'Es wurde keine E-Mail-Adresse genannt. HubSpot braucht eine; die Einstellung HubSpot e-mail without one kann die der Praxis nennen.',
  emailNotOne: 'Was genannt wurde, ist keine E-Mail-Adresse. HubSpot wurde deshalb nicht gefragt.',
  detailsMissing: (questions) => `Das Formular des Links verlangt eine Angabe, die nicht genannt wurde: ${questions}.`,
  notOffered: 'HubSpot bietet diese Zeit nicht an.',
  notSent: 'HubSpot hat so lange gebraucht, dass es nicht mehr um die Buchung gebeten wurde.',
  booked: 'Bei HubSpot gebucht.',
  found: 'Bei HubSpot gebucht: Die Antwort ging verloren, und der Termin wurde gefunden.',
  unknown: (why) => `Es ist nicht bekannt, ob HubSpot gebucht hat: ${why}. Der Abgleich sieht nach.`,
  stillOffered: (why) => `HubSpot hat eine Zeit nicht gebucht, die es weiter anbietet: ${why}.`,
  busy: (why) => `HubSpot nimmt gerade keine Buchungen an, deshalb wurde nichts gebucht: ${why}.`,
  emailRefused: (why) => `HubSpot hat die E-Mail-Adresse nicht angenommen: ${why}.`,
  none: {
    notOffered: () =>
      'HubSpot bietet für diesen Link keine Zeit an. Prüfen Sie dort die Zeiten und Kalender des Links.',
    past: () => 'Alles, was HubSpot anbietet, ist vorbei.',
    beforeNotice: (count) => `Notice schließt ${zeiten(count)} aus, die HubSpot anbietet.`,
    afterHorizon: (count) => `Book ahead schließt ${zeiten(count)} aus, die HubSpot anbietet.`,
    full: (count) => `Max per day schließt ${zeiten(count)} aus, die HubSpot anbietet.`,
    barred: (count) =>
      `Andere Anrufer buchen gerade ${zeiten(count)}, die HubSpot anbietet, oder haben sie eben gebucht.`,
    closed: (count) =>
      `Geschlossene Tage aus Exceptions oder Feiertage schließen ${zeiten(count)} aus, die HubSpot anbietet.`,
  },
  problem: {
    notEntered: (detail) =>
      `HubSpot hat eine Buchung für ${detail} angenommen, aber keinen Termin eingetragen: Ein Kalender ist dort nicht verbunden. Der Kontakt steht in HubSpot; rufen Sie ihn an. Verbinden Sie den Kalender in HubSpot (Einstellungen, Allgemein, Kalender).`,
    otherTime: (detail) =>
      `HubSpot hat eine Buchung mit einer anderen Zeit beantwortet (${detail}). Vergleichen Sie den Termin in HubSpot mit dem Log.`,
    refused: (detail) =>
      `HubSpot hat eine Zeit abgelehnt, die es weiter anbietet: ${detail}. Versuchen Sie es auf der Seite des Links.`,
    linkChanged: (detail) =>
      `HubSpot hat eine Buchung wegen der Dauer oder des Formulars abgelehnt: ${detail}. Wählen Sie Prüfen.`,
    keyRefused: (detail) =>
      `HubSpot lehnt den Schlüssel ab oder kennt den Link nicht: ${detail}. Wählen Sie im Menü HubSpot-Schlüssel, und vergleichen Sie den Link.`,
    fallbackRefused: (detail) => `HubSpot hat die Adresse aus HubSpot e-mail without one nicht angenommen: ${detail}.`,
    cannotLook: (detail) =>
      `Es ist nicht bekannt, ob HubSpot ${detail} gebucht hat, und der Schlüssel darf nicht nachsehen: Ihm fehlt die Berechtigung (Scope) crm.objects.contacts.read. Sehen Sie in HubSpot im Kalender nach.`,
    contactField: (detail) =>
      `HubSpot hat die Kontakt-Eigenschaft ${detail} nicht angenommen. Berichtigen Sie sie in HubSpot contact fields.`,
    followUpFailed: (detail) => `Nach einer Buchung ließ sich der Kontakt oder sein Ticket nicht schreiben: ${detail}.`,
    ticketUnknown: (detail) =>
      `Es ist nicht bekannt, ob HubSpot ein Ticket angelegt hat: ${detail}. Sehen Sie in HubSpot nach; es wird nicht noch einmal versucht.`,
    stillUnknown: (detail) =>
      `Es ist nicht bekannt, ob HubSpot ${detail} gebucht hat. Sehen Sie in HubSpot im Kalender nach.`,
    changeAsked: (detail) =>
      `Am Telefon wurde gebeten, ein Treffen zu ändern, was nur ein Mensch in HubSpot kann: ${detail}. Ändern Sie es dort, und geben Sie Bescheid.`,
  },
};

const WORDS: Readonly<Record<Language, HubspotWords>> = { en: ENGLISH, de: GERMAN };
