// A key as a person pastes it.

// Characters that a web page, a mail or a chat puts between letters without showing them.
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// Stars, bullets, dots, an ellipsis.
const MASKED = /[*\u2022\u25cf\u00b7\u2026]|\.\.\./;

/** null if a space or a line break stands inside: half of it may belong to something else. */
export function pastedKey(pasted: string): string | null {
  const key = pasted.replace(INVISIBLE, '').trim();
  return /[\s\p{Cc}]/u.test(key) ? null : key;
}

/** As a service's page shows its keys, with signs in place of letters. People paste that. */
export function isMasked(key: string): boolean {
  return MASKED.test(key);
}
