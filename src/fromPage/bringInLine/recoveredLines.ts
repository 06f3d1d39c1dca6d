// The result of bringing Bookings in line, as sentences.
import type { Recovered } from '../../recovery/recover.ts';
import { placed } from '../../sheet/sentences/sentences.ts';
import { type InLineWords, inLineWords } from './words.ts';

/** For the command: with the findings. `notWhole` is said where not every step went through. */
export function recoveredLines(recovered: Recovered, notWhole: string): readonly string[] {
  const { unknowable, language, belongsTo } = recovered;
  const [done = '', ...unread] = doneSentences(recovered, { ...inLineWords(language), notRecovered: notWhole });
  if (belongsTo !== '') return [done];
  const findings = recovered.findings.map((finding) => placed(finding, language));
  return [done, ...(unknowable ? [placed(unknowable, language)] : []), ...unread, ...findings];
}

/** What was done, and what was left. */
export function doneSentences(
  { done, unknowable, unread, belongsTo, isWhole }: Recovered,
  words: InLineWords,
): readonly string[] {
  if (belongsTo !== '') return [words.notYours(belongsTo)];
  const compared = isWhole ? words.recovered(done, unread.length === 0) : words.notRecovered;
  return [
    unknowable ? words.notComparable : compared,
    ...(unread.length > 0 ? [words.calendarsUnread(unread.join(', '))] : []),
  ];
}
