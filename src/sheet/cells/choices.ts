// Cells that take one of a few words, in English or German.
import type { Assignment } from '../../scheduling/model.ts';
import type { Language, RepeatBookings } from '../configuration.ts';
import { plain } from '../text.ts';
import type { Reader } from './reading.ts';

// A ticked checkbox shows TRUE, or WAHR in a German spreadsheet. A lone x is left out: it may tick or cross out.
const YES = ['yes', 'y', 'true', 'ja', 'j', 'wahr'];
const NO = ['no', 'n', 'false', 'nein', 'falsch'];

export const readYesNo: Reader<boolean> = (shown) => {
  const word = plain(shown);
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { problem: { kind: 'notYesNo', shown } };
};

export const readLanguage = oneOf<Language>({ en: ['english', 'englisch'], de: ['german', 'deutsch'] });

export const readAssignment = oneOf<Assignment>({
  any: ['anyone', 'egal', 'beliebig'],
  first: ['first free', 'erste', 'erster', 'der erste'],
  all: ['everyone', 'alle'],
});

export const readRepeats = oneOf<RepeatBookings>({ allow: ['erlauben'], refuse: ['ablehnen'], move: ['verschieben'] });

export const readStatus = oneOf<'booked' | 'moved' | 'cancelled'>({
  booked: ['gebucht'],
  moved: ['verschoben'],
  cancelled: ['canceled', 'storniert', 'abgesagt'],
});

/** Each choice by its own name or one of its synonyms. */
function oneOf<C extends string>(synonyms: { readonly [K in C]: readonly string[] }): Reader<C> {
  const choices = Object.keys(synonyms) as C[];
  return (shown) => {
    const word = plain(shown);
    const found = choices.find((choice) => choice === word || synonyms[choice].includes(word));
    return found === undefined ? { problem: { kind: 'notOneOf', shown, choices } } : { value: found };
  };
}
