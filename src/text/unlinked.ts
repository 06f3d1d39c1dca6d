// Callers' words in an event. Calendar, mail programs and phones make links of what looks like an address, so they get none to see.

// Browsers read the others as a dot, an at sign or a colon as well.
const DOT = '.\u2024\u3002\uff0e\uff61';
const AT = /[@\ufe6b\uff20]/g;
// `https:`, `mailto:`. A time has no letter before its colon.
const SCHEME = /(\p{L}[^\s:\ufe55\uff1a]*[:\ufe55\uff1a])(?=\S)/gu;
const BACKSLASHES = /\\(?=\S)/g;
const ANY_DOT = new RegExp(`[${DOT}]`, 'g');
const IP = new RegExp(`\\d+(?:[${DOT}]\\d+){3}`, 'g');
// Not at the end of a word, nor in `3.5`.
const DOT_IN_NAME = new RegExp(`[${DOT}](?=[^\\s\\d\\p{Pe}\\p{Pf}"',;:!?.])|(?<=[^\\s\\d])[${DOT}](?=\\d)`, 'gu');
// `z.B.`, `e.g.`: no domain's labels are all of one letter.
const ABBREVIATION = /^\p{P}*(?:\p{L}\.){2,}\p{P}*$/u;

/**
 * The text with spaces where a web or mail address has none: `ada @ example . com`. No program joins words into a link, and a
 * person still reads them. Invisible marks would not do: some programs take them for a part of the address.
 */
export function unlinked(text: string): string {
  return text
    .replace(SCHEME, '$1 ')
    .replace(BACKSLASHES, '\\ ')
    .replace(AT, ' $& ')
    .replace(IP, (ip) => ip.replace(ANY_DOT, ' $& '))
    .split(' ')
    .map((word) => (ABBREVIATION.test(word) ? word : word.replace(DOT_IN_NAME, ' $& ')))
    .join(' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
