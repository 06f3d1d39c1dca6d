// In which order a locale writes the numbers of a date, where people write it with slashes or hyphens.

/** How a locale writes `3/28/2027`; null when we do not know, or it puts the year first. */
export type DateOrder = 'dayFirst' | 'monthFirst' | null;

// Unicode CLDR, pattern yMd of each locale, for the languages that Google Sheets offers.
const DAY_FIRST =
  'be bg ca cs da de el es et fi fr gl he hi hr hy id is it iw ka kk lv mk ms nb nl nn no pl pt ro ru sk sl sq sr tr uk vi';
const DAY_FIRST_LANGUAGES: ReadonlySet<string> = new Set(DAY_FIRST.split(' '));
const DAY_FIRST_ENGLISH: ReadonlySet<string> = new Set('AU GB HK IE IN NZ SG'.split(' '));
const MONTH_FIRST: ReadonlySet<string> = new Set(['en_US', 'fil_PH']);
/** Countries where people write another order than the rest of their language. */
const UNSURE_COUNTRIES: ReadonlySet<string> = new Set(['CA', 'PA', 'PR', 'US']);

/** For a locale as Google names it: `de_DE`, `en-US`, `fr`. */
export function dateOrderOf(locale: string): DateOrder {
  const [language = '', country = ''] = locale.replace(/-/g, '_').split('_');
  if (MONTH_FIRST.has(`${language}_${country}`)) return 'monthFirst';
  if (UNSURE_COUNTRIES.has(country)) return null;
  if (language === 'en') return DAY_FIRST_ENGLISH.has(country) ? 'dayFirst' : null;
  return DAY_FIRST_LANGUAGES.has(language) ? 'dayFirst' : null;
}
