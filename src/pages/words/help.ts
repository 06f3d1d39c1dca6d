// The words of the page Help.

const ENGLISH = {
  heading: 'Slotsheet helps telli’s phone agent to offer and book appointments',
  menu: 'The menu Slotsheet',
  items: [
    [
      'Set up',
      'Makes what is missing, asks for telli’s key, and shows the addresses. You may run it again at any time.',
    ],
    ['Hours', 'Changes the weekly hours, as a list or as a week.'],
    ['Check', 'Names every cell that cannot be read, and everything else that keeps calls from being answered.'],
    ['Preview week', 'Shows a week as callers hear it: what is free, and why the rest is not.'],
    ['Try a call', 'Asks for times and books one, as telli does, and takes the booking back.'],
    [
      'Bring Bookings in line',
      'Compares the tab Bookings with the calendars now. By itself that happens every 15 minutes.',
    ],
    ['Erase a contact', 'Empties what Sheet, script and calendars hold of one person, and says what stays.'],
    ['Addresses', 'Shows what to paste into telli and the relay, and makes a new link token.'],
    ['Voice agents', 'Shows what to paste into an agent’s tools, and makes their secrets.'],
    ['HubSpot key', 'Sets the key for services with a HubSpot link.'],
  ],
  where: 'Where things are',
  places: [
    ['Settings, Services, Hosts, Weekly hours, Exceptions', 'You write these. They count from the next call.'],
    ['Bookings, Log, Dashboard, Health', 'Slotsheet writes these. Change an appointment in the calendar, not here.'],
    ['A cell with a note “⚠ Slotsheet”', 'It cannot be read, so it opens nothing. The note says how to fix it.'],
    ['Keys and tokens', 'They are in the script’s properties. Everyone who may edit this Sheet can read them.'],
  ],
  people: 'Who you are here',
  you: (you: string) =>
    you === '' ? 'Google does not tell Slotsheet who you are.' : `Google says that you are ${you}.`,
  owner: (owner: string) => (owner === '' ? 'Set up has not run yet.' : `Calls are answered as ${owner}.`),
  more: 'More to read',
  docs: 'docs/sheet.md explains every tab and column, docs/deploy.md how to deploy. Both are in Slotsheet’s folder.',
  telli: 'telli’s own documentation',
};

const GERMAN: typeof ENGLISH = {
  heading: 'Mit Slotsheet bietet der Telefonagent von telli Termine an und bucht sie',
  menu: 'Das Menü Slotsheet',
  items: [
    [
      'Einrichten',
      'Legt an, was fehlt, fragt nach dem Schlüssel von telli und zeigt die Adressen. Sie können es jederzeit wiederholen.',
    ],
    ['Öffnungszeiten', 'Ändert die wöchentlichen Zeiten, als Liste oder als Woche.'],
    ['Prüfen', 'Nennt jede Zelle, die nicht lesbar ist, und alles andere, was Anrufe unbeantwortet lässt.'],
    ['Woche ansehen', 'Zeigt eine Woche, wie Anrufer sie hören: was frei ist und warum das Übrige nicht.'],
    ['Anruf ausprobieren', 'Fragt wie telli nach Zeiten, bucht eine davon und nimmt die Buchung zurück.'],
    [
      'Buchungen abgleichen',
      'Vergleicht das Blatt Bookings sofort mit den Kalendern. Von selbst geschieht das alle 15 Minuten.',
    ],
    ['Kontakt löschen', 'Leert, was Tabelle, Skript und Kalender von einer Person enthalten, und sagt, was bleibt.'],
    ['Adressen', 'Zeigt, was bei telli und im Relay einzutragen ist, und erzeugt ein neues Link-Token.'],
    ['Sprachagenten', 'Zeigt, was in die Tools eines Agenten gehört, und erzeugt ihre Geheimnisse.'],
    ['HubSpot-Schlüssel', 'Hinterlegt den Schlüssel für Leistungen mit HubSpot-Link.'],
  ],
  where: 'Wo was steht',
  places: [
    [
      'Settings, Services, Hosts, Weekly hours, Exceptions',
      'Diese Blätter schreiben Sie. Sie gelten ab dem nächsten Anruf.',
    ],
    ['Bookings, Log, Dashboard, Health', 'Diese schreibt Slotsheet. Ändern Sie einen Termin im Kalender, nicht hier.'],
    [
      'Eine Zelle mit der Notiz „⚠ Slotsheet“',
      'Sie ist nicht lesbar und öffnet deshalb nichts. Die Notiz sagt, wie Sie das beheben.',
    ],
    [
      'Schlüssel und Token',
      'Sie stehen in den Skripteigenschaften. Wer diese Tabelle bearbeiten darf, kann sie lesen.',
    ],
  ],
  people: 'Wer Sie hier sind',
  you: (you) => (you === '' ? 'Google sagt Slotsheet nicht, wer Sie sind.' : `Laut Google sind Sie ${you}.`),
  owner: (owner) => (owner === '' ? 'Einrichten ist noch nicht gelaufen.' : `Anrufe werden als ${owner} beantwortet.`),
  more: 'Mehr zum Lesen',
  docs: 'docs/sheet.md erklärt jedes Blatt und jede Spalte, docs/deploy.md das Bereitstellen. Beide liegen im Ordner von Slotsheet.',
  telli: 'Die Dokumentation von telli',
};

export const helpWords = LANGUAGE === 'de' ? GERMAN : ENGLISH;
