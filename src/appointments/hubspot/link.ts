// What a meeting link offers now, as far as HubSpot's answers can be trusted. A hole in them is never a full month: one
// answer that cannot be read makes the whole unreadable.
import type { ApiRequest } from '../../hubspot/api.ts';
import { availabilityMonth, bookingInformation } from '../../hubspot/api.ts';
import { type Month, readMonth } from '../../hubspot/availability.ts';
import type { Templates } from '../../hubspot/formAnswers.ts';
import { type LinkFacts, readLinkFacts } from '../../hubspot/linkFacts.ts';
import { durationMsOf, linkFaults } from '../../hubspot/linkFaults.ts';
import type { Unreadable } from '../../hubspot/readBody.ts';
import type { WebAnswer } from '../../ports/web.ts';
import { linksIntoCache } from '../../records/cachedWorkbook.ts';
import type { SheetRead } from '../../records/sheetRead.ts';
import type { LinkedService } from '../../scheduling/model.ts';
import { ascendingOnce } from '../../scheduling/sorted.ts';
import { type Instant, MINUTE_MS } from '../../scheduling/time.ts';
import type { Configuration, Finding } from '../../sheet/configuration.ts';
import { nameKey } from '../../sheet/text.ts';
import { isJsonObject } from '../../text/json.ts';
import { unsealed } from '../../text/ownBuild.ts';
import { faultFinding } from '../../words/hubspotFaults.ts';
import type { Asked } from '../appointmentBook.ts';
import { ask } from './ask.ts';

export type LinkAsked = Asked<LinkedService>;

export type LinkReading =
  | { readonly kind: 'read'; readonly link: Link }
  /** `isRefused`: because of the key, its scopes or the link itself; asking again helps nothing. */
  | { readonly kind: 'unreadable'; readonly error: string; readonly isRefused: boolean }
  /** A booking by this link would fail, or vanish. */
  | { readonly kind: 'withdrawn'; readonly finding: Finding };

export interface Link {
  /** Ascending, each once, all of them in the future. */
  readonly starts: readonly Instant[];
  readonly durationMs: number;
  readonly facts: LinkFacts;
  /** Of the Sheet, by HubSpot's name of the question. */
  readonly formAnswers: Templates;
}

/** One round trip for all months, and the form if what is known of it is older than five minutes. `offsets`: see hubspot/months.ts. */
export function readLink({ sheet, service }: LinkAsked, offsets: readonly number[]): LinkReading {
  const { execution, configuration, nowMs } = sheet;
  const { timeZone, language } = configuration.settings;
  const { slug } = service;
  const known = knownFacts(sheet, slug);
  const form: ApiRequest[] = known ? [] : [bookingInformation(slug, timeZone)];
  const answers = ask(execution, [...offsets.map((offset) => availabilityMonth(slug, offset, timeZone)), ...form]);
  const months = answers.slice(0, offsets.length).map(readMonth);
  const facts = known ?? readLinkFacts(answers[offsets.length] ?? NO_ANSWER);
  if (facts.kind === 'unreadable') return unreadable(facts);
  const read: Month[] = [];
  for (const month of months) {
    if (month.kind === 'unreadable') return unreadable(month);
    read.push(month);
  }
  if (!known) remember(sheet, slug, facts);
  const members = read.flatMap((month) => month.members);
  const { durationMinutes } = service;
  const durationMs = durationMsOf(facts, durationMinutes);
  const formAnswers = formAnswersOf(configuration, service);
  const [fault] = linkFaults(facts, members, durationMinutes, formAnswers);
  if (fault || durationMs === null) {
    const found = fault ?? ({ kind: 'durationNeeded', has: [] } as const);
    return { kind: 'withdrawn', finding: faultFinding(service.name, found, language) };
  }
  const starts = read.flatMap((month) => month.startsByDurationMs.get(durationMs) ?? []);
  const ahead = ascendingOnce(starts.filter((start) => start >= nowMs));
  return { kind: 'read', link: { starts: ahead, durationMs, facts, formAnswers } };
}

const REFUSED: readonly (number | null)[] = [401, 403, 404];

function unreadable({ error, why }: Unreadable): LinkReading {
  return { kind: 'unreadable', error: why, isRefused: error !== null && REFUSED.includes(error.status) };
}

const NO_ANSWER: WebAnswer = { failed: 'no answer' };

/** By HubSpot's name of the question. */
export function formAnswersOf({ formAnswers }: Pick<Configuration, 'formAnswers'>, { name }: LinkedService): Templates {
  const ours = formAnswers.filter(({ service }) => nameKey(service) === nameKey(name));
  return new Map(ours.map(({ field, answer }) => [field, answer]));
}

/** What the cache holds of links, by slug. */
export type LinksKnown = Readonly<Record<string, { readonly readMs: Instant; readonly facts: LinkFacts }>>;

const FRESH_MS = 5 * MINUTE_MS;

/** null if the cache has none, or an old one. */
function knownFacts({ links, nowMs }: SheetRead, slug: string): LinkFacts | null {
  const known = unsealed(links ?? '');
  const one = isJsonObject(known) ? known[slug] : undefined;
  if (!isJsonObject(one) || typeof one.readMs !== 'number' || !isJsonObject(one.facts)) return null;
  return Math.abs(nowMs - one.readMs) < FRESH_MS ? (one.facts as unknown as LinkFacts) : null;
}

/** A booking asks no cache and fills none. */
function remember(sheet: SheetRead, slug: string, facts: LinkFacts): void {
  if (sheet.links === null) return;
  const known = unsealed(sheet.links);
  const others = isJsonObject(known) ? known : {};
  linksIntoCache(sheet.execution, { ...others, [slug]: { readMs: sheet.nowMs, facts } });
}
