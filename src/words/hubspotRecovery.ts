// What the recovery job writes and mails about meetings at HubSpot.
import type { Language } from '../sheet/configuration.ts';

export interface HubspotRecoveryWords {
  readonly cancelled: string;
  /** `from`: as Bookings wrote it. */
  readonly moved: (from: string) => string;
  readonly cellsWritten: (columns: string) => string;
  /** Log: no booking came of a request with an unknown outcome. */
  readonly notBooked: string;
  /** Log: the appointment would be over, and its outcome is still unknown. */
  readonly neverKnown: string;
  /** A row with a meeting that HubSpot does not find. */
  readonly noMeeting: string;
  /** A row that names no meeting, and no address to look for it. */
  readonly noAddress: string;
  /** `why`: HubSpot's status and words for it. */
  readonly notFollowed: (why: string) => string;
}

const ENGLISH: HubspotRecoveryWords = {
  cancelled: 'The meeting was cancelled or deleted in HubSpot.',
  moved: (from) => `Moved in HubSpot; before: ${from}.`,
  cellsWritten: (columns) => `Written anew from the meeting in HubSpot: ${columns}.`,
  notBooked: 'HubSpot was asked what became of this booking: there is no meeting. The caller was told that it is open.',
  neverKnown: 'It could not be found out whether HubSpot booked this appointment, and it would be over now.',
  noMeeting:
    'HubSpot does not find the meeting of this row. Look at the contact in HubSpot. Set Status to cancelled if there is no appointment.',
  noAddress:
    'The meeting of this row cannot be found in HubSpot: the row has neither its id nor an e-mail address. Write the contact’s address into E-mail.',
  notFollowed: (why) =>
    `Bookings cannot follow the meetings in HubSpot: ${why}. The key needs the scope crm.objects.contacts.read. Choose HubSpot key in the menu.`,
};

const GERMAN: HubspotRecoveryWords = {
  cancelled: 'Der Termin wurde in HubSpot abgesagt oder gelöscht.',
  moved: (from) => `In HubSpot verschoben; vorher: ${from}.`,
  cellsWritten: (columns) => `Nach dem Termin in HubSpot neu geschrieben: ${columns}.`,
  notBooked:
    'HubSpot wurde gefragt, was aus dieser Buchung geworden ist: Es gibt keinen Termin. Am Telefon wurde gesagt, dass das offen ist.',
  neverKnown: 'Ob HubSpot diesen Termin gebucht hat, ließ sich nicht feststellen, und er wäre jetzt vorbei.',
  noMeeting:
    'HubSpot findet den Termin dieser Zeile nicht. Sehen Sie in HubSpot beim Kontakt nach. Setzen Sie Status auf cancelled, wenn es keinen Termin gibt.',
  noAddress:
    'Der Termin dieser Zeile lässt sich in HubSpot nicht finden: Die Zeile nennt weder seine Nummer noch eine E-Mail-Adresse. Schreiben Sie die Adresse des Kontakts in die Spalte E-mail.',
  notFollowed: (why) =>
    `Bookings kann den Terminen in HubSpot nicht folgen: ${why}. Der Schlüssel braucht die Berechtigung (Scope) crm.objects.contacts.read. Wählen Sie im Menü HubSpot-Schlüssel.`,
};

export function hubspotRecoveryWords(language: Language): HubspotRecoveryWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
