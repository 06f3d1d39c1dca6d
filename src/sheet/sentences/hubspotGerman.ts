// The findings about services with a HubSpot link, in German.
import type { HubspotProblemKind, Sentences } from '../problem.ts';
import { excerpt } from './quote.ts';

const quote = (shown: string): string => `„${excerpt(shown)}“`;

export const HUBSPOT_GERMAN: Pick<Sentences, HubspotProblemKind> = {
  notMeetingLink: ({ shown }) =>
    `${quote(shown)} ist kein Meeting-Link, den wir lesen können. Kopieren Sie den ganzen Link aus HubSpot, zum Beispiel „https://meetings.hubspot.com/team/demo“.`,
  notTemplate: ({ shown }) =>
    `In ${quote(shown)} fehlt einer geschweiften Klammer die andere, oder zwischen zweien steht nichts. Schreiben Sie einen Platzhalter wie in „{phone}“.`,
  notContactFields: ({ shown }) =>
    `${quote(shown)} nennt nicht jede Eigenschaft einmal mit dem, was sie werden soll. Schreiben Sie zum Beispiel „telli_contact_id={contact id}; phone={phone}“.`,
  notTicketPlace: ({ shown }) =>
    `${quote(shown)} ist weder eine Phase noch eine Pipeline mit ihrer Phase. Schreiben Sie zum Beispiel „Neu“ oder „Support / Neu“ mit Leerzeichen am Schrägstrich.`,
  emailTooLong: ({ shown, most }) =>
    `${quote(shown)} hat mehr als ${most} Zeichen vor dem @. Dort kommt je Anrufer eine Nummer dazu, und 64 Zeichen sind erlaubt. Schreiben Sie eine kürzere Adresse.`,
  questionOfNoLink: ({ shown }) =>
    `${quote(shown)} ist keine Leistung mit HubSpot-Link, die Zeile bewirkt deshalb nichts. Schreiben Sie den Namen so, wie er im Blatt Services steht, oder löschen Sie die Zeile.`,
  idleWithLink: ({ headers }) =>
    `Darüber entscheidet HubSpot, deshalb bewirken diese Spalten in dieser Zeile nichts: ${headers.join(', ')}. Leeren Sie die Zellen, oder nehmen Sie den Link heraus.`,
  moveWithLink: ({ shown }) =>
    `${quote(shown)} wirkt bei Leistungen mit HubSpot-Link wie „refuse“, weil kein Programm einen Termin in HubSpot verschieben kann. Zu tun ist nichts.`,
  sameQuestion: ({ shown, firstRow }) =>
    `Auch Zeile ${firstRow} beantwortet ${quote(shown)} für diese Leistung, deshalb zählt keine der Antworten. Löschen Sie eine der Zeilen.`,
};
