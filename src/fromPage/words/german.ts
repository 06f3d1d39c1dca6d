// Dasselbe auf Deutsch.
import type { PageWords } from './english.ts';

export const GERMAN: PageWords = {
  lines: {
    calendars: 'Kalender',
    job: 'Abgleich alle 15 Minuten',
    permissions: 'Berechtigungen',
    key: 'Schlüssel von telli',
    address: 'Adresse der Web-App',
    lastCall: 'Letzter Anruf',
    hubspot: 'HubSpot',
  },
  calendarsRead: (hosts) =>
    hosts === 1 ? 'Der Kalender des Hosts ist lesbar.' : `Die Kalender aller ${hosts} Hosts sind lesbar.`,
  calendarsFaulty: (findings) => `${findings === 1 ? '1 Problem' : `${findings} Probleme`} mit Kalendern, siehe oben.`,
  noHosts: 'Es gibt noch keinen Host mit einem Kalender.',
  jobRuns: 'Er läuft.',
  jobMissing: 'Er läuft nicht. Wählen Sie Einrichten.',
  jobOfOther: (owner) => `Er läuft für ${owner}. Nur diese Person sieht seinen Trigger.`,
  twoOwners: (job, webApp) =>
    `Der Abgleich der Buchungen läuft als ${job}, die Web-App als ${webApp}. Beide müssen die Kalender aller Hosts sehen.`,
  scopesAll: 'Alle sind erteilt.',
  scopesMissing: (names) => `Nicht erteilt: ${names}. Wählen Sie Einrichten.`,
  keySet: 'Er ist hinterlegt.',
  keyMissing: 'Er fehlt, darum werden signierte Anrufe abgelehnt. Wählen Sie Einrichten.',
  addressKnown: 'Sie ist bekannt.',
  webAppOlder: (known, present) =>
    `Dort antwortet ein älterer Stand als der dieses Menüs: Er kennt Version ${known} der Blätter, das Menü Version ${present}. Stellen Sie die Web-App noch einmal bereit, wie docs/deploy.md es unter „Updates“ sagt.`,
  addressMissing: 'Sie ist nicht bekannt. Stellen Sie die Web-App bereit, und wählen Sie dann Einrichten.',
  lastCall: (time, action, outcome) => `${time}: ${action}, ${outcome}.`,
  noCall: 'Noch keiner.',
  hubspotSet: 'Ein Schlüssel ist hinterlegt.',
  hubspotMissing:
    'Eine Leistung hat einen HubSpot-Link, und es ist kein Schlüssel hinterlegt. Wählen Sie HubSpot-Schlüssel.',
  questionsWritten: (count) =>
    `${count === 1 ? '1 Frage wurde' : `${count} Fragen wurden`} in das Blatt HubSpot form geschrieben. Schreiben Sie dort die Antworten, und prüfen Sie dann noch einmal.`,
  notAllowed: (missing) =>
    `Google wurde das nicht erlaubt. Es fehlt: ${missing} Wählen Sie im Menü Slotsheet den Punkt Einrichten, und erlauben Sie es.`,
  notAllowedAt: (missing, url) =>
    `Google wurde das nicht erlaubt. Es fehlt: ${missing} Erlauben Sie es auf der Seite von Google, mit allen Häkchen, und versuchen Sie es dann noch einmal: ${url}`,
  notAllowedByOwner: (owner, missing) =>
    `${owner} hat Google das nicht erlaubt. Es fehlt: ${missing} Bitten Sie ${owner}, Einrichten zu wählen und es zu erlauben.`,
  jobUnknown: 'Google sagt nicht, ob er läuft, weil eine Berechtigung fehlt.',
  tabGone: (tab) => `Das Blatt ${tab}, seine Spalte oder seine Zeile gibt es nicht mehr. Prüfen Sie noch einmal.`,
  notAsked: (owner, why) => `Die Web-App von ${owner} war nicht zu erreichen: ${why}`,
  ownerUnknownAddress: (owner) =>
    `Nur ${owner} sieht alle Kalender, und die Adresse der Web-App ist noch nicht bekannt. Bitten Sie ${owner}, noch einmal Einrichten zu wählen.`,
  offered: (count) => (count === 1 ? '1 Zeit ist frei.' : `${count} Zeiten sind frei.`),
  noneOffered: (why) => `Keine Zeit ist frei. ${why}`.trim(),
  booked: 'Der Termin ist gebucht.',
  notBooked: (why) => `Es wurde nicht gebucht: ${why}`,
  notKnown: (why) => `Ob gebucht wurde, ist nicht bekannt: ${why}`,
  perhaps: 'Falls der Termin gebucht wurde, lässt er sich hier entfernen.',
  copied: 'Diese Anfrage kam schon einmal an, darum geschah nichts ein zweites Mal. Beginnen Sie noch einmal.',
  unreadableAnswer: 'Was zurückkam, ist keine Antwort von Slotsheet.',
  unreachable: (why) => `Es kam keine Antwort: ${why}`,
  noKeyToSign:
    'Ohne den Schlüssel von telli lässt sich der Testanruf nicht signieren. Wählen Sie Einrichten, und tragen Sie ihn ein.',
  noRelay: 'Die Adresse des Relays fehlt noch. Wählen Sie Einrichten, und tragen Sie sie ein.',
  entered: (service, start, host) => `${service}, ${start}${host === '' ? '' : `, ${host}`}`,
  removed: 'Die Testbuchung ist entfernt, und ihre Zeit ist wieder frei.',
  notTest: 'Das ist keine Testbuchung dieser Seite, darum bleibt sie. Es wurde nichts geändert.',
  notRemoved: (why) => `Die Testbuchung steht noch: ${why}`,
  hubspotRemoval: 'Der Termin steht bei HubSpot. Sagen Sie ihn dort ab, denn HubSpot lässt das kein Programm tun.',
  busy: 'Gerade werden andere Buchungen eingetragen. Versuchen Sie es noch einmal.',
  removedBefore: 'Sie wurde schon entfernt. Es wurde nichts geändert.',
  noRow:
    'In Bookings steht keine Zeile davon. Steht der Termin im Kalender, trägt der Abgleich die Zeile binnen 15 Minuten nach oder entfernt den Termin.',
  notWritable: 'Ihr Kalender ist lesbar, aber nicht änderbar.',
  testName: 'Testanruf',
};
