// The cell HubSpot link: a meeting link, or its path alone, which HubSpot calls its slug.
import { trimmed } from '../text.ts';
import type { Reader } from './reading.ts';

const WITH_HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i;
// Browsers show such links without https.
const HUBSPOT_HOST = /^(?:[a-z0-9-]+\.)+hubspot\.com(?=[/?#]|$)/i;
/** Either the host of a link, or the first part of a slug. */
const PERHAPS_HOST = /^[^/?#]*\.[^/?#]*[/]/;
// A path made of dots means another page of HubSpot.
const NO_SLUG = /[\s\p{Cc}]|^\.{0,2}$/u;

/**
 * The slug, decoded once: everything behind the host, of any domain, without query, fragment and slashes at the ends.
 * `https://meetings.hubspot.com/team%2Fdemo/?uuid=1` and `team/demo` are `team/demo`.
 */
export const readMeetingLink: Reader<string> = (shown) => {
  const text = trimmed(shown);
  const path = text.replace(WITH_HOST, '').replace(HUBSPOT_HOST, '');
  const isUnclear = path === text && PERHAPS_HOST.test(path);
  const slug = decoded(path.replace(/[?#].*$/, '')).replace(/^\/+|\/+$/g, '');
  return isUnclear || NO_SLUG.test(slug) ? { problem: { kind: 'notMeetingLink', shown } } : { value: slug };
};

/** '' if a percent sign in it encodes nothing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
