// Google's refusals, as clasp hands them on, and what a person does about each.
import { stripVTControlCharacters } from 'node:util';

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [
    /has not enabled the Apps Script API/i,
    'The Apps Script API is off for this account. Turn it on at https://script.google.com/home/usersettings, wait a minute, and give the command again.',
  ],
  [
    /invalid_grant|invalid_rapt|expired or revoked|invalid authentication credentials/i,
    'clasp’s sign-in has expired. Sign in again with "npx clasp login", and give the command again.',
  ],
  [
    /No credentials found|No access, refresh token/i,
    'clasp is not signed in to Google. Sign in with "npx clasp login", and give the command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up|fetch failed/,
    'Google cannot be reached. Look at the network, and give the command again: it goes on where it stopped.',
  ],
  [
    /up to 20 versioned deployments/i,
    'The script has twenty deployments, and Google keeps no more. Archive some in the script’s editor, under Deploy > Manage deployments.',
  ],
  [
    /insufficient authentication scopes|insufficientPermissions|insufficient permission/i,
    'clasp’s sign-in lacks a permission. Sign in again with "npx clasp login", leave every box ticked, and give the command again.',
  ],
  [
    /\bANYONE\b|anonymous access|admin(?:istrator)?\b.*\b(?:polic|disabled|restrict|not allow)|\b(?:polic|disabled|restrict|not allow)\w*\b.*\badmin/i,
    'The administrator of this account seems to forbid web apps that anyone can call. Deploy from an account where it is allowed, and share the Sheet and the calendars with it.',
  ],
  [
    /syntax ?error|Unexpected token|Invalid or unexpected/i,
    'Google refuses the script’s syntax. Build it from an unchanged clone, and give the command again.',
  ],
  [
    /rateLimitExceeded|Resource has been exhausted|Quota exceeded|too many requests/i,
    'Google says that this account has asked too much. Wait an hour, and give the command again: it goes on where it stopped.',
  ],
  [
    /caller does not have permission|PERMISSION_DENIED|insufficientFilePermissions/i,
    'This account may not edit that script. Is clasp signed in as its owner? "npx clasp show-authorized-user" tells.',
  ],
  [
    /Requested entity was not found|File not found|NOT_FOUND/i,
    'Google knows no such script, Sheet or deployment, or does not show it to this account. Is clasp signed in as its owner?',
  ],
];

/** `step` is clasp's command. One line: what to do, and then Google's own words. */
export function sentenceFor(step: string, text: string): string {
  const words = wordsIn(text);
  const known = KNOWN.find(([pattern]) => pattern.test(words))?.[1];
  const said = words === '' ? `clasp ${step} printed nothing` : `clasp ${step} said: ${words}`;
  return known === undefined
    ? `${said}${/[.!?]$/.test(said) ? '' : '.'} Give the command again.`
    : `${known} (${said})`;
}

// A token would be some forty characters of one kind; no message of Google's needs them.
const SECRET = /\b(?:ya29\.|1\/\/)[\w./-]+/g;
const LONGEST = 300;

/** On one line, without colours and without what must not be shown. */
export function wordsIn(text: string): string {
  const line = stripVTControlCharacters(text).replace(SECRET, '…').replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
