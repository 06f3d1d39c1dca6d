// What a voice agent reads aloud after a tool call that did what was asked. One line each. Refusals are in refusals.ts.
import type { Language } from '../sheet/configuration.ts';

export interface ToolWords {
  /** Times as people say them; at least one. */
  readonly offers: (times: readonly string[]) => string;
  readonly nothingFree: string;
  /** To a start that is taken, past or was never offered. telli’s own sentence for it has one language. */
  readonly notFree: string;
  readonly booked: (time: string) => string;
  readonly moved: (time: string) => string;
  readonly cancelled: (time: string) => string;
  /** Times as people say them; none too. */
  readonly appointments: (times: readonly string[]) => string;
  /** After a cancellation that was asked for before; at least one. */
  readonly stillToCome: (times: readonly string[]) => string;
  /** The names that there are, `A; B`. A model can choose among them. */
  readonly unknownService: (names: string) => string;
  /** Not known where, as the calendar cannot be read. */
  readonly unsure: string;
  /** Several times in a row: `A; B; C`. */
  readonly listed: (times: readonly string[]) => string;
  /** At the end of what the caller said: another number that the caller gave. */
  readonly callBack: (phone: string) => string;
}

const listed = (times: readonly string[]): string => times.join('; ');

const ENGLISH: ToolWords = {
  offers: (times) => `Free: ${listed(times)}.`,
  nothingFree: 'No time is free then.',
  notFree: 'That time is not available any more. Please choose another one.',
  booked: (time) => `The appointment on ${time} is booked.`,
  moved: (time) => `The appointment has been moved. It is now on ${time}.`,
  cancelled: (time) => `The appointment on ${time} is cancelled.`,
  appointments: (times) =>
    times.length === 0
      ? 'There is no appointment to come.'
      : `${times.length === 1 ? 'The next appointment is' : 'The next appointments are'} on ${listed(times)}.`,
  stillToCome: (times) => `Still to come: ${listed(times)}.`,
  unknownService: (names) => `This kind of appointment is not in the appointment book. There are: ${names}.`,
  unsure: 'A calendar cannot be read at the moment, so that may have changed.',
  listed,
  callBack: (phone) => `To be called at ${phone}.`,
};

const GERMAN: ToolWords = {
  offers: (times) => `Frei: ${listed(times)}.`,
  nothingFree: 'Dann ist keine Zeit frei.',
  notFree: 'Diese Zeit ist nicht mehr verfügbar. Bitte wählen Sie eine andere.',
  booked: (time) => `Der Termin am ${time} ist gebucht.`,
  moved: (time) => `Der Termin ist verschoben. Er ist jetzt am ${time}.`,
  cancelled: (time) => `Der Termin am ${time} ist abgesagt.`,
  appointments: (times) =>
    times.length === 0
      ? 'Es gibt keinen kommenden Termin.'
      : `${times.length === 1 ? 'Der nächste Termin ist' : 'Die nächsten Termine sind'} am ${listed(times)}.`,
  stillToCome: (times) => `Weiterhin eingetragen: ${listed(times)}.`,
  unknownService: (names) => `Diese Art von Termin steht nicht im Terminbuch. Es gibt: ${names}.`,
  unsure: 'Ein Kalender ist im Moment nicht lesbar, daher kann sich das geändert haben.',
  listed,
  callBack: (phone) => `Rückruf unter ${phone}.`,
};

export function toolWords(language: Language): ToolWords {
  return language === 'de' ? GERMAN : ENGLISH;
}
