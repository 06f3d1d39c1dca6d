// The reasons in German.
import type { ReasonWords } from './words.ts';

export const GERMAN: ReasonWords = {
  shut: {
    noSignature: 'Die Anfrage trägt keine Signatur.',
    noKey: 'Es ist kein API-Schlüssel von telli hinterlegt. Rufen Sie Slotsheet > Einrichten auf.',
    badSignature:
      'Die Signatur passt nicht zum API-Schlüssel von telli. Wurde der Schlüssel geändert, rufen Sie Slotsheet > Einrichten auf.',
    noToken: 'Die Anfrage trägt weder eine Signatur noch ein Link-Token.',
    noTokenSet: 'Es gibt kein Link-Token. Rufen Sie Slotsheet > Einrichten auf.',
    badToken: 'Das Link-Token ist nicht das aktuelle. Fügen Sie die aktuelle Adresse bei telli ein.',
    noSecret: 'Der Tool-Aufruf kam ohne Geheimnis. Slotsheet > Sprachagenten zeigt, was wo einzufügen ist.',
    noSecretMade: 'Es gibt noch kein Geheimnis für Sprachagenten. Legen Sie eines unter Slotsheet > Sprachagenten an.',
    badSecret:
      'Das Geheimnis des Tool-Aufrufs gilt nicht. Fügen Sie das jetzige beim Sprachagenten ein (Slotsheet > Sprachagenten).',
    badRetellSignature:
      'Die Signatur von Retell passt zu keinem hinterlegten Schlüssel oder kam fünf Minuten zu spät. Fügen Sie den Schlüssel ein, mit dem Retell signiert (Slotsheet > Sprachagenten).',
    signatureRequired: 'In Settings steht Require signature auf ja; das Link-Token allein genügt nicht.',
  },
  signedBy: {
    newKey: 'Mit dem neuen Schlüssel von telli signiert.',
    formerKey: 'Mit dem bisherigen Schlüssel von telli signiert; er gilt noch einen Tag lang.',
  },
  request: {
    empty: 'Die Anfrage hat keinen Inhalt.',
    notUtf8: 'Der Inhalt ist kein UTF-8-Text.',
    notJson: 'Der Inhalt ist kein JSON.',
    notObject: 'Der Inhalt ist JSON, aber kein Objekt.',
    lookup:
      'Der Inhalt ist der einer Kontaktsuche (contact_lookup); deshalb wurde keine Zeit angeboten oder gebucht. Prüfen Sie die Adressen, die bei telli eingetragen sind.',
    notLookup:
      'Im Inhalt fehlt "event":"contact_lookup", es ist also keine Kontaktsuche. Prüfen Sie die Adressen, die bei telli eingetragen sind.',
  },
  startMissing: 'Die Anfrage nennt keinen Beginn (start_iso).',
  startUnreadable: 'Der Beginn (start_iso) ist keine Zeit nach ISO 8601.',
  unknownAction: 'Die Anfrage verlangt weder available noch book noch contact_lookup.',
  lockBusy: 'Eine andere Buchung hat zu lange gedauert.',
  toldFailed: 'Nicht gebucht: Ein anderer Versuch dieser Anfrage wurde schon als gescheitert beantwortet.',
  sheetUnreadable: 'Die Tabelle war nicht lesbar. Das Protokoll des Skripts unter „Ausführungen“ sagt, warum.',
  none: {
    noHost: 'Für diese Leistung arbeitet kein aktiver Host.',
    noOpenWindows: 'In der buchbaren Zeit hat kein Host geöffnet.',
    zoneInDoubt: 'Die Zeitzonendaten von Google widersprechen sich für jeden buchbaren Tag.',
    offGrid: 'Der Beginn ist keine der Zeiten, die diese Leistung anbietet.',
    windowsTooShort: 'Keine Öffnungszeit ist lang genug für diese Leistung.',
    past: 'Der letzte Beginn von heute ist vorbei.',
    beforeNotice: 'Die Vorlaufzeit (Notice) lässt keine Zeit übrig.',
    afterHorizon: 'Die freien Zeiten liegen hinter dem Buchungszeitraum (Book ahead).',
    full: 'Die Tage sind voll: Max per day ist erreicht.',
    busy: 'Alle Zeiten sind belegt, Puffer eingerechnet.',
    hostMissing: 'Die Leistung braucht alle ihre Hosts, und einer fehlt.',
    noCommonStart: 'Die Hosts haben freie Zeiten, aber keine gemeinsame.',
  },
  noneAt: {
    noOpenWindows: 'Zu dieser Zeit hat kein Host geöffnet.',
    zoneInDoubt: 'Die Zeitzonendaten von Google widersprechen sich für diesen Tag.',
    past: 'Der Beginn liegt in der Vergangenheit.',
    beforeNotice: 'Der Beginn liegt innerhalb der Vorlaufzeit (Notice).',
    afterHorizon: 'Der Beginn liegt hinter dem Buchungszeitraum (Book ahead).',
    full: 'Der Tag ist voll: Max per day ist erreicht.',
    busy: 'Diese Zeit ist belegt, Puffer eingerechnet.',
    noCommonStart: 'Zu dieser Zeit sind nicht alle Hosts frei.',
  },
  unknownService: (name) => `Im Blatt Services gibt es keine Leistung „${name}“.`,
  moreLeftOut: (count) => `Außerdem nicht berücksichtigt: ${count} weitere. Slotsheet > Prüfen zählt sie auf.`,
  unreadableCalendar: (host, id, why) =>
    `${host} wird nicht angeboten: Der Kalender ${id} ist nicht lesbar. Prüfen Sie die ID, und geben Sie den Kalender für das Konto frei, mit dem Slotsheet läuft. (Google: ${why})`,
  readOnlyCalendar: (host, id) =>
    `${host} wird zehn Minuten lang nicht angeboten: In den Kalender ${id} kann nicht geschrieben werden. Geben Sie ihn mit dem Recht frei, Änderungen an Terminen vorzunehmen.`,
  mistake: (error) =>
    `Das ist ein Fehler in Slotsheet selbst, nicht in der Tabelle und nicht bei Google: ${error}. Die Einzelheiten stehen im Protokoll des Skripts; bitte melden Sie sie.`,
  failedAfterwards: (why) => `Der Termin steht, aber ein späterer Schritt ist gescheitert. ${why}`,
  noProperties: (error) => `Die Skripteigenschaften waren nicht lesbar: ${error}`,
  calendarFailed: (error) => `Google Kalender hat nicht richtig geantwortet: ${error}`,
  notWritable: (ids) =>
    `Nicht beschreibbar: ${ids}. Geben Sie den Kalender mit dem Recht frei, Änderungen an Terminen vorzunehmen.`,
  limited: (error) =>
    `Es wurde nichts eingetragen oder geändert: Google lässt das Konto, mit dem Slotsheet läuft, vorerst nichts mehr ändern. Das endet von selbst, spätestens nach einem Tag. (${error})`,
  repeated: (host) => `Erneut angefragt; die Buchung bei ${host} besteht.`,
  takenMeanwhile: (host) => `Für ${host} wurde im selben Moment ein anderer Termin eingetragen.`,
  unconfirmed: (error) => `Ob der Termin eingetragen ist, ist nicht bekannt: ${error}`,
  newerSheet: (sheet, known) =>
    `Die Blätter haben die Version ${sheet}, dieser Stand kennt Version ${known}. Was später hinzukam, wirkt nicht. Stellen Sie den jetzigen Stand bereit, wie docs/deploy.md es unter „Updates“ sagt.`,
  waiting: (rows) =>
    `Zeilen für Bookings oder Log, die noch nicht geschrieben sind: ${rows}. Das nächste Angebot oder die nächste Buchung schreibt sie.`,
  holidays: (id, error) =>
    `Der Feiertagskalender ${id} war nicht lesbar, deshalb schließen neue Feiertage darin nichts. Prüfen Sie die ID, und geben Sie den Kalender für das Konto frei, mit dem Slotsheet läuft. (Google: ${error})`,
  zoneInDoubt: (zone, date, used, other) =>
    `Tage ab ${date} werden für Hosts in ${zone} nicht angeboten: Intl kennt dort ${used}, formatDate ${other}. Ein Tag wird angeboten, sobald im Kalender eines Hosts an diesem Tag ein Eintrag die Zeit belegt, denn dann zeigt Google Kalender die Abweichung selbst. Oder tragen Sie unter Time zone eine andere Stadt mit der richtigen Uhrzeit ein.`,
  zoneDecided: (zone, date, script, calendar) =>
    `Google Kalender zeigt für ${zone} am ${date} ${calendar}, Apps Script kennt ${script.join(' oder ')}. An Tagen, die der Kalender zeigt, gilt der Kalender. Vergleichen Sie die angebotenen Zeiten anderer Tage mit dem Kalender. Bis Apps Script neuere Daten hat, hilft unter Time zone eine andere Stadt mit der richtigen Uhrzeit.`,
  bookings: (count) => (count === 1 ? '1 Buchung' : `${count} Buchungen`),
  has: (host, count) => `${host} hat ${count}`,
  weight: (weight) => `(Gewicht ${String(weight).replace('.', ',')})`,
  firstFree: (host, before) => `${host}; nicht frei: ${before}`,
  onlyFree: (host) => `${host}, nur hier war frei`,
  noVideoCall: 'Der Kalender hat keinen Videolink angelegt.',
  noGuests: 'Google Kalender hat die Adresse eines Gastes abgelehnt; unter ihr wurde niemand eingeladen.',
  notInvited: {
    notPlain: 'Ohne Einladung: Die E-Mail ist keine einzelne einfache Adresse.',
    ofHost: 'Ohne Einladung: Die E-Mail ist die Adresse eines Hosts.',
    addressHadMany: 'Ohne Einladung: Diese Adresse hatte heute schon 3 Einladungen; mehr sind nicht erlaubt.',
    contactHadMany: 'Ohne Einladung: Dieser Kontakt hatte heute schon 10 Einladungen; mehr sind nicht erlaubt.',
  },
  moved: (from) => `Verschoben; vorher ${from}.`,
  ownCounts: (start) => `Auch die eigene Buchung (${start}) zählt.`,
  alreadyBooked: (host, start) =>
    `Es gibt schon eine Buchung bei ${host} (${start}), und Repeat bookings steht auf refuse.`,
  noEventToMove: (host) =>
    `Der Termin der Buchung bei ${host} wurde nicht verschoben: Die Zeile hat keine Event id, oder ihr Kalender ist nicht bekannt.`,
  eventNotSeen: (id) =>
    `Der Termin der Buchung ist im Kalender ${id} nicht zu sehen und wurde deshalb nicht verschoben. Geben Sie den Kalender mit dem Recht frei, Termine zu ändern.`,
  phoneMissing: 'Die Anfrage nennt keine Telefonnummer mit mindestens sechs Ziffern.',
  phoneUnknown: 'Keine Buchung trägt diese Nummer.',
  nameUnknown: 'Keine Buchung mit dieser Nummer hat einen Namen, und telli nimmt keinen Kontakt ohne Namen an.',
  notTold: (id, why) => `Der nächste Termin fehlt womöglich: Der Kalender ${id} ist nicht lesbar (${why}).`,
  tools: {
    unknownTool: (name) =>
      `${name === '' ? 'Der Tool-Aufruf nennt kein Werkzeug.' : `Es gibt kein Werkzeug „${name}“.`} Berichtigen Sie Namen oder Adresse beim Sprachagenten.`,
    noToolCall: 'Die Anfrage enthält keinen Tool-Aufruf.',
    callerNotTold:
      'Der Sprachagent hat nicht gesagt, wer anruft. Lassen Sie das Werkzeug die Kontakt-ID oder die Rufnummer senden (Slotsheet > Sprachagenten).',
    noAppointment: 'In Bookings steht kein kommender Termin dieses Anrufers.',
    severalAppointments: (count) =>
      `Der Anrufer hat ${count} kommende Termine und hat nicht gesagt, welcher gemeint ist.`,
    appointmentNotKnown: (id) => `Kein Termin dieses Anrufers hat in diesem Anruf die Nummer ${id}.`,
    noneThen: 'Kein Termin dieses Anrufers beginnt zu der Zeit, die der Tool-Aufruf nennt.',
    noneOfTheirs: 'Der Anrufer hat kommende Termine, aber nicht den, den der Tool-Aufruf nennt.',
    offerNotKnown: (id) => `Das Angebot ${id} wurde in diesem Anruf in den letzten zehn Minuten nicht gemacht.`,
    dateNotRead: 'Das erste oder letzte Datum der Frage ist kein Datum.',
    datePast: 'Die Tage, nach denen der Tool-Aufruf fragt, sind vorbei. Sagen Sie dem Sprachagenten, welcher Tag ist.',
    nothingThen: 'Es gibt freie Zeiten, aber keine in den Tagen oder zu der Tageszeit, nach denen gefragt wurde.',
    tooLate: (column, service) => `${column} von ${service} in Services erlaubt das nicht mehr.`,
    notByPhone: (column, service) =>
      `${column} von ${service} in Services ist nicht lesbar, oder die Leistung steht nicht dort. Daher wird am Telefon nichts geändert.`,
    atHubspot:
      'HubSpot bietet keinen Weg, ein Treffen abzusagen oder zu verschieben. Tun Sie es in HubSpot, und geben Sie Bescheid.',
    cancelled: 'Am Telefon abgesagt.',
    cancelledBefore: 'War schon abgesagt.',
    askedBefore: 'Derselbe Tool-Aufruf kam in diesem Anruf schon einmal und ändert daher nichts mehr.',
  },
  eventNotAsked:
    'Dieser Termin ließ sich nicht abfragen; deshalb kann keine Leistung gebucht werden, deren Regeln Buchungen zählen.',
  moreRefused: (count, from, to) =>
    count === 1
      ? `Mindestens 1 weitere abgewiesene Anfrage zwischen ${from} und ${to} wurde nicht einzeln aufgezeichnet.`
      : `Mindestens ${count} weitere abgewiesene Anfragen zwischen ${from} und ${to} wurden nicht einzeln aufgezeichnet.`,
  moreDoubts: (cells) => `Weitere Zellen in Bookings: ${cells}.`,
};
