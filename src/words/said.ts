// What a caller said an appointment is about, at the end of a row's Reason: where guests see the event, it stands there alone.
import type { Language } from '../sheet/configuration.ts';
import { safeText } from '../sheet/text.ts';

const MARKS: Readonly<Record<Language, string>> = { en: 'The caller said: ', de: 'Am Telefon gesagt: ' };

// The cell takes 1,000 characters, and the reason before it is rarely longer than 300.
const LONGEST = 600;

/** `said` '' = nothing. */
export function withSaid(reason: string, said: string, language: Language): string {
  const text = safeText(said, LONGEST);
  return text === '' ? reason : `${ended(reason)} ${MARKS[language]}${text}`;
}

/** The caller's words in a row's Reason; '' = none. */
export function saidIn(reason: string): string {
  return partsOf(reason).said;
}

/** The new reason of a row, with the words of the caller that stood in it before. */
export function keepingSaid(reason: string, before: string): string {
  const { mark, said } = partsOf(before);
  return said === '' || reason === before ? reason : `${ended(reason)} ${mark}${said}`;
}

/** The text as a whole sentence, so that another may follow. */
export function ended(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`;
}

// The first mark is ours: what precedes it is our text.
function partsOf(reason: string): { readonly mark: string; readonly said: string } {
  const found = Object.values(MARKS)
    .map((mark) => ({ mark, at: reason.indexOf(mark) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0];
  return found ? { mark: found.mark, said: reason.slice(found.at + found.mark.length) } : { mark: '', said: '' };
}
