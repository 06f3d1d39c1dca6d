// Characters that a reader does not see. They make two equal texts differ, or turn the order of the text next to them.

// Zero-width space, word joiner and byte order mark; marks, embeddings, overrides and isolates of writing direction. The
// joiners U+200C and U+200D stay: they change how letters and emoji look.
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
