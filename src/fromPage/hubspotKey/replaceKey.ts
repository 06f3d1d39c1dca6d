// HubSpot's service key as a person pastes it, what it may do, and which meeting links it sees.
import { signed } from '../../hubspot/api.ts';
import { errorText } from '../../hubspot/errors.ts';
import { type KeyProbe, keyProbes, readProbes } from '../../hubspot/keyProbe.ts';
import type { MeetingLink } from '../../hubspot/meetingLinks.ts';
import { PROPERTY } from '../../notes/propertyNames.ts';
import { safeText } from '../../sheet/text.ts';
import type { UiPorts } from '../../ui/ports.ts';
import { isMasked, pastedKey } from '../pastedKey.ts';
import type { SaidOfKey } from '../wire/hubspotKey.ts';
import type { HubspotKeyWords } from './words.ts';

// HubSpot's keys have 44 characters and more.
const FEWEST_CHARACTERS = 40;
const MOST_LINKS = 20;

/** `isWell`: it is kept, and may do all that is needed. */
export interface KeyTold {
  readonly isWell: boolean;
  readonly said: readonly SaidOfKey[];
}

/**
 * One round trip, none if it cannot be a key. The key that is set stays until HubSpot has answered for the new one. Left
 * blank, the one that is set is tested again.
 */
export function replaceHubspotKey(
  ui: Pick<UiPorts, 'properties' | 'web'>,
  words: HubspotKeyWords,
  pasted: string,
  wantsTickets: () => boolean,
): KeyTold {
  const before = ui.properties.all()[PROPERTY.hubspotKey] ?? '';
  const entered = pastedKey(pasted);
  const key = entered === '' ? before : entered;
  const refusal = key === null ? words.broken : refusalOf(key, words);
  if (key === null || refusal !== null) return refused(words, refusal ?? '', before);
  return keepIfKnown(ui, words, { key, before, tickets: wantsTickets() });
}

function refusalOf(key: string, words: HubspotKeyWords): string | null {
  if (key === '') return words.noKey;
  if (isMasked(key)) return words.masked;
  if (key.length < FEWEST_CHARACTERS) return words.short;
  return /^[\x21-\x7e]+$/.test(key) ? null : words.broken;
}

function refused(words: HubspotKeyWords, refusal: string, before: string): KeyTold {
  return { isWell: false, said: [{ sentence: before === '' ? refusal : `${refusal} ${words.kept}`, items: [] }] };
}

interface Tested {
  readonly key: string;
  /** The key that is set; '' = none. */
  readonly before: string;
  readonly tickets: boolean;
}

/** A key that HubSpot does not know is not kept; one that lacks a scope, or could not be tested, is. */
function keepIfKnown(
  ui: Pick<UiPorts, 'properties' | 'web'>,
  words: HubspotKeyWords,
  { key, before, tickets }: Tested,
): KeyTold {
  const probes = keyProbes({ tickets });
  const found = readProbes(probes, ui.web.fetchAll(probes.map(({ request }) => signed(request, key))));
  if (found.kind === 'keyWrong') {
    if (key !== before) return refused(words, words.wrong, before);
    return { isWell: false, said: [{ sentence: words.wrongNow, items: [] }] };
  }
  if (key !== before) ui.properties.set(PROPERTY.hubspotKey, key);
  const first = { sentence: key === before ? words.stays : words.stored, items: [] };
  return { isWell: found.missing.length + found.unclear.length === 0, said: [first, ...saidOf(found, words)] };
}

function saidOf(found: Extract<KeyProbe, { kind: 'read' }>, words: HubspotKeyWords): SaidOfKey[] {
  const { missing, unclear, links } = found;
  const lacking = missing.map((scope) => `${scope}: ${words.without[scope] ?? ''}`);
  const untested = [...new Map(unclear.map(({ scope, error }) => [scope, errorText(error)]))];
  return [
    ...(lacking.length > 0 ? [{ sentence: words.missing, items: lacking }] : []),
    ...(untested.length > 0 ? [{ sentence: words.unclear, items: untested.map((pair) => pair.join(': ')) }] : []),
    ...(lacking.length + untested.length === 0 ? [{ sentence: words.allThere, items: [] }] : []),
    ...(links === null ? [] : [saidOfLinks(links, words)]),
  ];
}

function saidOfLinks(links: readonly MeetingLink[], words: HubspotKeyWords): SaidOfKey {
  if (links.length === 0) return { sentence: words.noLinks, items: [] };
  const items = links.slice(0, MOST_LINKS).map(({ slug, name, type }) => {
    const about = [safeText(name, 60), words.types.get(type) ?? safeText(type, 60)].filter((text) => text !== '');
    return about.length === 0 ? safeText(slug, 100) : `${safeText(slug, 100)} (${about.join(', ')})`;
  });
  const more = links.length - items.length;
  return { sentence: words.links, items: [...items, ...(more > 0 ? [words.moreLinks(more)] : [])] };
}
