// A phone number in the form in which callers are compared (rule 12): its digits, in the international form if it is known.

// ITU-T E.164, "List of Recommendation ITU-T E.164 assigned country codes": 1 and 7 alone, these with two digits, all
// others with three.
const COUNTRY_CODE = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9]\d\d)/;

// Countries that keep the first 0 when called from abroad: Italy and the Vatican, San Marino, Ivory Coast, Burkina Faso,
// Benin, Congo. From the national numbering plans, as libphonenumber's metadata 9.0 has them.
const KEEP_THE_ZERO: ReadonlySet<string> = new Set(['39', '378', '225', '226', '229', '242']);

const FEWEST_DIGITS = 6;
// Before a slash that ends the number; in `030/1234567` it only separates.
const DIGITS_BEFORE_SLASH = 7;

const ENDS_IT = /[;,+#&|*\r\n]|\p{L}|\p{So}/u;
const EXTENSION = /^(?:x|ext(?:ension)?|dw|durchwahl)[.:\s]*\d/i;

/**
 * `+49301234567`; without + if a national number's country is not known; '' if too short to identify a caller.
 * `countryCode` is for numbers that begin with a single 0, such as `+49`; '' = not known.
 */
export function phoneKey(phone: string, countryCode: string): string {
  const { country, zero, digits } = partsOf(numberIn(phone), countryCode);
  const isZeroDialled = country === '' || KEEP_THE_ZERO.has(country);
  const dialled = country + (isZeroDialled ? zero : '') + digits;
  if (dialled.length < FEWEST_DIGITS) return '';
  return country === '' ? dialled : `+${dialled}`;
}

/** From the + or the first digit to where the number ends; '' without a digit. */
function numberIn(phone: string): string {
  const text = phone.normalize('NFKC');
  const first = text.search(/\d/);
  if (first < 0) return '';
  const plus = /\+[^\p{L}]*$/u.test(text.slice(0, first)) ? '+' : '';
  return beforeSlash(plus + beforeWords(text.slice(first)));
}

/** A word may begin with digits, as `2nd` does; it follows a number, so the digits before it are one already. */
function beforeWords(text: string): string {
  const end = text.search(ENDS_IT);
  if (end < 0) return text;
  const [before, after] = [text.slice(0, end), text.slice(end)];
  if (!/^\p{L}/u.test(after) || EXTENSION.test(after)) return before;
  const withoutWord = before.replace(/\d+$/, '');
  return withoutWord.replace(/\D/g, '').length < FEWEST_DIGITS ? before : withoutWord;
}

function beforeSlash(text: string): string {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const before = text.slice(0, at);
    if (partsOf(before, '').digits.length >= DIGITS_BEFORE_SLASH) return before;
  }
  return text;
}

interface Parts {
  /** Digits; '' = not known. */
  readonly country: string;
  /** `0` if one stands before the rest, in brackets or not. */
  readonly zero: string;
  readonly digits: string;
}

function partsOf(number: string, countryCode: string): Parts {
  const dialled = number.replace(/[^\d+]/g, '');
  const international = dialled.replace(/^\+?(?:00)?(?=[1-9])/, '');
  if (international !== dialled) {
    const country = COUNTRY_CODE.exec(international)?.[0] ?? '';
    return { country, ...withoutZero(international.slice(country.length)) };
  }
  const national = withoutZero(dialled.replace('+', ''));
  const isRead = national.zero !== '' && !national.digits.startsWith('0');
  return { country: isRead ? countryCode.replace('+', '') : '', ...national };
}

function withoutZero(digits: string): Pick<Parts, 'zero' | 'digits'> {
  return digits.startsWith('0') ? { zero: '0', digits: digits.slice(1) } : { zero: '', digits };
}
