// Dasselbe auf Deutsch.
import type { ProbeWords } from './words.ts';

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

export const GERMAN: ProbeWords = {
  names: {
    sheet: 'Tabelle',
    calendars: 'Kalender',
    zones: 'Zeitzonen',
    permissions: 'Berechtigungen',
    key: 'Schlüssel von telli',
    address: 'Adresse der Web-App',
    answers: 'Täglicher Test',
    triggers: 'Trigger',
    lock: 'Sperre',
    mails: 'Mails von heute',
    activeSpreadsheet: 'Aktive Tabelle',
    body: 'é, € und Emoji',
    lastCall: 'Letzter Anruf',
    hubspot: 'HubSpot',
    health: 'Blatt Health',
  },
  sheetFine: 'Darin ist alles in Ordnung.',
  sheetFindings: (count) => `Prüfen findet ${counted(count, 'Problem', 'Probleme')}.`,
  sheetWithdrawn: (count) =>
    `Wegen eines Fehlers wird gar nichts angeboten. Prüfen findet ${counted(count, 'Problem', 'Probleme')}.`,
  sheetUnreadable: (why) => `Sie ließ sich nicht lesen. (Google: ${why})`,
  calendarsRead: (count) => (count === 1 ? 'Der eine Kalender ist lesbar.' : `Alle ${count} Kalender sind lesbar.`),
  noHosts: 'Es gibt noch keinen Host mit einem Kalender.',
  calendarsFailed: (why) => `Google Kalender hat nicht geantwortet. (Google: ${why})`,
  calendarsFaulty: (faulty, asked, named) =>
    `${faulty} von ${counted(asked, 'Kalender', 'Kalendern')} ${faulty === 1 ? 'ist' : 'sind'} nicht verwendbar: ${named}.`,
  zonesAgree: (usesIntl, showsOffsets) => {
    const used = usesIntl ? 'gilt Intl, und formatDate stimmt überein' : 'gilt formatDate, denn Intl kennt keine';
    const calendar = showsOffsets ? 'Kalender stimmt überein' : 'Was Kalender hat, zeigt kein belegter Termin';
    return `Für die Zonen der Hosts ${used}. ${calendar}.`;
  },
  zonesDiffer: (zones) => `Die Zeitzonendaten von Google widersprechen sich bei Tagen in ${zones}.`,
  zoneData: (source, isNew) => `${source} hat Zonendaten ${isNew ? 'von 2026b oder neuer' : 'von vor 2026b'}.`,
  scopesAll: 'Alle sind erteilt.',
  scopesMissing: (names) => `Nicht erteilt: ${names}.`,
  keySet: 'Er ist hinterlegt.',
  keyMissing: 'Er fehlt, darum werden signierte Anrufe abgelehnt.',
  addressKnown: 'Sie ist bekannt.',
  addressMissing: 'Sie ist nicht bekannt.',
  webAppOlder: (known, present) =>
    `Dort antwortet ein älterer Stand als der dieses Menüs: Er kennt Version ${known} der Blätter, das Menü Version ${present}.`,
  answersCame: 'Er hat wie telli nach Zeiten gefragt und eine Antwort bekommen.',
  answersNone: (came) => `Er hat wie telli nach Zeiten gefragt und keine brauchbare Antwort bekommen (${came}).`,
  answersUnsigned: 'Er konnte nicht wie telli fragen, weil der Schlüssel von telli fehlt.',
  triggersRun: 'Der Abgleich läuft alle 15 Minuten, und Änderungen der Tabelle werden gemeldet.',
  triggersMissing: (names) => `Es fehlen: ${names}. Die Buchungen werden nicht mehr von selbst abgeglichen.`,
  triggersOfOther: (owner) => `Sie gehören ${owner}. Google zeigt sie keiner anderen Person.`,
  triggersUnknown: 'Google sagt nicht, welche es gibt, weil eine Berechtigung fehlt.',
  lockTaken: (milliseconds) => `Sie ließ sich in ${milliseconds} ms setzen und lösen.`,
  lockNotTaken: 'Sie war 5 Sekunden lang nicht zu bekommen.',
  mailsLeft: (count) => `${counted(count, 'weitere Mail ist', 'weitere Mails sind')} möglich.`,
  mailsUnknown: 'Google sagt nicht, wie viele noch möglich sind.',
  active: 'Das Skript sieht sie.',
  notActive: 'Das Skript sieht keine und öffnet die, die Einrichten gespeichert hat.',
  body: {
    utf8: 'Sie kommen an, wie sie gesendet wurden: Google liest als UTF-8.',
    latin1: 'Sie kommen verändert an: Google liest als ISO-8859-1.',
    otherwise: 'Sie kommen verändert an, und weder als UTF-8 noch als ISO-8859-1.',
  },
  lastCall: (time, action, outcome) => `${time}: ${action}, ${outcome}.`,
  noCall: 'Noch keiner.',
  hubspotKeyMissing: 'Eine Leistung hat einen HubSpot-Link, und es ist kein Schlüssel hinterlegt.',
  hubspotRead: (links) =>
    links === 0
      ? 'Ein Schlüssel ist hinterlegt, und keine Leistung hat einen Link.'
      : `${counted(links, 'Link ist', 'Links sind')} lesbar.`,
  hubspotUnread: (unread, links) =>
    `${unread} von ${counted(links, 'Link', 'Links')} ${unread === 1 ? 'ist' : 'sind'} nicht lesbar.`,
  hubspotProblems: (count) => `Prüfen findet ${counted(count, 'Problem', 'Probleme')} mit Links.`,
  unwritten: (why) => `Was zu sehen war, ließ sich dort nicht eintragen. (Google: ${why})`,
  fixes: {
    check: 'Prüfen nennt jedes mit seiner Zelle.',
    setUp: 'Wählen Sie im Menü der Tabelle Einrichten.',
    share:
      'Prüfen Sie die ID im Blatt Hosts, und geben Sie den Kalender für das Konto frei, unter dem Slotsheet läuft, mit dem Recht, Termine zu ändern.',
    hosts: 'Tragen Sie im Blatt Hosts einen Host mit Kalender ein.',
    google:
      'Versuchen Sie es in einigen Minuten noch einmal. Bleibt es so, sehen Sie auf die Statusseite von Google Workspace.',
    zones: 'Prüfen nennt die Tage, und was unter Time zone zu schreiben ist.',
    allow:
      'Wählen Sie im Menü der Tabelle Einrichten, und erlauben Sie es auf der Seite von Google, mit allen Häkchen.',
    deploy: 'Stellen Sie die Web-App bereit, und wählen Sie dann Einrichten.',
    deployAgain: 'Stellen Sie die Web-App noch einmal bereit, wie docs/deploy.md es unter „Updates“ sagt.',
    answers:
      'Vergleichen Sie Adresse und Schlüssel in Einrichten und in telli. „npm run doctor“ auf dem Computer, von dem aus Slotsheet bereitgestellt wurde, nennt die Stelle.',
    lock: 'Versuchen Sie es noch einmal. Bleibt es so, suchen Sie im Skript unter Ausführungen eine, die hängt.',
    mails: 'Warten Sie bis morgen. Bis dahin geht keine Warnung hinaus.',
    body: 'Mit Relay ist nichts zu tun, denn es sendet ASCII. Ohne Relay werden Anrufer mit solchen Buchstaben im Namen abgelehnt.',
    log: 'Warum, steht im Blatt Log in der Spalte Reason.',
    call: 'Wählen Sie im Menü der Tabelle Anruf ausprobieren.',
    health:
      'Lassen Sie das Konto, unter dem Slotsheet läuft, die Tabelle bearbeiten. Benennen Sie ein eigenes Blatt um, das Health heißt.',
    hubspotKey: 'Wählen Sie im Menü der Tabelle HubSpot-Schlüssel.',
  },
};
