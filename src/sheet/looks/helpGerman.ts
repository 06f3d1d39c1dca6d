// One sentence for each header, in German.
import type { Help } from './helpEnglish.ts';

export const GERMAN: Help = {
  settings: {
    Setting: 'Der Name der Einstellung. Die Reihenfolge der Zeilen ist frei.',
    Value: 'Was gilt. Eine leere Zelle heißt: die Voreinstellung.',
    Notes: 'Für Sie: Diese Spalte wird nicht gelesen.',
  },
  services: {
    Service: 'Der Name der Leistung, wie in der Adresse, die telli aufruft.',
    Title: 'Wie die Leistung in Kalendern und beim Agenten heißt. Leer = wie die Leistung.',
    Minutes: 'Wie lange ein Termin dauert.',
    Every: 'Minuten von einem möglichen Beginn zum nächsten. Leer = wie Minutes.',
    'Buffer before': 'Minuten davor, die frei von anderen Terminen sein müssen. Leer = keine.',
    'Buffer after': 'Minuten danach, die frei von anderen Terminen sein müssen. Leer = keine.',
    Notice: 'Wie lange vor Beginn spätestens gebucht wird: 90 Min., 4 Std., 1 Tag, 2 Werktage. Leer = beliebig kurz.',
    'Book ahead': 'Wie weit im Voraus gebucht wird: 14 Tage, oder ein letztes Datum. Leer = 14 Tage.',
    'Max per day': 'Höchstzahl der Buchungen dieser Leistung an einem Tag. Leer = unbegrenzt.',
    Hosts: 'Wer sie anbietet: Namen aus dem Blatt Hosts, durch Kommas getrennt. Leer = alle aktiven Hosts.',
    Assign:
      'Wer eine Buchung bekommt: egal (der Host mit weniger Buchungen), erste (nach der Reihenfolge) oder alle zusammen.',
    Place: 'Wo der Termin stattfindet, für den Kalendereintrag.',
    'Video call': 'ja: Der Kalendereintrag erhält einen Link zu Google Meet.',
    'Invite contact':
      'ja: Wer anruft, erhält Googles Einladung per E-Mail. Im Eintrag steht dann nichts, was am Telefon gesagt wurde.',
    'Event title':
      'Der Titel des Kalendereintrags, mit Platzhaltern wie {name}. Wird eingeladen, fehlt darin das am Telefon Gesagte.',
    'Event description':
      'Ein Text für den Kalendereintrag, mit Platzhaltern wie {phone}. Gäste sehen ihn ohne das am Telefon Gesagte.',
    'HubSpot link':
      'Ein Meeting-Link von HubSpot, der dann die Zeiten bestimmt. Leer = die Kalender der Hosts bestimmen sie.',
    'Cancel until':
      'Wie lange vor Beginn telefonisch spätestens abgesagt wird: 24 Std., 1 Tag, 2 Werktage. Leer = bis zum Beginn.',
    'Move until':
      'Wie lange vor Beginn telefonisch spätestens verschoben wird: 24 Std., 1 Tag, 2 Werktage. Leer = bis zum Beginn.',
  },
  hosts: {
    Host: 'Der Name der Person oder des Raums.',
    Calendar: 'Die Adresse des Kalenders, in den gebucht wird. Was darin steht, ist belegt.',
    'Also busy on': 'Weitere Kalender, durch Kommas getrennt, deren Einträge den Host belegen.',
    'Time zone': 'Wo der Host arbeitet, zum Beispiel Europe/Berlin. Leer = wie in Settings.',
    'Max per day': 'Höchstzahl der Buchungen dieses Hosts an einem Tag. Leer = unbegrenzt.',
    Weight: 'Welchen Anteil der Buchungen der Host erhält, wo mehrere infrage kommen. Leer = 1.',
    Active: 'nein: Der Host wird nicht angeboten. Leer = ja.',
  },
  weeklyHours: {
    Host: 'Für welchen Host. Leer = für alle.',
    Days: 'Zum Beispiel Mo-Fr, oder Mo, Mi, Fr.',
    From: 'Ab wann geöffnet ist: 09:00.',
    To: 'Bis wann geöffnet ist: 17:00. Zeilen ergänzen sich: Eine Mittagspause braucht zwei Zeilen.',
    Service: 'Für welche Leistung. Leer = für jede.',
  },
  exceptions: {
    'From date': 'Das erste Datum, mit Jahr: 28.03.2027.',
    'To date': 'Das letzte Datum. Leer = dieser eine Tag.',
    Host: 'Für wen. Leer = für alle.',
    From: 'Geöffnet ab, anstelle der Wochenzeiten. From und To leer = geschlossen.',
    To: 'Geöffnet bis.',
    Note: 'Für Sie: Diese Spalte wird nicht gelesen.',
  },
  bookings: {
    'Booked at': 'Wann gebucht wurde.',
    Service: 'Was gebucht wurde.',
    Host: 'Bei wem.',
    Start: 'Der Beginn, in der Zeitzone aus Settings.',
    End: 'Das Ende.',
    Status:
      'booked (gebucht), moved (verschoben) oder cancelled (abgesagt). Verschieben oder löschen Sie den Termin im Kalender: Binnen einer Viertelstunde steht es auch hier.',
    Name: 'Der Name aus dem Anruf.',
    'E-mail': 'Die E-Mail-Adresse aus dem Anruf.',
    Phone: 'Die Telefonnummer aus dem Anruf.',
    'Contact id': 'tellis Nummer des Kontakts.',
    'External id': 'Ihre eigene Nummer des Kontakts, wie telli sie weitergibt.',
    'Event id': 'Der Termin im Kalender. Bitte nicht ändern.',
    Reason:
      'Warum dieser Host, oder von wann verschoben. Wo Gäste den Termin sehen: was am Telefon als Anlass genannt wurde.',
    Calendar: 'Der Kalender, in dem der Termin steht.',
  },
  log: {
    Time: 'Wann die Anfrage kam.',
    'Request id': 'Eine Kennung je Anfrage. Ein wiederholter Versuch hat dieselbe.',
    Action: 'Was gefragt wurde: available, book oder contact_lookup.',
    Service: 'Für welche Leistung.',
    Auth: 'Womit sich die Anfrage ausgewiesen hat.',
    Outcome: 'success (Erfolg), failed (ein Nein), refused (nicht ausgewiesen) oder error (etwas ist kaputt).',
    Reason: 'Warum es nicht ging, oder warum keine Zeit frei war.',
    Slots: 'Wie viele Zeiten angeboten wurden.',
    Start: 'Der gewünschte Beginn.',
    'Contact id': 'tellis Nummer des Kontakts.',
    Contact: 'Name und Nummer, wenn in Settings Log contact details auf ja steht.',
    Milliseconds: 'Wie lange die Antwort gedauert hat.',
  },
  hubspotForm: {
    Service: 'Die Leistung, deren Meeting-Link das fragt.',
    Field: 'HubSpots Name der Frage.',
    Question: 'Die Frage, wie HubSpot sie zeigt.',
    Required: 'Ob HubSpot nur mit Antwort bucht.',
    Answer: 'Was Slotsheet antwortet: ein Text, oder ein Platzhalter wie {phone}.',
  },
};
