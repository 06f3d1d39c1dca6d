// A template as guests may see it: without the placeholders of callers' words.
import { fillIn, type Placeholder } from './placeholders.ts';

// The place of a caller's words. No cell holds this sign.
const GAP = '\u0000';
const AS_THEY_ARE = { title: '{title}', service: '{service}', host: '{host}', place: '{place}', start: '{start}' };
const PLACES: Readonly<Record<Placeholder, string>> = {
  ...AS_THEY_ARE,
  name: GAP,
  phone: GAP,
  email: GAP,
  reason: GAP,
};

const MARKS = '\\s,;:/|&+\\u00b7\\u2022\\u2010-\\u2015\\u2212-';
const OPENING = '[([<"\'\u00ab\u2018\u201a\u201c\u201e\u2039]';
const CLOSING = '[)\\]>"\'\u00bb\u2018\u2019\u201c\u201d\u203a]';
const IN_BRACKETS = new RegExp(`${OPENING}[${GAP}${MARKS}]*${GAP}[${GAP}${MARKS}]*${CLOSING}`, 'g');
const POSSESSIVE = new RegExp(`${GAP}['\u2019]s?(?=\\s|$)`, 'g');
const SEVERAL = new RegExp(`${GAP}(?:[${MARKS}]*${GAP})+`, 'g');
const AT_AN_END = new RegExp(`^[${MARKS}]*${GAP}[${MARKS}]*|[${MARKS}]*${GAP}[${MARKS}]*$`, 'g');
const BETWEEN = new RegExp(`([${MARKS}]*)${GAP}([${MARKS}]*)`, 'g');
// `Phone: {phone}` says nothing without the number.
const LABELLED = new RegExp(`(^|[,;/|])[^:,;/|{}${GAP}]{1,40}:\\s*${GAP}(?=\\s*(?:$|[,;/|]))`, 'g');

/** The title without braces around what callers say, and without what separates these from the rest. */
export function titleWithoutCallers(template: string): string {
  return withoutGaps(fillIn(template, PLACES));
}

/** The same for each line of a description. What labels a caller's words goes with them, and a line without anything else too. */
export function descriptionWithoutCallers(template: string): string {
  const lines = template.split('\n').flatMap((line) => {
    const left = withoutGaps(fillIn(line, PLACES).replace(LABELLED, `$1${GAP}`));
    return left === '' && line.trim() !== '' ? [] : [left];
  });
  return lines.join('\n');
}

function withoutGaps(withGaps: string): string {
  let text = withGaps.replace(POSSESSIVE, GAP);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(IN_BRACKETS, GAP).replace(SEVERAL, GAP);
  }
  const rest = text.replace(AT_AN_END, '');
  return rest.replace(BETWEEN, (_, before: string, after: string) => (before.trim() ? before : after || before)).trim();
}
