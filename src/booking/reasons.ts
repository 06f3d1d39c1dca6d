// What the Log's column Reason says, for the person with the Sheet: what happened, and where to look.
// Sentences for the phone are in refusal.ts.
import type { NoSlotReason } from '../scheduling/noSlotReason.ts';
import type { Faulty, Finding, Language } from '../sheet/configuration.ts';
import { placed } from '../sheet/sentences/placed.ts';
import type { RequestProblem } from '../telli/request.ts';
import type { ShutDoor } from './authenticate.ts';
import type { HostLeftOut } from './availability.ts';

/** The fixed words of one language. */
export interface ReasonWords {
  readonly shut: Readonly<Record<ShutDoor, string>>;
  readonly request: Readonly<Record<RequestProblem, string>>;
  readonly startMissing: string;
  readonly startUnreadable: string;
  readonly unknownAction: string;
  readonly lockBusy: string;
  readonly sheetUnreadable: string;
  readonly none: Readonly<Record<NoSlotReason['kind'], string>>;
  readonly unknownService: (name: string) => string;
  readonly unreadableCalendar: (host: string, calendarId: string, why: string) => string;
  readonly readOnlyCalendar: (host: string, calendarId: string) => string;
  readonly calendarFailed: (error: string) => string;
  readonly noProperties: (error: string) => string;
  readonly notWritable: (calendarIds: string) => string;
  readonly repeated: (host: string) => string;
  readonly takenMeanwhile: (host: string) => string;
  readonly unconfirmed: (error: string) => string;
  readonly waiting: (rows: number) => string;
}

export function reasonsFor(language: Language) {
  const words = WORDS[language];
  const about = (left: HostLeftOut): string =>
    left.unreadable === null
      ? words.readOnlyCalendar(left.host, left.calendarId)
      : words.unreadableCalendar(left.host, left.calendarId, left.unreadable);
  return {
    ...words,
    faulty: (finding: Finding) => placed(finding, language),
    /** Why there is no slot, and which hosts were left out; '' if all hosts were asked and there are slots. */
    noSlot(none: NoSlotReason | null, leftOut: readonly HostLeftOut[], withdrawn: readonly Faulty[]): string {
      const faults = none === null ? [] : withdrawn.map(({ finding }) => placed(finding, language));
      const main =
        none === null || (none.kind === 'noHost' && leftOut.length + faults.length > 0) ? [] : [words.none[none.kind]];
      return [...main, ...leftOut.map(about), ...faults].join(' ');
    },
    /** Who got it, and which calendars refused it before. */
    booked: (host: string, refusedBy: readonly string[]): string =>
      refusedBy.length === 0 ? host : `${host}. ${words.notWritable(refusedBy.join(', '))}`,
    notWritable: (calendarIds: readonly string[]): string => words.notWritable(calendarIds.join(', ')),
  };
}

export type Reasons = ReturnType<typeof reasonsFor>;

const ENGLISH: ReasonWords = {
  shut: {
    noSignature: 'The request carries no signature.',
    noKey: 'No telli API key is set. Run Slotsheet > Set up.',
    badSignature: "The signature does not match telli's API key. If the key was changed, run Slotsheet > Set up.",
    noToken: 'The request carries neither a signature nor a link token.',
    noTokenSet: 'There is no link token. Run Slotsheet > Set up.',
    badToken: 'The link token is not the one in use. Paste the current address into telli.',
    signatureRequired: 'Settings says Require signature = yes, so the link token alone is not enough.',
  },
  request: {
    noBody: 'The request has no body.',
    notUtf8: 'The body is not UTF-8 text.',
    notJson: 'The body is not JSON.',
    notObject: 'The body is JSON, but not an object.',
  },
  startMissing: 'The request names no start (start_iso).',
  startUnreadable: 'The start (start_iso) is not an ISO 8601 time.',
  unknownAction: 'The request asks for neither available nor book.',
  lockBusy: 'Another booking took too long.',
  sheetUnreadable: "The Sheet could not be read. The script's own log, under Executions, says why.",
  none: {
    assignmentNotOffered: 'This assignment of the service is not supported yet.',
    noHost: 'No active host works for this service.',
    noOpenWindows: 'No host is open in the time that can be booked.',
    offGrid: 'The start is not one of the times that this service offers.',
    windowsTooShort: 'No opening is long enough for this service.',
    past: 'The start is in the past.',
    beforeNotice: 'The minimum notice leaves no time.',
    afterHorizon: 'The free times lie beyond Book ahead.',
    busy: 'All times are busy, buffers included.',
  },
  unknownService: (name) => `The tab Services has no service “${name}”.`,
  unreadableCalendar: (host, id, why) => `${host} is not offered: the calendar ${id} cannot be read (${why}).`,
  readOnlyCalendar: (host, id) => `${host} is not offered for some minutes: the calendar ${id} cannot be written to.`,
  noProperties: (error) => `The script properties could not be read: ${error}`,
  calendarFailed: (error) => `Google Calendar did not answer as it should: ${error}`,
  notWritable: (ids) => `Not writable: ${ids}. Share the calendar with the right to make changes to events.`,
  repeated: (host) => `Asked again; the booking with ${host} stands.`,
  takenMeanwhile: (host) => `Another event was entered for ${host} at that moment.`,
  unconfirmed: (error) => `It is not known whether the event was entered: ${error}`,
  waiting: (rows) => `Rows of Bookings or Log that wait to be written: ${rows}. The next request writes them.`,
};

const GERMAN: ReasonWords = {
  shut: {
    noSignature: 'Die Anfrage trägt keine Signatur.',
    noKey: 'Es ist kein API-Schlüssel von telli hinterlegt. Rufen Sie Slotsheet > Einrichten auf.',
    badSignature:
      'Die Signatur passt nicht zum API-Schlüssel von telli. Wurde der Schlüssel geändert, rufen Sie Slotsheet > Einrichten auf.',
    noToken: 'Die Anfrage trägt weder eine Signatur noch ein Link-Token.',
    noTokenSet: 'Es gibt kein Link-Token. Rufen Sie Slotsheet > Einrichten auf.',
    badToken: 'Das Link-Token ist nicht das aktuelle. Fügen Sie die aktuelle Adresse bei telli ein.',
    signatureRequired: 'In Settings steht Require signature auf ja; das Link-Token allein genügt nicht.',
  },
  request: {
    noBody: 'Die Anfrage hat keinen Inhalt.',
    notUtf8: 'Der Inhalt ist kein UTF-8-Text.',
    notJson: 'Der Inhalt ist kein JSON.',
    notObject: 'Der Inhalt ist JSON, aber kein Objekt.',
  },
  startMissing: 'Die Anfrage nennt keinen Beginn (start_iso).',
  startUnreadable: 'Der Beginn (start_iso) ist keine Zeit nach ISO 8601.',
  unknownAction: 'Die Anfrage verlangt weder available noch book.',
  lockBusy: 'Eine andere Buchung hat zu lange gedauert.',
  sheetUnreadable: 'Die Tabelle war nicht lesbar. Das Protokoll des Skripts unter „Ausführungen“ sagt, warum.',
  none: {
    assignmentNotOffered: 'Diese Zuteilung der Leistung wird noch nicht unterstützt.',
    noHost: 'Für diese Leistung arbeitet kein aktiver Host.',
    noOpenWindows: 'In der buchbaren Zeit hat kein Host geöffnet.',
    offGrid: 'Der Beginn ist keine der Zeiten, die diese Leistung anbietet.',
    windowsTooShort: 'Keine Öffnungszeit ist lang genug für diese Leistung.',
    past: 'Der Beginn liegt in der Vergangenheit.',
    beforeNotice: 'Die Vorlaufzeit (Notice) lässt keine Zeit übrig.',
    afterHorizon: 'Die freien Zeiten liegen hinter dem Buchungszeitraum (Book ahead).',
    busy: 'Alle Zeiten sind belegt, Puffer eingerechnet.',
  },
  unknownService: (name) => `Im Blatt Services gibt es keine Leistung „${name}“.`,
  unreadableCalendar: (host, id, why) => `${host} wird nicht angeboten: Der Kalender ${id} ist nicht lesbar (${why}).`,
  readOnlyCalendar: (host, id) =>
    `${host} wird einige Minuten lang nicht angeboten: In den Kalender ${id} kann nicht geschrieben werden.`,
  noProperties: (error) => `Die Skripteigenschaften waren nicht lesbar: ${error}`,
  calendarFailed: (error) => `Google Kalender hat nicht richtig geantwortet: ${error}`,
  notWritable: (ids) =>
    `Nicht beschreibbar: ${ids}. Geben Sie den Kalender mit dem Recht frei, Änderungen an Terminen vorzunehmen.`,
  repeated: (host) => `Erneut angefragt; die Buchung bei ${host} besteht.`,
  takenMeanwhile: (host) => `Für ${host} wurde im selben Moment ein anderer Termin eingetragen.`,
  unconfirmed: (error) => `Ob der Termin eingetragen ist, ist nicht bekannt: ${error}`,
  waiting: (rows) =>
    `Zeilen für Bookings oder Log, die noch nicht geschrieben sind: ${rows}. Die nächste Anfrage schreibt sie.`,
};

const WORDS: Readonly<Record<Language, ReasonWords>> = { en: ENGLISH, de: GERMAN };
