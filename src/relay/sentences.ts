// The agent's sentences for when the web app did not answer. None claims that nothing was booked: a booking may stand
// although its answer was lost. That also holds for a call that was turned away, as an earlier one may have got through.
// notAuthentic is what the web app says, word for word.

export type Language = 'en' | 'de';

export const SENTENCES = {
  en: {
    unanswered: {
      available: 'The free times cannot be looked up right now. Please ask again in a moment.',
      book: 'The booking is not confirmed. It is safe to ask again for the same time.',
      appointments: 'The appointments cannot be looked up right now. Please ask again in a moment.',
      change: 'This is not confirmed. It is safe to ask for it again.',
    },
    tooManyCalls: {
      available: 'There are too many calls right now. Please ask again in a moment.',
      book: 'There are too many calls right now, so the booking is not confirmed. It is safe to ask again for the same time in a moment.',
      appointments: 'There are too many calls right now. Please ask again in a moment.',
      change:
        'There are too many calls right now, so this is not confirmed. It is safe to ask for it again in a moment.',
    },
    tooLarge: 'The request is too large.',
    notAuthentic: 'This request could not be verified.',
    noAddress: "The relay is not set up: WEB_APP_URL must be the web app's address, which ends in /exec.",
    notAlone:
      'The relay is not set up: WEB_APP_URL must be an address that ends in /exec, without user name, password or query.',
    notFound:
      'There is nothing at this address. The addresses end in /available, /book, /contact-lookup and /tools/NAME.',
    notPost: 'This address answers POST only.',
  },
  de: {
    unanswered: {
      available: 'Die freien Termine lassen sich gerade nicht abrufen. Bitte fragen Sie gleich noch einmal.',
      book: 'Die Buchung ist nicht bestätigt. Sie können dieselbe Zeit ohne Bedenken noch einmal anfragen.',
      appointments: 'Die Termine lassen sich gerade nicht nachsehen. Bitte fragen Sie gleich noch einmal.',
      change: 'Das ist nicht bestätigt. Sie können ohne Bedenken noch einmal danach fragen.',
    },
    tooManyCalls: {
      available: 'Gerade kommen zu viele Anfragen auf einmal. Bitte fragen Sie gleich noch einmal.',
      book: 'Gerade kommen zu viele Anfragen auf einmal, daher ist die Buchung nicht bestätigt. Sie können dieselbe Zeit gleich ohne Bedenken noch einmal anfragen.',
      appointments: 'Gerade kommen zu viele Anfragen auf einmal. Bitte fragen Sie gleich noch einmal.',
      change:
        'Gerade kommen zu viele Anfragen auf einmal, daher ist das nicht bestätigt. Sie können gleich ohne Bedenken noch einmal danach fragen.',
    },
    tooLarge: 'Die Anfrage ist zu groß.',
    notAuthentic: 'Die Herkunft dieser Anfrage konnte nicht bestätigt werden.',
    noAddress: 'Das Relay ist nicht eingerichtet: WEB_APP_URL muss die Adresse der Web-App sein, die auf /exec endet.',
    notAlone:
      'Das Relay ist nicht eingerichtet: WEB_APP_URL muss eine Adresse sein, die auf /exec endet, ohne Benutzername, Passwort und Abfrage.',
    notFound:
      'Unter dieser Adresse gibt es nichts. Die Adressen enden auf /available, /book, /contact-lookup und /tools/NAME.',
    notPost: 'Diese Adresse beantwortet nur POST.',
  },
} as const;

export type Sentences = (typeof SENTENCES)[Language];
