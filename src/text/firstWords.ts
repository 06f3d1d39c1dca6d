// What a page says in a few words, where an answer was expected.

const MOST = 120;

/** The title, or the first words: Google's error pages say there what is wrong. */
export function firstWords(text: string): string {
  const title = /<title[^>]*>([^<]*)</i.exec(text)?.[1];
  const words = (title ?? text.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
  return words.length > MOST ? `${words.slice(0, MOST)}…` : words;
}
