// HubSpot's service key as a person pastes it, what it may do, and which meeting links it sees.
import { signed } from '../hubspot/api.ts';
import { errorText } from '../hubspot/errors.ts';
import { type KeyProbe, keyProbes, readProbes } from '../hubspot/keyProbe.ts';
import type { MeetingLink } from '../hubspot/meetingLinks.ts';
import { PROPERTY } from '../notes/propertyNames.ts';
import { safeText } from '../sheet/text.ts';
import { type HubspotTexts, hubspotTextsIn } from './hubspotTexts.ts';
import { personLanguage } from './pages.ts';
import { pastedKey } from './pastedKey.ts';
import type { UiPorts } from './ports.ts';

type Desk = Pick<UiPorts, 'ask' | 'tell' | 'confirm' | 'personLocale' | 'spreadsheetLocale' | 'properties' | 'web'>;

// HubSpot's keys have 44 characters and more. Its page shows them masked or shortened, and people paste that.
const FEWEST_CHARACTERS = 40;
// Stars, bullets, dots, an ellipsis.
const MASKED = /[*\u2022\u25cf\u00b7\u2026]|\.\.\./;
const REMOVE = '-';
// A dialog cannot be scrolled.
const MOST_LINKS = 20;

/** A key that is set stays until HubSpot has answered for the new one. Left blank, the one that is set is tested again. */
export function askForHubspotKey(ui: Desk, wantsTickets: () => boolean): void {
  const texts = hubspotTextsIn(personLanguage(ui));
  const before = ui.properties.all()[PROPERTY.hubspotKey] ?? '';
  const pasted = ui.ask(texts.title, before === '' ? texts.prompt : `${texts.prompt}\n\n${texts.promptIfSet}`);
  if (pasted === null) return;
  const entered = pastedKey(pasted);
  if (entered === REMOVE && before !== '') {
    removeKey(ui, texts);
    return;
  }
  const key = entered === '' ? before : entered;
  const refusal = key === null ? texts.broken : refusalOf(key, texts);
  if (key === null || refusal !== null) ui.tell(texts.title, refused(texts, refusal ?? '', before));
  else testKey(ui, texts, { key, before, tickets: wantsTickets() });
}

function refusalOf(key: string, texts: HubspotTexts): string | null {
  if (key === '') return texts.noKey;
  if (MASKED.test(key)) return texts.masked;
  if (key.length < FEWEST_CHARACTERS) return texts.short;
  return /^[\x21-\x7e]+$/.test(key) ? null : texts.broken;
}

function refused(texts: HubspotTexts, refusal: string, before: string): string {
  return before === '' ? refusal : `${refusal} ${texts.kept}`;
}

function removeKey(ui: Desk, texts: HubspotTexts): void {
  if (!ui.confirm(texts.title, texts.removeQuestion)) return;
  ui.properties.delete(PROPERTY.hubspotKey);
  ui.tell(texts.title, texts.removed);
}

interface Tested {
  readonly key: string;
  /** The key that is set; '' = none. */
  readonly before: string;
  readonly tickets: boolean;
}

function testKey(ui: Desk, texts: HubspotTexts, tested: Tested): void {
  ui.tell(texts.title, keepIfKnown(ui, texts, tested).text);
}

/** `isWell`: it is kept, and may do all that is needed. */
interface KeyTold {
  readonly isWell: boolean;
  readonly text: string;
}

/** As a person pasted it into the page Set up. One round trip, none if it cannot be a key. */
export function replaceHubspotKey(
  ui: Pick<Desk, 'properties' | 'web'>,
  texts: HubspotTexts,
  pasted: string,
  tickets: boolean,
): KeyTold {
  const before = ui.properties.all()[PROPERTY.hubspotKey] ?? '';
  const key = pastedKey(pasted);
  const refusal = key === null ? texts.broken : refusalOf(key, texts);
  if (key === null || refusal !== null) return { isWell: false, text: refused(texts, refusal ?? '', before) };
  return keepIfKnown(ui, texts, { key, before, tickets });
}

/** A key that HubSpot does not know is not kept; one that lacks a scope, or could not be tested, is. */
function keepIfKnown(
  ui: Pick<Desk, 'properties' | 'web'>,
  texts: HubspotTexts,
  { key, before, tickets }: Tested,
): KeyTold {
  const probes = keyProbes({ tickets });
  const found = readProbes(probes, ui.web.fetchAll(probes.map(({ request }) => signed(request, key))));
  if (found.kind === 'keyWrong') {
    return { isWell: false, text: key === before ? texts.wrongNow : refused(texts, texts.wrong, before) };
  }
  if (key !== before) ui.properties.set(PROPERTY.hubspotKey, key);
  const lines = [key === before ? texts.stays : texts.stored, ...foundLines(found, texts)];
  return { isWell: found.missing.length + found.unclear.length === 0, text: lines.join('\n\n') };
}

function foundLines(found: Extract<KeyProbe, { kind: 'read' }>, texts: HubspotTexts): string[] {
  const { missing, unclear, links } = found;
  const lacking = missing.map((scope) => `${scope}: ${texts.without[scope] ?? ''}`);
  const untested = [...new Map(unclear.map(({ scope, error }) => [scope, errorText(error)]))];
  return [
    ...(lacking.length > 0 ? [[texts.missing, ...lacking].join('\n')] : []),
    ...(untested.length > 0 ? [[texts.unclear, ...untested.map((pair) => pair.join(': '))].join('\n')] : []),
    ...(lacking.length + untested.length === 0 ? [texts.allThere] : []),
    ...(links === null ? [] : [linkLines(links, texts)]),
  ];
}

function linkLines(links: readonly MeetingLink[], texts: HubspotTexts): string {
  if (links.length === 0) return texts.noLinks;
  const lines = links.slice(0, MOST_LINKS).map(({ slug, name, type }) => {
    const about = [safeText(name, 60), texts.types.get(type) ?? safeText(type, 60)].filter((text) => text !== '');
    return about.length === 0 ? safeText(slug, 100) : `${safeText(slug, 100)} (${about.join(', ')})`;
  });
  const more = links.length - lines.length;
  return [texts.links, ...lines, ...(more > 0 ? [texts.moreLinks(more)] : [])].join('\n');
}
