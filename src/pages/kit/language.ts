// The language of the page. The script knows the person's; until it answers the browser's is taken.
import type { Language } from '../../fromPage/wire/shared.ts';

let spoken: Language = /^de\b/i.test(navigator.language) ? 'de' : 'en';

export function language(): Language {
  return spoken;
}

export function speak(next: Language): void {
  spoken = next;
  document.documentElement.lang = next;
}

/** The words of a page, in the language of the moment. */
export function inLanguage<W>(en: W, de: W): W {
  return spoken === 'de' ? de : en;
}
