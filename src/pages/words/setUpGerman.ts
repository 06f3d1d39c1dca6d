// The words of the page Set up, in German.
import type { SetUpWords } from './setUpEnglish.ts';

export const GERMAN: SetUpWords = {
  step: (at, name) => `${at} von 4 · ${name}`,
  steps: ['Wer', 'Wann', 'telli', 'Verbinden'],
  back: 'Zurück',
  next: 'Weiter',
  finish: 'Fertigstellen',
  finishAnyway: 'Trotzdem fertigstellen',
  week: 'Zeiten als Woche',
  done: 'Fertig',

  scopes: 'Slotsheet ist bei Google nicht alles erlaubt, was es braucht. Ohne diese Berechtigungen schlägt fehl:',
  scopesWhere: 'Auf Googles Seite erlauben',
  scopesAfter: 'Haken Sie dort jedes Kästchen an, und wählen Sie Einrichten noch einmal.',
  runsAs: (you) =>
    `Anrufe werden als ${you || 'Sie'} beantwortet. Sie müssen also jeden Kalender sehen, in den gebucht wird.`,
  runsAsOther: (owner) =>
    `Anrufe werden als ${owner} beantwortet. Dieses Konto muss jeden Kalender sehen, in den gebucht wird.`,
  missing: 'Nicht gefunden',
  startEmpty: (name) =>
    `„${name}“ leer beginnen. Was dort stand, zählt dann nicht mehr, und was es geschlossen hat, ist offen. Ohne Haken holen Sie es zurück: rückgängig machen, oder Datei > Versionsverlauf.`,
  takeOver: (owner) =>
    `Der Abgleich der Buchungen läuft für ${owner}. Ihn übernehmen. Nur anhaken, wenn Sie die Termine in den Kalendern aller Hosts sehen.`,

  whose: 'Wessen Termine bucht telli?',
  mainCalendar: '(Ihr eigener)',
  nameOf: (calendar) => `Name, den Anrufer hören, für ${calendar}`,
  hostName: 'Name, den Anrufer hören',
  hostCalendar: 'Adresse des Kalenders',
  calendarHint:
    'Eine E-Mail-Adresse, oder was Google Kalender unter Einstellungen > Kalender integrieren > Kalender-ID zeigt.',
  addHost: 'Person hinzufügen',
  removeHost: (name) => `${name || 'Diese Person'} entfernen`,
  what: 'Wofür?',
  service: 'Leistung',
  minutes: 'Minuten',
  notEmpty: 'Ihre Tabelle hat eigene Zeilen. Einrichten lässt sie, wie sie sind, und ergänzt nur, was fehlt.',
  changes: 'Was „Fertigstellen“ in der Tabelle ändert',
  noChanges: 'Nichts.',
  hosts: 'Hosts',
  noHosts: 'Noch keine. Tragen Sie sie in das Blatt Hosts ein.',
  whoMissing: 'Wählen Sie mindestens einen Kalender mit einem Namen, und nennen Sie die Leistung und ihre Minuten.',

  whenQuestion: 'Wann darf gebucht werden?',
  whenHint:
    'Für alle, jede Woche. Der Menüpunkt Öffnungszeiten ändert es später, auch für einzelne Personen, als Liste oder Woche.',
  noHours: 'Noch keine. Tragen Sie sie in das Blatt Weekly hours ein.',
  whenMissing: 'Geben Sie mindestens eine Zeile mit Zeiten an.',

  key: 'API-Schlüssel von telli',
  keyHint: 'Bei telli unter Settings > API keys. Hier wird er nie wieder angezeigt.',
  keySet: (end) => `Ein Schlüssel${end && `, der auf ${end} endet,`} ist hinterlegt. Leer = er bleibt.`,
  keyReaders: 'Wer diese Tabelle bearbeiten darf, kann ihn in den Skripteigenschaften lesen.',
  leaked: 'Sie ersetzen einen Schlüssel. Kennt eine fremde Person den alten?',
  leakedYes: 'Ja: Er gilt ab sofort nicht mehr.',
  leakedNo: 'Nein: Er gilt noch einen Tag neben dem neuen, damit beim Umstellen von telli kein Anruf verloren geht.',
  leakedMissing: 'Sagen Sie, ob eine fremde Person den alten Schlüssel kennt.',
  relay: 'Adresse Ihres Relays',
  relayHint: 'Anrufe sind dann von telli signiert. docs/deploy.md sagt, wie Sie ein Relay starten. Leer = ohne.',
  webApp: 'Adresse der Web-App',
  webAppHint:
    'Sie endet auf /exec: Erweiterungen > Apps Script > Bereitstellen > Bereitstellungen verwalten. Leer = später.',
  webAppOther: 'Die Web-App hat eine neue Adresse',
  webAppSet: (url) =>
    `Bisher gilt ${url}. Auch die neue endet auf /exec: Bereitstellen > Bereitstellungen verwalten. Leer = die bisherige bleibt.`,
  probing: 'Das Relay wird gefragt …',
  callersHear: 'Anrufer hören',
  languages: { en: 'Englisch', de: 'Deutsch' },
  change: 'ändern',
  language: 'Sprache',
  timeZone: 'Zeitzone',
  hubspot: 'HubSpot-Schlüssel (nur für Leistungen mit HubSpot-Link)',
  hubspotKey: 'HubSpot-Schlüssel',
  hubspotHint: 'Ein Service-Schlüssel. Siehe docs/hubspot.md. Hier wird er nie wieder angezeigt.',

  writing: (tabs) => `${tabs}, der Abgleich und die Adressen entstehen …`,
  finishing: 'Es wird geprüft, was da ist …',
  isDone: 'Slotsheet ist eingerichtet.',
  made: (names) => `Neu: ${names}.`,
  kept: 'Es fehlte nichts. Was da war, bleibt, wie es war.',
  problems: 'Das war nicht möglich:',
  findings: 'Prüfen findet:',
  paste: 'Tragen Sie diese bei telli ein, beim Agenten unter Calendar integration > Generic Calendar:',
  openTelli: 'telli öffnen',
  test: 'Jetzt testen',
  testing: 'Es wird nach Zeiten gefragt, wie telli es tut …',
  milliseconds: (value) => `${value} ms`,
};
