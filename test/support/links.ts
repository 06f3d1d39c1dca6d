// What Calendar, mail programs or phones might take for a link. The patterns are wider than any of theirs.
const LINKS = [
  /[a-z][a-z0-9+.-]*:\/\//i,
  /\b(?:https?|ftp|mailto|tel|sms|javascript|data|geo|callto):\S/i,
  /\bwww\d*\.[^\s\p{P}]/iu,
  /[^\s@]@[^\s@]/,
  /[\p{L}\p{N}_-]\.(?:com|de|org|net|io|xn--\p{L}+|[\p{L}\p{M}]{2,})(?![\p{L}\p{N}])/iu,
  /\b\d{1,3}(?:\.\d{1,3}){3}\b/,
  /\\\\\S/,
];
/** As a browser reads a name of a domain: other dots are dots (UTS 46), and marks without width are nothing. */
const asBrowser = (text: string) => text.replace(/[\u2024\u3002\uff0e\uff61]/g, '.').replace(/\p{Cf}/gu, '');

export function linksIn(text: string): string[] {
  return LINKS.flatMap((link) => [text, asBrowser(text)].flatMap((one) => link.exec(one)?.[0] ?? []));
}
