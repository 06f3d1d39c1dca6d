// Why a service behind a meeting link is withdrawn, as a finding that names the field.
import type { LinkFault } from '../hubspot/linkFaults.ts';
import type { Finding, Language } from '../sheet/configuration.ts';
import { TABS } from '../sheet/tabs.ts';

/** `rowOf`: the row of the service, or of its question, if it is known. */
export function faultFinding(
  service: string,
  fault: LinkFault,
  language: Language,
  rowOf: (fault: LinkFault) => number | null = () => null,
): Finding {
  const { tab, column } = PLACES[fault.kind];
  return { tab, row: rowOf(fault), column, sentence: SENTENCES[language](fault, service) };
}

const LINK = { tab: TABS.services.name, column: 'HubSpot link' };
const MINUTES = { tab: TABS.services.name, column: 'Minutes' };
const ANSWER = { tab: TABS.hubspotForm.name, column: 'Answer' };

const PLACES: Readonly<Record<LinkFault['kind'], { readonly tab: string; readonly column: string }>> = {
  durationUnknown: MINUTES,
  durationNeeded: MINUTES,
  allOffline: LINK,
  memberOffline: LINK,
  fieldUnanswered: ANSWER,
  fieldNotAChoice: ANSWER,
  fieldIsFile: ANSWER,
  consentRequired: LINK,
  processingConsent: LINK,
};

type Sentence = (fault: LinkFault, service: string) => string;

function english(fault: LinkFault, service: string): string {
  const until = `Until then ${service} is not offered.`;
  const noLength = `HubSpot names no length for the meeting link of ${service}. Set one there, as the link’s duration.`;
  switch (fault.kind) {
    case 'durationUnknown':
      if (fault.has.length === 0) return `${noLength} ${until}`;
      return `The meeting link of ${service} has no meetings of this length. It has ${minutes(fault.has, 'and', 'minutes')}. ${until}`;
    case 'durationNeeded':
      if (fault.has.length === 0) return `${noLength} ${until}`;
      return `The meeting link of ${service} has several lengths: ${minutes(fault.has, 'and', 'minutes')}. Write one of them. ${until}`;
    case 'allOffline':
      return `No host of the meeting link of ${service} has a connected calendar, so HubSpot would enter no meeting. Connect one in HubSpot (Settings, General, Calendar). ${until}`;
    case 'memberOffline':
      return `A host of the group link of ${service} has no connected calendar. Connect it in HubSpot (Settings, General, Calendar). ${until}`;
    case 'fieldUnanswered':
      return `The form of ${service} requires “${fault.label}” (${fault.field}). Choose Check, and write an answer in the tab ${TABS.hubspotForm.name}. ${until}`;
    case 'fieldNotAChoice':
      return `“${fault.label}” (${fault.field}) of ${service} takes one of: ${fault.values.join(', ')}. ${until}`;
    case 'fieldIsFile':
      return `The form of ${service} requires a file: “${fault.label}” (${fault.field}). No caller can give one by phone. Make it optional in HubSpot. ${until}`;
    case 'consentRequired':
      return `The form of ${service} requires a tick at “${fault.label}”. Slotsheet ticks no consent for a caller. Make it optional in HubSpot. ${until}`;
    case 'processingConsent':
      return `The form of ${service} requires a tick for the processing of data. Slotsheet ticks no consent for a caller. Choose another legal basis in HubSpot. ${until}`;
  }
}

function german(fault: LinkFault, service: string): string {
  const until = `Bis dahin wird ${service} nicht angeboten.`;
  const noLength = `HubSpot nennt für den Meeting-Link von ${service} keine Länge. Legen Sie dort eine Dauer fest.`;
  switch (fault.kind) {
    case 'durationUnknown':
      if (fault.has.length === 0) return `${noLength} ${until}`;
      return `Der Meeting-Link von ${service} hat keine Termine dieser Länge. Möglich sind ${minutes(fault.has, 'und', 'Minuten')}. ${until}`;
    case 'durationNeeded':
      if (fault.has.length === 0) return `${noLength} ${until}`;
      return `Der Meeting-Link von ${service} hat mehrere Längen: ${minutes(fault.has, 'und', 'Minuten')}. Schreiben Sie eine davon. ${until}`;
    case 'allOffline':
      return `Beim Meeting-Link von ${service} ist kein Kalender verbunden, HubSpot würde also keinen Termin eintragen. Verbinden Sie einen in HubSpot (Einstellungen, Allgemein, Kalender). ${until}`;
    case 'memberOffline':
      return `Beim Gruppen-Link von ${service} ist ein Kalender nicht verbunden. Verbinden Sie ihn in HubSpot (Einstellungen, Allgemein, Kalender). ${until}`;
    case 'fieldUnanswered':
      return `Das Formular von ${service} verlangt „${fault.label}“ (${fault.field}). Wählen Sie Prüfen, und schreiben Sie im Blatt ${TABS.hubspotForm.name} eine Antwort. ${until}`;
    case 'fieldNotAChoice':
      return `„${fault.label}“ (${fault.field}) von ${service} kennt nur: ${fault.values.join(', ')}. ${until}`;
    case 'fieldIsFile':
      return `Das Formular von ${service} verlangt eine Datei: „${fault.label}“ (${fault.field}). Am Telefon kann niemand eine Datei schicken. Machen Sie das Feld in HubSpot freiwillig. ${until}`;
    case 'consentRequired':
      return `Das Formular von ${service} verlangt ein Häkchen bei „${fault.label}“. Slotsheet setzt für Anrufer keines. Machen Sie es in HubSpot freiwillig. ${until}`;
    case 'processingConsent':
      return `Das Formular von ${service} verlangt ein Häkchen für die Verarbeitung von Daten. Slotsheet setzt für Anrufer keines. Wählen Sie in HubSpot eine andere Rechtsgrundlage. ${until}`;
  }
}

/** `15, 30 and 60 minutes`. */
function minutes(has: readonly number[], and: string, unit: string): string {
  const last = has[has.length - 1] ?? 0;
  const before = has.slice(0, -1).join(', ');
  return `${before === '' ? '' : `${before} ${and} `}${last} ${unit}`;
}

const SENTENCES: Readonly<Record<Language, Sentence>> = { en: english, de: german };
