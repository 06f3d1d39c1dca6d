// The sentences of the page Set up that the script says, in English and German.
import type { Language } from '../../sheet/configuration.ts';

export type SetUpWords = typeof ENGLISH;

export function setUpWords(language: Language): SetUpWords {
  return language === 'de' ? GERMAN : ENGLISH;
}

const ENGLISH = {
  changed: 'The Sheet has changed since this page was opened. Look at what it says now, then finish again.',
  newer: (sheet: number, known: number) =>
    `The tabs of this Sheet are of version ${sheet}, and this script knows version ${known}. So Set up changes nothing. Bring the present code to the script, as docs/deploy.md says under Updates, then open this page again.`,
  older: (sheet: number, present: number, changes: string) =>
    `The tabs are of version ${sheet}, and an update brought version ${present}. Callers are answered as before. Set up would change this: ${changes}`,
  change: {
    version: (from: number, to: number) => `The version of the tabs goes from ${from} to ${to}.`,
    tabs: (tabs: string) => `New tabs: ${tabs}.`,
    columns: (tab: string, headers: string) => `${tab}: new columns behind the others: ${headers}.`,
    rows: (tab: string, names: string) => `${tab}: new rows below the others: ${names}.`,
    looks: (tabs: string) => `Notes, drop-downs, colours or filters that are new in ${tabs}.`,
  },
  changedHours: 'The Sheet has changed since this page was opened. Open the page again to see what it says now.',
  busy: 'Bookings or hours are being written at this moment. Save again.',
  noHoursTab: 'The tab Weekly hours lacks one of its columns. Run Set up, then open this page again.',
  noHost: 'Enter at least one host, each with a name of its own and a calendar.',
  noService: 'Enter the name of the service and how many minutes it takes.',
  notTimeZone: (zone: string) => `“${zone}” is no time zone. Write a city’s, for example Europe/Berlin.`,
  notRelay: 'The relay’s address begins with https:// and has neither a question mark nor a space.',
  notWebApp: 'The web app’s address begins with https:// and ends in /exec. Deploy > Manage deployments shows it.',
  keyMissing: 'No telli key was entered. Without one, signed requests are refused.',
  keyBroken:
    'What was pasted as telli’s key has a space or a line break inside, so it is not a key as telli shows it. No key is set.',
  keyBrokenKept:
    'What was pasted as telli’s key has a space or a line break inside, so it is not a key as telli shows it. The key that is set stays.',
  noJob: (error: string) =>
    `The job that brings Bookings in line every 15 minutes could not be set up. Use the menu item for now, and run Set up again later. (Google: ${error})`,
  /** `owner`: '' = not known. */
  othersJob: (owner: string) =>
    `The job that brings Bookings in line still runs for ${owner || 'the person who ran Set up before'}.`,
  typed: (tab: string, columns: string) =>
    `${tab}: the column ${columns} is typed, as the tab was made a table. In its menu choose Convert to unformatted data, then run Set up again.`,
  /** `columns`: their headers. */
  noColumns: (tab: string, columns: string) =>
    `${tab}: ${columns} could not be added, as the tab was made a table. In its menu choose Convert to unformatted data, then run Set up again.`,
  ownDashboard: 'A tab of your own is called Dashboard, so none was made. Rename it, then run Set up again.',
  probe: {
    ok: 'The relay answers.',
    other: (status: number) =>
      `Something else than the relay answers there (${status} in place of 405). Is the address complete?`,
    none: 'Nothing answers there. Is the address spelt right, and is the relay deployed?',
  },
  /** By the last part of a scope: what fails without it. */
  without: {
    'calendar.calendarlist.readonly': 'hosts cannot be chosen from a list of calendars; their addresses are typed.',
    'calendar.events': 'nothing can be booked.',
    'calendar.freebusy': 'no time can be offered.',
    'script.container.ui': 'this menu’s pages do not open.',
    'script.external_request': 'the relay cannot be tested, and services with a HubSpot link cannot be offered.',
    'script.scriptapp': 'the job that brings Bookings in line cannot be set up.',
    'script.send_mail': 'no mail tells of problems.',
    spreadsheets: 'nothing can be read or written.',
    'userinfo.email': 'the script does not know whose calendar is the main one.',
  } as Readonly<Record<string, string>>,
};

const GERMAN: SetUpWords = {
  changed:
    'Die Tabelle hat sich geändert, seit diese Seite offen ist. Sehen Sie nach, was jetzt darin steht, und schließen Sie dann noch einmal ab.',
  newer: (sheet, known) =>
    `Die Blätter dieser Tabelle haben die Version ${sheet}, dieses Skript kennt Version ${known}. Einrichten ändert deshalb nichts. Bringen Sie den jetzigen Stand in das Skript, wie docs/deploy.md es unter „Updates“ sagt, und öffnen Sie diese Seite dann noch einmal.`,
  older: (sheet, present, changes) =>
    `Die Blätter haben die Version ${sheet}, ein Update brachte Version ${present}. Anrufe werden beantwortet wie bisher. Einrichten würde dies ändern: ${changes}`,
  change: {
    version: (from, to) => `Die Version der Blätter geht von ${from} auf ${to}.`,
    tabs: (tabs) => `Neue Blätter: ${tabs}.`,
    columns: (tab, headers) => `${tab}: neue Spalten hinter den anderen: ${headers}.`,
    rows: (tab, names) => `${tab}: neue Zeilen unter den anderen: ${names}.`,
    looks: (tabs) => `Neue Notizen, Dropdowns, Farben oder Filter in ${tabs}.`,
  },
  changedHours:
    'Die Tabelle hat sich geändert, seit diese Seite offen ist. Öffnen Sie die Seite noch einmal, um zu sehen, was jetzt darin steht.',
  busy: 'Gerade werden Buchungen oder Öffnungszeiten eingetragen. Speichern Sie noch einmal.',
  noHoursTab:
    'Dem Blatt Weekly hours fehlt eine seiner Spalten. Rufen Sie Einrichten auf, und öffnen Sie diese Seite dann noch einmal.',
  noHost: 'Geben Sie mindestens einen Host an, jeden mit eigenem Namen und einem Kalender.',
  noService: 'Geben Sie den Namen der Leistung an und wie viele Minuten sie dauert.',
  notTimeZone: (zone) => `„${zone}“ ist keine Zeitzone. Schreiben Sie die einer Stadt, zum Beispiel Europe/Berlin.`,
  notRelay: 'Die Adresse des Relays beginnt mit https:// und enthält weder Fragezeichen noch Leerzeichen.',
  notWebApp:
    'Die Adresse der Web-App beginnt mit https:// und endet auf /exec. Sie steht unter „Bereitstellen“ > „Bereitstellungen verwalten“.',
  keyMissing: 'Es wurde kein Schlüssel von telli eingegeben. Ohne ihn werden signierte Anfragen abgelehnt.',
  keyBroken:
    'Was als Schlüssel von telli eingefügt wurde, enthält ein Leerzeichen oder einen Zeilenumbruch, ist also kein Schlüssel, wie telli ihn anzeigt. Es ist kein Schlüssel hinterlegt.',
  keyBrokenKept:
    'Was als Schlüssel von telli eingefügt wurde, enthält ein Leerzeichen oder einen Zeilenumbruch, ist also kein Schlüssel, wie telli ihn anzeigt. Der vorhandene Schlüssel bleibt.',
  noJob: (error) =>
    `Der Abgleich, der alle 15 Minuten läuft, konnte nicht eingerichtet werden. Nehmen Sie solange den Menüpunkt, und rufen Sie Einrichten später noch einmal auf. (Google: ${error})`,
  othersJob: (owner) =>
    `Der Abgleich der Buchungen läuft weiter für ${owner || 'die Person, die Einrichten zuvor aufgerufen hat'}.`,
  typed: (tab, columns) =>
    `${tab}: Die Spalte ${columns} hat einen Spaltentyp, weil das Blatt in eine Tabelle umgewandelt wurde. Wählen Sie in deren Menü „In unformatierte Daten umwandeln“, und rufen Sie Einrichten dann noch einmal auf.`,
  noColumns: (tab, columns) =>
    `${tab}: ${columns} ließ sich nicht ergänzen, weil das Blatt in eine Tabelle umgewandelt wurde. Wählen Sie in deren Menü „In unformatierte Daten umwandeln“, und rufen Sie Einrichten dann noch einmal auf.`,
  ownDashboard:
    'Ein eigenes Blatt von Ihnen heißt Dashboard, deshalb wurde keines angelegt. Benennen Sie es um, und rufen Sie Einrichten dann noch einmal auf.',
  probe: {
    ok: 'Das Relay antwortet.',
    other: (status) => `Dort antwortet etwas anderes als das Relay (${status} statt 405). Ist die Adresse vollständig?`,
    none: 'Dort antwortet nichts. Ist die Adresse richtig geschrieben, und ist das Relay bereitgestellt?',
  },
  without: {
    'calendar.calendarlist.readonly':
      'Hosts lassen sich nicht aus einer Liste der Kalender wählen; ihre Adressen werden eingetippt.',
    'calendar.events': 'Es lässt sich nichts buchen.',
    'calendar.freebusy': 'Es lässt sich keine Zeit anbieten.',
    'script.container.ui': 'Die Seiten dieses Menüs öffnen sich nicht.',
    'script.external_request':
      'Das Relay lässt sich nicht prüfen, und Leistungen mit HubSpot-Link lassen sich nicht anbieten.',
    'script.scriptapp': 'Der Abgleich der Buchungen lässt sich nicht einrichten.',
    'script.send_mail': 'Keine E-Mail meldet Probleme.',
    spreadsheets: 'Es lässt sich nichts lesen oder schreiben.',
    'userinfo.email': 'Das Skript weiß nicht, wessen Kalender der Hauptkalender ist.',
  },
};
