// The words of the menu and its dialogs, in English and German.
import type { Language } from '../sheet/configuration.ts';
import { languageOfLocale } from '../sheet/template.ts';

/** Counts of bringing Bookings in line: rows added and changed, events removed. */
export interface ChangeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The texts that both languages have. */
export type Texts = typeof ENGLISH;

export function textsFor(locale: string): Texts {
  return textsIn(languageOfLocale(locale));
}

export function textsIn(language: Language): Texts {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  menuSetUp: 'Set up',
  menuCheck: 'Check',
  menuRecovery: 'Bring Bookings in line',
  menuNewToken: 'New link token',
  menuHubspotKey: 'HubSpot key',
  keyTitle: "telli's API key",
  keyPrompt:
    "Paste your telli account's API key. It is kept in the script's properties and never shown again. Leave it blank to keep the key that is set.",
  keyMissing: 'No key was entered. Without a key, signed requests are refused.',
  keyBroken:
    'What was pasted has a space or a line break inside, so it is not a key as telli shows it. No key is set. Copy the key alone, and run Set up again.',
  keyBrokenKept:
    'What was pasted has a space or a line break inside, so it is not a key as telli shows it. The key that is set stays. Copy the new key alone, and run Set up again.',
  keyLeaked:
    'Did the old key leak? Yes: it stops working at once. No: it stays valid for a day beside the new one, so that no call is lost while telli changes over.',
  permissionsTitle: 'Slotsheet: permissions',
  permissionsMissing: 'Slotsheet is not allowed all that it asks Google for. What needs these permissions fails:',
  permissionsWhere: 'To allow them, open this address, tick every box, and choose Set up again:',
  missingTitle: 'Slotsheet: not found',
  startEmpty: (part: string) =>
    `Start “${part}” empty? What stood there does not count any more then, and what it closed is open. Choose No to bring it back instead.`,
  doneTitle: 'Slotsheet is set up',
  notDeployed: 'There is no web app yet. Deploy it as docs/deploy.md says, then run Set up again to see its address.',
  testAddress:
    'Google names only the test address of the web app, which telli cannot use. Take the address that ends in /exec from Deploy > Manage deployments in the script editor. The test address:',
  relayAddress: 'Address of the web app, for the relay (WEB_APP_URL):',
  relayPaths:
    "For telli, in the agent's Calendar integration > Generic Calendar: your relay's address with /available and /book, and the service behind it:",
  relayLookup: 'For the contact lookup, in Settings > Integrations: the same address with /contact-lookup.',
  directAddresses:
    'Without a relay, paste these into telli. A person who knows them can book, and can ask for the name behind a phone number:',
  directShut: 'Addresses without a relay are shut, because Settings says Require signature = yes.',
  tokenTitle: 'New link token',
  tokenQuestion: 'Make a new link token? The addresses without a relay that telli uses now stop working at once.',
  checkTitle: 'Slotsheet: Check',
  questionsWritten: (count: number) =>
    `${count === 1 ? '1 question was' : `${count} questions were`} written into the tab HubSpot form. Write the answers there, then choose Check again.`,
  checkFine: 'Everything is fine: the tabs can be read and so can all calendars.',
  andMore: (count: number) => `… and ${count} more. Fix these first, then run Check again.`,
  recoveryTitle: 'Slotsheet: Bring Bookings in line',
  noRecovery: (error: string) =>
    `The job that brings Bookings in line every 15 minutes could not be set up. Use the menu item for now, and run Set up again later. (Google: ${error})`,
  /** `owner`: '' = not known. */
  takeOver: (owner: string) =>
    `The job that brings Bookings in line runs for ${owner || 'the person who ran Set up before'}. Take it over? Choose OK only if you see the events in all hosts’ calendars. With Cancel the rest of Set up goes on.`,
  notYours: (owner: string) =>
    `Nothing was changed. ${owner} ran Set up, and the job is theirs, as you may not see every calendar. To take it over, run Set up.`,
  /** `isAll`: every calendar could be read. */
  recovered: ({ added, changed, removed }: ChangeCounts, isAll: boolean) =>
    added + changed + removed === 0
      ? `Bookings agrees with ${isAll ? 'the calendars' : 'the calendars that can be read'}.`
      : `Bookings agrees with ${isAll ? 'the calendars' : 'the calendars that can be read'} now. Rows added: ${added}. Rows changed: ${changed}. Events removed that were never confirmed: ${removed}.`,
  notComparable: 'Bookings stays as it is, because it cannot be compared with the calendars.',
  notRecovered:
    'Not everything could be done. The script editor says why, under Executions. Please try again in a few minutes.',
  calendarsUnread: (ids: string) => `Left as they are, because their calendar cannot be read: the bookings of ${ids}.`,
};

const GERMAN: Texts = {
  menuSetUp: 'Einrichten',
  menuCheck: 'Prüfen',
  menuRecovery: 'Buchungen abgleichen',
  menuNewToken: 'Neues Link-Token',
  menuHubspotKey: 'HubSpot-Schlüssel',
  keyTitle: 'API-Schlüssel von telli',
  keyPrompt:
    'Fügen Sie den API-Schlüssel Ihres telli-Kontos ein. Er wird in den Skripteigenschaften aufbewahrt und nie wieder angezeigt. Lassen Sie das Feld leer, um den vorhandenen Schlüssel zu behalten.',
  keyMissing: 'Es wurde kein Schlüssel eingegeben. Ohne Schlüssel werden signierte Anfragen abgelehnt.',
  keyBroken:
    'Das Eingefügte enthält ein Leerzeichen oder einen Zeilenumbruch, ist also kein Schlüssel, wie telli ihn anzeigt. Es ist kein Schlüssel hinterlegt. Kopieren Sie nur den Schlüssel, und rufen Sie Einrichten noch einmal auf.',
  keyBrokenKept:
    'Das Eingefügte enthält ein Leerzeichen oder einen Zeilenumbruch, ist also kein Schlüssel, wie telli ihn anzeigt. Der vorhandene Schlüssel bleibt. Kopieren Sie nur den neuen Schlüssel, und rufen Sie Einrichten noch einmal auf.',
  keyLeaked:
    'Kennt jemand den alten Schlüssel, der ihn nicht kennen soll? Ja: Er gilt ab sofort nicht mehr. Nein: Er gilt noch einen Tag neben dem neuen, damit kein Anruf verloren geht, während telli umgestellt wird.',
  permissionsTitle: 'Slotsheet: Berechtigungen',
  permissionsMissing:
    'Slotsheet ist bei Google nicht alles erlaubt, worum es bittet. Was diese Berechtigungen braucht, schlägt fehl:',
  permissionsWhere:
    'Um sie zu erteilen, öffnen Sie diese Adresse, haken Sie jedes Kästchen an, und rufen Sie Einrichten noch einmal auf:',
  missingTitle: 'Slotsheet: nicht gefunden',
  startEmpty: (part) =>
    `„${part}“ leer beginnen? Was dort stand, zählt dann nicht mehr, und was es geschlossen hat, ist offen. Wählen Sie Nein, um es stattdessen zurückzuholen.`,
  doneTitle: 'Slotsheet ist eingerichtet',
  notDeployed:
    'Es gibt noch keine Web-App. Stellen Sie sie bereit, wie es docs/deploy.md beschreibt, und rufen Sie Einrichten noch einmal auf, um ihre Adresse zu sehen.',
  testAddress:
    'Google nennt nur die Testadresse der Web-App, mit der telli nichts anfangen kann. Nehmen Sie die Adresse, die auf /exec endet, aus dem Skripteditor unter „Bereitstellen“ > „Bereitstellungen verwalten“. Die Testadresse:',
  relayAddress: 'Adresse der Web-App für das Relay (WEB_APP_URL):',
  relayPaths:
    'Für telli, beim Agenten unter Calendar integration > Generic Calendar: die Adresse Ihres Relays mit /available und /book, dahinter die Leistung:',
  relayLookup: 'Für die Kontaktabfrage, unter Settings > Integrations: dieselbe Adresse mit /contact-lookup.',
  directAddresses:
    'Ohne Relay fügen Sie diese Adressen bei telli ein. Wer sie kennt, kann buchen und fragen, wem eine Telefonnummer gehört:',
  directShut: 'Adressen ohne Relay sind gesperrt, weil in Settings Require signature auf ja steht.',
  tokenTitle: 'Neues Link-Token',
  tokenQuestion:
    'Neues Link-Token erzeugen? Die Adressen ohne Relay, die telli jetzt benutzt, gelten dann sofort nicht mehr.',
  checkTitle: 'Slotsheet: Prüfen',
  questionsWritten: (count) =>
    `${count === 1 ? '1 Frage wurde' : `${count} Fragen wurden`} in das Blatt HubSpot form geschrieben. Schreiben Sie dort die Antworten, und wählen Sie dann noch einmal Prüfen.`,
  checkFine: 'Alles in Ordnung: Die Tabellenblätter und alle Kalender sind lesbar.',
  andMore: (count) => `… und ${count} weitere. Beheben Sie erst diese und rufen Sie Prüfen dann noch einmal auf.`,
  recoveryTitle: 'Slotsheet: Buchungen abgleichen',
  noRecovery: (error) =>
    `Der Abgleich, der alle 15 Minuten läuft, konnte nicht eingerichtet werden. Nehmen Sie solange den Menüpunkt, und rufen Sie Einrichten später noch einmal auf. (Google: ${error})`,
  takeOver: (owner) =>
    `Der Abgleich der Buchungen läuft für ${owner || 'die Person, die Einrichten zuvor aufgerufen hat'}. Möchten Sie ihn übernehmen? Wählen Sie OK nur, wenn Sie die Termine in den Kalendern aller Hosts sehen. Mit Abbrechen geht das übrige Einrichten weiter.`,
  notYours: (owner) =>
    `Es wurde nichts geändert. ${owner} hat Einrichten aufgerufen, und nur dort läuft der Abgleich, denn Sie sehen vielleicht nicht jeden Kalender. Um ihn zu übernehmen, rufen Sie Einrichten auf.`,
  recovered: ({ added, changed, removed }, isAll) =>
    added + changed + removed === 0
      ? `Das Blatt Bookings stimmt mit den ${isAll ? '' : 'lesbaren '}Kalendern überein.`
      : `Das Blatt Bookings stimmt jetzt mit den ${isAll ? '' : 'lesbaren '}Kalendern überein. Neue Zeilen: ${added}. Geänderte Zeilen: ${changed}. Entfernte Termine, die nie bestätigt wurden: ${removed}.`,
  notComparable: 'Das Blatt Bookings bleibt, wie es ist, weil es sich nicht mit den Kalendern vergleichen lässt.',
  notRecovered:
    'Nicht alles war möglich. Der Skripteditor sagt unter „Ausführungen“, warum. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  calendarsUnread: (ids) => `Unverändert, weil ihr Kalender nicht lesbar ist: die Buchungen von ${ids}.`,
};
