// Dasselbe auf Deutsch.
import type { PageWords } from './english.ts';

export const GERMAN: PageWords = {
  twoOwners: (job, webApp) =>
    `Der Abgleich der Buchungen läuft als ${job}, die Web-App als ${webApp}. Beide müssen die Kalender aller Hosts sehen.`,
  questionsWritten: (count) =>
    `${count === 1 ? '1 Frage wurde' : `${count} Fragen wurden`} in das Blatt HubSpot form geschrieben. Schreiben Sie dort die Antworten, und prüfen Sie dann noch einmal.`,
  notAllowed: (missing) =>
    `Google wurde das nicht erlaubt. Es fehlt: ${missing} Wählen Sie im Menü Slotsheet den Punkt Einrichten, und erlauben Sie es.`,
  notAllowedAt: (missing, url) =>
    `Google wurde das nicht erlaubt. Es fehlt: ${missing} Erlauben Sie es auf der Seite von Google, mit allen Häkchen, und versuchen Sie es dann noch einmal: ${url}`,
  notAllowedByOwner: (owner, missing) =>
    `${owner} hat Google das nicht erlaubt. Es fehlt: ${missing} Bitten Sie ${owner}, Einrichten zu wählen und es zu erlauben.`,
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
